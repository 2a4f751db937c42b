# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan that Zwolle opens, and the moves that most of its tests begin with."""

from datetime import datetime, timedelta

from small_country import AT
from stuurhuis.commons.actions import commitments as actions
from stuurhuis.commons.queries import commitments
from stuurhuis.commons.rules.commitments import CommitmentSeen, PlanSeen, PlanWords
from stuurhuis.commons.rules.conditions import Condition, CostKey
from stuurhuis.commons.rules.formats import Origin
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import example_settling, examples
from tests.commons.people import by

CLOSES = AT.date() + timedelta(days=60)
WORDS = PlanWords(
    "Samen een jurist voor de Omgevingswet", "Alleen is het te weinig werk.", 30_000_01, 24,
    CostKey.INHABITANTS, "", 2, CLOSES,
)  # fmt: skip
FROM = Origin("dossier:5a1b0d7e-5b5c-4f60-9b5e-6c1a2f3d4e5f", "Wie toetst dit?", "/opgaven/x/")
OURS = Condition(1, None, CLOSES, 130_000)
THEIRS = Condition(1, 14_000_00, CLOSES, 100_000)


def opened(actor: Actor, words: PlanWords = WORDS, own: Condition = OURS) -> str:
    """A plan that somebody opened."""
    return actions.open_plan(FROM, words, own, **by(actor)).plan


def seen(plan: str, actor: Actor, at: datetime = AT) -> PlanSeen:
    """A plan as it is now."""
    return commitments.plan(plan, actor=actor, at=at)


def own_of(plan: str, actor: Actor) -> CommitmentSeen:
    """What one's organisation said of a plan."""
    [own] = [one for one in seen(plan, actor).commitments if one.organisation == actor.organisation]
    return own


def confirmed(plan: str, actor: Actor) -> int:
    """The own commitment, confirmed; gives for how much at most."""
    return actions.confirm(own_of(plan, actor).id, **by(actor)).cents


def binding() -> dict[str, Actor]:
    """Who may bind Zwolle and Deventer up to 25,000 euros: Sanne and Marije."""
    examples.establish(AT)
    example_settling.establish(AT)
    return {
        code: actor_for(examples.user_of(key).pk, at=AT) for code, key in example_settling.BINDING.items()
    }
