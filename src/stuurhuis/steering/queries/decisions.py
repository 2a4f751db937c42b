# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was decided about a goal, and what is known of it now?"""

from dataclasses import fields
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import decisions as tables
from stuurhuis.steering.models import results, rows
from stuurhuis.steering.models.goals import Goal as GoalRow
from stuurhuis.steering.models.results import Shelf
from stuurhuis.steering.policy import decisions as policy
from stuurhuis.steering.policy.goals import SEE_GOAL
from stuurhuis.steering.queries import goals, judgement, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.decisions import (
    Decision,
    DecisionWords,
    Known,
    KnownForecast,
    KnownIndicator,
    KnownJudgement,
    recalled,
)
from stuurhuis.steering.rules.goals import GoalIndicator
from stuurhuis.steering.rules.judgement import Judgement
from stuurhuis.steering.rules.progress import progress
from stuurhuis.steering.rules.results import FIGURES, FORECASTS
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.views import Figure


@question(SEE_GOAL, one=True)
def known_of(row: GoalRow, *, actor: Actor, at: datetime) -> Known:
    """All that is known now of a goal: figures, targets, forecasts, judgements and their versions.

    Raises NotJudgedYet.
    """
    tree = goals.tree(actor.organisation, actor=actor, at=at)
    programme, goal = next(
        (programme, goal) for programme in tree.programmes for goal in programme.goals if goal.id == row.pk
    )
    sheets = words.sheets_by_id(actor=actor, at=at)
    shelf = results.shelf((FIGURES, FORECASTS))
    measured = [one for one in goal.indicators if one.choice.indicator in sheets]
    found = rows.figures(shelf, actor.organisation, [one.choice.indicator for one in measured])
    given = judgement.in_force(actor=actor, at=at)
    indicators = tuple(
        _indicator(one, sheets[name], found.get(name, []), shelf, actor.organisation, given)
        for one in measured
        for name in (one.choice.indicator,)
    )
    versions = tuple(shelf.versions[result.data_set].name for result in (FIGURES, FORECASTS))
    return Known(
        f"{programme.words.number} {programme.words.name}",
        goal.words.name,
        goal.words.why,
        indicators,
        versions,
    )


@question(policy.SEE_DECISIONS)
def of_goal(
    shown: QuerySet[tables.Decision], goal: int, *, actor: Actor, at: datetime
) -> tuple[Decision, ...]:
    """What was decided about a goal, the newest first."""
    return tuple(_decision(row) for row in shown.filter(goal=goal).order_by("-taken", "-pk"))


@question(policy.SEE_DECISIONS)
def all_taken(shown: QuerySet[tables.Decision], *, actor: Actor, at: datetime) -> tuple[Decision, ...]:
    """What was decided about any goal, the newest first; what another decision corrects is left out."""
    corrected = shown.exclude(corrects=None).values("corrects")
    return tuple(_decision(row) for row in shown.exclude(pk__in=corrected).order_by("-taken", "-pk"))


@question(policy.SEE_DECISIONS, one=True)
def decision(row: tables.Decision, *, actor: Actor, at: datetime) -> Decision:
    """One decision with what was known that day."""
    return _decision(row)


def _decision(row: tables.Decision) -> Decision:
    said = DecisionWords(**{field.name: getattr(row, field.name) for field in fields(DecisionWords)})
    written = day_of(row.written_at)
    return Decision(row.pk, row.goal_id, said, recalled(row.known), written, row.corrects_id)


def _indicator(
    one: GoalIndicator,
    sheet: IndicatorSheet,
    figures: list[Figure],
    shelf: Shelf,
    region: str,
    given: tuple[Judgement, ...],
) -> KnownIndicator:
    scale = scales.scale(sheet)
    seen = progress(one, figures, scale)
    target = seen.target.words if seen.target else None
    return KnownIndicator(
        id=sheet.id,
        name=sheet.name,
        name_en=sheet.name_en,
        unit=scale.unit,
        decimals=scale.shown_decimals,
        per=scale.per,
        period=seen.latest.period if seen.latest else "",
        value=scale.of(seen.latest) if seen.latest else None,
        target_period=target.period if target else "",
        target=target.value if target else None,
        bound=target.bound if target else "",
        stand=seen.stand,
        forecasts=tuple(
            KnownForecast(ahead.period, ahead.mean, ahead.lo80, ahead.hi80)
            for ahead in scale.ahead(rows.ahead(shelf, region, sheet.id), figures)
        ),
        judgements=tuple(_judgement(said) for said in given if said.indicator == sheet.id),
    )


def _judgement(given: Judgement) -> KnownJudgement:
    said = given.words
    return KnownJudgement(said.period, said.expected, said.low, said.high, said.reasons, said.overrules)
