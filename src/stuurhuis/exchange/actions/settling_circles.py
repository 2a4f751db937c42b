# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take part in the search for circles of debts, and say yes or no to one's share of a circle."""

from datetime import datetime

from stuurhuis.exchange.facts import settling as facts
from stuurhuis.exchange.models.settling import NettingConsent, NettingShare
from stuurhuis.exchange.policy import settling as policy
from stuurhuis.exchange.queries.settling_circles import NettingShareSeen
from stuurhuis.exchange.rules.settling import EXCHANGE
from stuurhuis.kernel.door import action
from stuurhuis.kernel.ledger import booking
from stuurhuis.kernel.policy import Actor


class AlreadyAnswered(Exception):
    """The member said yes or no before, or the circle is over."""


@action(policy.KEEP)
def consent(unit: str, *, actor: Actor, at: datetime) -> facts.NettingConsentGiven:
    """Let the own positions in a unit take part; twice is once."""
    of = {"organisation_id": actor.organisation, "unit": unit, "ended_at": None}
    NettingConsent.objects.get_or_create(**of, defaults={"started_at": at})
    return facts.NettingConsentGiven(actor.organisation, unit)


@action(policy.KEEP)
def withdraw(unit: str, *, actor: Actor, at: datetime) -> facts.NettingConsentEnded:
    """Let them take part no longer."""
    of = {"organisation": actor.organisation, "unit": unit, "ended_at": None}
    NettingConsent.objects.filter(**of).update(ended_at=at)
    return facts.NettingConsentEnded(actor.organisation, unit)


@action(policy.PROPOSE)
def propose(share: NettingShareSeen, *, actor: Actor, at: datetime) -> facts.NettingProposed:
    """Ask a member whether its share of a circle can go; the same circle is asked once."""
    said = {
        "unit": share.unit,
        "debtor_id": share.debtor,
        "creditor_id": share.creditor,
        "amount": share.amount,
        "size": share.size,
        "proposed_at": at,
    }
    row, _ = NettingShare.objects.get_or_create(
        organisation_id=actor.organisation, circle=share.circle, defaults=said
    )
    return facts.NettingProposed(row.pk, str(row.circle))


@action(policy.ANSWER)
def accept(share: NettingShare, *, actor: Actor, at: datetime) -> facts.NettingAnswered:
    """Say that the own share can go; raises booking.NoMandate, AlreadyAnswered."""
    booking.bind(actor, policy.ANSWER.name, EXCHANGE, (share.unit, share.amount), at)
    return _answered(share, accepted=True)


@action(policy.ANSWER)
def decline(share: NettingShare, *, actor: Actor, at: datetime) -> facts.NettingAnswered:
    """Say that it stays; then the whole circle does. Raises AlreadyAnswered."""
    return _answered(share, accepted=False)


@action(policy.FINISH)
def finish(share: NettingShare, state: str, *, actor: Actor, at: datetime) -> facts.NettingFinished:
    """Say what came of the circle: `booked` or `gone`."""
    share.state = state
    share.save(update_fields=["state"])
    return facts.NettingFinished(share.pk, str(share.circle), state)


def _answered(share: NettingShare, *, accepted: bool) -> facts.NettingAnswered:
    if share.state != "proposed":
        raise AlreadyAnswered(share.pk)
    share.state = "accepted" if accepted else "declined"
    share.save(update_fields=["state"])
    return facts.NettingAnswered(share.pk, str(share.circle), accepted)
