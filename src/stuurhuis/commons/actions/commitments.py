# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Open a plan, join it under a condition, confirm that with a mandate, and let it become an agreement."""

from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from typing import Any

from stuurhuis.commons.facts import commitments as facts
from stuurhuis.commons.models import Commitment, Plan
from stuurhuis.commons.policy import commitments as policy
from stuurhuis.commons.queries.commitments import plan as seen
from stuurhuis.commons.rules.commitments import (
    NothingWeighed,
    NotInTime,
    NotReached,
    PlanOver,
    PlanSeen,
    PlanState,
    PlanWords,
)
from stuurhuis.commons.rules.conditions import Condition, CostKey, Together, at_the_end, ceiling
from stuurhuis.commons.rules.formats import Origin
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.ledger.booking import NoMandate
from stuurhuis.kernel.ledger.policy import MANDATE
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

BINDING = "exchange"
"""The task of a mandate to bind an organisation to costs: the same as in settling."""


class NothingToConclude(Exception):
    """Not everybody confirmed, and its last day is not over: it stays as it is."""


@action(policy.OPEN)
def open_plan(
    origin: Origin, words: PlanWords, own: Condition, *, actor: Actor, at: datetime
) -> facts.PlanOpened:
    """Open a plan to all governments, and join it. Raises NotInTime, NothingWeighed."""
    if words.closes < day_of(at):
        raise NotInTime(words.closes)
    said = asdict(words) | {"key": words.key.value}
    made = Plan(
        organisation_id=actor.organisation, opened=True, opened_at=at, state=PlanState.OPEN.value, **said,
        origin=origin.reference, origin_words=origin.words, origin_address=origin.address,
    )  # fmt: skip
    made.save(force_insert=True)
    _say(made.pk, words, own, actor, at)
    return facts.PlanOpened(str(made.pk), origin.reference, words.key.value, words.cents)


@action(policy.JOIN)
def join(plan: str, said: Condition, *, actor: Actor, at: datetime) -> facts.CommitmentMade:
    """Say under which condition one's organisation joins, also anew; what was confirmed before is so no more.

    Raises NotThere, PlanOver, NotInTime, NothingWeighed.
    """
    found = _open(plan, actor, at)
    row = _say(found.id, found.words, said, actor, at)
    return facts.CommitmentMade(found.id, found.organisation, row.pk)


@action(policy.TAKE_BACK)
def take_back(row: Commitment, *, actor: Actor, at: datetime) -> facts.CommitmentTakenBack:
    """Join no longer; who stays may have other shares then. Raises PlanOver."""
    found = _open(str(row.plan_id), actor, at)
    row.taken_back_at, row.agreed, row.confirmed_on = at, None, None
    row.save(update_fields=["taken_back_at", "agreed", "confirmed_on"])
    return facts.CommitmentTakenBack(found.id, found.organisation, row.pk)


@action(policy.CONFIRM)
def confirm(row: Commitment, *, actor: Actor, at: datetime) -> facts.CommitmentConfirmed:
    """Confirm that one's organisation takes part, for at most its share in the set as it is now.

    Raises PlanOver, NotReached, NoMandate.
    """
    found = _open(str(row.plan_id), actor, at)
    members = set(found.now(day_of(at)).members)
    if row.organisation_id not in members:
        raise NotReached(row.pk)
    willing = [one.willing for one in found.commitments if one.organisation in members]
    own = next(one for one in willing if one.organisation == row.organisation_id)
    row.agreed, row.confirmed_on = ceiling(own.condition, willing, found.words.cents), day_of(at)
    _bind(actor, row.agreed, at)
    row.save(update_fields=["agreed", "confirmed_on"])
    return facts.CommitmentConfirmed(found.id, found.organisation, row.pk, row.agreed)


@action(policy.WITHDRAW)
def withdraw(row: Plan, *, actor: Actor, at: datetime) -> facts.PlanEnded:
    """Let it go before it is agreed. Raises PlanOver."""
    _open(str(row.pk), actor, at)
    _end(row, PlanState.WITHDRAWN, at)
    return facts.PlanEnded(str(row.pk), row.state)


@action(policy.CONCLUDE)
def conclude(row: Plan, *, actor: Actor, at: datetime) -> facts.PlanAgreed | facts.PlanEnded:
    """Once all in the largest set confirmed it is agreed; after its last day, of who confirmed.

    Raises PlanOver, NothingToConclude.
    """
    found, today = _open(str(row.pk), actor, at), day_of(at)
    outcome = found.now(today)
    if today > found.words.closes:
        said = (one.willing for one in found.commitments)
        outcome = at_the_end(said, found.words.cents, found.words.least)
    elif not outcome.is_agreed:
        raise NothingToConclude(row.pk)
    if not outcome.members:
        _end(row, PlanState.EXPIRED, at)
        return facts.PlanEnded(found.id, row.state)
    return _agree(row, outcome, at)


def _agree(row: Plan, outcome: Together, at: datetime) -> facts.PlanAgreed:
    row.settled = [[code, outcome.shares[code]] for code in outcome.members]
    _end(row, PlanState.AGREED, at)
    cents = tuple(outcome.shares[code] for code in outcome.members)
    return facts.PlanAgreed(str(row.pk), row.organisation_id, outcome.members, cents)


def _end(row: Plan, state: PlanState, at: datetime) -> None:
    row.state, row.ended_on = state.value, day_of(at)
    row.save(update_fields=["state", "ended_on", "settled"])


def _open(plan: str, actor: Actor, at: datetime) -> PlanSeen:
    found = seen(plan, actor=actor, at=at)
    if not found.is_open:
        raise PlanOver(plan)
    return found


def _say(plan: Any, words: PlanWords, said: Condition, actor: Actor, at: datetime) -> Commitment:
    if not day_of(at) <= said.until <= words.closes:
        raise NotInTime(said.until)
    if said.weight < 1:
        raise NothingWeighed(said.weight)
    kept = {
        "others": said.others, "most": said.most, "until": said.until, "made_at": at, "opened": True,
        "weight": 1 if words.key is CostKey.EQUAL else said.weight,
        "agreed": None, "confirmed_on": None, "taken_back_at": None,
    }  # fmt: skip
    row, _ = Commitment.objects.update_or_create(
        plan_id=plan, organisation_id=actor.organisation, defaults=kept
    )
    return row


def _bind(actor: Actor, cents: int, at: datetime) -> None:
    amount = Decimal(cents) / 100
    if actor.person is None or not parties.mandate(
        actor.person, organisation=actor.organisation, task=BINDING, amount=amount, at=at
    ):
        raise NoMandate(policy.CONFIRM.name, MANDATE)
