# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One thing wrong with one cell, and how to show many of them."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from stuurhuis.connectors.files.cells import address
from stuurhuis.connectors.files.rules import RULES, Language, Rule, Weight
from stuurhuis.connectors.files.tree_rules import TREE_RULES

ALL_RULES: Final[Mapping[str, Rule]] = {**RULES, **TREE_RULES}
SUMMARY_FROM: Final = 16
EXAMPLES: Final = 5
LONGEST_VALUE: Final = 80

_FREQUENCIES: Final[dict[str, dict[Language, str]]] = {
    "Y": {"nl": "jaren", "en": "years"},
    "Q": {"nl": "kwartalen", "en": "quarters"},
    "M": {"nl": "maanden", "en": "months"},
    "W": {"nl": "weken", "en": "weeks"},
    "D": {"nl": "dagen", "en": "days"},
}
_CHOICES: Final[dict[Language, str]] = {"nl": " Bedoel je {0}?", "en": " Did you mean {0}?"}
_OR: Final[dict[Language, str]] = {"nl": " of ", "en": " or "}


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken rule at one place. `column` 0 is the whole row; `record`: there are no cells.

    `sheet` is named where a file has several sheets that are read.
    """

    kind: str
    row: int
    column: int
    header: str
    value: str
    record: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def address(self) -> str:
        """Where it is: C1042, or the number of the record in a JSON or Parquet file."""
        place = f"#{self.row - 1}" if self.record else address(self.row, self.column)
        return f"{self.sheet}!{place}" if self.sheet else place

    @property
    def broken(self) -> Rule:
        """The rule that was broken."""
        return ALL_RULES[self.kind]

    @property
    def weight(self) -> Weight:
        """Whether the row cannot be used (error) or deserves a look (warning)."""
        return self.broken.weight

    def rule(self, language: Language = "nl") -> str:
        """The rule that was broken, in one plain sentence."""
        return self.broken.rule[language].format(**self._words(language))

    def remedy(self, language: Language = "nl") -> str:
        """What to do about it, in one plain sentence."""
        return self.broken.remedy[language].format(**self._words(language))

    def sentence(self, language: Language = "nl") -> str:
        """Address, column, value, rule and remedy on one line."""
        shown = f" '{self.value}'" if self.value else ""
        named = f" ({self.header})" if self.header else ""
        return f"{self.address}{named}{shown}: {self.rule(language)} {self.remedy(language)}"

    def _words(self, language: Language) -> dict[str, str]:
        known = {
            "value": self.value,
            "header": self.header,
            "first": "",
            "year": "",
            "other": "",
            "choices": "",
        }
        known |= self.words
        if known["other"] in _FREQUENCIES:
            known["other"] = _FREQUENCIES[known["other"]][language]
        if self.choices:
            known["choices"] = _CHOICES[language].format(_OR[language].join(self.choices))
        return known


@dataclass(frozen=True, slots=True)
class ColumnSummary:
    """How often one rule was broken in one column, with the first few places."""

    kind: str
    column: int
    header: str
    count: int
    addresses: tuple[str, ...]
    values: tuple[str, ...]
    example: Fault


def shortened(value: str) -> str:
    """The value as it is shown: never longer than a line."""
    return value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Row by row, and Z100 before AA100."""
    return tuple(sorted(faults, key=lambda fault: (fault.row, fault.column, fault.kind)))


def summary(faults: Sequence[Fault]) -> list[ColumnSummary]:
    """The faults counted per column and rule, the most frequent first."""
    groups: dict[tuple[str, int, str], list[Fault]] = {}
    for fault in faults:
        groups.setdefault((fault.sheet, fault.column, fault.kind), []).append(fault)
    found = [
        ColumnSummary(
            kind=kind,
            column=column,
            header=group[0].header,
            count=len(group),
            addresses=tuple(fault.address for fault in group[:EXAMPLES]),
            values=tuple(dict.fromkeys(fault.value for fault in group))[:EXAMPLES],
            example=group[0],
        )
        for (_sheet, column, kind), group in groups.items()
    ]
    return sorted(found, key=lambda one: (-one.count, one.column, one.kind))


def sentences(faults: Sequence[Fault], language: Language = "nl") -> list[str]:
    """What a person is shown: every fault, or from 16 faults on a line per column and rule."""
    if len(faults) < SUMMARY_FROM:
        return [fault.sentence(language) for fault in faults]
    return [_counted(one, language) for one in summary(faults)]


def _counted(one: ColumnSummary, language: Language) -> str:
    times = f"{one.count} ×"
    more = " …" if one.count > len(one.addresses) else ""
    named = one.header or {"nl": "hele rij", "en": "whole row"}[language]
    if one.count == 1:
        return f"{times} {one.example.sentence(language)}"
    broken = one.example.broken
    general = all(sign not in broken.rule[language] for sign in ("{first}", "{year}", "{value}", "{choices}"))
    rule = one.example.rule(language) if general else f"{one.example.address}: {one.example.rule(language)}"
    return f"{times} {named} [{', '.join(one.addresses)}{more}]: {rule} {one.example.remedy(language)}"


def nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Up to three known words that look like this one, the likeliest first."""
    return tuple(difflib.get_close_matches(word, list(known), n=3, cutoff=0.75))
