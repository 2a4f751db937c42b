# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may bind the organisation: for what, up to which amount in euros, and until when?

Nobody gives a mandate to oneself. What was done under a mandate stays done when it ends.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import QuerySet

from stuurhuis.kernel.door import action, question
from stuurhuis.kernel.memberships import facts, policy
from stuurhuis.kernel.memberships.actions import lives
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import Mandate, Membership


class AlreadyOver(Exception):
    """A mandate counts until a day that is still to come."""


@dataclass(frozen=True, slots=True)
class MandateWords:
    """For what, up to which amount in euros (None: any), and the day on which it counts no more."""

    task: str
    up_to: Decimal | None
    until: date


@dataclass(frozen=True, slots=True)
class Given:
    """A mandate that counts today, and who holds it."""

    data_subject: str
    mandate: int
    membership: int
    words: MandateWords
    since: date


@action(policy.GIVE_MANDATE)
def give(membership: Membership, words: MandateWords, *, actor: Actor, at: datetime) -> facts.MandateGiven:
    """Let a member bind the organisation; what was given for the same before ends. Raises AlreadyOver."""
    today = day_of(at)
    if words.until <= today:
        raise AlreadyOver(words.until)
    Mandate.objects.filter(lives(today), membership=membership, task=words.task).update(until=today)
    row = Mandate.objects.create(
        membership=membership, task=words.task, up_to=words.up_to,
        given_by_id=actor.person, since=today, until=words.until,
    )  # fmt: skip
    cents = None if words.up_to is None else int(words.up_to * 100)
    return facts.MandateGiven(row.pk, membership.pk, words.task, cents, words.until)


@action(policy.END_MANDATE)
def end(mandate: Mandate, *, actor: Actor, at: datetime) -> facts.MandateEnded:
    """Take a mandate back; it counts no more from now on."""
    mandate.until = min(mandate.until, day_of(at))
    mandate.save(update_fields=["until"])
    return facts.MandateEnded(mandate.pk, mandate.membership_id)


@question(policy.KEEP_MANDATES)
def may_give(*, actor: Actor, at: datetime) -> bool:
    """Whether one may give mandates at all; raises NotAllowed."""
    return True


@question(policy.SEE_MANDATES)
def given(shown: QuerySet[Mandate], *, actor: Actor, at: datetime) -> tuple[Given, ...]:
    """Who may bind the organisation today, by member."""
    living = shown.filter(lives(day_of(at))).select_related("membership").order_by("membership", "task")
    return tuple(_given(row) for row in living)


def _given(row: Mandate) -> Given:
    words = MandateWords(row.task, row.up_to, row.until)
    return Given(f"person:{row.membership.person_id}", row.pk, row.membership_id, words, row.since)
