# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three organisations that settle in points, each with somebody who may bind it up to 10,000 euro."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import permutations
from uuid import UUID

from stuurhuis.kernel.ledger import actions, queries
from stuurhuis.kernel.ledger.booking import Order
from stuurhuis.kernel.policy import Actor, worker_for
from stuurhuis.kernel.store.models import Mandate, Membership, Person, ledger
from stuurhuis.kernel.store.wall import within

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY = AT.date()
SOON = AT + timedelta(days=14)
ZWOLLE, KAMPEN, DELTA = "GM0193", "GM0166", "WS59"
POINTS = 100  # cents of a euro in a point; a point has two decimals
LIMIT = 1000


def person(number: int, organisation: str, *, up_to: int | None = 10_000) -> Actor:
    """Somebody of an organisation who may settle for it up to so many euros; None: no mandate."""
    made, _ = Person.objects.get_or_create(pk=number, defaults={"email": f"{number}@example.nl"})
    with within(organisation):
        held, fresh = Membership.objects.get_or_create(
            person=made, organisation_id=organisation, since=date(2020, 1, 1)
        )
        for purpose in ("exchange", "gift") if fresh and up_to is not None else ():
            Mandate.objects.create(
                membership=held, task=purpose, up_to=Decimal(up_to or 0),
                since=date(2020, 1, 1), until=date(2030, 1, 1),
            )  # fmt: skip
    return Actor("person", number, organisation, frozenset(), "web")


def market(
    organisations: Iterable[str] = (ZWOLLE, KAMPEN, DELTA), *, limit: int = LIMIT, first: int = 4
) -> dict[str, Actor]:
    """Open accounts and limits all round; gives who acts for each, by numbers from the first on."""
    worker = worker_for("NL00")
    actions.declare("points", scale=2, cents=POINTS, since=date(2025, 1, 1), actor=worker, at=AT)
    actors = {code: person(number, code) for number, code in enumerate(organisations, start=first)}
    for actor in actors.values():
        for purpose in ("exchange", "gift"):
            actions.open_account("points", purpose, actor=actor, at=AT)
    for creditor, debtor in permutations(actors, 2):
        actions.limit(debtor, "points", limit, actor=actors[creditor], at=AT)
    return actors


def order(number: int, other: str, amount: int) -> Order:
    """Something wanted from another, under a number of the client."""
    return Order(UUID(int=number), other, "points", amount, f"review:{number}", TODAY)


def owes(actor: Actor, purpose: str = "exchange") -> dict[str, int]:
    """What an organisation owes each other; negative when it is owed."""
    found = queries.positions(actor=actor, at=AT)
    return {one.other: one.owes for one in found if one.purpose == purpose and one.owes}


def recounted(actor: Actor, purpose: str = "exchange") -> dict[str, int]:
    """The same, counted from all postings that ever were."""
    owed: dict[str, int] = {}
    with within(actor.organisation):
        for row in ledger.Posting.objects.filter(position__purpose=purpose):
            us = row.debtor_id == actor.organisation
            other = row.creditor_id if us else row.debtor_id
            owed[other] = owed.get(other, 0) + (row.amount if us else -row.amount)
    return {other: amount for other, amount in owed.items() if amount}
