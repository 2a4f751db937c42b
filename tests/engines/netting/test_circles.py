# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Over a circle debts cancel out: everybody's position stays, nobody owes more, and no circle is left."""

from collections import Counter
from graphlib import TopologicalSorter

from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.engines.netting import Circle, circles

MEMBER = st.sampled_from("ABCDEFG")
DEBTS = st.dictionaries(st.tuples(MEMBER, MEMBER).filter(lambda two: two[0] != two[1]), st.integers(0, 50))


Debts = dict[tuple[str, str], int]


def after(debts: Debts, cancelled: tuple[Circle, ...]) -> Debts:
    """What is still owed when these circles are cancelled."""
    left = dict(debts)
    for circle in cancelled:
        for pair in zip(circle.members, (*circle.members[1:], circle.members[0]), strict=True):
            left[pair] -= circle.amount
    return left


def told(debts: Debts) -> list[tuple[str, int]]:
    """The circles, without their reasons."""
    return [("".join(circle.members), circle.amount) for circle in circles(debts)]


def net(debts: Debts) -> Counter[str]:
    """What each owes, less what it is owed."""
    position: Counter[str] = Counter()
    for (debtor, creditor), amount in debts.items():
        position[debtor] += amount
        position[creditor] -= amount
    return position


def test_a_circle_of_three() -> None:
    debts = {("A", "B"): 5, ("B", "C"): 3, ("C", "A"): 4, ("A", "D"): 9}

    assert circles(debts) == (Circle(("A", "B", "C"), 3, "A owes B 5, B owes C 3, C owes A 4"),)
    assert after(debts, circles(debts)) == {("A", "B"): 2, ("B", "C"): 0, ("C", "A"): 1, ("A", "D"): 9}


def test_the_shortest_go_first() -> None:
    debts = {("A", "B"): 2, ("B", "C"): 2, ("C", "D"): 2, ("D", "A"): 2, ("C", "A"): 1}

    assert told(debts) == [("ABC", 1), ("ABCD", 1)]


@given(DEBTS)
def test_positions_stay_nobody_owes_more_and_no_circle_is_left(debts: Debts) -> None:
    left = after(debts, circles(debts))

    assert {member: amount for member, amount in net(left).items() if amount} == {
        member: amount for member, amount in net(debts).items() if amount
    }
    assert all(0 <= amount <= debts[pair] for pair, amount in left.items())
    owed: dict[str, set[str]] = {}
    for (debtor, creditor), amount in left.items():
        if amount:
            owed.setdefault(debtor, set()).add(creditor)
    TopologicalSorter(owed).prepare()  # raises CycleError when there is one


@given(DEBTS)
def test_the_same_debts_give_the_same_circles(debts: Debts) -> None:
    assert circles(dict(reversed(debts.items()))) == circles(debts)
