# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Do we take part in the search for circles of debts, and which share of one waits for our answer?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.exchange.models import settling as tables
from stuurhuis.exchange.policy import settling as policy
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor

LIVING = ("proposed", "accepted", "declined")


@dataclass(frozen=True, slots=True)
class NettingShareSeen:
    """One's share of a circle: `debtor` owes us this much, we owe `creditor` as much, and both can go."""

    id: int
    circle: UUID
    unit: str
    debtor: str
    creditor: str
    amount: int
    size: int
    state: str


@question(policy.SEE_CONSENT)
def consents(shown: QuerySet[tables.NettingConsent], *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """In which units the own positions take part."""
    return tuple(shown.filter(ended_at=None).order_by("unit").values_list("unit", flat=True))


@question(policy.SEE_SHARES)
def shares(
    shown: QuerySet[tables.NettingShare], *, actor: Actor, at: datetime
) -> tuple[NettingShareSeen, ...]:
    """The own shares of circles that are not over, the oldest first."""
    return tuple(_seen(row) for row in shown.filter(state__in=LIVING).order_by("pk"))


def _seen(row: tables.NettingShare) -> NettingShareSeen:
    sides = (row.debtor_id, row.creditor_id)
    return NettingShareSeen(row.pk, row.circle, row.unit, *sides, row.amount, row.size, row.state)
