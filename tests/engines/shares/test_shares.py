# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A movement taken apart: what others did as well, and what is not yet explained."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stuurhuis.engines.shares import SMALLEST_GROUP, MissingColumn, shares

PARTS = ["everybody", "circle", "peers", "rest"]


def country(
    *, members: int = 120, circles: int = 8, seed: int = 1, scale: float = 1.0, around: float = 0.3
) -> tuple[pd.DataFrame, pd.DataFrame, np.ndarray]:
    """A country of which is known what all, each circle and each kind did; with its peers and what is own."""
    dice = np.random.default_rng(seed)
    circle, kind = np.arange(members) % circles, np.arange(members) // 6
    own = dice.normal(0, 0.1, members)
    moved = 0.2 + dice.normal(0, around, circles)[circle] + dice.normal(0, around, kind.max() + 1)[kind] + own
    start = np.exp(dice.normal(5, 1, members)) * scale
    names = [f"GM{one:04d}" for one in range(members)]
    long = [
        pd.DataFrame({"series": names, "circle": circle.astype(str), "period": period, "value": values})
        for period, values in (("2020", start), ("2024", start * np.exp(moved)))
    ]
    pairs = [(a, b) for a in range(members) for b in range(members) if a != b and kind[a] == kind[b]]
    peers = pd.DataFrame([(names[a], names[b]) for a, b in pairs], columns=["region", "peer"])
    return pd.concat(long, ignore_index=True), peers, own * start * np.expm1(moved) / moved


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.floats(1e-3, 1e6))
def test_the_parts_add_up_whatever_the_unit(seed: int, scale: float) -> None:
    table, peers, _ = country(members=40, seed=seed, scale=scale)
    found = shares(table, peers=peers).table
    assert np.allclose(found[PARTS].sum(axis=1), found["moved"], rtol=1e-6, atol=1e-6 * scale)
    plain, _, _ = country(members=40, seed=seed)
    assert np.allclose(found[PARTS], shares(plain, peers=peers).table[PARTS] * scale, rtol=1e-5)


def test_what_is_own_is_found_back() -> None:
    table, peers, own = country()
    found = shares(table, peers=peers).table
    assert np.corrcoef(found["rest"], own)[0, 1] > 0.85
    assert ((found["rest_lo"] <= own) & (own <= found["rest_hi"])).mean() > 0.8


def test_where_all_do_the_same_nothing_is_left() -> None:
    table, peers, _ = country(around=0.0)
    same = table.assign(value=np.where(table["period"] == "2020", 100.0, 120.0))
    found = shares(same, peers=peers).table
    assert found["everybody"].to_numpy() == pytest.approx(20)
    assert found["rest"].to_numpy() == pytest.approx(0, abs=1e-9)


def test_one_that_goes_its_own_way_is_unusual_and_takes_nobody_along() -> None:
    table, peers, _ = country()
    odd = (table["series"] == "GM0007") & (table["period"] == "2024")
    found = shares(table.assign(value=table["value"].where(~odd, table["value"] * 5)), peers=peers).table
    assert found.set_index("series").loc["GM0007", "frequency"] == pytest.approx(1 / len(found))
    before = shares(table, peers=peers).table
    others = found["series"] != "GM0007"
    apart = (found["everybody"] - before["everybody"])[others].abs()
    assert apart.median() < 0.1 * before["moved"].abs().median()


def test_of_placebos_no_more_are_called_unusual_than_was_asked() -> None:
    rates = []
    for seed in range(20):
        table, peers, _ = country(seed=seed, around=0.1)
        rates.append((shares(table, peers=peers).table["frequency"] <= 0.05).mean())
    assert max(rates) <= 0.05


def test_no_movement_crosses_a_break_or_a_gap() -> None:
    table, peers, _ = country()
    broken = table.assign(segment=np.where(table["period"] == "2020", 0, 1))
    assert shares(broken, peers=peers).table.empty
    missing = table.assign(value=table["value"].where(table["series"] != "GM0003"))
    found = shares(missing, peers=peers)
    assert found.refused["series"].tolist() == ["GM0003"]
    assert "te weinig" in found.refused["reason"].iloc[0]


def test_figures_of_zero_are_compared_in_their_own_unit() -> None:
    table, peers, _ = country()
    found = shares(
        table.assign(value=table["value"].where(table["series"] != "GM0003", 0.0)), peers=peers
    ).table
    assert np.allclose(found[PARTS].sum(axis=1), found["moved"])


def test_few_members_are_refused_and_a_missing_column_is_named() -> None:
    table, peers, _ = country(members=SMALLEST_GROUP - 1)
    assert shares(table, peers=peers).table.empty
    with pytest.raises(MissingColumn, match="value"):
        shares(table.drop(columns="value"))
