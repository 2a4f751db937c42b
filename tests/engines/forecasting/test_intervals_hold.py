# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An interval of 80 % holds about 80 times in 100, or it is not one."""

import numpy as np
import pandas as pd
import pytest

from stuurhuis.engines.forecasting import forecast

AHEAD = 3


def walks(count: int, years: int, *, shared: float, seed: int = 11) -> pd.DataFrame:
    """Series that wander by 5 % a year, with or without a move of the whole country."""
    dice = np.random.default_rng(seed)
    country = np.cumsum(dice.normal(0.02, shared, years)) if shared else np.zeros(years)
    own = np.cumsum(dice.normal(0, 0.05, (count, years)), axis=1)
    values = np.exp(dice.normal(6, 1, (count, 1)) + own + country)
    rows = [(f"GM{i:04d}", str(2000 + t), values[i, t]) for i in range(count) for t in range(years)]
    return pd.DataFrame(rows, columns=["series", "period", "value"])


def covered(table: pd.DataFrame, years: int) -> tuple[float, float]:
    """The share of the last years that lay inside the intervals made before them."""
    known = table[table["period"].astype(int) < 2000 + years - AHEAD]
    rows = forecast(known, horizon=AHEAD).table.merge(table, on=["series", "period"], validate="one_to_one")
    inside = [rows["value"].between(rows[f"lo{level}"], rows[f"hi{level}"]).mean() for level in (80, 95)]
    return float(inside[0]), float(inside[1])


@pytest.mark.parametrize(("years", "group"), [(13, "all"), (30, None)])
def test_wandering_series_stay_inside_as_often_as_promised(years: int, group: str | None) -> None:
    table = walks(150, years, shared=0.0)
    in80, in95 = covered(table.assign(group=group) if group else table, years)
    assert 0.72 <= in80 <= 0.90
    assert 0.90 <= in95 <= 0.995


def test_a_move_of_the_whole_country_widens_the_interval_of_each_municipality() -> None:
    calm, wild = (walks(60, 12, shared=size).assign(group="all") for size in (0.0, 0.15))
    widths = []
    for table in (calm, wild):
        rows = forecast(table, horizon=1).table
        widths.append(float(((rows["hi95"] - rows["lo95"]) / rows["mean"]).median()))
    assert widths[1] > 2 * widths[0]


def test_calm_after_turmoil_is_trusted_more_than_turmoil_after_calm() -> None:
    dice = np.random.default_rng(3)
    steps = dice.normal(0, 1, (60, 30)) * np.where(np.arange(30) < 15, 8.0, 2.0)
    widths = []
    for order in (steps, steps[:, ::-1]):
        values = 500 + np.cumsum(order, axis=1)
        rows = [(f"GM{i:04d}", str(1990 + t), values[i, t]) for i in range(60) for t in range(30)]
        answer = forecast(pd.DataFrame(rows, columns=["series", "period", "value"]), horizon=AHEAD).table
        widths.append(float((answer["hi80"] - answer["lo80"]).median()))
    assert widths[0] < 0.7 * widths[1]
