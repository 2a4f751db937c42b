# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forecasts and chances of earlier times beside what came; of a single figure there is nothing to tell."""

import pandas as pd

from stuurhuis.steering.rules.results import RELIABILITY
from stuurhuis.steering.rules.sheets import plain_sheet
from stuurhuis.steering.tasks.rehearsing import reliability

SHEETS = {"wachttijd": plain_sheet("wachttijd", theme="eigen", source="bestand", period="2024")}


def figures(*values: float) -> pd.DataFrame:
    """Figures of one municipality, the last of 2024."""
    periods = [str(2025 - len(values) + place) for place in range(len(values))]
    table = pd.DataFrame({"period": periods, "value": values}).assign(region="GM0193", indicator="wachttijd")
    return table.assign(relative=float("nan"), segment=0)


def test_of_one_figure_nothing_can_be_looked_back_at() -> None:
    told = reliability(figures(5.0), SHEETS)
    assert told.empty
    assert list(told.columns) == list(RELIABILITY.columns)


def test_each_forecast_of_then_is_judged_once_for_its_source() -> None:
    told = reliability(figures(*[float(3 + one % 5) for one in range(15)]), SHEETS)
    assert set(told["source"]) == {"bestand"}
    assert sorted(set(zip(told["back"], told["ahead"], strict=True))) == [
        (back, ahead) for back in range(1, 6) for ahead in range(1, min(back, 3) + 1)
    ]
    assert told["targets"].sum() == 12
    assert told[["chance", "inside80", "inside95"]].stack().between(0, 1).all()
