# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do the goals of an organisation look like on a day, told by exception in the three W-questions?

What do we want to reach, what do we do for it, what may it cost. A story is whole: who keeps one can tell it
years later without looking at any figure of then or now. It names nobody.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from stuurhuis.steering.rules import origins
from stuurhuis.steering.rules.chances import Chance
from stuurhuis.steering.rules.decisions import DecisionWords
from stuurhuis.steering.rules.exceptions import ExceptionWords
from stuurhuis.steering.rules.freezing import freeze, thaw
from stuurhuis.steering.rules.goals import (
    Gap,
    GoalWords,
    IndicatorChoice,
    Measure,
    ProgrammeWords,
    TargetWords,
)
from stuurhuis.steering.rules.judgement import Judgement
from stuurhuis.steering.rules.languages import in_language
from stuurhuis.steering.rules.money import BudgetChange, YearImport
from stuurhuis.steering.rules.progress import Stand
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import Direction
from stuurhuis.steering.rules.story_money import StoryMoney, StoryPart, StoryTaskField
from stuurhuis.steering.rules.views import Ahead, Deferred

FORM = 4  # of what is kept; another shape gets another number, and this one stays readable
BEFORE = (1, 2, 3)  # that read the same: `elsewhere` came with 2, `settled` with 3, `unbudgeted` with 4


class GoalStanding(StrEnum):
    """How a goal stands; what is on course needs no words."""

    DEVIATES = "deviates"
    AT_RISK = "at_risk"
    UNKNOWN = "unknown"
    ON_COURSE = "on_course"


@dataclass(frozen=True, slots=True)
class StorySource:
    """Whose figures these are, and under which licence; an own figure has no other publisher.

    `url` is where they were fetched, which may be a copy of the `original_table`.
    """

    id: str
    name: str
    name_en: str
    publisher: str
    licence: str
    licence_url: str
    url: str
    original_table: str = ""

    def label(self, language: str) -> str:
        """The name in a language."""
        return in_language(language, self.name, self.name_en)

    @property
    def published(self) -> str:
        """Who published it, and as which table."""
        return ", ".join(part for part in (self.publisher, self.original_table) if part)

    @property
    def original(self) -> str:
        """Where the publisher shows its own table; empty where that is not known."""
        return origins.original_address(self.publisher, self.original_table)

    @property
    def is_copy(self) -> bool:
        """Whether the figures were fetched from a copy."""
        return origins.is_copy(self.original, self.url)

    @property
    def fetched(self) -> str:
        """Where the figures were fetched, as people read an address."""
        return origins.place_of(self.url)


@dataclass(frozen=True, slots=True)
class StoryFigure:
    """A figure in the scale of its indicator; None is missing, which is not zero."""

    period: str
    value: float | None
    status: str
    note: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class StoryTarget:
    """A target beside the figure of its own period, or the chance that it is met while that is yet to come.

    `counts` is said of the one that counts now.
    """

    words: TargetWords
    stand: Stand
    value: float | None
    chance: Chance
    at_risk: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class StoryIndicator:
    """An indicator of a goal: figures oldest first, targets, what will probably come, what people expect.

    `version` names the figures in the lake. `missed` is the period of a target that was missed, the newest.
    Where nothing is forecast `too_thin` may say why.
    """

    id: str
    name: str
    name_en: str
    definition: str
    definition_en: str
    direction: Direction
    scale: Scale
    choice: IndicatorChoice
    stand: Stand
    figures: tuple[StoryFigure, ...]
    targets: tuple[StoryTarget, ...]
    forecasts: tuple[Ahead, ...]
    judgements: tuple[Judgement, ...]
    source: StorySource
    version: str
    missed: str = ""
    stale: bool = False
    too_thin: str = ""
    too_thin_en: str = ""

    def label(self, language: str) -> str:
        """The name in a language."""
        return in_language(language, self.name, self.name_en)

    def meaning(self, language: str) -> str:
        """The definition in a language."""
        return in_language(language, self.definition, self.definition_en)

    def why_thin(self, language: str) -> str:
        """Why nothing is forecast, in a language; empty where something is, or nobody knows."""
        return self.too_thin_en if language == "en" else self.too_thin

    @property
    def latest(self) -> StoryFigure | None:
        """The newest figure that is known."""
        return next((one for one in reversed(self.figures) if one.value is not None), None)

    @property
    def target(self) -> StoryTarget | None:
        """The target that counts now."""
        return next((one for one in self.targets if one.counts), None)


@dataclass(frozen=True, slots=True)
class Deviation:
    """Why a goal is not simply on course, with what was agreed or accepted about it.

    `kind` is that of a signal, `missed_target`, `target_at_risk` or `measure`; `about` is the id of an
    indicator, or the name of a measure. Signals have the engine's sentence, and are `unbudgeted` without any
    budget; what the goal does not measure itself has a name: that of a task field that serves it.
    """

    kind: str
    about: str
    period: str = ""
    is_ahead: bool = False
    why: str = ""
    why_en: str = ""
    agreed: ExceptionWords | None = None
    rests: Deferred | None = None
    name: str = ""
    name_en: str = ""
    unbudgeted: bool = False

    def reason(self, language: str) -> str:
        """The engine's own sentence of a signal, in a language."""
        return self.why_en if language == "en" else self.why

    def label(self, language: str) -> str:
        """The name of what the goal does not measure itself, in a language; else empty."""
        return in_language(language, self.name, self.name_en)

    @property
    def accepted(self) -> bool:
        """Whether it may stay so until a day."""
        return self.rests is not None and self.rests.accepted

    @property
    def is_settled(self) -> bool:
        """Whether something was agreed about it, or it was accepted until a day."""
        return self.agreed is not None or self.accepted


@dataclass(frozen=True, slots=True)
class StoryDecision:
    """A decision about a goal."""

    id: int
    words: DecisionWords


@dataclass(frozen=True, slots=True)
class StoryGoal:
    """A goal in the three W-questions; `gaps` are what is missing before one can steer on it."""

    id: int
    words: GoalWords
    standing: GoalStanding
    deviations: tuple[Deviation, ...]
    gaps: tuple[Gap, ...]
    indicators: tuple[StoryIndicator, ...]
    measures: tuple[Measure, ...]
    parts: tuple[StoryPart, ...]
    decisions: tuple[StoryDecision, ...]

    @property
    def about(self) -> str:
        """How what is written about it names it."""
        return f"goal:{self.id}"

    def indicator(self, name: str) -> StoryIndicator | None:
        """One of its indicators."""
        return next((one for one in self.indicators if one.id == name), None)


@dataclass(frozen=True, slots=True)
class StoryProgramme:
    """A programme with its goals and its money of the running year."""

    id: int
    words: ProgrammeWords
    goals: tuple[StoryGoal, ...]
    money: StoryMoney | None

    @property
    def about(self) -> str:
        """How what is written about it names it."""
        return f"programme:{self.id}"


@dataclass(frozen=True, slots=True)
class Story:
    """All goals of an organisation as they stood on a day.

    `year` says which import of the running year was read; `iv3_year` names the year of the budgets of Iv3,
    for what no import says. `task_fields` has the names of those in the money; `versions` the figures that
    were read. `elsewhere` is what deviates and belongs to no goal, `settled` what was agreed or accepted
    of the money of this year.
    """

    organisation: str
    name: str
    on: date
    programmes: tuple[StoryProgramme, ...]
    year: YearImport | None
    iv3_year: str
    money: StoryMoney | None
    changes: tuple[BudgetChange, ...]
    task_fields: tuple[StoryTaskField, ...]
    versions: tuple[str, ...]
    elsewhere: tuple[Deviation, ...] = ()
    settled: tuple[Deviation, ...] = ()

    @property
    def goals(self) -> tuple[StoryGoal, ...]:
        """Every goal, in the order of the programmes."""
        return tuple(goal for one in self.programmes for goal in one.goals)

    @property
    def sources(self) -> tuple[StorySource, ...]:
        """Where its figures came from, each once, in the order in which they are met."""
        met = (one.source for goal in self.goals for one in goal.indicators)
        return tuple({one.id: one for one in met}.values())

    def task_field(self, code: str, language: str) -> str:
        """What a task field is called."""
        return next((one.label(language) for one in self.task_fields if one.code == code), code)


def kept(story: Story) -> dict[str, Any]:
    """A story as it is kept."""
    return freeze(story, FORM)


def recalled(stored: dict[str, Any]) -> Story:
    """A story, read back from what was kept; raises FormUnknown."""
    return thaw(Story, stored, *BEFORE, FORM)
