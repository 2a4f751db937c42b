# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an indicator is: its sheet, and what its figures mean per inhabitant."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from stuurhuis.engines import periods
from stuurhuis.steering.rules.languages import in_language

Direction = Literal["up", "down", "neutral"]
Kind = Literal["outcome", "output", "environment", "means"]
Combination = Literal["sum", "weighted", "none"]

DENOMINATOR = "inwoners"
ALL_EXPENSES = "lasten-totaal-rekening"
PER_1000, AMOUNT = "-per-1000", "-totaal"
ADDITIONS = {"nl": (": lasten", " (rekening)"), "en": (": expenses", " (account)")}


@dataclass(frozen=True, slots=True)
class IndicatorSheet:
    """One indicator: what it measures, in which unit, and what is known to be wrong with it.

    `per` is the number of inhabitants that a figure is compared by (0: it is comparable as it is);
    `combine` says how figures of merged municipalities become one; `counterpart` is the budget
    indicator of an account.
    """

    id: str
    name: str
    name_en: str
    definition: str
    definition_en: str
    unit: str
    decimals: int
    direction: Direction
    kind: Kind
    theme: str
    task_field: str
    source: str
    frequency: str
    per: int
    combine: Combination
    weight: str
    counterpart: str
    known_issues: str
    known_issues_en: str

    def label(self, language: str) -> str:
        """The name in a language; Dutch when English is missing."""
        return in_language(language, self.name, self.name_en)

    def subject(self, language: str) -> str:
        """What it is about: the name without the words that say which figure of it this is."""
        return self.label(language).split(ADDITIONS[language][0])[0].removesuffix(ADDITIONS[language][1])

    @property
    def is_expense(self) -> bool:
        """Money that was spent, so that more of it is dearer."""
        return is_expense(self.id)

    def meaning(self, language: str) -> str:
        """The definition in a language."""
        return in_language(language, self.definition, self.definition_en)

    def faults(self, language: str) -> str:
        """The known issues in a language."""
        return in_language(language, self.known_issues, self.known_issues_en)

    @property
    def is_budget(self) -> bool:
        """A budget is what was promised; it is judged by its account, never by itself."""
        return self.id.endswith("-begroting")


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of indicators on the screen, in the order of the programme budget."""

    id: str
    name: str
    name_en: str
    order: int

    def label(self, language: str) -> str:
        """The name in a language."""
        return in_language(language, self.name, self.name_en)


@dataclass(frozen=True, slots=True)
class Break:
    """From this period on the figures of an indicator are another series."""

    indicator: str
    period: str
    reason: str
    reason_en: str

    def why(self, language: str) -> str:
        """The reason in a language."""
        return in_language(language, self.reason, self.reason_en)


def is_expense(name: str) -> bool:
    """Whether an indicator is money that was spent."""
    return name.startswith("lasten-")


def opening(sheets: Mapping[str, IndicatorSheet]) -> str:
    """The indicator with which a page opens when none was asked for: all expenses, or else the first."""
    return ALL_EXPENSES if ALL_EXPENSES in sheets else next(iter(sheets), "")


def named(sheets: Mapping[str, IndicatorSheet], text: str) -> str:
    """The id of the indicator that somebody means by its id or its name, in Dutch or English; or nothing."""
    names = {name.casefold(): one.id for one in sheets.values() for name in (one.name_en, one.name, one.id)}
    asked = text.strip().casefold()
    return names.get(asked, "") if asked else ""  # a sheet may have no English name


def readings(sheets: Mapping[str, IndicatorSheet]) -> dict[str, str]:
    """The indicators that say the same as another, per 1,000 inhabitants: their id, and that of the amount.

    `misdrijven-per-1000` is `misdrijven-totaal` in another scale: one fact, judged and listed once.
    """
    pairs = {name: name.removesuffix(PER_1000) + AMOUNT for name in sheets if name.endswith(PER_1000)}
    return {name: amount for name, amount in pairs.items() if amount in sheets and sheets[amount].per == 1000}


def plain_sheet(name: str, *, theme: str, source: str, period: str, decimals: int = 1) -> IndicatorSheet:
    """The sheet of an indicator of which only the name and a period are known."""
    words = name.replace("-", " ").replace("_", " ")
    shown = words[:1].upper() + words[1:]
    return IndicatorSheet(
        id=name,
        name=shown,
        name_en=shown,
        definition="Zelf geladen; er is nog geen omschrijving.",
        definition_en="Loaded by yourselves; there is no description yet.",
        unit="",
        decimals=decimals,
        direction="neutral",
        kind="environment",
        theme=theme,
        task_field="",
        source=source,
        frequency=periods.period(period).frequency,
        per=0,
        combine="none",
        weight="",
        counterpart="",
        known_issues="",
        known_issues_en="",
    )
