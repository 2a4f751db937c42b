# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to the tree of the programme budget."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProgrammeAdded:
    """An organisation has a new programme."""

    programme: int


@dataclass(frozen=True, slots=True)
class ProgrammeReworded:
    """The number, the name or the ambition of a programme changed."""

    programme: int


@dataclass(frozen=True, slots=True)
class ProgrammeEnded:
    """A programme no longer counts; what it was stays."""

    programme: int


@dataclass(frozen=True, slots=True)
class GoalSet:
    """An organisation wants something new to be different for people."""

    goal: int
    programme: int


@dataclass(frozen=True, slots=True)
class GoalReworded:
    """The words of a goal changed."""

    goal: int


@dataclass(frozen=True, slots=True)
class GoalEnded:
    """A goal no longer counts; what it was stays."""

    goal: int


@dataclass(frozen=True, slots=True)
class IndicatorChosen:
    """A goal is measured by an indicator."""

    goal: int
    indicator: str


@dataclass(frozen=True, slots=True)
class IndicatorDropped:
    """A goal is no longer measured by an indicator."""

    goal: int
    indicator: str


@dataclass(frozen=True, slots=True)
class TargetSet:
    """An indicator of a goal has a target for a period; an earlier one for that period has ended."""

    target: int
    goal_indicator: int
    period: str


@dataclass(frozen=True, slots=True)
class TargetWithdrawn:
    """A target no longer counts."""

    target: int


@dataclass(frozen=True, slots=True)
class MeasurePlanned:
    """Something will be done for a goal."""

    measure: int
    goal: int


@dataclass(frozen=True, slots=True)
class MeasureChanged:
    """The words or the state of a measure changed."""

    measure: int
    state: str


@dataclass(frozen=True, slots=True)
class MoneyAllotted:
    """It was said which parts of task fields serve a goal."""

    goal: int
    task_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreeAdopted:
    """A whole tree was taken over, of a file or a ready one."""

    programmes: int
    goals: int


@dataclass(frozen=True, slots=True)
class OwnerNamed:
    """Somebody looks after something now; an empty person is nobody."""

    about: str
    person: int | None
