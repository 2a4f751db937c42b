# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether neighbours resemble one another in a figure, on a chessboard of regions of which we know."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stuurhuis.engines.spillover import MissingColumn, spillover
from stuurhuis.engines.spillover.autocorrelation import autocorrelation, weights_of

SIDE = 7
PLACES = [(row, column) for row in range(SIDE) for column in range(SIDE)]


def name(row: int, column: int) -> str:
    return f"R{row}{column}"


def borders() -> pd.DataFrame:
    """Every field of the board beside the one on its right and the one below it."""
    pairs = [
        (name(row, column), name(row + down, column + right))
        for row, column in PLACES
        for down, right in ((0, 1), (1, 0))
        if row + down < SIDE and column + right < SIDE
    ]
    return pd.DataFrame(pairs, columns=["region", "neighbour"])


def board(series: str, values: list[float]) -> pd.DataFrame:
    regions = [name(*place) for place in PLACES]
    return pd.DataFrame({"series": series, "region": regions, "value": values})


def test_a_figure_that_rises_from_north_to_south_crosses_the_border() -> None:
    found = spillover(board("warmte", [float(row) for row, _ in PLACES]), borders()).table.iloc[0]

    assert found["moran"] > 0.8
    assert found["p_value"] < 1e-6
    assert found["reason"].startswith("buren lijken hierin op elkaar; de samenhang is 0,")
    assert found["reason_en"].startswith("neighbours resemble one another in this; the correlation is 0.")


def test_on_a_chessboard_neighbours_differ() -> None:
    found = spillover(board("kleur", [float((row + column) % 2) for row, column in PLACES]), borders())

    assert found.table["moran"].item() == pytest.approx(-1.0)
    assert found.table["p_value"].item() > 0.999
    assert "verschillen hierin juist" in found.table["reason"].item()


def test_dice_are_said_to_cross_a_border_as_often_as_chance_allows() -> None:
    """Of 1,000 figures that are dice, 5 % has a p-value below 0.05, give or take two standard errors."""
    dice = np.random.default_rng(20261122)
    tables = [board(str(number), list(dice.normal(size=len(PLACES)))) for number in range(1_000)]

    found = spillover(pd.concat(tables), borders()).table

    assert abs((found["p_value"] < 0.05).mean() - 0.05) < 0.014
    assert (found["adjusted"] < 0.05).mean() < 0.01


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_the_moments_are_those_of_dealing_the_values_again(seed: int) -> None:
    """The formula of Cliff and Ord beside 1,000 real deals of the same values."""
    dice = np.random.default_rng(seed)
    values = dice.integers(0, 9, len(PLACES)).astype(float)
    near: dict[str, set[str]] = {}
    for one, other in borders().itertuples(index=False):
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    weights = weights_of([name(*place) for place in PLACES], near)

    told = autocorrelation(values, weights)
    deals = np.array([autocorrelation(dice.permutation(values), weights).moran for _ in range(1_000)])

    assert deals.mean() == pytest.approx(told.expected, abs=5 * told.std_error / math.sqrt(len(deals)))
    assert deals.std() == pytest.approx(told.std_error, rel=0.1)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.1, 50), st.floats(-1e3, 1e3))
def test_the_unit_of_a_figure_and_the_order_of_the_rows_do_not_matter(
    seed: int, scale: float, shift: float
) -> None:
    dice = np.random.default_rng(seed)
    table = board("a", [float(value) for value in dice.integers(0, 99, len(PLACES))])
    moved = table.assign(value=table["value"] * scale + shift).sample(frac=1, random_state=seed % 1000)
    turned = borders().rename(columns={"region": "neighbour", "neighbour": "region"})

    once, again = spillover(table, borders()).table, spillover(moved, turned).table

    assert again["moran"].item() == pytest.approx(once["moran"].item())
    assert again["p_value"].item() == pytest.approx(once["p_value"].item())


def test_one_large_city_does_not_decide() -> None:
    rising = [float(row) for row, _ in PLACES]
    with_city = [*rising[:10], 1e9, *rising[11:]]

    found = spillover(pd.concat([board("a", rising), board("b", with_city)]), borders()).table

    assert abs(found["moran"].diff().iloc[1]) < 0.2


def test_what_cannot_be_told_is_refused_with_a_reason() -> None:
    values = board("weinig", [float(row) for row, _ in PLACES]).head(20)
    equal = board("gelijk", [3.0] * len(PLACES))
    alone = board("los", [float(row) for row, _ in PLACES]).assign(region=lambda rows: "X" + rows["region"])

    found = spillover(pd.concat([values, equal, alone]), borders())

    assert found.table.empty
    assert found.refused["reason"].tolist() == [
        "te weinig regio's met een cijfer",
        "alle regio's hebben hetzelfde cijfer",
        "te weinig regio's met een buur die ook een cijfer heeft",
    ]


def test_a_missing_value_is_left_out_and_no_zero() -> None:
    values = [float(row) for row, _ in PLACES]
    gap = board("a", [*values[:-1], math.nan])

    assert spillover(gap, borders()).table["regions"].item() == len(PLACES) - 1


def test_a_missing_column_is_named() -> None:
    with pytest.raises(MissingColumn, match="kolom 'value' ontbreekt in de tabel van waarden"):
        spillover(board("a", [1.0] * len(PLACES)).drop(columns="value"), borders())
    with pytest.raises(MissingColumn, match="kolom 'neighbour' ontbreekt in de tabel van buren"):
        spillover(board("a", [1.0] * len(PLACES)), borders()[["region"]])
