# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tree of goals in a workbook: read whole with every fault of every cell, or not at all; and written."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from stuurhuis.connectors.files import tree_form as form
from stuurhuis.connectors.files.faults import Fault
from stuurhuis.connectors.files.limits import weigh
from stuurhuis.connectors.files.opening import FileAbsent, FileKindUnknown
from stuurhuis.connectors.files.tree_doubts import warn
from stuurhuis.connectors.files.tree_lines import SMALL, Faults, Line, Once, lines
from stuurhuis.engines import periods as calendar
from stuurhuis.engines.classifications import ended
from stuurhuis.steering.ports import (
    WHOLE,
    Bound,
    GoalWords,
    IndicatorChoice,
    Known,
    MeasureWords,
    Part,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
    State,
    TargetWords,
    doubts,
)

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a tree may name: ids of indicators by id and by name, and task fields, both in small letters.

    `known` has what is known of indicators by id, so that a target can be doubted; those that are `settled`
    hold already, and are not asked after again.
    """

    indicators: Mapping[str, str]
    task_fields: Mapping[str, str]
    known: Mapping[str, Known] = field(default_factory=dict)
    settled: Collection[tuple[str, TargetWords]] = ()
    today: date = date.min


@dataclass(frozen=True, slots=True)
class TreeRead:
    """A tree as a file offers it; empty when there is any fault. Warnings ask for a look, and no more."""

    programmes: tuple[PlannedProgramme, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...] = ()


def read_tree(path: Path, known: Vocabulary) -> TreeRead:
    """Read a workbook of our form, xlsx or ods; raises the kinds of FileRefused when it cannot be opened."""
    if not path.is_file():
        raise FileAbsent(f"Er is geen bestand {path}.", f"There is no file {path}.")
    weigh(path, SMALL)
    with path.open("rb") as stream:
        if not stream.read(2) == b"PK":
            raise FileKindUnknown(
                f"{path.name}: een boom lezen we uit Excel (xlsx) of LibreOffice (ods).",
                f"{path.name}: a tree is read from Excel (xlsx) or LibreOffice (ods).",
            )
    reading = _Reading(path, known)
    programmes = reading.whole()
    found = {
        weight: tuple(one for one in reading.faults if one.weight == weight)
        for weight in ("error", "warning")
    }
    return TreeRead(() if found["error"] else programmes, found["error"], found["warning"])


@dataclass
class _Reading:
    path: Path
    known: Vocabulary
    faults: Faults = field(default_factory=list)
    programmes: dict[str, ProgrammeWords] = field(default_factory=dict)
    goals: dict[Key, PlannedGoal] = field(default_factory=dict)

    def whole(self) -> tuple[PlannedProgramme, ...]:
        self._programmes()
        self._goals()
        parts: tuple[dict[Key, Any], ...] = (
            self._with_targets(self._indicators()), self._measures(), self._parts()
        )  # fmt: skip
        for key, goal in self.goals.items():
            indicators, measures, shares = (tuple(one.get(key, ())) for one in parts)
            self.goals[key] = replace(goal, indicators=indicators, measures=measures, parts=shares)
        return tuple(
            PlannedProgramme(words, tuple(goal for key, goal in self.goals.items() if key[0] == number))
            for number, words in self.programmes.items()
        )

    def _programmes(self) -> None:
        once = Once()
        for line in lines(self.path, form.PROGRAMMES, self.faults):
            number = line.code("number", 8)
            words = ProgrammeWords(number, line.text("name", 200, needed=True), line.text("ambition"))
            if number and not once.again(line, "number", number):
                self.programmes[number] = words

    def _goals(self) -> None:
        once = Once()
        for line in lines(self.path, form.GOALS, self.faults):
            programme, number = line.code("programme", 8), line.code("number", 12)
            words = GoalWords(number, line.text("name", 300, needed=True), line.text("why"))
            if programme and programme not in self.programmes:
                line.wrong("tree_programme_unknown", "programme")
            if programme and number and not once.again(line, "number", programme, number):
                self.goals[programme, number] = PlannedGoal(words)

    def _of_goal(self, line: Line) -> Key:
        key = (line.code("programme", 8), line.code("goal", 12))
        if all(key) and key not in self.goals:
            line.wrong("tree_goal_unknown", "goal")
        return key

    def _indicators(self) -> dict[Key, dict[str, PlannedIndicator]]:
        found: dict[Key, dict[str, PlannedIndicator]] = defaultdict(dict)
        once = Once()
        for line in lines(self.path, form.INDICATORS, self.faults):
            key = self._of_goal(line)
            name = line.known("indicator", self.known.indicators, "tree_indicator_unknown")
            choice = _choice(line, name or "", self.known.known.get(name or ""))
            if name and not once.again(line, "indicator", *key, name):
                found[key][name] = PlannedIndicator(choice)
        return found

    def _with_targets(
        self, indicators: dict[Key, dict[str, PlannedIndicator]]
    ) -> dict[Key, list[PlannedIndicator]]:
        once = Once()
        for line in lines(self.path, form.TARGETS, self.faults):
            key = self._of_goal(line)
            name = line.known("indicator", self.known.indicators, "tree_indicator_unknown")
            target = _target(line, self.known.known.get(name or ""))
            one = indicators.get(key, {}).get(name or "")
            if name and key in self.goals and one is None:
                line.wrong("tree_indicator_elsewhere", "indicator")
            if one and target and not once.again(line, "period", *key, name or "", target.period):
                targets = sorted((*one.targets, target), key=lambda one: one.period)
                indicators[key][one.choice.indicator] = replace(one, targets=tuple(targets))
                self._ask(line, one.choice, target)
        return {key: list(of_goal.values()) for key, of_goal in indicators.items()}

    def _ask(self, line: Line, choice: IndicatorChoice, target: TargetWords) -> None:
        """Warn of a target that looks like a mistake, unless it holds already."""
        known = self.known.known.get(choice.indicator)
        start = (choice.baseline_period, choice.baseline)
        if (choice.indicator, target) not in self.known.settled:
            for found in doubts(target, start, known, self.known.today):
                warn(line, found, known)

    def _measures(self) -> dict[Key, list[MeasureWords]]:
        found: dict[Key, list[MeasureWords]] = defaultdict(list)
        once = Once()
        for line in lines(self.path, form.MEASURES, self.faults):
            key = self._of_goal(line)
            state = State(line.choice("state", form.STATES, State.PLANNED))
            name = line.text("name", 300, needed=True)
            words = MeasureWords(name, state, line.day("due"), line.text("note"))
            if name and not once.again(line, "name", *key, name):
                found[key].append(words)
        return found

    def _parts(self) -> dict[Key, list[Part]]:
        found: dict[Key, list[Part]] = defaultdict(list)
        shared: dict[str, int] = defaultdict(int)
        once = Once()
        for line in lines(self.path, form.PARTS, self.faults):
            key = self._of_goal(line)
            code = line.known("task_field", self.known.task_fields, "tree_task_field_unknown")
            share = _share(line)
            if not code or not share or once.again(line, "task_field", *key, code):
                continue
            if gone := ended(code, self.known.today.year):
                into = ", ".join(gone.goes_on_in)
                line.wrong("tree_task_field_gone", "task_field", year=str(gone.year), other=into)
            shared[code] += share
            if shared[code] > WHOLE:
                line.wrong("tree_more_than_all", "share", other=str(shared[code]))
            found[key].append(Part(code, share))
        return {key: sorted(parts, key=lambda one: one.task_field) for key, parts in found.items()}


def _choice(line: Line, name: str, known: Known | None) -> IndicatorChoice:
    kind: Any = line.choice("kind", form.KINDS, "outcome")
    baseline = line.figure("baseline")
    choice = IndicatorChoice(
        name, kind, _period(line, "baseline_period", known), baseline,
        line.text("no_baseline_because"), line.text("verification"),
    )  # fmt: skip
    if baseline is None and not choice.no_baseline_because:
        line.wrong("tree_baseline", "baseline")
    if baseline is not None and not choice.baseline_period:
        line.wrong("tree_baseline_period", "baseline_period")
    return choice


def _target(line: Line, known: Known | None) -> TargetWords | None:
    period = _period(line, "period", known, needed=True)
    value, near = line.figure("value", needed=True), line.figure("near")
    bound = Bound(line.choice("bound", form.BOUNDS, Bound.EXACTLY))
    why, printed = line.text("rationale"), line.text("as_printed", 40)
    if not period or value is None:
        return None
    target = TargetWords(period, value, bound, near, why, printed)
    if near is not None and near != value and bound is not Bound.EXACTLY and target.met_by(near):
        line.wrong("tree_near", "near")
    return target


def _period(line: Line, key: str, known: Known | None, *, needed: bool = False) -> str:
    """A period; a day, as one writes the end of a year, is the one around it in which figures come."""
    written = line.period(key, needed=needed)
    found = calendar.period(written) if written else None
    latest = known.latest if known else None
    if latest is None or found is None or found.frequency != "D":
        return written
    rhythm = calendar.period(latest.period).frequency
    return calendar.label(calendar.holding(rhythm, calendar.first_day(found)))


def _share(line: Line) -> int:
    share = line.figure("share", needed=True)
    if share is None:
        return 0
    if not share.is_integer() or not 1 <= share <= WHOLE:
        line.wrong("tree_share", "share")
        return 0
    return int(share)
