# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Impossible and suspicious figures are told as faults in the data, and never as deviations."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stuurhuis.steering.rules.sheets import IndicatorSheet, plain_sheet
from stuurhuis.steering.tasks.comparing import COUNTRY_CODE
from stuurhuis.steering.tasks.faults import faults, without_faults

PLACES = [f"GM{number:04d}" for number in range(1, 61)]
YEARS = [str(2017 + year) for year in range(8)]
WHOLE, ROADS, PORTS = "lasten-2-rekening", "lasten-2-1-rekening", "lasten-2-4-rekening"


def sheet(name: str, **given: object) -> IndicatorSheet:
    return replace(plain_sheet(name, theme="eigen", source="bron", period="2024", decimals=0), **given)


SHEETS = {"meldingen": sheet("meldingen")}


def calm(seed: int = 1, name: str = "meldingen") -> pd.DataFrame:
    """Some thousand a year in sixty municipalities, each year another number."""
    random = np.random.default_rng(seed)
    values = np.round(1000 * np.exp(random.normal(0, 0.1, (len(PLACES), len(YEARS)))))
    keys = pd.MultiIndex.from_product([[name], PLACES, YEARS], names=["indicator", "region", "period"])
    return pd.DataFrame({"value": values.ravel()}, index=keys).reset_index().assign(segment=0)


def put(table: pd.DataFrame, value: float, period: str, *places: str, **more: str) -> pd.DataFrame:
    """The same with another figure in a period of some municipalities."""
    chosen = table["region"].isin(places) & (table["period"] == period)
    chosen &= table["indicator"] == more.get("name", "meldingen")
    return table.assign(value=table["value"].where(~chosen, value))


def found(table: pd.DataFrame) -> list[tuple[str, str]]:
    told = faults(table, SHEETS)
    return list(told[["region", "period"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("value", "period", "word"),
    [
        (-12.0, "2024", "onder nul"),
        (1_000_000.0, "2023", "eenheid"),
        (1_000_000.0, "2024", "eenheid"),
        (1.0, "2024", "eenheid"),
        (0.0, "2023", "ontbreekt"),
        (0.0, "2024", "ontbreekt"),
    ],
)
def test_a_figure_that_cannot_be_is_a_fault_in_the_data(value: float, period: str, word: str) -> None:
    told = faults(put(calm(), value, period, "GM0007"), SHEETS)
    [row] = told.to_dict("records")
    assert (row["kind"], row["region"], row["period"]) == ("data_fault", "GM0007", period)
    assert word in row["reason"]
    assert row["reason_en"]
    assert "jullie" not in row["reason"]


def test_a_figure_that_stands_still_while_others_move_is_suspicious() -> None:
    table = put(put(put(calm(), 873, "2022", "GM0003"), 873, "2023", "GM0003"), 873, "2024", "GM0003")
    [row] = faults(pd.concat([table, calm(2, "x")]), SHEETS | {"x": sheet("x")}).to_dict("records")
    assert (row["region"], row["period"]) == ("GM0003", "2024")
    assert "laatste cijfer" in row["reason"]


def test_what_is_old_was_seen_before() -> None:
    assert found(put(calm(), 1_000_000.0, "2020", "GM0007")) == []


def test_a_figure_that_wavers_may_be_anything() -> None:
    table = calm()
    for period, value in zip(YEARS, (10, 9000, 40, 700, 20_000, 3, 4000, 5), strict=True):
        table = put(table, float(value), period, "GM0007")
    assert found(table) == []


def test_what_many_have_is_told_once_of_the_source() -> None:
    [row] = faults(put(calm(), 1_000_000.0, "2024", *PLACES[:20]), SHEETS).to_dict("records")
    assert row["region"] == COUNTRY_CODE
    assert "20 gemeenten" in row["reason"]


def test_parts_that_do_not_add_up_are_a_fault() -> None:
    fields = {WHOLE: "2", ROADS: "2.1", PORTS: "2.4"}
    sheets = {name: sheet(name, task_field=field) for name, field in fields.items()}
    roads, ports = calm(1, ROADS), calm(2, PORTS)
    whole = roads.assign(indicator=WHOLE, value=roads["value"] + ports["value"])
    wrong = put(whole, 2500.0, "2024", "GM0005", name=WHOLE)
    assert faults(pd.concat([whole, roads, ports]), sheets).empty
    [row] = faults(pd.concat([wrong, roads, ports]), sheets).to_dict("records")
    assert (row["indicator"], row["observed"]) == (WHOLE, 2500.0)
    assert "tellen op" in row["reason"]


def test_a_deviation_that_rests_on_a_faulty_figure_is_not_told() -> None:
    account, budget = sheet("a-rekening", counterpart="a-begroting"), sheet("a-begroting")
    signals = pd.DataFrame(
        [("GM0001", "a-rekening", "2024"), ("GM0002", "a-rekening", "2024"), ("GM0003", "meldingen", "2024")],
        columns=["region", "indicator", "period"],
    )
    wrong = pd.DataFrame(
        [
            ("GM0001", "a-begroting", "2024"),
            ("GM0003", "meldingen", "2024"),
            ("GM0002", "a-begroting", "2023"),
        ],
        columns=["region", "indicator", "period"],
    )
    kept = without_faults(signals, wrong, SHEETS | {account.id: account, budget.id: budget})
    assert kept["region"].tolist() == ["GM0002"]


@given(seed=st.integers(0, 200), spread=st.floats(0.0, 0.5))
def test_figures_that_only_vary_have_no_fault(seed: int, spread: float) -> None:
    random = np.random.default_rng(seed)
    table = calm(seed)
    table["value"] = np.round(table["value"] * np.exp(random.normal(0, spread, len(table))))
    values = table["value"].to_numpy().reshape(len(PLACES), -1)
    stays = np.diff(values, axis=1) == 0
    assume(not (stays[:, 1:] & stays[:, :-1]).any())  # three times the same by chance is told, and rightly
    assert found(table) == []
