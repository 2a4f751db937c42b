# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An account stands beside the budget of its year; what is not judged says why."""

from dataclasses import replace

import pandas as pd
import pytest

from stuurhuis.steering.rules.sheets import IndicatorSheet, plain_sheet
from stuurhuis.steering.tasks import accounts, judging

HERE = "GM0001"
MUSEUMS, ROADS = "lasten-5-4", "lasten-2-1"


def sheets(*names: str) -> dict[str, IndicatorSheet]:
    """Accounts with their budgets, in euro."""
    found = {}
    for name in names:
        for kind in ("rekening", "begroting"):
            one = plain_sheet(f"{name}-{kind}", theme="geld", source="iv3", period="2024")
            found[one.id] = replace(
                one, unit="€", counterpart=f"{name}-begroting" if kind == "rekening" else ""
            )
    return found


def figures(rows: list[tuple[str, str, float | None]]) -> pd.DataFrame:
    """Figures of one municipality: indicator, period, value."""
    table = pd.DataFrame(rows, columns=["indicator", "period", "value"])
    return table.assign(region=HERE, segment=0, value=table["value"].astype("float64"))


def test_an_account_stands_beside_its_budget_and_either_may_be_absent() -> None:
    given = figures([
        (f"{MUSEUMS}-rekening", "2023", 10), (f"{MUSEUMS}-begroting", "2023", 9),
        (f"{MUSEUMS}-rekening", "2024", 12),
        (f"{MUSEUMS}-begroting", "2025", 11),
        (f"{ROADS}-begroting", "2025", 11),
    ])  # fmt: skip
    both = accounts.beside_budgets(given, sheets(MUSEUMS, ROADS)).fillna(0).set_index("period")
    assert both[["account", "budget"]].T.to_dict("list") == {
        "2023": [10, 9],
        "2024": [12, 0],
        "2025": [0, 11],
    }
    assert set(both["indicator"]) == {f"{MUSEUMS}-rekening"}
    assert set(both["newest"]) == {"2024"}


@pytest.mark.parametrize(
    ("account", "budget", "total", "reason"),
    [
        (900.0, 800.0, 1_000_000.0, accounts.SMALL),
        (5000.0, None, 1_000_000.0, accounts.NO_BUDGET),
        (5000.0, 4000.0, None, accounts.NO_TOTAL),
        (None, 4000.0, 1_000_000.0, judging.NO_FIGURES),
    ],
)
def test_what_is_not_judged_says_why(
    account: float | None, budget: float | None, total: float | None, reason: tuple[str, str]
) -> None:
    given = figures([
        (f"{MUSEUMS}-rekening", "2024", account), (f"{MUSEUMS}-begroting", "2024", budget),
        ("lasten-totaal-rekening", "2024", total), ("lasten-totaal-begroting", "2024", total),
    ])  # fmt: skip
    known = sheets(MUSEUMS, "lasten-totaal")
    parts = [judging.beside_budget(given, known, 0.1), judging.unfilled(given, known)]
    refused = judging.joined(parts).refused
    [(dutch, english)] = refused.loc[
        refused["indicator"] == f"{MUSEUMS}-rekening", ["reason", "reason_en"]
    ].to_numpy()
    assert (dutch, english) == reason


def test_an_older_account_is_not_judged_when_the_newest_has_no_budget() -> None:
    years = [str(year) for year in range(2015, 2025)]
    rows = [(f"lasten-totaal-{kind}", year, 1e6) for year in years for kind in ("rekening", "begroting")]
    rows += [(f"{MUSEUMS}-rekening", year, 5e4) for year in years]
    rows += [(f"{MUSEUMS}-begroting", year, 5e4) for year in years[:-1]]
    found = judging.beside_budget(figures(rows), sheets(MUSEUMS, "lasten-totaal"), 0.1)
    assert set(found.judged["indicator"]) == {"lasten-totaal-rekening"}
