# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agree on what is settled, say what is not right, and for which price one works.

What moves is a deed of the ledger, on the key of the settlement: `reserve` with the order that `prepare`
gives, then `deliver`, `accept`, `dispute`, `release` and `correct` of `stuurhuis.kernel.ledger.actions`.
"""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from stuurhuis.exchange.facts import settling as facts
from stuurhuis.exchange.models.settling import InvoiceDetails, Objection, Settlement, Tariff
from stuurhuis.exchange.policy import settling as policy
from stuurhuis.exchange.queries.settling import InvoiceDetailsWords, settlement, tariffs
from stuurhuis.exchange.rules import settling as rules
from stuurhuis.exchange.rules.settling import SettlementTerms, TariffWords
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


@action(policy.PREPARE)
def prepare(
    key: UUID, terms: SettlementTerms, *, price: int | None = None, actor: Actor, at: datetime
) -> facts.SettlementPrepared:
    """Agree on what another delivers, for a price or for its tariff of this day; nothing is reserved yet.

    The same key is the same settlement: until it is reserved it is said anew.
    Raises rules.NoTariff, OwnOrganisation, NothingToSettle, AlreadyReserved.
    """
    if terms.creditor == actor.organisation:
        raise rules.OwnOrganisation(terms.creditor)
    if price is None:
        own = tariffs(terms.creditor, actor=actor, at=at)
        price = rules.price(terms.what, terms.unit, day_of(at), own)
    amount = rules.cost(terms.quantity, price)
    if _is_reserved(key, terms, actor, at):
        return _prepared(key, terms, amount, actor)
    said: dict[str, Any] = asdict(terms) | {"partner_id": terms.creditor, "price": price, "prepared_at": at}
    del said["creditor"]
    Settlement.objects.update_or_create(id=key, organisation_id=actor.organisation, defaults=said)
    return _prepared(key, terms, amount, actor)


def _is_reserved(key: UUID, terms: SettlementTerms, actor: Actor, at: datetime) -> bool:
    if not Settlement.objects.filter(pk=key).exists():
        return False
    found = settlement(str(key), actor=actor, at=at)
    if found.state == rules.NOT_SETTLED_HERE:
        return False
    if found.terms != terms:
        raise rules.AlreadyReserved(key)
    return True


def _prepared(key: UUID, terms: SettlementTerms, amount: int, actor: Actor) -> facts.SettlementPrepared:
    sides = (actor.organisation, terms.creditor)
    return facts.SettlementPrepared(str(key), terms.about, *sides, terms.what, terms.unit, amount)


@action(policy.OBJECT)
def object_to(row: Settlement, words: str, *, actor: Actor, at: datetime) -> facts.ObjectionMade:
    """Say in words what is not right about a delivery; both sides read it."""
    both = {"organisation_id": row.organisation_id, "partner_id": row.partner_id}
    said = Objection.objects.create(settlement=row, words=words, said_at=at, **both)
    return facts.ObjectionMade(str(row.pk), said.pk)


@action(policy.KEEP)
def set_tariff(words: TariffWords, *, actor: Actor, at: datetime) -> facts.TariffSet:
    """Say what the own organisation asks for something from a day on; what was agreed before stays so."""
    of: dict[str, Any] = {"what": words.what, "unit": words.unit, "since": words.since}
    row, _ = Tariff.objects.update_or_create(
        organisation_id=actor.organisation, **of, defaults={"amount": words.amount, "opened": True}
    )
    return facts.TariffSet(row.pk, words.what, words.unit, words.amount, words.since)


@action(policy.KEEP)
def keep_invoice_details(
    details: InvoiceDetailsWords, *, actor: Actor, at: datetime
) -> facts.InvoiceDetailsKept:
    """Say what stands on an invoice of or to the own organisation."""
    InvoiceDetails.objects.update_or_create(
        organisation_id=actor.organisation, defaults=asdict(details) | {"opened": True}
    )
    return facts.InvoiceDetailsKept(actor.organisation)
