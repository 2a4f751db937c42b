# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does another have to pay us in euros over a period?"""

from datetime import datetime, timedelta
from typing import Literal, cast

from stuurhuis.exchange.policy import settling as policy
from stuurhuis.exchange.ports.settling import Invoice, InvoiceLine, InvoiceParty, Movement
from stuurhuis.exchange.queries.settling import InvoiceDetailsWords, invoice_details
from stuurhuis.exchange.queries.settling_statement import statement
from stuurhuis.exchange.rules.settling import EURO, EXCHANGE
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

TERM = timedelta(days=30)


class NoDetails(Exception):
    """An organisation did not say what stands on its invoices; the code is in it."""


@question(policy.SEE_STATEMENT)
def invoice_of(period: str, other: str, *, actor: Actor, at: datetime) -> Invoice:
    """The invoice to another over what it came to owe in euros; raises NoDetails, NoCalendarPeriod.

    Its number is that of the period and of both; the own administration gives the number of its series.
    """
    found = statement(period, actor=actor, at=at)
    known = {code: _details(code, actor, at) for code in (actor.organisation, other)}
    own = known[actor.organisation]
    lines = tuple(_line(one) for one in found.movements if _is_asked(one, other))
    return Invoice(
        number=f"{found.period}-{actor.organisation}-{other}",
        issued_on=day_of(at),
        due_on=day_of(at) + TERM,
        since=found.since,
        until=found.until,
        seller=_party(actor.organisation, own),
        buyer=_party(other, known[other]),
        iban=own.iban,
        vat_category=cast("Literal['S', 'E', 'O']", own.vat_category),
        lines=lines,
    )


def _details(code: str, actor: Actor, at: datetime) -> InvoiceDetailsWords:
    found = invoice_details(code, actor=actor, at=at)
    if found is None:
        raise NoDetails(code)
    return found


def _is_asked(one: Movement, other: str) -> bool:
    """What the other came to owe, and what was given back of it."""
    asked = one.amount > 0 if one.kind != "correction" else one.amount < 0
    return asked and (one.other, one.unit, one.purpose) == (other, EURO, EXCHANGE)


def _line(one: Movement) -> InvoiceLine:
    return InvoiceLine(f"{one.kind} {one.subject}", one.amount, one.occurred_on)


def _party(code: str, said: InvoiceDetailsWords) -> InvoiceParty:
    known = parties.organisation(code)
    return InvoiceParty(known.name, known.oin, said.street, said.postcode, said.city, said.vat_number)
