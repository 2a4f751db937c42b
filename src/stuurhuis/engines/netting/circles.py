# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which debts cancel out over a circle? A proposal only: nothing is booked until everybody in it accepts.

Of all circles the shortest go first, since each member must agree; what is cancelled is the smallest debt in
it, which is then gone. So it ends, no circle is left, and what a member owes less what it is owed stays.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

Debts = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Circle:
    """Each member owes the next, and the last the first, at least the amount; so it can be cancelled."""

    members: tuple[str, ...]
    amount: int
    reason: str


def circles(debts: Debts) -> tuple[Circle, ...]:
    """The circles that can be cancelled, in turn; debts, in one unit, are (debtor, creditor) → amount."""
    left = {pair: amount for pair, amount in sorted(debts.items()) if amount > 0 and pair[0] != pair[1]}
    found: list[Circle] = []
    length = 2
    while length:
        longer = [_cancel(left, start, length, found) for start in sorted({debtor for debtor, _ in left})]
        length = min((one for one in longer if one), default=0)
    return tuple(found)


def _cancel(left: dict[tuple[str, str], int], start: str, length: int, found: list[Circle]) -> int:
    """Cancel the circles through a member up to a length; returns the length of the next one, 0 without."""
    while members := _way_back(left, start):
        if len(members) > length:
            return len(members)
        pairs = _pairs(members)
        amount = min(left[pair] for pair in pairs)
        found.append(Circle(members, amount, _reason(left, pairs)))
        for pair in pairs:
            left[pair] -= amount
            if not left[pair]:
                del left[pair]
    return 0


def _reason(left: Debts, pairs: list[tuple[str, str]]) -> str:
    return ", ".join(f"{debtor} owes {creditor} {left[debtor, creditor]}" for debtor, creditor in pairs)


def _pairs(members: tuple[str, ...]) -> list[tuple[str, str]]:
    return list(zip(members, (*members[1:], members[0]), strict=True))


def _way_back(debts: Debts, start: str) -> tuple[str, ...]:
    """The members of the shortest circle through one of them; empty when there is none."""
    owed: dict[str, list[str]] = {}
    for debtor, creditor in debts:
        owed.setdefault(debtor, []).append(creditor)
    before: dict[str, str] = {}
    ahead = deque([start])
    while ahead:
        here = ahead.popleft()
        for there in owed.get(here, ()):
            if there == start:
                return _along(before, start, here)
            if there not in before:
                before[there] = here
                ahead.append(there)
    return ()


def _along(before: Mapping[str, str], start: str, end: str) -> tuple[str, ...]:
    way = [end]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(reversed(way))
