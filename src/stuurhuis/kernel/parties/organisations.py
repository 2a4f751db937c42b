# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which organisations there are, and what became of those that are no more. All open data."""

from dataclasses import dataclass
from datetime import date

from stuurhuis.kernel.store.models import Organisation, OrganisationRelation

OUTSIDE = "X"
"""With what the code of a partner begins that is no government: an association, a resident."""


class UnknownOrganisation(LookupError):
    """There is no organisation with this code."""


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation; ``code`` is that of CBS, ``province`` too; ``until`` the day on which it was no more.

    ``theme`` names the design tokens that it chose; empty for those of the installation.
    """

    code: str
    name: str
    kind: str
    tooi_code: str
    oin: str
    province: str
    until: date | None
    theme: str = ""


def governments(kind: str = "", *, past: bool = False) -> tuple[Party, ...]:
    """All governments by name, or those of one kind: municipality, province, water_board … or partner."""
    every = Organisation.objects.order_by("name")
    found = every.filter(kind=kind) if kind else every.exclude(kind__in=("country", "partner"))
    return tuple(_party(row) for row in (found if past else found.filter(until=None)))


def organisation(code: str) -> Party:
    """One organisation, past or present; raises UnknownOrganisation."""
    found = Organisation.objects.filter(pk=code).first()
    if found is None:
        raise UnknownOrganisation(code)
    return _party(found)


def successors(code: str, on: date) -> tuple[str, ...]:
    """Who took the place of an organisation by a day, through every later merger; itself when nobody did."""
    later = OrganisationRelation.objects.filter(kind="succeeded_by", since__lte=on).values_list(
        "organisation_id", "other_id"
    )
    follows: dict[str, set[str]] = {}
    for old, new in later:
        follows.setdefault(old, set()).add(new)
    reached, ends, ahead = set(), set(), [code]
    while ahead:
        here = ahead.pop()
        if here in reached:
            continue
        reached.add(here)
        onward = follows.get(here, set())
        if not onward:
            ends.add(here)
        ahead.extend(onward)
    return tuple(sorted(ends))


def _party(row: Organisation) -> Party:
    province = row.province_id or ""
    return Party(row.code, row.name, row.kind, row.tooi_code, row.oin, province, row.until, row.theme)
