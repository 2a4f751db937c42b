# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""However lines are put together, no euro is lost; what nobody said stays unsaid."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from running_year import zwolle
from stuurhuis.steering.rules.money import (
    BudgetLine,
    Nature,
    Side,
    balance,
    changes,
    grouped,
    names_all,
    planned_expenses,
    shortfall,
    sums,
    usual_end,
    without_programme,
)

YOUTH = BudgetLine(
    *("6", "6.72", "3.5.1", Side.EXPENSES, Nature.STRUCTURAL),
    *(Decimal(1_000_000), Decimal(1_200_000), Decimal(800_000), Decimal(250_000), Decimal(1_300_000)),
    *("2026-041", date(2026, 6, 29)),
)

euros = st.decimals(-(10**8), 10**8, places=2)
lines = st.lists(
    st.builds(
        BudgetLine,
        programme=st.sampled_from("126"),
        task_field=st.sampled_from(["1.1", "6.1", "6.72"]),
        category=st.sampled_from(["1.1", "3.5.1"]),
        side=st.sampled_from(Side),
        nature=st.sampled_from(Nature),
        original=euros,
        amended=euros,
        realised=euros,
        committed=euros | st.none(),
        expected=euros | st.none(),
        decision=st.sampled_from(["", "2026-12", "2026-41"]),
    ),
    max_size=12,
)


@given(lines)
def test_parts_add_up_to_the_whole(found: list[BudgetLine]) -> None:
    whole = sums(found)
    for key in ("programme", "task_field", "side", "nature", "place", "post"):
        parts = [sums(held) for held in grouped(found, lambda line, key=key: getattr(line, key)).values()]
        assert sum(one.original for one in parts) == whole.original
        assert sum(one.amended for one in parts) == whole.amended
        assert sum(one.realised for one in parts) == whole.realised
        assert sum(one.committed or 0 for one in parts) == (whole.committed or 0)
        assert sum(one.silent for one in parts) == whole.silent
        if whole.expected is not None:
            assert sum(one.expected or 0 for one in parts) == whole.expected


@given(lines)
def test_decisions_explain_every_euro_that_moved(found: list[BudgetLine]) -> None:
    told = changes(found)
    out = sum(line.moved for line in found if line.side.goes_out)
    into = sum(line.moved for line in found if not line.side.goes_out)
    assert (sum(one.outgoing for one in told), sum(one.incoming for one in told)) == (out, into)
    assert "" not in [one.reference for one in told][:-1], "what no decision explains comes last"


@given(lines)
def test_every_euro_is_under_a_known_programme_or_named(found: list[BudgetLine]) -> None:
    loose = without_programme(found, {"1", "2"})
    assert sum(one.expenses for one in loose) == sum(
        line.amended for line in found if line.programme == "6" and line.side.goes_out
    )
    spent = sum(line.amended for line in found if line.side is Side.EXPENSES)
    assert sum(planned_expenses(found).values()) == pytest.approx(float(spent))


def test_what_nobody_expected_is_not_guessed() -> None:
    silent = replace(YOUTH, category="1.1", expected=None)
    assert sums([YOUTH]).difference == Decimal(100_000)
    together = sums([YOUTH, silent])
    assert (together.expected, together.silent) == (None, 1)


def test_a_post_that_two_decisions_moved_says_once_what_is_expected() -> None:
    later = replace(
        *(YOUTH,), original=Decimal(0), amended=Decimal(50_000), realised=Decimal(0), committed=None,
        expected=None, decision="2026-077", decided_on=date(2026, 9, 14),
    )  # fmt: skip
    together = sums([YOUTH, later])
    assert (together.amended, together.expected, together.silent) == (
        Decimal(1_250_000),
        Decimal(1_300_000),
        0,
    )
    assert [(one.reference, one.outgoing) for one in changes([later, YOUTH])] == [
        ("2026-041", Decimal(200_000)),
        ("2026-077", Decimal(50_000)),
    ]


def test_more_out_is_a_worse_end_and_more_in_a_better_one() -> None:
    grant = replace(YOUTH, side=Side.REVENUES)
    assert balance([YOUTH]) == Decimal(-100_000)
    assert balance([grant]) == Decimal(100_000)
    assert balance([YOUTH, grant]) == 0


def test_three_years_tell_what_is_usual_and_two_do_not() -> None:
    two = [("2021", 100.0, 90.0), ("2022", 100.0, 97.0)]
    assert usual_end(two) is None
    found = usual_end([*two, ("2023", 200.0, 190.0), ("2024", 0.0, 5.0)])
    assert found
    assert (round(found.part, 3), found.years) == (-0.05, ("2021", "2022", "2023"))


def test_a_year_that_is_a_small_part_of_the_budget_of_iv3_is_doubted() -> None:
    whole = planned_expenses(zwolle())
    assert shortfall(zwolle(), whole) is None
    part = [line for line in zwolle() if line.task_field in {"0.4", "6.75"}]
    found = shortfall(part, whole)
    assert found
    assert found.left_out == len(whole) - 2
    assert found.told < found.planned * 0.8


def test_without_a_budget_of_iv3_nothing_is_doubted() -> None:
    assert shortfall(zwolle(), {}) is None


def test_a_sum_has_one_source_the_running_year_only_where_it_names_all() -> None:
    iv3 = {"0.1", "0.2", "0.4"}
    assert names_all({"0.1", "0.4"}, iv3, {"0.1", "0.4"})
    assert not names_all({"0.4"}, iv3, {"0.1", "0.4"}), "a part beside the rest of Iv3 is no sum"
    assert names_all({"0.4"}, iv3, {"0.4", "0.9"}), "what nobody budgets is not missed"
    assert not names_all(set(), iv3, {"0.9"})
