# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is settled with whom, how does it stand, and for which price?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.exchange.models import settling as tables
from stuurhuis.exchange.policy import settling as policy
from stuurhuis.exchange.rules.settling import NOT_SETTLED_HERE, SettlementTerms, TariffWords, cost
from stuurhuis.kernel.door import question
from stuurhuis.kernel.ledger import queries as ledger
from stuurhuis.kernel.ledger.facts import ReservationFact
from stuurhuis.kernel.policy import Actor, NotThere

AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class ObjectionSaid:
    """What one wrote is not right, and when."""

    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SettlementSeen:
    """What is settled between two, and how far it came; `state` is `prepared` before it is reserved."""

    id: str
    terms: SettlementTerms
    debtor: str
    price: int
    amount: int
    delivered: int
    accepted: int
    released: int
    state: str
    prepared_at: datetime

    @property
    def waits(self) -> int:
        """What was delivered and has no answer yet."""
        return self.delivered - self.accepted if self.state in ("open", "disputed") else 0


@dataclass(frozen=True, slots=True)
class InvoiceDetailsWords:
    """What stands on an invoice of or to an organisation, beside its name and OIN."""

    street: str
    postcode: str
    city: str
    iban: str
    vat_category: str
    vat_number: str


@question(policy.PREPARE)
def may_prepare(*, actor: Actor, at: datetime) -> bool:
    """Whether one may agree on a settlement; raises NotAllowed with what is missing."""
    return True


@question(policy.KEEP)
def may_keep(*, actor: Actor, at: datetime) -> bool:
    """Whether one may open an account and set limits, budget and tariffs; raises NotAllowed."""
    return True


@question(policy.SEE)
def settlements(
    shown: QuerySet[tables.Settlement], *, actor: Actor, at: datetime
) -> tuple[SettlementSeen, ...]:
    """What is settled with others, the newest first; at most 200."""
    return _settled(shown.order_by("-prepared_at", "pk")[:AT_ONCE], actor, at)


@question(policy.SEE)
def of(
    shown: QuerySet[tables.Settlement], about: str, *, actor: Actor, at: datetime
) -> tuple[SettlementSeen, ...]:
    """What is settled about a subject such as `agreement:12`, in the order in which it was agreed."""
    return _settled(shown.filter(about=about).order_by("prepared_at", "pk"), actor, at)


@question(policy.SEE)
def settlement(shown: QuerySet[tables.Settlement], key: str, *, actor: Actor, at: datetime) -> SettlementSeen:
    """One settlement; raises NotThere."""
    for one in _settled(shown.filter(pk=key), actor, at):
        return one
    raise NotThere


@question(policy.SEE_OBJECTIONS)
def objections(
    shown: QuerySet[tables.Objection], settlement: str, *, actor: Actor, at: datetime
) -> tuple[ObjectionSaid, ...]:
    """What was said to be not right about a settlement, in order."""
    return tuple(
        ObjectionSaid(row.words, row.said_at) for row in shown.filter(settlement_id=settlement).order_by("pk")
    )


@question(policy.SEE_TARIFFS)
def tariffs(
    shown: QuerySet[tables.Tariff], organisation: str, *, actor: Actor, at: datetime
) -> tuple[TariffWords, ...]:
    """The own tariffs of an organisation, also those that begin later, the newest first."""
    found = shown.filter(organisation=organisation).order_by("what", "unit", "-since")
    return tuple(TariffWords(row.what, row.unit, row.amount, row.since) for row in found)


@question(policy.SEE_DETAILS)
def invoice_details(
    shown: QuerySet[tables.InvoiceDetails], organisation: str, *, actor: Actor, at: datetime
) -> InvoiceDetailsWords | None:
    """What an organisation said of itself for invoices; None when it did not."""
    row = shown.filter(organisation=organisation).first()
    if row is None:
        return None
    return InvoiceDetailsWords(row.street, row.postcode, row.city, row.iban, row.vat_category, row.vat_number)


def _settled(rows: Iterable[tables.Settlement], actor: Actor, at: datetime) -> tuple[SettlementSeen, ...]:
    found = list(rows)
    keys = tuple(str(row.pk) for row in found)
    stands = {one.reservation: one for one in ledger.reservations(keys, actor=actor, at=at)}
    return tuple(_one(row, stands.get(str(row.pk))) for row in found)


def _one(row: tables.Settlement, stands: ReservationFact | None) -> SettlementSeen:
    terms = SettlementTerms(row.about, row.partner_id, row.what, row.quantity, row.unit, row.until)
    amount = cost(row.quantity, row.price) if stands is None else stands.amount
    return SettlementSeen(
        id=str(row.pk),
        terms=terms,
        debtor=row.organisation_id,
        price=row.price,
        amount=amount,
        delivered=stands.delivered if stands else 0,
        accepted=stands.accepted if stands else 0,
        released=stands.released if stands else 0,
        state=stands.state if stands else NOT_SETTLED_HERE,
        prepared_at=row.prepared_at,
    )
