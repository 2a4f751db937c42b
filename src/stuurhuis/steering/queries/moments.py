# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When is there something to look at, for somebody?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models.moments import CalendarFeed
from stuurhuis.steering.policy import moments as policy
from stuurhuis.steering.queries import exceptions, goals, learning, mine, words
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.rules.goals import Goal, State
from stuurhuis.steering.rules.moments import Moment, MomentKind, last_day, to_look
from stuurhuis.steering.rules.own_sheets import newer_by

OVER = (State.DONE, State.ABANDONED)


@dataclass(frozen=True, slots=True)
class Feed:
    """An address of a calendar, and whose it is."""

    data_subject: str
    id: int
    person: int


@question(policy.SEE_FEED)
def own_feed(shown: QuerySet[CalendarFeed], *, actor: Actor, at: datetime) -> Feed | None:
    """The address that somebody made; None when there is none."""
    row = shown.first()
    return _feed(row) if row else None


@question(policy.READ_FEED, one=True)
def feed(row: CalendarFeed, *, actor: Actor, at: datetime) -> Feed:
    """Whose calendar an address is; raises NotThere when it was closed."""
    return _feed(row)


@question(policy.SEE_MOMENTS)
def moments(*, actor: Actor, at: datetime) -> tuple[Moment, ...]:
    """The days to look, of what this person follows and of what the organisation wants and agreed."""
    found = [*_figures(actor, at), *_resting(actor, at), *_goals(actor, at), *_steps(actor, at)]
    return to_look(found, day_of(at))


def _feed(row: CalendarFeed) -> Feed:
    return Feed(f"person:{row.person_id}", row.pk, row.person_id)


def _figures(actor: Actor, at: datetime) -> Iterator[Moment]:
    """When newer figures of what is followed should be there; nothing before the first run of the monitor."""
    sheets = words.sheets_by_id(actor=actor, at=at)
    for region, followed in groupby(words.followed(actor=actor, at=at), key=lambda one: one.region):
        names = tuple(one.indicator for one in followed if one.indicator in sheets)
        try:
            measured = goals.measured(region, names, actor=actor, at=at)
        except NotJudgedYet:
            return
        for name, figures in measured.items():
            newest = max((one.period for one in figures if one.value is not None), default="")
            day = newer_by(sheets[name].frequency, newest)
            if day is not None:
                yield Moment(f"figures-{region}-{name}", MomentKind.FIGURES, day, region, name, newest)


def _resting(actor: Actor, at: datetime) -> Iterator[Moment]:
    for one in mine.deferred(actor=actor, at=at):
        kind = MomentKind.ACCEPTED if one.accepted else MomentKind.RESTING
        yield Moment(f"resting-{one.id}", kind, one.until, one.region, one.indicator, one.period, one.reason)


def _goals(actor: Actor, at: datetime) -> Iterator[Moment]:
    for programme in goals.tree(actor.organisation, actor=actor, at=at).programmes:
        for goal in programme.goals:
            yield from _targets(goal, actor.organisation)
            for measure in goal.measures:
                if measure.words.due and measure.words.state not in OVER:
                    key, said = f"measure-{measure.id}", measure.words.name
                    yield Moment(key, MomentKind.MEASURE, measure.words.due, said=said, goal=goal.id)


def _targets(goal: Goal, organisation: str) -> Iterator[Moment]:
    for measured in goal.indicators:
        for target in measured.targets:
            day = last_day(target.words.period)
            if day is not None:
                yield Moment(
                    f"target-{target.id}", MomentKind.TARGET, day, organisation,
                    measured.choice.indicator, target.words.period, goal.words.name, goal.id,
                )  # fmt: skip


def _steps(actor: Actor, at: datetime) -> Iterator[Moment]:
    """What was agreed about what deviates, and the next step after what was learnt."""
    for agreed in exceptions.reviews(actor=actor, at=at).values():
        yield Moment(
            f"agreed-{agreed.id}", MomentKind.AGREED, agreed.words.due, agreed.key.region,
            agreed.key.indicator, agreed.key.period, agreed.words.intervention,
        )  # fmt: skip
    for one in learning.unfinished(actor=actor, at=at):
        yield Moment(f"learnt-{one.id}", MomentKind.LEARNT, one.next.due, said=one.next.step, goal=one.goal)
