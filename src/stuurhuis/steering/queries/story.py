# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How do the goals of the own organisation stand, told by exception and whole?"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.lake import Source
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results
from stuurhuis.steering.policy import reporting as policy
from stuurhuis.steering.queries import at_risk as risks
from stuurhuis.steering.queries import (
    chances,
    decisions,
    exceptions,
    goals,
    judgement,
    overview,
    sheets,
    sources,
    words,
)
from stuurhuis.steering.queries.story_money import Purse, purse
from stuurhuis.steering.rules import of_the_year, scales
from stuurhuis.steering.rules.chances import Foreseen
from stuurhuis.steering.rules.decisions import Decision
from stuurhuis.steering.rules.exceptions import ExceptionReview
from stuurhuis.steering.rules.goals import Goal, GoalIndicator, GoalTree, Programme, gaps
from stuurhuis.steering.rules.judgement import Judgement
from stuurhuis.steering.rules.own_sheets import is_stale
from stuurhuis.steering.rules.progress import Progress, progress
from stuurhuis.steering.rules.results import FIGURES, FORECASTS
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import Signal, SignalKey
from stuurhuis.steering.rules.standing import at_risk, deviations, of_others, settled, standing
from stuurhuis.steering.rules.story import (
    Deviation,
    Story,
    StoryDecision,
    StoryFigure,
    StoryGoal,
    StoryIndicator,
    StoryProgramme,
    StorySource,
    StoryTarget,
)
from stuurhuis.steering.rules.views import Deferred, Figure

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Around:
    """All that is known around the goals, read once."""

    on: date
    sheets: Mapping[str, IndicatorSheet]
    figures: Mapping[str, tuple[Figure, ...]]
    foreseen: Foreseen
    limit: float
    judgements: Mapping[str, tuple[Judgement, ...]]
    reviews: Mapping[SignalKey, ExceptionReview]
    rests: Mapping[tuple[str, str, str], Deferred]
    signals: Mapping[str, tuple[Signal, ...]]
    decisions: Mapping[int, tuple[Decision, ...]]
    sources: Mapping[str, Source]
    version: str

    def odd(self, names: Iterable[str]) -> list[Signal]:
        """The signals of these indicators."""
        return [signal for name in names for signal in self.signals.get(name, ())]

    def others(self, sheets: Sequence[IndicatorSheet]) -> tuple[Deviation, ...]:
        """What deviates in figures that a goal does not measure itself."""
        odd = self.odd(sheet.id for sheet in sheets)
        return of_others(sheets, odd, self.reviews, self.rests, self.on)


@question(policy.SEE_STORY)
def story(year: int | None = None, month: int | None = None, *, actor: Actor, at: datetime) -> Story:
    """All goals of the own organisation as they stand now, with the money of this year until this month.

    Without a year the newest import is told, without a month the last one of the year. Raises NotJudgedYet.
    """
    tree = goals.tree(actor.organisation, actor=actor, at=at)
    around = _around(tree, actor, at)
    money = purse(tree, year, month, actor=actor, at=at)
    names = (result.data_set for result in (FIGURES, FORECASTS))
    return Story(
        organisation=actor.organisation,
        name=parties.organisation(actor.organisation).name,
        on=day_of(at),
        programmes=tuple(_programme(one, around, money) for one in tree.programmes),
        year=money.of,
        iv3_year=money.iv3_year,
        money=money.all,
        changes=money.changes,
        task_fields=money.task_fields,
        versions=tuple(results.shelf((FIGURES, FORECASTS)).versions[name].name for name in names),
        elsewhere=_elsewhere(tree, around),
        settled=_settled(actor.organisation, money, around),
    )


def _around(tree: GoalTree, actor: Actor, at: datetime) -> Around:
    code = actor.organisation
    asked: dict[str, Any] = {"actor": actor, "at": at}
    named = tuple(sorted({one.choice.indicator for goal in tree.goals for one in goal.indicators}))
    return Around(
        on=day_of(at),
        sheets=sheets.known(**asked),
        figures=goals.measured(code, named, **asked),
        foreseen=chances.foreseen(code, **asked),
        limit=risks.risk_limit(**asked).chance,
        judgements=_by(judgement.in_force(**asked), lambda given: given.indicator),
        reviews={key: one for key, one in exceptions.reviews(**asked).items() if key.region == code},
        rests=words.deferrals(code, **asked),
        signals=_by(overview.signals(code, **asked), lambda signal: signal.key.indicator),
        decisions=_by(decisions.all_taken(**asked), lambda taken: taken.goal),
        sources={one.id: one for one in sources.register(**asked)},
        version=results.shelf((FIGURES,)).versions[FIGURES.data_set].name,
    )


def _by(told: Iterable[V], key: Callable[[V], K]) -> dict[K, tuple[V, ...]]:
    found: dict[K, tuple[V, ...]] = defaultdict(tuple)
    for one in told:
        found[key(one)] += (one,)
    return found


def _programme(one: Programme, around: Around, money: Purse) -> StoryProgramme:
    of_goals = money.of_goals(one.task_fields)
    told = tuple(_goal(goal, around, of_goals) for goal in one.goals)
    return StoryProgramme(one.id, one.words, told, money.of_programme(one.words.number))


def _goal(goal: Goal, around: Around, money: Purse) -> StoryGoal:
    indicators = tuple(
        _indicator(one, around.sheets[one.choice.indicator], around)
        for one in goal.indicators
        if one.choice.indicator in around.sheets
    )
    names = {one.id for one in indicators}
    costs = [sheet for sheet in _costs(goal, around) if sheet.id not in names]
    found = (
        *deviations(indicators, goal.measures, around.odd(names), around.reviews, around.rests, around.on),
        *around.others(costs),
    )
    return StoryGoal(
        id=goal.id,
        words=goal.words,
        standing=standing(found, indicators),
        deviations=found,
        gaps=gaps(goal),
        indicators=indicators,
        measures=goal.measures,
        parts=tuple(money.part(one) for one in goal.parts),
        decisions=tuple(StoryDecision(one.id, one.words) for one in around.decisions.get(goal.id, ())),
    )


def _costs(goal: Goal, around: Around) -> Iterator[IndicatorSheet]:
    """What the task fields cost that serve a goal."""
    serving = {part.task_field for part in goal.parts}
    return (one for one in around.sheets.values() if one.is_expense and one.task_field in serving)


def _elsewhere(tree: GoalTree, around: Around) -> tuple[Deviation, ...]:
    """What was agreed or accepted, or costs more or less than usual, and belongs to no goal."""
    told = {one.choice.indicator for goal in tree.goals for one in goal.indicators}
    told |= {sheet.id for goal in tree.goals for sheet in _costs(goal, around)}
    left = around.others([sheet for name, sheet in around.sheets.items() if name not in told])
    return tuple(one for one in left if one.is_settled or around.sheets[one.about].is_expense)


def _settled(organisation: str, money: Purse, around: Around) -> tuple[Deviation, ...]:
    """What was agreed or accepted of what asks attention in the money of this year."""
    if money.of is None or money.all is None:
        return ()
    year = money.of.year
    signals = (of_the_year.signal(organisation, year, one) for one in money.all.signals)
    return settled(signals, around.reviews, around.rests, around.on)


def _indicator(one: GoalIndicator, sheet: IndicatorSheet, around: Around) -> StoryIndicator:
    scale, figures = scales.scale(sheet), around.figures.get(sheet.id, ())
    seen = progress(one, figures, scale)
    judged = around.judgements.get(sheet.id, ())
    too_thin, too_thin_en = around.foreseen.thin.get(sheet.id, ("", ""))
    return StoryIndicator(
        id=sheet.id,
        name=sheet.name,
        name_en=sheet.name_en,
        definition=sheet.definition,
        definition_en=sheet.definition_en,
        direction=sheet.direction,
        scale=scale,
        choice=one.choice,
        stand=seen.stand,
        figures=tuple(
            StoryFigure(figure.period, scale.of(figure), figure.status, figure.note, figure.note_en)
            for figure in figures
        ),
        targets=_targets(seen, sheet, judged, around),
        forecasts=scale.ahead(around.foreseen.ahead.get(sheet.id, ()), figures),
        judgements=judged,
        source=_source(sheet.source, around),
        version=around.version,
        missed=seen.missed.words.period if seen.missed else "",
        stale=bool(seen.latest and is_stale(sheet.frequency, seen.latest.period, around.on)),
        too_thin=too_thin,
        too_thin_en=too_thin_en,
    )


def _targets(
    seen: Progress, sheet: IndicatorSheet, judged: Sequence[Judgement], around: Around
) -> tuple[StoryTarget, ...]:
    figures = around.figures.get(sheet.id, ())
    chance = {held.target.id: around.foreseen.chance(held.target.words, sheet, figures) for held in seen.held}
    return tuple(
        StoryTarget(
            words=held.target.words,
            stand=held.stand,
            value=held.value,
            chance=chance[held.target.id],
            at_risk=at_risk(held.target.words, chance[held.target.id], judged, around.limit),
            counts=held.target == seen.target,
        )
        for held in seen.held
    )


def _source(name: str, around: Around) -> StorySource:
    found = around.sources.get(name)
    if found is None:
        return StorySource(name, name, name, "", "", "", "")
    return StorySource(
        found.id,
        found.name_nl,
        found.name_en,
        found.publisher,
        found.licence,
        found.licence_url,
        found.url,
        found.original_table,
    )
