# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of which former municipalities, and which share of each, does a municipality of today consist?

The share of a split is the part of the inhabitants that went along (`municipal_changes.csv`). Changes after
one another multiply: a part of Boarnsterhim went to De Friese Meren, which is De Fryske Marren now.
"""

from dataclasses import dataclass
from functools import cache

from stuurhuis.engines.classifications.reference import (
    FIRST_YEAR,
    LAST_YEAR,
    MunicipalChange,
    municipal_changes,
    municipalities_of,
)


@dataclass(frozen=True, slots=True)
class Part:
    """`share` of the municipality `code` (in the division of `division`) is in `target` today.

    `share` is `None` when a split took place of which nobody knows the shares. `until` is the year in
    which the code ended on another day than 1 January: a figure over that whole year may already stand
    with its successor.
    """

    division: int
    code: str
    target: str
    share: float | None
    until: int | None = None


def _listed_from(change: MunicipalChange) -> int:
    """The first list (1 January) on which the change shows."""
    return change.year + 1 if change.midyear else change.year


@cache
def parts(division: int, today: int = LAST_YEAR) -> tuple[Part, ...]:
    """The parts of all municipalities of `today`, in terms of the municipalities on 1 January of
    `division`.
    """
    found = []
    for code in sorted(municipalities_of(division)):
        for target, share in sorted(_followed(code, division, today).items()):
            last = _last_rows().get(code)
            until = last.year if last is not None and last.midyear else None
            found.append(Part(division, code, target, share, until))
    return tuple(found)


def _followed(code: str, division: int, today: int) -> dict[str, float | None]:
    """Where a municipality is today, and for which share."""
    here: dict[str, float | None] = {code: 1.0}
    if code not in _last_rows():
        return here
    for change in municipal_changes():
        if not division < _listed_from(change) <= today or change.from_code not in here:
            continue
        came = here[change.from_code]
        went = None if came is None or change.share is None else came * change.share
        before = here.get(change.to_code, 0.0)
        here[change.to_code] = None if went is None or before is None else before + went
        if _last_rows()[change.from_code] is change:
            del here[change.from_code]
    return here


@cache
def _last_rows() -> dict[str, MunicipalChange]:
    """Per municipality that ended the last row about it: after it nothing of the municipality is left."""
    return {change.from_code: change for change in municipal_changes()}


def divisions() -> range:
    """The years of which the municipal division is known."""
    return range(FIRST_YEAR, LAST_YEAR + 1)


def on_today(code: str, *, year: int) -> tuple[str, ...]:
    """The municipalities of today in which a municipality of that year went up (itself, if it still is)."""
    return tuple(part.target for part in parts(min(max(year, FIRST_YEAR), LAST_YEAR)) if part.code == code)
