# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did we learn, what would we do next, and what did others learn?"""

from dataclasses import fields
from datetime import datetime

from django.db.models import Q, QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import learning as tables
from stuurhuis.steering.policy import learning as policy
from stuurhuis.steering.rules.learning import Findings, LearningReview, NextStep, OpinionWords, words_of

SEARCHED = ("lesson", "expected", "happened", "keep", "step", "outcome")  # opinions are not searched
AT_MOST = 100


@question(policy.SEE_REVIEWS)
def of_goal(
    shown: QuerySet[tables.LearningReview], goal: int, *, actor: Actor, at: datetime
) -> tuple[LearningReview, ...]:
    """What was learnt of one goal, the newest first."""
    return tuple(_review(row) for row in shown.filter(goal=goal).order_by("-held_at", "-pk"))


@question(policy.SEE_REVIEWS)
def unfinished(
    shown: QuerySet[tables.LearningReview], *, actor: Actor, at: datetime
) -> tuple[LearningReview, ...]:
    """The learning reviews of the own organisation whose step is yet to be taken, the first day first."""
    return tuple(_review(row) for row in shown.filter(done_at=None).order_by("due", "pk"))


@question(policy.SEE_LESSONS, one=True)
def review(row: tables.LearningReview, *, actor: Actor, at: datetime) -> LearningReview:
    """One learning review, without its opinions: an own one, or one that is shared."""
    return _review(row)


@question(policy.SEE_OPINIONS)
def opinion(
    shown: QuerySet[tables.Opinion], review: int, *, actor: Actor, at: datetime
) -> OpinionWords | None:
    """What those who were there made of it; None to another organisation, that sees no opinions at all."""
    row = shown.filter(of=review).first()
    return OpinionWords(row.reading, row.why) if row else None


@question(policy.SEE_LESSONS)
def lessons(
    shown: QuerySet[tables.LearningReview], theme: str, asked: str, *, actor: Actor, at: datetime
) -> tuple[LearningReview, ...]:
    """Own and shared lessons with all these words in them, of one theme or of all, the newest first."""
    found = shown.filter(theme=theme) if theme else shown
    for word in words_of(asked):
        somewhere = Q()
        for name in SEARCHED:
            somewhere |= Q(**{f"{name}__icontains": word})
        found = found.filter(somewhere)
    return tuple(_review(row) for row in found.order_by("-held_at", "-pk")[:AT_MOST])


def _review(row: tables.LearningReview) -> LearningReview:
    return LearningReview(
        id=row.pk,
        organisation=row.organisation_id,
        goal=row.goal_id,
        findings=Findings(**{field.name: getattr(row, field.name) for field in fields(Findings)}),
        next=NextStep(row.step, row.due, row.is_experiment),
        held=day_of(row.held_at),
        done=day_of(row.done_at) if row.done_at else None,
        outcome=row.outcome,
        is_shared=row.opened,
    )
