# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lasting changes: beside what all did, never across a break, and silent where nothing is up."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.engines.signals import lasting
from stuurhuis.engines.signals.lasting import LONG_ENOUGH_ALONE, LONG_ENOUGH_BESIDE

YEARS = 12
RARE = 1 / 76  # what the monitor allows a municipality of which it judges some 76 figures


def panel(members: int = 60, years: int = YEARS, seed: int = 1, spread: float = 0.03) -> pd.DataFrame:
    """Figures about a hundred, with a course that all share."""
    random = np.random.default_rng(seed)
    shared = np.cumsum(random.normal(0.02, 0.02, years))
    values = 100 * np.exp(shared[None, :] + random.normal(0, spread, (members, years)))
    keys = pd.MultiIndex.from_product(
        [[f"m{number:03d}" for number in range(members)], [str(2010 + year) for year in range(years)]],
        names=["series", "period"],
    )
    return pd.DataFrame({"value": values.ravel()}, index=keys).reset_index().assign(group="g")


def risen(table: pd.DataFrame, since: str, times: float) -> pd.DataFrame:
    """The same, with the first member on another level from a period on."""
    raised = (table["series"] == "m000") & (table["period"] >= since)
    return table.assign(value=table["value"].where(~raised, table["value"] * times))


def changed(table: pd.DataFrame) -> pd.DataFrame:
    found, _ = lasting(table)
    return found[(found["kind"] != "") & (found["frequency"] <= RARE)]


def test_a_member_on_another_level_is_found_with_what_it_would_have_been() -> None:
    found = changed(risen(panel(members=200), "2018", 1.5))
    [row] = found[found["series"] == "m000"].to_dict("records")
    assert (row["kind"], row["since"], row["period"]) == ("level_shift", "2018", "2021")
    assert row["observed"] / row["expected"] == pytest.approx(1.5, rel=0.1)
    assert row["lo95"] < row["expected"] < row["hi95"] < row["observed"]


def test_another_direction_is_a_trend_break() -> None:
    time = np.arange(24.0)
    values = 100 + 2 * time + np.where(time >= 19, -9 * (time - 18), 0.0)
    noise = np.random.default_rng(3).normal(0, 0.8, 24)
    table = pd.DataFrame({"series": "s", "period": [str(2000 + int(one)) for one in time]})
    found, _ = lasting(table.assign(value=values + noise))
    assert found["kind"].tolist() == ["trend_break"]
    assert found["since"].iloc[0] in {"2018", "2019", "2020"}
    assert found["expected"].iloc[0] > found["observed"].iloc[0]


def test_what_all_did_is_no_change_of_each() -> None:
    table = panel()
    jump = table["period"] >= "2018"
    assert changed(table.assign(value=table["value"].where(~jump, table["value"] * 2))).empty


def test_a_break_of_the_source_is_never_a_change() -> None:
    table = risen(panel(years=20), "2020", 3.0)
    cut = table.assign(segment=(table["period"] >= "2020").astype(str))
    found, _ = lasting(cut[cut["series"] == "m000"])
    assert (found["kind"] == "").all()


def test_who_is_too_short_hears_how_many_figures_are_needed() -> None:
    few = panel(members=60, years=LONG_ENOUGH_BESIDE - 1)
    _, refused = lasting(few)
    assert len(refused) == 60
    assert str(LONG_ENOUGH_BESIDE) in refused["reason"].iloc[0]
    _, alone = lasting(few[few["series"] == "m000"].assign(group=None))
    assert str(LONG_ENOUGH_ALONE) in alone["reason_en"].iloc[0]


def test_an_older_change_is_no_news() -> None:
    assert "m000" not in set(changed(risen(panel(members=200), "2013", 2.0))["series"])


@pytest.mark.parametrize("years", [8, 12, 16])
def test_calm_members_are_hardly_ever_named(years: int) -> None:
    named = [len(changed(panel(members=300, years=years, seed=seed))) for seed in range(3)]
    assert sum(named) / 900 <= RARE


@given(times=st.floats(0.001, 1000.0), seed=st.integers(0, 5))
def test_the_unit_makes_no_difference(times: float, seed: int) -> None:
    table = risen(panel(members=35, years=9, seed=seed), "2016", 1.4)
    one, other = (lasting(given)[0] for given in (table, table.assign(value=table["value"] * times)))
    assert one[["series", "kind", "since"]].equals(other[["series", "kind", "since"]])
