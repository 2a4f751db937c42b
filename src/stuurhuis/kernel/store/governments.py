# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The decentralised governments, there from the start.

governments.csv is made by scripts/governments.py from the list of TOOI codes in the Algoritmeregister of
MinBZK (EUPL-1.2) and the yearly lists of municipalities of CBS (CC BY 4.0). The OIN is from the Register van
Overheidsorganisaties (organisaties.overheid.nl, CC0) of 18 September 2026, as kept by
sgort/linked-data-explorer; where the note says so, from the register of 2016, as kept by openstate/datasets.
"""

import csv
from datetime import date
from functools import cache
from pathlib import Path

from stuurhuis.engines.classifications import MunicipalChange, municipal_changes, municipal_names
from stuurhuis.kernel.store.models import Organisation, OrganisationRelation

COUNTRY = "NL00"
LIST = Path(__file__).with_name("governments.csv")


@cache
def _listed() -> tuple[dict[str, str], ...]:
    with LIST.open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def establish(using: str = "default") -> None:
    """Make sure that every government of today, and every municipality it came from since 2010, is there."""
    country = Organisation(code=COUNTRY, name="Nederland", kind="country", cbs_code=COUNTRY)
    changes = municipal_changes()
    _add(using, [country, *(_organisation(row) for row in _listed()), *_past(changes)])
    _relate(using, changes)


def _organisation(row: dict[str, str]) -> Organisation:
    return Organisation(**row | {"cbs_code": row["code"], "province_id": row["province_id"] or None})


def _past(changes: tuple[MunicipalChange, ...]) -> list[Organisation]:
    """The municipalities that are no more, with the day on which the last of them went up in another."""
    today = {row["code"] for row in _listed()}
    province = {each.code: each.province for each in municipal_names() if each.province}
    gone = {change.from_code: change for change in changes if change.from_code not in today}
    return [
        Organisation(
            code=code, name=change.from_name, kind="municipality", cbs_code=code, tooi_code=code.lower(),
            province_id=province.get(code), until=date.fromisoformat(change.date),
        )
        for code, change in gone.items()
    ]  # fmt: skip


def _add(using: str, organisations: list[Organisation]) -> None:
    """Add who is not there yet; somebody who is gets the name and the OIN that became known."""
    rows = Organisation.objects.using(using)
    known = set(rows.values_list("code", "name", "oin"))
    new = [found for found in organisations if (found.code, found.name, found.oin) not in known]
    renewed = ["name", "oin", "note"]
    rows.bulk_create(new, update_conflicts=True, unique_fields=["code"], update_fields=renewed)


def _relate(using: str, changes: tuple[MunicipalChange, ...]) -> None:
    rows = OrganisationRelation.objects.using(using).filter(kind="succeeded_by")
    known = set(rows.values_list("organisation_id", "other_id"))
    rows.bulk_create(
        OrganisationRelation(
            organisation_id=change.from_code,
            kind="succeeded_by",
            other_id=change.to_code,
            since=date.fromisoformat(change.date),
            share=change.share,
            source=change.source,
        )
        for change in changes
        if (change.from_code, change.to_code) not in known
    )
