# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Learn from a goal that was missed, take the next step, and let others find the lesson."""

from dataclasses import asdict
from datetime import datetime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import learning as facts
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.models.goals import Goal
from stuurhuis.steering.models.learning import LearningReview, Opinion
from stuurhuis.steering.policy import learning as policy
from stuurhuis.steering.rules.learning import Findings, NextStep, OpinionWords


class StepIsDone(Exception):
    """The step was taken already."""


@action(policy.HOLD)
def hold(
    goal: Goal, findings: Findings, opinion: OpinionWords, next_step: NextStep, *, actor: Actor, at: datetime
) -> facts.LearningReviewHeld:
    """Keep what was expected, seen and chosen; opinions in a table of their own, and who wrote in another."""
    own = {"organisation_id": actor.organisation}
    said = asdict(findings) | asdict(next_step)
    row = LearningReview.objects.create(**own, goal=goal, held_at=at, **said)
    Opinion.objects.create(**own, of=row, **asdict(opinion))
    _wrote(row, actor, at)
    return facts.LearningReviewHeld(row.pk, goal.pk)


@action(policy.REWORD)
def reword(
    row: LearningReview,
    findings: Findings,
    opinion: OpinionWords,
    next_step: NextStep,
    *,
    actor: Actor,
    at: datetime,
) -> facts.LearningReviewReworded:
    """Put right what was written: who is written about may ask for that."""
    said = asdict(findings) | asdict(next_step)
    for name, value in said.items():
        setattr(row, name, value)
    row.save(update_fields=list(said))
    Opinion.objects.filter(of=row).update(**asdict(opinion))
    _wrote(row, actor, at)
    return facts.LearningReviewReworded(row.pk)


@action(policy.FINISH)
def finish_step(row: LearningReview, outcome: str, *, actor: Actor, at: datetime) -> facts.StepFinished:
    """Say what came of the step; raises StepIsDone."""
    if row.done_at:
        raise StepIsDone(row.pk)
    row.done_at, row.outcome = at, outcome
    row.save(update_fields=["done_at", "outcome"])
    return facts.StepFinished(row.pk)


@action(policy.SHARE)
def share(row: LearningReview, *, actor: Actor, at: datetime) -> facts.LessonShared:
    """Let all governments find the facts and the lesson; the opinions stay where they are."""
    row.opened = True
    row.save(update_fields=["opened"])
    return facts.LessonShared(row.pk)


@action(policy.SHARE)
def keep_home(row: LearningReview, *, actor: Actor, at: datetime) -> facts.LessonKeptHome:
    """Share it no longer."""
    row.opened = False
    row.save(update_fields=["opened"])
    return facts.LessonKeptHome(row.pk)


def _wrote(row: LearningReview, actor: Actor, at: datetime) -> None:
    who = {"organisation_id": actor.organisation, "person_id": actor.person}
    Authorship.objects.get_or_create(**who, about=f"learning:{row.pk}", defaults={"since": day_of(at)})
