# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What budgets print becomes programmes, goals with targets, and own indicators with their figures.

A budget names no goals between a programme and its indicators: each programme gets one, still to be worded.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from stuurhuis.connectors.files.budget_figures import BASELINE, FIGURE, TARGETS, Printed
from stuurhuis.steering.ports import (
    Bound,
    FigureWords,
    GoalWords,
    IndicatorChoice,
    Kind,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    PlannedSheet,
    ProgrammeWords,
    Renewal,
    SheetWords,
    TargetWords,
    mandatory_named,
    own_id,
)

_NUMBERED: Final = re.compile(r"(?:Programma )?(\d+(?:\.\d+)?)\s+(.+)")
_SIGNS: Final = {"<": Bound.AT_MOST, ">": Bound.AT_LEAST}
_DIRECTIONS: Final = {"down": Bound.AT_MOST, "up": Bound.AT_LEAST, "neutral": Bound.EXACTLY}
NO_BASELINE: Final = "de begroting noemt geen nulmeting"


@dataclass(frozen=True, slots=True)
class BudgetPlan:
    """What one organisation printed, ready to be taken over, and what was decided on the way."""

    programmes: tuple[PlannedProgramme, ...]
    sheets: tuple[PlannedSheet, ...]
    remarks: tuple[str, ...]


@dataclass
class _Indicator:
    """All that was printed of one indicator, oldest document first."""

    printed: list[Printed]
    remarks: list[str] = field(default_factory=list)

    @property
    def newest(self) -> Printed:
        return self.printed[-1]

    def sheet(self) -> PlannedSheet:
        """The own indicator; from the first period in another unit on it is another series."""
        figures = self._last(one for one in self.printed if one.sort == FIGURE)
        old = [one for one in figures.values() if one.unit != self.newest.unit]
        new = [one.period for one in figures.values() if one.unit == self.newest.unit]
        breaks: tuple[Renewal, ...] = ()
        if old and new:
            why = f"De eenheid was '{old[-1].unit}' en werd '{self.newest.unit}' ({self.newest.document})."
            breaks = (Renewal(min(new), why),)
        kept = [one for one in figures.values() if one not in old or not new or one.period < min(new)]
        for one in figures.values():
            if one not in kept:
                self._say(one, f"{one.as_printed} staat in een oudere eenheid, na de breuk")
        return PlannedSheet(self._words(), tuple(_figure(one, self.newest.unit) for one in kept), breaks)

    def planned(self) -> PlannedIndicator:
        """How the goal is measured; targets in an older unit are told and left out."""
        words = self._words()
        of_unit = [one for one in self.printed if one.sort in TARGETS and one.unit == self.newest.unit]
        for one in self.printed:
            if one.sort in TARGETS and one not in of_unit:
                self._say(one, f"streefwaarde {one.as_printed} staat in '{one.unit}'")
        ordered = sorted(of_unit, key=lambda one: (one.year, TARGETS.index(one.sort)))
        targets = [_target(one, words) for one in self._last(iter(ordered)).values()]
        choice = _choice(own_id(self.newest.organisation, words.name), self.printed, words)
        return PlannedIndicator(choice, tuple(one for one in targets if one))

    def _words(self) -> SheetWords:
        one, known = self.newest, mandatory_named(self.newest.indicator)
        if known:
            words = known.words()
            return SheetWords(
                one.indicator, words.definition, one.unit[:40], self._decimals(), words.direction, words.kind,
                known_issues=words.known_issues,
            )  # fmt: skip
        definition = f"Zoals afgedrukt in {one.document}; daar staat geen omschrijving bij."
        issues = "Wat beter is, staat niet in het document: vul het zelf aan."
        kind: Kind = "means" if "euro" in one.unit else "environment"
        return SheetWords(
            one.indicator, definition, one.unit[:40], self._decimals(), "neutral", kind, known_issues=issues
        )

    def _decimals(self) -> int:
        return max(len(one.as_printed.partition(".")[2]) for one in self.printed)

    def _last(self, some: Iterator[Printed]) -> dict[str, Printed]:
        """The last of every period, in the order of periods; a difference is told."""
        found: dict[str, Printed] = {}
        for one in some:
            before = found.get(one.period)
            if before and (before.value, before.unit) != (one.value, one.unit):
                self._say(
                    one,
                    f"{before.as_printed} in {before.document}, {one.as_printed} in {one.document} "
                    f"({one.sort}); het laatste telt",
                )
            found[one.period] = one
        return dict(sorted(found.items()))

    def _say(self, one: Printed, what: str) -> None:
        remark = f"rij {one.line}, {one.indicator}, {one.period}: {what}"
        if remark not in self.remarks:
            self.remarks.append(remark)


def plan(printed: Sequence[Printed]) -> BudgetPlan:
    """The plan of one organisation: programmes in the order of the file, the newest document last."""
    oldest_first = sorted(printed, key=lambda one: one.year)
    by_name: dict[str, list[Printed]] = {}
    for one in oldest_first:
        by_name.setdefault(one.indicator, []).append(one)
    found = {name: _Indicator(rows) for name, rows in by_name.items()}
    programmes: dict[str, list[_Indicator]] = {}
    for one in printed:
        indicator = found[one.indicator]
        if all(indicator not in some for some in programmes.values()):
            programmes.setdefault(one.programme, []).append(indicator)
    sheets = tuple(one.sheet() for one in found.values())
    planned = tuple(_programme(*one) for one in zip(_numbered(programmes), programmes.values(), strict=True))
    return BudgetPlan(planned, sheets, tuple(remark for one in found.values() for remark in one.remarks))


def _numbered(programmes: dict[str, list[_Indicator]]) -> Iterator[ProgrammeWords]:
    """The number that stands in the name; else the first that is free."""
    matches = {name: _NUMBERED.fullmatch(name) for name in programmes}
    taken = {match[1] for match in matches.values() if match}
    free = (str(number) for number in range(1, 10_000) if str(number) not in taken)
    for name, match in matches.items():
        yield ProgrammeWords(match[1], match[2]) if match else ProgrammeWords(next(free), name)


def _programme(words: ProgrammeWords, indicators: Sequence[_Indicator]) -> PlannedProgramme:
    documents = sorted({f"{one.document}: {one.url}" for each in indicators for one in each.printed})
    name = f"{words.name}: het doel moet nog verwoord worden"
    said = GoalWords(f"{words.number}.1", name, "\n".join(documents))
    return PlannedProgramme(words, (PlannedGoal(said, tuple(one.planned() for one in indicators)),))


def _choice(name: str, printed: Sequence[Printed], words: SheetWords) -> IndicatorChoice:
    start = next((one for one in printed if one.sort == BASELINE and one.value is not None), None)
    if start is None:
        return IndicatorChoice(name, words.kind, no_baseline_because=NO_BASELINE)
    return IndicatorChoice(name, words.kind, start.period, start.value, verification=start.document)


def _target(one: Printed, words: SheetWords) -> TargetWords | None:
    if one.value is None:
        return None
    bound = _SIGNS.get(one.sign) or _DIRECTIONS[words.direction]
    rationale = f"{one.sort.capitalize()} in {one.document}, {one.url}"
    return TargetWords(one.period, one.value, bound, None, rationale, one.as_printed if one.sign else "")


def _figure(one: Printed, unit: str) -> FigureWords:
    parts = [one.document, f"eenheid: {one.unit}" if one.unit != unit else "", one.note]
    note = "; ".join(part for part in parts if part)
    if one.value is None:
        note = f"{one.as_printed or 'leeg'} in {note}"
    return FigureWords(one.period, one.value, "final", note, one.url)
