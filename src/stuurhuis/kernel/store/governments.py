# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The decentralised governments, there from the start.

governments.csv is made by scripts/governments.py from the list of TOOI codes in the Algoritmeregister of
MinBZK (EUPL-1.2) and the yearly lists of municipalities of CBS (CC BY 4.0).
"""

import csv
from datetime import date
from functools import cache
from pathlib import Path

from stuurhuis.kernel.store.models import Organisation, OrganisationRelation

COUNTRY = "NL00"
LIST = Path(__file__).with_name("governments.csv")


@cache
def _listed() -> tuple[dict[str, str], ...]:
    with LIST.open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def establish(using: str = "default") -> None:
    """Make sure that every government of today, and every municipality it came from, is there."""
    country = Organisation(code=COUNTRY, name="Nederland", kind="country", cbs_code=COUNTRY)
    today = [_organisation(row) for row in _listed()]
    _add(using, [country, *today])


def _organisation(row: dict[str, str]) -> Organisation:
    return Organisation(
        code=row["code"],
        name=row["name"],
        kind=row["kind"],
        cbs_code=row["code"],
        tooi_code=row["tooi"],
        province_id=row["province"] or None,
        note=row["note"],
    )


def _add(using: str, organisations: list[Organisation]) -> None:
    rows = Organisation.objects.using(using)
    known = set(rows.values_list("code", flat=True))
    rows.bulk_create([found for found in organisations if found.code not in known])


def follow_on(changes: list[tuple[date, str, str, str]], using: str = "default") -> None:
    """Write who succeeded whom: (date, from, name of from, to); who is unknown is added."""
    known = set(Organisation.objects.using(using).values_list("code", flat=True))
    for day, old, name, new in sorted(changes, reverse=True):
        for code, title in ((new, new), (old, name)):
            if code not in known:
                Organisation.objects.using(using).create(
                    code=code, name=title, kind="municipality", cbs_code=code
                )
                known.add(code)
        OrganisationRelation.objects.using(using).get_or_create(
            organisation_id=old, kind="succeeded_by", other_id=new, since=day
        )
        Organisation.objects.using(using).filter(pk=old, until=None).exclude(pk=new).update(until=day)
