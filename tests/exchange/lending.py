# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of needs, invitations and agreements begin with."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from small_country import AT
from stuurhuis.exchange.actions import agreements, invites, needs
from stuurhuis.exchange.rules.agreements import LoanTerms, Signing
from stuurhuis.exchange.rules.invites import NamedManager
from stuurhuis.exchange.rules.kinds import Side
from stuurhuis.exchange.rules.needs import ListingWords
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.models import Mandate, Membership
from stuurhuis.kernel.store.wall import within

KARIM = "karim-bouzid@example.org"
GIG = ListingWords(
    "gig", Side.NEED, "Warmtevisie herschrijven", "Wie denkt mee over de warmtevisie van Zwolle?",
    {"knowledge": "warmtetransitie; energie"}, AT.date(), AT.date() + timedelta(days=55), 8,
)  # fmt: skip
OFFER = replace(GIG, side=Side.OFFER, title="Hulp bij energie en warmtetransitie", text="Ik help graag.")
TERMS = LoanTerms(
    "De warmtevisie herschrijven.", AT.date(), AT.date() + timedelta(days=55), Decimal(1), "points",
    Decimal(8), {"travel": "borrower"},
)  # fmt: skip
DAY = date(2026, 6, 2)
LATER = AT + timedelta(days=3)


def placed(words: ListingWords, actor: Actor) -> int:
    """A listing on the market."""
    made = needs.write(words, actor=actor, at=AT)
    needs.publish(made.listing, actor=actor, at=AT)
    return made.listing


def matched(asker: Actor, expert: Actor, manager: Actor) -> int:
    """A gig for which Karim was invited, said yes, and his manager agreed."""
    begun = invites.invite(placed(GIG, asker), KARIM, "Doe je mee?", actor=asker, at=AT)
    invites.accept(begun.invite, "Graag.", NamedManager(manager.person or 0), actor=expert, at=AT)
    [waits] = queries_of(manager)
    invites.consent(waits, actor=manager, at=AT)
    return begun.invite


def queries_of(manager: Actor) -> list[int]:
    """What waits for a manager."""
    from stuurhuis.exchange.queries import invites as queries

    return [one.id for one in queries.consents(actor=manager, at=AT)]


def give_mandate(actor: Actor, up_to: Decimal) -> None:
    """Somebody may bind their organisation for lending, up to an amount in euros."""
    with within(actor.organisation):
        held = Membership.objects.get(person=actor.person, organisation=actor.organisation)
        Mandate.objects.create(
            membership=held, task="exchange", up_to=up_to, since=AT.date(), until=date(2027, 1, 1)
        )


def agreed(asker: Actor, expert: Actor, manager: Actor) -> int:
    """An agreement that all three signed."""
    give_mandate(asker, Decimal(50_000))
    made = agreements.draw_up(matched(asker, expert, manager), TERMS, actor=asker, at=AT)
    for who, party in ((expert, Signing.PERSON), (manager, Signing.LENDER), (asker, Signing.BORROWER)):
        agreements.sign(made.agreement, party, actor=who, at=AT)
    return made.agreement
