# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does an organisation want to reach, how will it know, and what does it do for it?

The tree of the programme budget: programme → goal → indicator and measure → task field (taakveld).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stuurhuis.steering.rules.sheets import Kind

WHOLE = 100  # per cent of a task field
KEEPERS = ("controller", "beleidsadviseur", "beheerder")  # the roles that write down what is wanted


class Bound(StrEnum):
    """On which side of its target a figure must lie."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    EXACTLY = "exactly"


class State(StrEnum):
    """How it stands with a measure; abandoned is as honest as done."""

    PLANNED = "planned"
    RUNNING = "running"
    LATE = "late"
    BLOCKED = "blocked"
    PAUSED = "paused"
    DONE = "done"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class ProgrammeWords:
    """A programme as people write it down; the number is its place in the budget: 1, 2, 6a."""

    number: str
    name: str
    ambition: str = ""


@dataclass(frozen=True, slots=True)
class GoalWords:
    """A goal as people write it down: what will be different for people, and why that matters."""

    number: str
    name: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorChoice:
    """How a goal is measured; the baseline is a figure, or the reason why there is none.

    `kind` is what the indicator is to this goal: outcome, output, environment or means.
    """

    indicator: str
    kind: Kind
    baseline_period: str = ""
    baseline: float | None = None
    no_baseline_because: str = ""
    verification: str = ""


@dataclass(frozen=True, slots=True)
class TargetWords:
    """What an indicator should be in a period, and why; `near` is still near enough to be no alarm.

    `as_printed` keeps what a budget document said where that is no plain number: <410.
    """

    period: str
    value: float
    bound: Bound
    near: float | None = None
    rationale: str = ""
    as_printed: str = ""

    def met_by(self, value: float) -> bool:
        """Whether a figure reaches this target."""
        if self.bound is Bound.EXACTLY:
            return value == self.value
        return value >= self.value if self.bound is Bound.AT_LEAST else value <= self.value

    def near_by(self, value: float) -> bool:
        """Whether a figure misses this target, and still lies near enough."""
        if self.near is None or self.met_by(value):
            return False
        low, high = sorted((self.near, self.value))
        return low <= value <= high


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """What is done for a goal (inspanning), how it stands, and when it should be done."""

    name: str
    state: State = State.PLANNED
    due: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A target that holds, since a day."""

    id: int
    words: TargetWords
    since: date


@dataclass(frozen=True, slots=True)
class GoalIndicator:
    """An indicator of a goal with its targets, by period."""

    id: int
    choice: IndicatorChoice
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is done for a goal."""

    id: int
    words: MeasureWords


@dataclass(frozen=True, slots=True)
class Part:
    """How much of the money of a task field serves a goal, in per cent."""

    task_field: str
    share: int


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with all that hangs from it."""

    id: int
    words: GoalWords
    indicators: tuple[GoalIndicator, ...]
    measures: tuple[Measure, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme with its goals."""

    id: int
    words: ProgrammeWords
    goals: tuple[Goal, ...]

    @property
    def task_fields(self) -> frozenset[str]:
        """The task fields that serve its goals."""
        return frozenset(part.task_field for goal in self.goals for part in goal.parts)


@dataclass(frozen=True, slots=True)
class GoalTree:
    """All that an organisation wants, in the order of its budget."""

    organisation: str
    programmes: tuple[Programme, ...]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Every goal, in the order of the programmes."""
        return tuple(goal for programme in self.programmes for goal in programme.goals)


class Gap(StrEnum):
    """What is missing from a goal before one can steer on it."""

    NO_INDICATOR = "no_indicator"
    ONLY_OUTPUT = "only_output"
    NO_TARGET = "no_target"
    NO_MONEY = "no_money"
    NO_MEASURE = "no_measure"
    ONLY_OLD = "only_old"


def gaps(goal: Goal) -> tuple[Gap, ...]:
    """What a goal misses; output alone can never prove that something changed for people.

    Whether its figures are old is for who knows them.
    """
    kinds = {one.choice.kind for one in goal.indicators}
    missing = {
        Gap.NO_INDICATOR: not kinds,
        Gap.ONLY_OUTPUT: bool(kinds) and "outcome" not in kinds,
        Gap.NO_TARGET: bool(kinds) and not any(one.targets for one in goal.indicators),
        Gap.NO_MONEY: not goal.parts,
        Gap.NO_MEASURE: not goal.measures,
    }
    return tuple(gap for gap, holds in missing.items() if holds)


def reached(tree: GoalTree) -> dict[str, int]:
    """How much of each task field serves a goal, in per cent; what is not in it serves none."""
    found: dict[str, int] = {}
    for goal in tree.goals:
        for part in goal.parts:
            found[part.task_field] = found.get(part.task_field, 0) + part.share
    return found


@dataclass(frozen=True, slots=True)
class PlannedIndicator:
    """An indicator that a goal is to have, with its targets."""

    choice: IndicatorChoice
    targets: tuple[TargetWords, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedGoal:
    """A goal that a programme is to have."""

    words: GoalWords
    indicators: tuple[PlannedIndicator, ...] = ()
    measures: tuple[MeasureWords, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedProgramme:
    """A programme as a file or a ready tree offers it."""

    words: ProgrammeWords
    goals: tuple[PlannedGoal, ...] = ()
