# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A series is never followed across a break of the source unseen."""

import pandas as pd
import pytest

from stuurhuis.engines.classifications import BreakTableError, breaks_within, combined, comparable, segments

BREAKS = pd.DataFrame(
    [("crime-*", "2021", "another count"), ("youth", "2023", "divided"), ("youth", "2025", "again")],
    columns=["indicator", "period", "reason_nl"],
)


def observed(indicator: str, *periods: str) -> pd.DataFrame:
    return pd.DataFrame({"indicator": indicator, "period": list(periods), "region": "GM0193", "value": 1.0})


def test_a_break_begins_a_segment() -> None:
    assert list(segments(observed("crime-total", "2019", "2020", "2021", "2022"), BREAKS)) == [0, 0, 1, 1]
    assert list(segments(observed("youth", "2022", "2023", "2024", "2025"), BREAKS)) == [0, 1, 1, 2]
    assert list(segments(observed("roads", "2020", "2021"), BREAKS)) == [0, 0]


def test_quarters_and_months_are_cut_too() -> None:
    periods = ("2020-Q4", "2021-Q1", "2020-12", "2021-01")
    assert list(segments(observed("crime-total", *periods), BREAKS)) == [0, 1, 0, 1]


def test_only_breaks_inside_a_series_are_told() -> None:
    rows = pd.concat([observed("crime-total", "2015", "2022"), observed("youth", "2023", "2024")])
    told = breaks_within(rows, BREAKS)
    assert [tuple(row) for row in told[["indicator", "period"]].to_numpy()] == [("crime-total", "2021")]
    assert told["reason_nl"].tolist() == ["another count"]


def test_no_breaks_is_one_segment() -> None:
    none = pd.DataFrame(columns=["indicator", "period"])
    assert list(segments(observed("roads", "2020", "2021"), none)) == [0, 0]
    assert breaks_within(observed("roads", "2020"), none).empty


def test_a_table_without_columns_is_refused() -> None:
    with pytest.raises(BreakTableError, match="misses indicator, period"):
        segments(observed("roads", "2020"), pd.DataFrame())


def test_comparable_series_carry_their_segment() -> None:
    rows = observed("crime-total", "2019", "2020", "2021").assign(status="final", source="test")
    rules = pd.DataFrame({"id": ["crime-total"], "combine": ["sum"], "weight": [""]})
    result = comparable(rows, rules, breaks=BREAKS)
    assert list(result.table["segment"]) == [0, 0, 1]
    assert list(result.breaks["period"]) == ["2021"]


def test_a_comparable_sum_goes_through_a_new_division() -> None:
    rows = [("6.2", "2024", 10.0), ("6.72", "2024", 5.0), ("6.21", "2025", 9.0), ("6.75", "2025", 7.0)]
    table = pd.DataFrame(rows, columns=["task_field", "period", "value"]).assign(region="GM0193")
    totals = combined(table, "wijkteams-wmo-jeugd")
    assert dict(zip(totals["period"], totals["value"], strict=True)) == {"2024": 15, "2025": 16}


def test_a_comparable_sum_of_which_a_part_is_missing_is_missing() -> None:
    rows = [("6.2", "GM0193", 10.0), ("6.72", "GM0193", 5.0), ("6.2", "GM0150", 3.0)]
    table = pd.DataFrame(rows, columns=["task_field", "region", "value"]).assign(period="2024")
    totals = combined(table, "wijkteams-wmo-jeugd").set_index("region")["value"]
    assert totals["GM0193"] == 15
    assert pd.isna(totals["GM0150"])


def test_a_task_field_of_another_year_does_not_count() -> None:
    table = pd.DataFrame({"task_field": ["6.73", "6.73"], "period": ["2022", "2023"], "value": [4.0, 5.0]})
    totals = combined(table.assign(region="GM0193"), "wijkteams-wmo-jeugd")
    assert list(totals["period"]) == ["2023"]
