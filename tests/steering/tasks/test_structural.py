# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A budget that its account passes year after year is told, and only then."""

from dataclasses import replace

import pandas as pd
import pytest

from stuurhuis.steering.rules.sheets import ALL_EXPENSES, IndicatorSheet, plain_sheet
from stuurhuis.steering.tasks.structural import structural

HIRED, PLANNED = "inhuur-rekening", "inhuur-begroting"
YEARS = [str(year) for year in range(2019, 2025)]


def sheet(name: str, counterpart: str = "") -> IndicatorSheet:
    """A sheet of an amount of money."""
    return replace(
        plain_sheet(name, theme="geld", source="iv3", period="2024"), unit="€", counterpart=counterpart
    )


SHEETS = {name: sheet(name, beside) for name, beside in ((HIRED, PLANNED), (PLANNED, ""), (ALL_EXPENSES, ""))}


def told(accounts: list[float], budgets: list[float], *, ahead: float = 10, **said: object) -> pd.DataFrame:
    """What is said of one series from 2019 on, whose municipality spends a thousand a year."""
    named = zip((HIRED, PLANNED, ALL_EXPENSES), (accounts, [*budgets, ahead], [1000.0] * 6), strict=True)
    rows = [
        (name, period, float(value))
        for name, values in named
        for period, value in zip([*YEARS, "2026"], values, strict=False)
    ]
    figures = pd.DataFrame(rows, columns=["indicator", "period", "value"]).assign(region="GM1", segment=0)
    return structural(figures.assign(**said), SHEETS)


def test_a_budget_that_is_passed_every_year_is_told_with_since_when_and_how_far() -> None:
    found = told([20, 30, 30, 30, 30, 30], [20, 10, 10, 10, 10, 10])
    assert found[["indicator", "since", "until", "period", "years", "gap", "budget"]].to_numpy().tolist() == [
        [HIRED, "2020", "2024", "2026", 5, 20.0, 10.0]
    ]


def test_a_budget_that_is_too_high_every_year_as_well() -> None:
    assert told([5] * 6, [20] * 6, ahead=20)["gap"].tolist() == [-15.0]


@pytest.mark.parametrize(
    ("accounts", "budgets", "ahead"),
    [
        ([30] * 3 + [10] + [30] * 2, [10] * 6, 10),
        ([30] * 3 + [5] + [30] * 2, [10] * 6, 10),
        ([12] * 6, [10] * 6, 10),
        ([3] * 6, [1] * 6, 1),
        ([30] * 6, [0] * 6, 10),
        ([30] * 6, [10] * 6, 31),
    ],
    ids=[
        "not each year",
        "not on one side",
        "not far",
        "no money to speak of",
        "not budgeted",
        "mended",
    ],
)
def test_what_is_not_so_each_year_or_not_material_or_mended_is_not_told(
    accounts: list[float], budgets: list[float], ahead: float
) -> None:
    assert told(accounts, budgets, ahead=ahead).empty


def test_a_break_of_the_source_is_not_crossed() -> None:
    periods = [*YEARS, *YEARS, "2026", *YEARS]
    assert told([30] * 6, [10] * 6, segment=[int(one >= "2022") for one in periods]).empty
