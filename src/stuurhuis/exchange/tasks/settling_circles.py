# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which debts cancel out over a circle, who is asked, and what is booked once all said yes?

The worker asks each organisation that consented for its own positions, one at a time and through the door,
and tells each member its own share only. Nobody reads the positions of all; nothing of the search is kept.
"""

from collections import defaultdict
from datetime import datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from stuurhuis.engines.netting import Circle, circles
from stuurhuis.exchange.actions import settling_circles as actions
from stuurhuis.exchange.queries import settling_circles as queries
from stuurhuis.exchange.queries.settling_circles import NettingShareSeen
from stuurhuis.exchange.rules.settling import EXCHANGE, units
from stuurhuis.kernel.ledger import actions as ledger
from stuurhuis.kernel.ledger import queries as positions
from stuurhuis.kernel.ledger.rules import LedgerRefused
from stuurhuis.kernel.parties import COUNTRY
from stuurhuis.kernel.policy import worker_for

SMALLEST = 3  # between two a position is net already


def go_round(at: datetime) -> None:
    """Book the circles that all members accepted, and then propose those that there are now."""
    accounts = positions.accounts(actor=worker_for(COUNTRY), at=at)
    members = sorted({one.organisation for one in accounts if one.purpose == EXCHANGE})
    book(members, at=at)
    for unit in sorted({one.unit for one in units()}):
        propose(members, unit, at=at)


def propose(members: list[str], unit: str, *, at: datetime) -> int:
    """Ask the members of each circle of three or more; gives how many circles there are."""
    willing = {one for one in members if unit in queries.consents(actor=worker_for(one), at=at)}
    debts = {
        (one, seen.other): seen.owes
        for one in willing
        for seen in positions.positions(actor=worker_for(one), at=at)
        if (seen.unit, seen.purpose) == (unit, EXCHANGE) and seen.owes > 0 and seen.other in willing
    }
    found = [one for one in circles(debts) if len(one.members) >= SMALLEST]
    for circle in found:
        _ask(circle, unit, at)
    return len(found)


def book(members: list[str], *, at: datetime) -> int:
    """Book each circle that all its members accepted; one no ends it for all. Gives how many were booked."""
    asked: dict[UUID, dict[str, NettingShareSeen]] = defaultdict(dict)
    for one in members:
        for share in queries.shares(actor=worker_for(one), at=at):
            asked[share.circle][one] = share
    return sum(_bring_further(circle, shares, at) for circle, shares in asked.items())


def _ask(circle: Circle, unit: str, at: datetime) -> None:
    size = len(circle.members)
    key = uuid5(NAMESPACE_URL, f"{unit}/{'/'.join(circle.members)}/{circle.amount}/{at:%G-W%V}")
    for place, member in enumerate(circle.members):
        debtor, creditor = circle.members[place - 1], circle.members[(place + 1) % size]
        share = NettingShareSeen(0, key, unit, debtor, creditor, circle.amount, size, "proposed")
        actions.propose(share, actor=worker_for(member), at=at)


def _bring_further(circle: UUID, shares: dict[str, NettingShareSeen], at: datetime) -> bool:
    states = {one.state for one in shares.values()}
    size = next(iter(shares.values())).size
    if "declined" in states or len(shares) < size:
        return _finish(shares, "gone", at)
    if states != {"accepted"}:
        return False
    try:
        _cancel(circle, shares, at)
    except LedgerRefused:
        return _finish(shares, "gone", at)
    return _finish(shares, "booked", at)


def _cancel(circle: UUID, shares: dict[str, NettingShareSeen], at: datetime) -> None:
    members = [min(shares)]
    while (following := shares[members[-1]].creditor) != members[0]:
        members.append(following)
    one = shares[members[0]]
    ledger.cancel(circle, tuple(members), one.unit, one.amount, actor=worker_for(COUNTRY), at=at)


def _finish(shares: dict[str, NettingShareSeen], state: str, at: datetime) -> bool:
    for member, share in shares.items():
        actions.finish(share.id, state, actor=worker_for(member), at=at)
    return state == "booked"
