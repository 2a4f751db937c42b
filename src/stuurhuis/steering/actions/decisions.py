# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep a decision with what is known now; nobody hands over what was known, it is read here."""

from dataclasses import asdict
from datetime import datetime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import decisions as facts
from stuurhuis.steering.models.authorship import Authorship
from stuurhuis.steering.models.decisions import Decision
from stuurhuis.steering.models.goals import Goal
from stuurhuis.steering.policy import decisions as policy
from stuurhuis.steering.queries.decisions import known_of
from stuurhuis.steering.rules.decisions import DecisionWords, kept


class NotYetTaken(Exception):
    """A decision is kept once it was taken."""


class OtherGoal(Exception):
    """A decision corrects one about the same goal."""


@action(policy.DECIDE)
def decide(
    goal: Goal, words: DecisionWords, corrects: int | None = None, *, actor: Actor, at: datetime
) -> facts.DecisionKept:
    """Keep a decision about a goal with the figures, forecasts and judgements of this moment.

    It is never changed; one that was written down wrongly is corrected by a new one. Raises NotYetTaken,
    OtherGoal.
    """
    if words.taken > day_of(at):
        raise NotYetTaken(words.taken)
    if corrects is not None and not Decision.objects.filter(pk=corrects, goal=goal).exists():
        raise OtherGoal(corrects)
    own = {"organisation_id": actor.organisation}
    known = kept(known_of(goal.pk, actor=actor, at=at))
    row = Decision.objects.create(
        **own, **asdict(words), goal=goal, known=known, corrects_id=corrects, written_at=at
    )
    wrote = {"about": f"decision:{row.pk}", "person_id": actor.person, "since": day_of(at)}
    Authorship.objects.create(**own, **wrote)
    return facts.DecisionKept(row.pk, goal.pk, corrects)
