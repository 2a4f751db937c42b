# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes out of what is known within? Goal by goal and aspect by aspect, as somebody chose."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from stuurhuis.steering.rules.languages import in_language
from stuurhuis.steering.rules.own_sheets import is_of
from stuurhuis.steering.rules.published import (
    PublicAgreement,
    PublicCost,
    PublicDecision,
    PublicFigure,
    PublicGoal,
    PublicIndicator,
    PublicMeasure,
    PublicProgramme,
    PublicStory,
    PublicTarget,
    kept,
)
from stuurhuis.steering.rules.scales import FORECAST, Scale
from stuurhuis.steering.rules.story import (
    Deviation,
    Story,
    StoryGoal,
    StoryIndicator,
    StoryTarget,
)
from stuurhuis.steering.rules.story_money import StoryPart
from stuurhuis.steering.rules.views import Ahead

MORE_DECIMALS = 2  # that a reckoned figure keeps beyond those that are shown


class Aspect(StrEnum):
    """What can be told of a goal. Remarks, opinions and learning reviews are no aspect: they never go out."""

    INDICATORS = "indicators"
    FORECAST = "forecast"
    MEASURES = "measures"
    MONEY = "money"
    DECISIONS = "decisions"
    JUDGEMENTS = "judgements"
    AGREEMENTS = "agreements"


STANDARD = (Aspect.INDICATORS, Aspect.FORECAST, Aspect.MEASURES, Aspect.MONEY, Aspect.DECISIONS)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which aspects of which goals go out, and which things of these, as `key_of` calls them.

    What is new since somebody chose is not chosen, and stays within.
    """

    aspects: frozenset[Aspect]
    goals: frozenset[int]
    things: frozenset[str]

    def takes(self, aspect: Aspect, goal: int, key: int | str) -> bool:
        """Whether one thing of a goal goes out."""
        return aspect in self.aspects and goal in self.goals and key_of(aspect, goal, key) in self.things


@dataclass(frozen=True, slots=True)
class Thing:
    """Something of a goal that one can choose: an indicator, a measure, a task field, a decision …"""

    aspect: Aspect
    key: str
    name: str
    name_en: str = ""

    def label(self, language: str) -> str:
        """The name in a language."""
        return in_language(language, self.name, self.name_en)


@dataclass(frozen=True, slots=True)
class PublicWords:
    """What stands above a publication, in plain words, and where one can ask and answer."""

    introduction: str = ""
    contact: str = ""


def key_of(aspect: Aspect, goal: int, key: int | str) -> str:
    """How one thing of a goal is called: `12-indicators-inwoners`, `12-measures-3`, `12-decisions-9`."""
    return f"{goal}-{aspect}-{key}"


def first_choice(story: Story) -> Choice:
    """What is offered to who publishes for the first time: the standard aspects, without own indicators."""
    own = {
        key_of(Aspect.INDICATORS, goal.id, one.id)
        for goal in story.goals
        for one in goal.indicators
        if is_of(one.id, story.organisation)
    }
    offered = {thing.key for goal in story.goals for thing in things(goal, story)}
    goals = frozenset(goal.id for goal in story.goals)
    return Choice(frozenset(STANDARD), goals, frozenset(offered - own))


def things(goal: StoryGoal, story: Story) -> Iterator[Thing]:
    """What of a goal one can choose, in the order of the page."""
    for one in goal.indicators:
        yield Thing(Aspect.INDICATORS, key_of(Aspect.INDICATORS, goal.id, one.id), one.name, one.name_en)
    for measure in goal.measures:
        yield Thing(Aspect.MEASURES, key_of(Aspect.MEASURES, goal.id, measure.id), measure.words.name)
    for part in goal.parts:
        names = (story.task_field(part.task_field, language) for language in ("nl", "en"))
        yield Thing(Aspect.MONEY, key_of(Aspect.MONEY, goal.id, part.task_field), *names)
    for decision in goal.decisions:
        yield Thing(Aspect.DECISIONS, key_of(Aspect.DECISIONS, goal.id, decision.id), decision.words.what)
    for agreed in goal.deviations:
        indicator = goal.indicator(agreed.about)
        if indicator and agreed.is_settled:
            key = key_of(Aspect.AGREEMENTS, goal.id, _agreement_key(agreed))
            names = (f"{indicator.label(language)}, {agreed.period}" for language in ("nl", "en"))
            yield Thing(Aspect.AGREEMENTS, key, *names)


def left_within(story: Story, choice: Choice) -> int:
    """How many things of the chosen goals and aspects stay within."""
    return sum(
        thing.aspect in choice.aspects and thing.key not in choice.things
        for goal in story.goals
        if goal.id in choice.goals
        for thing in things(goal, story)
    )


def made_public(story: Story, choice: Choice) -> PublicStory:
    """What goes out of a story, and nothing else; a programme of which no goal goes out is left out."""
    programmes = [
        PublicProgramme(one.words.number, one.words.name, one.words.ambition, goals)
        for one in story.programmes
        if (goals := tuple(_goal(goal, story, choice) for goal in one.goals if goal.id in choice.goals))
    ]
    costs = any(goal.costs for one in programmes for goal in one.goals)
    measured = any(goal.indicators for one in programmes for goal in one.goals)
    return PublicStory(
        organisation=story.organisation,
        name=story.name,
        on=story.on,
        budget_year=(str(story.year.year) if story.year else story.iv3_year) if costs else "",
        until=story.year.period if costs and story.year else "",
        programmes=tuple(programmes),
        versions=story.versions if measured else (),
    )


def fingerprint(story: PublicStory, words: PublicWords) -> str:
    """The same for what reads the same, whatever day it is and whichever version the figures came from."""
    stored = kept(story)["told"] | {"on": "", "versions": [], "words": [words.introduction, words.contact]}
    for programme in stored["programmes"]:
        for goal in programme["goals"]:
            for one in goal["indicators"]:
                one["version"] = ""
            for cost in goal["costs"]:
                if not cost["iv3_year"]:
                    del cost["iv3_year"]  # what was published before it was there reads the same
    return hashlib.sha256(json.dumps(stored, sort_keys=True).encode()).hexdigest()


def _goal(goal: StoryGoal, story: Story, choice: Choice) -> PublicGoal:
    def chosen(aspect: Aspect, key: int | str) -> bool:
        return choice.takes(aspect, goal.id, key)

    return PublicGoal(
        id=goal.id,
        number=goal.words.number,
        name=goal.words.name,
        why=goal.words.why,
        indicators=tuple(
            _indicator(one, choice) for one in goal.indicators if chosen(Aspect.INDICATORS, one.id)
        ),
        measures=tuple(
            PublicMeasure(one.id, one.words.name, one.words.state, one.words.due)
            for one in goal.measures
            if chosen(Aspect.MEASURES, one.id)
        ),
        costs=tuple(_cost(one, story) for one in goal.parts if chosen(Aspect.MONEY, one.task_field)),
        decisions=tuple(
            PublicDecision(one.id, one.words.what, one.words.body, one.words.taken, one.words.why)
            for one in goal.decisions
            if chosen(Aspect.DECISIONS, one.id)
        ),
        agreements=tuple(_agreements(goal, choice)),
    )


def _indicator(one: StoryIndicator, choice: Choice) -> PublicIndicator:
    forecast, judged = (aspect in choice.aspects for aspect in (Aspect.FORECAST, Aspect.JUDGEMENTS))
    return PublicIndicator(
        id=one.id,
        name=one.name,
        name_en=one.name_en,
        definition=one.definition,
        definition_en=one.definition_en,
        scale=one.scale,
        stand=one.stand,
        missed=one.missed,
        baseline_period=one.choice.baseline_period if one.choice.baseline is not None else "",
        baseline=one.choice.baseline,
        figures=tuple(
            PublicFigure(figure.period, _shown(figure.value, one.scale), figure.status)
            for figure in one.figures
            if figure.value is not None
        ),
        targets=tuple(_target(target, forecast=forecast) for target in one.targets),
        forecasts=tuple(_ahead(ahead, one.scale) for ahead in one.forecasts) if forecast else (),
        judgements=tuple(given.words for given in one.judgements) if judged else (),
        source=one.source,
        version=one.version,
    )


def _shown(value: float, scale: Scale) -> float:
    """A figure without digits that say nothing; a plain one as it was delivered."""
    return round(value, scale.decimals + MORE_DECIMALS) if scale.per else value


def _ahead(one: Ahead, scale: Scale) -> Ahead:
    decimals = 0 if scale.unit == "€" and not scale.per else scale.decimals + MORE_DECIMALS
    return replace(one, **{name: round(getattr(one, name), decimals) for name in FORECAST})


def _target(one: StoryTarget, *, forecast: bool) -> PublicTarget:
    chance = one.chance.value if forecast else None
    return PublicTarget(
        period=one.words.period,
        value=one.words.value,
        bound=one.words.bound,
        rationale=one.words.rationale,
        stand=one.stand,
        counts=one.counts,
        chance=None if chance is None else round(chance, 3),
    )


def _cost(one: StoryPart, story: Story) -> PublicCost:
    names = (story.task_field(one.task_field, "nl"), story.task_field(one.task_field, "en"))
    if one.sums is None:
        known = None if one.planned is None else round(one.planned)
        beside = "" if known is None or story.year is None else story.iv3_year
        return PublicCost(one.task_field, *names, one.share, known, iv3_year=beside)
    expected = None if one.sums.expected is None else round(one.sums.expected)
    planned, realised = round(one.sums.amended), round(one.sums.realised)
    return PublicCost(one.task_field, *names, one.share, planned, realised, expected)


def _agreements(goal: StoryGoal, choice: Choice) -> Iterable[PublicAgreement]:
    """What was agreed about indicators that go out themselves."""
    for one in goal.deviations:
        measured = one.is_settled and choice.takes(Aspect.INDICATORS, goal.id, one.about)
        if measured and choice.takes(Aspect.AGREEMENTS, goal.id, _agreement_key(one)):
            yield _agreement(one)


def _agreement_key(one: Deviation) -> str:
    return f"{one.about}-{one.period}-{one.kind}"


def _agreement(one: Deviation) -> PublicAgreement:
    accepted = one.rests.until if one.rests and one.accepted else None
    if one.agreed is None:
        return PublicAgreement(one.about, one.period, accepted_until=accepted)
    said = one.agreed
    return PublicAgreement(one.about, one.period, said.cause, said.intervention, said.due, accepted)
