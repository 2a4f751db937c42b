# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts are foreseen to grow as the budgets of the whole country do, as far as these are there."""

from dataclasses import replace

import pandas as pd
import pytest

from stuurhuis.steering.rules.sheets import IndicatorSheet, plain_sheet
from stuurhuis.steering.tasks.budgeted import TOLD, as_budgeted

ACCOUNT, BUDGET = "wegen-rekening", "wegen-begroting"
MONEY = {"theme": "geld", "source": "iv3", "period": "2024"}
FAN = {"lo95": 80.0, "lo80": 90.0, "mean": 100.0, "hi80": 110.0, "hi95": 120.0, "method": "mengsel"}


def sheets() -> dict[str, IndicatorSheet]:
    """An account and its budget, in euro."""
    account = replace(plain_sheet(ACCOUNT, **MONEY), unit="€", counterpart=BUDGET)
    return {ACCOUNT: account, BUDGET: replace(plain_sheet(BUDGET, **MONEY), unit="€")}


def figures(places: int, **budgets: float) -> pd.DataFrame:
    """Accounts of 100 in 2024 everywhere, and budgets that are the same everywhere."""
    rows = [(f"GM{one}", ACCOUNT, "2024", 100.0, 0) for one in range(places)]
    told = [
        (f"GM{one}", BUDGET, year[1:], value, 0) for one in range(places) for year, value in budgets.items()
    ]
    return pd.DataFrame([*rows, *told], columns=["region", "indicator", "period", "value", "segment"])


def foreseen(places: int) -> pd.DataFrame:
    """What is foreseen for three years: nothing moves."""
    rows = [(f"GM{one}", ACCOUNT, year) for one in range(places) for year in ("2025", "2026", "2027")]
    return pd.DataFrame(rows, columns=["region", "indicator", "period"]).assign(**FAN)


def means(places: int, **budgets: float) -> list[float]:
    """What is foreseen for the first place, year by year."""
    told = as_budgeted(foreseen(places), figures(places, **budgets), sheets())
    return [float(one) for one in told.loc[told["region"] == "GM0", "mean"]]


def test_the_middle_grows_as_budgets_grow_and_goes_on_at_their_pace() -> None:
    assert means(40, y2024=50.0, y2025=55.0, y2026=60.5) == pytest.approx([110.0, 121.0, 133.1])


def test_the_margins_go_along_and_the_method_says_so() -> None:
    told = as_budgeted(foreseen(40), figures(40, y2024=50.0, y2025=60.0), sheets())
    first = told.iloc[0]
    assert (first["lo80"], first["hi95"]) == (pytest.approx(108.0), pytest.approx(144.0))
    assert first["method"].endswith(TOLD)


def test_what_a_municipality_does_beside_the_country_stays() -> None:
    ahead = foreseen(40)
    ahead.loc[ahead["region"] == "GM0", "mean"] = 105.0
    told = as_budgeted(ahead, figures(40, y2024=50.0, y2025=60.0), sheets())
    assert told["mean"].iloc[0] == pytest.approx(105.0 * 1.2)


@pytest.mark.parametrize("places", [5, 40])
def test_few_budgets_or_none_tell_nothing(places: int) -> None:
    budgets = {"y2024": 50.0, "y2025": 60.0} if places < 30 else {"y2024": 50.0}
    assert means(places, **budgets) == [100.0] * 3
    told = as_budgeted(foreseen(places), figures(places, **budgets), sheets())
    pd.testing.assert_frame_equal(told, foreseen(places))


def test_budgets_of_before_a_break_are_not_laid_beside_those_after() -> None:
    known = figures(40, y2024=50.0, y2025=60.0)
    known.loc[known["period"] == "2025", "segment"] = 1
    assert as_budgeted(foreseen(40), known, sheets())["mean"].tolist() == [100.0] * 120


def test_where_there_are_no_budgets_or_no_forecasts_nothing_happens() -> None:
    pd.testing.assert_frame_equal(as_budgeted(foreseen(40), figures(40), sheets()), foreseen(40))
    pd.testing.assert_frame_equal(as_budgeted(foreseen(40), figures(40), {}), foreseen(40))
    assert as_budgeted(foreseen(0), figures(1), sheets()).empty
