# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which indicators cross the municipal border, on the real map with figures of which we know."""

from dataclasses import replace

import numpy as np
import pandas as pd

from stuurhuis.engines.classifications import borders, municipalities_of
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.tasks.spilling import spilling
from tests.steering.told import CRIMES

NEAR = pd.DataFrame(borders(), columns=["region", "neighbour"])
PLACES = sorted(municipalities_of(2026))


def figures(name: str, period: str, values: "pd.Series[float]", segment: int = 0) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "indicator": name,
            "region": values.index,
            "period": period,
            "relative": values.to_numpy(),
            "segment": segment,
        }
    )


def sheets(*names: str) -> dict[str, IndicatorSheet]:
    return {name: replace(CRIMES, id=name) for name in names}


def dealt(seed: int) -> "pd.Series[float]":
    return pd.Series(np.random.default_rng(seed).normal(size=len(PLACES)), index=PLACES)


def smoothed(values: "pd.Series[float]") -> "pd.Series[float]":
    """Every municipality between itself and its neighbours, three times."""
    both = pd.concat([NEAR, NEAR.rename(columns={"region": "neighbour", "neighbour": "region"})])
    for _ in range(3):
        around = both["neighbour"].map(values).groupby(both["region"]).mean()
        values = (values + around.reindex(values.index).fillna(values)) / 2
    return values


def test_what_neighbours_share_crosses_the_border_and_dice_do_not() -> None:
    table = pd.concat([figures("gedeeld", "2024", smoothed(dealt(1))), figures("los", "2024", dealt(2))])

    found = spilling(table, sheets("gedeeld", "los")).set_index("indicator")

    assert found["kind"].unique().tolist() == ["level"]
    assert found.loc["gedeeld", "moran"] > 0.4
    assert found.loc["gedeeld", "adjusted"] < 0.001
    assert found.loc["los", "adjusted"] > 0.01
    assert found["municipalities"].tolist() == [len(PLACES)] * 2


def test_a_level_may_stand_still_while_the_movement_crosses_the_border() -> None:
    then = dealt(3)
    moved = then + 0.1 * smoothed(dealt(4))

    table = pd.concat([figures("los", "2019", then), figures("los", "2024", moved)])
    found = spilling(table, sheets("los")).set_index("kind")

    assert found.loc["movement", ["since", "until"]].tolist() == ["2019", "2024"]
    assert found.loc["movement", "moran"] > 0.4
    assert found.loc["level", "moran"] < 0.2


def test_no_movement_is_told_over_a_break_of_the_source_or_over_more_than_five_years() -> None:
    tables = [
        figures("breuk", "2020", dealt(5), segment=0),
        figures("breuk", "2024", dealt(6), segment=1),
        figures("lang", "2010", dealt(7)),
        figures("lang", "2024", dealt(8)),
    ]

    found = spilling(pd.concat(tables), sheets("breuk", "lang"))

    assert set(found["kind"]) == {"level"}
