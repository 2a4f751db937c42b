# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What everybody may read of the goals of an organisation, in a shape that can hold nothing else.

There is no place in it for who wrote what, a remark, an opinion, a learning review or the advice behind a
decision: so none can slip in. It is kept as it was that day.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from stuurhuis.steering.rules.chances import EVEN, Chance
from stuurhuis.steering.rules.freezing import freeze, thaw
from stuurhuis.steering.rules.goals import Bound, State
from stuurhuis.steering.rules.judgement import JudgementWords
from stuurhuis.steering.rules.languages import in_language
from stuurhuis.steering.rules.progress import Stand
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.story import StorySource
from stuurhuis.steering.rules.views import Ahead

REACHED = frozenset({Stand.MET, Stand.NEAR, Stand.THERE})
FORM = 1  # of what is kept; another shape gets another number, and this one stays readable


@dataclass(frozen=True, slots=True)
class PublicFigure:
    """A figure that was measured."""

    period: str
    value: float
    status: str


@dataclass(frozen=True, slots=True)
class PublicTarget:
    """What an indicator should be in a period, why, and the chance from 0 to 1 that it will be.

    `stand` is beside the figure of its period; `counts` is said of the one that counts now. No chance where
    none was given or made public.
    """

    period: str
    value: float
    bound: Bound
    rationale: str
    stand: Stand
    counts: bool
    chance: float | None

    @property
    def odds(self) -> Chance:
        """The chance, as pages tell it."""
        return Chance(self.chance)


@dataclass(frozen=True, slots=True)
class PublicIndicator:
    """How a goal is measured, figures oldest first; `version` names them in the lake.

    `missed` is the period of the newest target that was missed.
    """

    id: str
    name: str
    name_en: str
    definition: str
    definition_en: str
    scale: Scale
    stand: Stand
    missed: str
    baseline_period: str
    baseline: float | None
    figures: tuple[PublicFigure, ...]
    targets: tuple[PublicTarget, ...]
    forecasts: tuple[Ahead, ...]
    judgements: tuple[JudgementWords, ...]
    source: StorySource
    version: str

    def label(self, language: str) -> str:
        """The name in a language."""
        return in_language(language, self.name, self.name_en)

    def meaning(self, language: str) -> str:
        """The definition in a language."""
        return in_language(language, self.definition, self.definition_en)

    @property
    def latest(self) -> PublicFigure | None:
        """The newest figure."""
        return self.figures[-1] if self.figures else None

    @property
    def goes_well(self) -> bool:
        """Whether the target that counts now is reached, or will probably be."""
        counting = [one for one in self.targets if one.counts]
        return any(one.stand in REACHED or one.chance is not None for one in counting)


@dataclass(frozen=True, slots=True)
class PublicMeasure:
    """What is done for a goal."""

    id: int
    name: str
    state: State
    due: date | None


@dataclass(frozen=True, slots=True)
class PublicCost:
    """What of a task field serves a goal, in whole euros: in the running year, else as Iv3 budgets it.

    `iv3_year` is that of Iv3 for a task field that the running year leaves out. None is unknown, not zero.
    """

    task_field: str
    name: str
    name_en: str
    share: int
    planned: int | None
    realised: int | None = None
    expected: int | None = None
    iv3_year: str = ""

    def label(self, language: str) -> str:
        """The name in a language."""
        return in_language(language, self.name, self.name_en)


@dataclass(frozen=True, slots=True)
class PublicTotal:
    """What a goal costs in all; None where of a part of it nobody said so."""

    planned: int | None
    realised: int | None
    expected: int | None


@dataclass(frozen=True, slots=True)
class PublicDecision:
    """What was decided, by which body, when and why."""

    id: int
    what: str
    body: str
    taken: date
    why: str


@dataclass(frozen=True, slots=True)
class PublicAgreement:
    """What was agreed about a deviation of an indicator, and until when it is accepted."""

    indicator: str
    period: str
    cause: str = ""
    intervention: str = ""
    due: date | None = None
    accepted_until: date | None = None


class Going(StrEnum):
    """How a goal goes, by what is public of it alone."""

    BEHIND = "behind"
    AT_RISK = "at_risk"
    ON_COURSE = "on_course"
    ON_THE_WAY = "on_the_way"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PublicGoal:
    """A goal as residents read it; its id is its address on the page, in every publication the same."""

    id: int
    number: str
    name: str
    why: str
    indicators: tuple[PublicIndicator, ...]
    measures: tuple[PublicMeasure, ...]
    costs: tuple[PublicCost, ...]
    decisions: tuple[PublicDecision, ...]
    agreements: tuple[PublicAgreement, ...]

    @property
    def going(self) -> Going:
        """How it goes: what was missed counts more than what may be, and what nobody can tell is not well."""
        held = [one for one in self.indicators if one.latest and one.targets]
        if any(one.missed for one in held):
            return Going.BEHIND
        if any(target.odds.is_at_risk(EVEN) for one in held for target in one.targets):
            return Going.AT_RISK
        if held and all(one.goes_well for one in held):
            return Going.ON_COURSE
        return Going.ON_THE_WAY if held else Going.UNKNOWN

    @property
    def total(self) -> PublicTotal | None:
        """What it costs in all; None where the money is not public."""
        if not self.costs:
            return None
        names = ("planned", "realised", "expected")
        return PublicTotal(*(_sum([getattr(one, name) for one in self.costs]) for name in names))


def _sum(amounts: list[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if len(known) == len(amounts) else None


@dataclass(frozen=True, slots=True)
class PublicProgramme:
    """A programme with the goals that are public."""

    number: str
    name: str
    ambition: str
    goals: tuple[PublicGoal, ...]


@dataclass(frozen=True, slots=True)
class PublicStory:
    """All that an organisation made public of its goals, as it stood on a day.

    `budget_year` is the year of the money; `until` the month until which it was booked, where that is known.
    """

    organisation: str
    name: str
    on: date
    budget_year: str
    until: str
    programmes: tuple[PublicProgramme, ...]
    versions: tuple[str, ...]

    @property
    def goals(self) -> tuple[PublicGoal, ...]:
        """Every goal, in the order of the programmes."""
        return tuple(goal for one in self.programmes for goal in one.goals)

    @property
    def sources(self) -> tuple[StorySource, ...]:
        """Where its figures came from, each once."""
        met = (one.source for goal in self.goals for one in goal.indicators)
        return tuple({one.id: one for one in met}.values())


def kept(story: PublicStory) -> dict[str, Any]:
    """What is public, as it is kept."""
    return freeze(story, FORM)


def recalled(stored: dict[str, Any]) -> PublicStory:
    """What is public, read back from what was kept; raises FormUnknown."""
    return thaw(PublicStory, stored, FORM)
