# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Peers that drift away: step after step, further than is usual, and seldom where nothing is up."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stuurhuis.engines.signals import ImpossibleRate, drifts

RARE = 1 / 76  # what the monitor allows a municipality of which it judges some 76 figures


def regions(members: int) -> list[str]:
    return [f"GM{number:04d}" for number in range(members)]


def panel(members: int = 120, years: int = 8, seed: int = 1, memory: float = 1.0) -> pd.DataFrame:
    """Members with a course of their own beside one that all share; with memory 1 they wander."""
    random = np.random.default_rng(seed)
    own = random.normal(0, 0.03, (members, years))
    for year in range(1, years):
        own[:, year] += memory * own[:, year - 1]
    values = 1000 * np.exp(
        own + random.normal(0.02, 0.03, years)[None, :] + random.normal(0, 0.2, members)[:, None]
    )
    keys = pd.MultiIndex.from_product(
        [regions(members), [str(2017 + year) for year in range(years)]], names=["region", "period"]
    )
    table = pd.DataFrame({"value": values.ravel()}, index=keys).reset_index()
    return table.assign(series="x|" + table["region"], group="x", segment=0)


def neighbours(members: int, seed: int = 9) -> pd.DataFrame:
    """Ten peers for everybody, drawn by lot: unrelated members."""
    random, names = np.random.default_rng(seed), np.array(regions(members))
    return pd.DataFrame(
        [
            (region, peer)
            for region in names
            for peer in random.choice(names[names != region], 10, replace=False)
        ],
        columns=["region", "peer"],
    )


def away(table: pd.DataFrame, each_year: float) -> pd.DataFrame:
    """The same, with the first member further away every year since the last but three."""
    step = (table["period"].astype(int) - 2021).clip(lower=0).where(table["region"] == "GM0000", 0)
    return table.assign(value=table["value"] * np.exp(each_year * step))


def named(table: pd.DataFrame, rate: float = 0.10) -> set[str]:
    found, _ = drifts(table, neighbours(table["region"].nunique()), rate=rate)
    return set(found.loc[found["stands_out"] & (found["frequency"] <= RARE), "series"])


def test_who_moves_away_from_its_peers_is_named_with_where_it_would_have_been() -> None:
    table = away(panel(memory=0.2), 0.25)
    assert named(table) == {"x|GM0000"}
    found, _ = drifts(table, neighbours(120))
    [row] = found[found["series"] == "x|GM0000"].to_dict("records")
    assert (row["kind"], row["since"], row["period"], row["peers"]) == ("drifts", "2021", "2024", 10)
    assert row["expected"] * np.exp(0.75) == pytest.approx(row["observed"], rel=0.25)


def test_what_all_do_is_no_drift() -> None:
    table = panel(memory=0.2)
    rising = np.exp(0.3 * (table["period"].astype(int) - 2017))
    assert not named(table.assign(value=table["value"] * rising))


def test_who_comes_nearer_does_not_drift_away() -> None:
    table = panel(memory=0.2)
    far = table["region"] == "GM0000"
    nearer = np.exp(2 - 0.25 * (table["period"].astype(int) - 2021).clip(lower=0))
    assert "x|GM0000" not in named(table.assign(value=table["value"].where(~far, table["value"] * nearer)))


def test_no_step_crosses_a_break_of_the_source() -> None:
    table = away(panel(memory=0.2), 0.5)
    found, refused = drifts(table.assign(segment=(table["period"] >= "2023").astype(int)), neighbours(120))
    assert found.empty
    assert refused["series"].nunique() == 120


def test_without_enough_peers_it_says_so() -> None:
    found, refused = drifts(panel(), neighbours(120).head(0))
    assert found.empty
    assert refused["reason"].str.contains("te weinig").all()


def test_a_rate_is_a_share() -> None:
    with pytest.raises(ImpossibleRate):
        drifts(panel(), neighbours(120), rate=2.0)


@pytest.mark.parametrize("memory", [0.0, 0.5, 1.0])
def test_of_unrelated_members_hardly_any_is_named(memory: float) -> None:
    placebo = [len(named(panel(members=342, seed=seed, memory=memory))) for seed in range(6)]
    assert sum(placebo) / (6 * 342) <= RARE


@given(seed=st.integers(0, 30))
def test_the_order_of_the_rows_makes_no_difference(seed: int) -> None:
    table = away(panel(members=40, memory=0.5), 0.2)
    mixed = table.sample(frac=1.0, random_state=seed)
    one, other = (drifts(given, neighbours(40))[0].sort_values("series") for given in (table, mixed))
    pd.testing.assert_frame_equal(one.reset_index(drop=True), other.reset_index(drop=True))
