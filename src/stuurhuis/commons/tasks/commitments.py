# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When is a plan agreed, or over? After each word of anybody, and once its last day is past."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from stuurhuis.commons.actions import commitments as actions
from stuurhuis.commons.facts import commitments as facts
from stuurhuis.commons.queries import commitments
from stuurhuis.commons.rules.commitments import PlanOver
from stuurhuis.kernel.journal import Reaction, Told
from stuurhuis.kernel.policy import worker_for


def moved(told: Told) -> None:
    """Somebody joined, left or confirmed: perhaps everybody confirmed now."""
    conclude(told.fact.plan, told.fact.owner, at=told.at)


def conclude(plan: str, owner: str, *, at: datetime) -> None:
    """Agree on it or end it, in the name of who opened it; nothing when it stays as it is."""
    with suppress(actions.NothingToConclude, PlanOver):
        actions.conclude(plan, actor=worker_for(owner), at=at)


def look_after(organisations: Iterable[str], *, at: datetime) -> None:
    """Conclude every plan whose last day is over, for each organisation that opened it."""
    for organisation in organisations:
        for plan in commitments.unfinished(actor=worker_for(organisation), at=at):
            conclude(plan, organisation, at=at)


REACTIONS: dict[type, list[Reaction]] = {
    facts.CommitmentMade: [moved],
    facts.CommitmentTakenBack: [moved],
    facts.CommitmentConfirmed: [moved],
}
