# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What asks attention in the money of this year is a signal like any other: it rests, and is told once."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from stuurhuis.steering.rules.money import Place, Side
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import Expectation, Signal, SignalKey
from stuurhuis.steering.rules.year_signals import YearSignal, YearSignalKind

KINDS: Mapping[YearSignalKind, str] = {kind: f"year_{kind}" for kind in YearSignalKind}
SOURCE = "eigen-administratie"
SIDES: Mapping[Side, tuple[str, str, str]] = {
    Side.EXPENSES: ("lasten", "lasten", "expenses"),
    Side.REVENUES: ("baten", "baten", "revenues"),
    Side.TO_RESERVES: ("naar-reserves", "naar reserves", "to reserves"),
    Side.FROM_RESERVES: ("uit-reserves", "uit reserves", "from reserves"),
}
_NAMES = {written: (dutch, english) for written, dutch, english in SIDES.values()}
_NAME = re.compile(rf"jaar-({'|'.join(_NAMES)})-(\d+)-(\d+)-\w+", re.ASCII)


@dataclass(frozen=True, slots=True)
class OfTheYear(Signal):
    """An amount of the running year, as a signal; `importance` is the difference in euros.

    Its key names the year and not the month: what is told or accepted once, is so for each later import.
    """

    year: YearSignal = field(kw_only=True)

    def is_followed(self, followed: Collection[tuple[str, str]]) -> bool:
        """Whether somebody follows this place of the budget, or the task field that Iv3 has of it."""
        names = (self.key.indicator, *iv3(self.year.place))
        return any((self.key.region, name) in followed for name in names)


def name(place: Place) -> str:
    """How a place of the budget of this year is called where the id of an indicator is asked."""
    programme = re.sub(r"\W", "_", place.programme, flags=re.ASCII)
    return f"jaar-{SIDES[place.side][0]}-{place.task_field.replace('.', '-')}-{programme}"


def iv3(place: Place) -> tuple[str, ...]:
    """The indicators of Iv3 that have the account and the budget of a place; it has expenses only."""
    field_of = place.task_field.replace(".", "-")
    both = (f"lasten-{field_of}-rekening", f"lasten-{field_of}-begroting")
    return both if place.side is Side.EXPENSES else ()


def signal(organisation: str, year: int, found: YearSignal) -> OfTheYear:
    """A finding in the running year as a signal; the bounds are from when a difference matters."""
    key = SignalKey(organisation, name(found.place), str(year), KINDS[found.kind])
    against, least = float(found.against), float(found.least)
    seen = Expectation(key.period, float(found.seen), against, against - least, against + least)
    return OfTheYear(key, seen, 1.0, 1.0, abs(seen.difference), None, None, "", "", "", year=found)


def sheet(named: str, sheets: Mapping[str, IndicatorSheet]) -> IndicatorSheet | None:
    """What a place of the budget of this year is called; None for the id of an indicator."""
    found = _NAME.fullmatch(named)
    if found is None:
        return None
    (dutch, english), code = _NAMES[found[1]], f"{found[2]}.{found[3]}"
    about = sheets.get(f"lasten-{found[2]}-{found[3]}-begroting")
    names = (about.subject("nl"), about.subject("en")) if about else (code, code)
    return IndicatorSheet(
        id=named,
        name=f"{names[0]}: {dutch}",
        name_en=f"{names[1]}: {english}",
        definition="Volgens de eigen administratie van dit jaar.",
        definition_en="According to the own administration of this year.",
        unit="€",
        decimals=0,
        direction="neutral",
        kind="means",
        theme=about.theme if about else "",
        task_field=code,
        source=SOURCE,
        frequency="M",
        per=0,
        combine="sum",
        weight="",
        counterpart="",
        known_issues="",
        known_issues_en="",
    )


def task_field(told: IndicatorSheet, language: str) -> str:
    """The name of the task field that a place of the budget is about."""
    return told.label(language).rpartition(": ")[0]


def with_places(sheets: Mapping[str, IndicatorSheet], signals: Iterable[Signal]) -> dict[str, IndicatorSheet]:
    """The sheets with those of the places of the budget that these signals are about."""
    names = {one.key.indicator for one in signals if isinstance(one, OfTheYear)}
    return {**sheets, **{one: told for one in names if (told := sheet(one, sheets))}}
