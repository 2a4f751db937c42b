# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is expected of figures: the indicators and sources that are known, and the bounds of a unit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from stuurhuis.connectors.files.titles import folded, slug

STATUSES: Final[dict[str, str]] = {
    **dict.fromkeys(("final", "definitief", "def", "vastgesteld", "d", "a", "none"), "final"),
    **dict.fromkeys(
        ("provisional", "voorlopig", "nader voorlopig", "nadervoorlopig", "v", "p"), "provisional"
    ),
    **dict.fromkeys(("estimate", "schatting", "geschat", "raming", "prognose", "e", "estimated"), "estimate"),
    **dict.fromkeys(
        ("missing", "ontbreekt", "onbekend", "m", "geheim", "confidential", "impossible"), "missing"
    ),
    **dict.fromkeys(("not_delivered", "not delivered", "niet geleverd", "niet aangeleverd"), "not_delivered"),
}
WITHOUT_VALUE: Final = frozenset({"missing", "not_delivered"})
YEARS_AHEAD: Final = 5  # a multi-year budget and the years of a forecast that one can do something with
_OF_WHAT_COMES: Final = frozenset(
    {"begroting", "begroot", "begrote", "raming", "geraamd", "prognose", "budget", "budgeted", "forecast"}
)

_NEVER_NEGATIVE: Final = (
    "aantal",
    "inwoner",
    "persoon",
    "personen",
    "huishouden",
    "woning",
    "misdrij",
    "fte",
    "per 1.000",
)


@dataclass(frozen=True, slots=True)
class IndicatorRule:
    """What a figure of one indicator may be. Bounds are None where anything goes."""

    id: str
    names: tuple[str, ...] = ()
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None

    @property
    def is_percentage(self) -> bool:
        """Whether the unit is a percentage."""
        return self.unit.strip() in {"%", "procent", "percentage"}

    @property
    def looks_ahead(self) -> bool:
        """Whether its name says budget or forecast: those are there before their period begins."""
        words = {word for name in (self.id, *self.names) for word in slug(name).split("-")}
        return not words.isdisjoint(_OF_WHAT_COMES)

    @property
    def lowest(self) -> float | None:
        """The smallest value that can be; counts and shares are never below zero."""
        if self.minimum is not None:
            return self.minimum
        counted = self.is_percentage or folded(self.unit).startswith(
            tuple(folded(word) for word in _NEVER_NEGATIVE)
        )
        return 0.0 if counted else None

    @property
    def highest(self) -> float | None:
        """The largest value that can be; a share is never above a hundred."""
        if self.maximum is not None:
            return self.maximum
        return 100.0 if self.is_percentage and self.minimum is None else None


class Known:
    """The indicators and sources that may be named; without a list, any name may."""

    def __init__(
        self, indicators: Iterable[IndicatorRule] | None = None, sources: Iterable[str] | None = None
    ) -> None:
        listed = None if indicators is None else tuple(indicators)
        self.rules: Mapping[str, IndicatorRule] | None = None if listed is None else _by_name(listed)
        self.sources: frozenset[str] | None = None if sources is None else frozenset(sources)

    def indicator(self, name: str) -> IndicatorRule | None:
        """The indicator of this id or name; None when unknown. Without a list the name makes its id."""
        if self.rules is None:
            made = slug(name)
            return IndicatorRule(made, (name,)) if made else None
        return self.rules.get(folded(name))


def _by_name(listed: Iterable[IndicatorRule]) -> dict[str, IndicatorRule]:
    known: dict[str, IndicatorRule] = {}
    for rule in listed:
        for name in (rule.id, *rule.names):
            known.setdefault(folded(name), rule)
    return known
