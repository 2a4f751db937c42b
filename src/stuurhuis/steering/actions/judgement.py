# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say what to expect, beside the forecast, or take that back."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import judgement as facts
from stuurhuis.steering.models import judgement as tables
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.policy import judgement as policy
from stuurhuis.steering.queries.judgement import doubts, outlook
from stuurhuis.steering.rules.judgement import JudgementWords
from stuurhuis.steering.rules.targets import Doubted


class PeriodNotAhead(Exception):
    """One judges what is yet to come; names the period of which the figure is there already."""


class NothingExpected(Exception):
    """A judgement is a value, a range from low to high, or both."""


class DoubtfulJudgement(Exception):
    """A value that seems in another unit is kept once somebody is sure of it; `doubts` says why."""

    def __init__(self, doubts: Sequence[Doubted]) -> None:
        super().__init__(*(one.doubt for one in doubts))
        self.doubts = doubts


@action(policy.JUDGE)
def judge(
    indicator: str, words: JudgementWords, *, sure: bool = False, actor: Actor, at: datetime
) -> facts.JudgementGiven:
    """Expect something of a coming figure of the own organisation, in place of what was expected before.

    The forecast of this moment is kept beside it. Raises PeriodNotAhead, NothingExpected,
    DoubtfulJudgement, and what `queries.indicator.series` raises.
    """
    _complete(words)
    seen = outlook(indicator, actor=actor, at=at)
    if words.period not in seen.periods:
        raise PeriodNotAhead(words.period)
    if not sure and (asked := doubts(indicator, words, actor=actor, at=at)):
        raise DoubtfulJudgement(asked)
    forecast = seen.ahead.get(words.period)
    of = {"organisation_id": actor.organisation, "indicator": indicator}
    tables.Judgement.objects.filter(**of, period=words.period, ended_at=None).update(ended_at=at)
    row = tables.Judgement.objects.create(
        **of,
        **asdict(words),
        forecast=asdict(forecast) if forecast else None,
        version=seen.version,
        started_at=at,
    )
    wrote = {"about": f"judgement:{row.pk}", "person_id": actor.person, "since": day_of(at)}
    Authorship.objects.create(organisation_id=actor.organisation, **wrote)
    return facts.JudgementGiven(row.pk, indicator, words.period)


@action(policy.WITHDRAW_JUDGEMENT)
def withdraw(row: tables.Judgement, *, actor: Actor, at: datetime) -> facts.JudgementWithdrawn:
    """Let a judgement count no longer; once its figure has come it is scored. Raises PeriodNotAhead."""
    if row.period not in outlook(row.indicator, actor=actor, at=at).periods:
        raise PeriodNotAhead(row.period)
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    return facts.JudgementWithdrawn(row.pk)


def _complete(words: JudgementWords) -> None:
    """Refuse a judgement that says nothing, half a range, or a range without its value in it."""
    low, high = words.low, words.high
    value = words.expected
    if low is not None and high is not None:
        whole = low <= (low if value is None else value) <= high
    else:
        whole = low is None and high is None and value is not None
    if not whole:
        raise NothingExpected(words.period)
