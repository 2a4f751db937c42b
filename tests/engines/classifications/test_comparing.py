# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures of former municipalities go on in those of today, by rule, and it is said aloud."""

import math
import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stuurhuis.engines.classifications import (
    Comparable,
    ObservationError,
    RuleError,
    comparable,
    municipalities_of,
)

RULES = pd.DataFrame(
    [("costs", "sum", ""), ("share", "weighted", "people"), ("people", "sum", ""), ("rank", "none", "")],
    columns=["id", "combine", "weight"],
)
Row = tuple[str, str, str, float | None]


def tidy(*rows: Row, status: str = "final") -> pd.DataFrame:
    """Observations out of indicator, region, period and value."""
    frame = pd.DataFrame(rows, columns=["indicator", "region", "period", "value"]).astype({"value": float})
    frame["status"] = frame["value"].isna().map({True: "missing", False: status})
    return frame.assign(source="test")


def whole_country(indicator: str, period: str, division: int, value: float = 1.0) -> list[Row]:
    """The same figure for every municipality of a division."""
    return [(indicator, code, period, value) for code in sorted(municipalities_of(division))]


def one(result: Comparable, region: str, indicator: str = "costs") -> pd.Series:
    """The only observation of a region."""
    rows = result.table[(result.table["region"] == region) & (result.table["indicator"] == indicator)]
    assert len(rows) == 1
    return rows.iloc[0]


def test_a_merger_is_the_sum_of_its_parts() -> None:
    result = comparable(tidy(*whole_country("costs", "2018", 2018, 10.0)), RULES)
    groningen = one(result, "GM0014")
    assert (groningen["value"], groningen["method"], groningen["parts"]) == (30, "sum", 3)
    assert groningen["status"] == "final"
    assert set(result.table["region"]) == municipalities_of(2026)


def test_a_share_is_an_estimate() -> None:
    result = comparable(tidy(*whole_country("costs", "2020", 2020, 100.0)), RULES)
    vught = one(result, "GM0865")
    assert vught["value"] == pytest.approx(133.62)
    assert vught["status"] == "estimate"


def test_what_misses_a_part_is_missing_and_no_smaller() -> None:
    rows = [(i, r, p, None if r == "GM0017" else v) for i, r, p, v in whole_country("costs", "2018", 2018)]
    result = comparable(tidy(*rows), RULES)
    groningen = one(result, "GM0014")
    assert math.isnan(groningen["value"])
    assert (groningen["status"], groningen["method"]) == ("missing", "incomplete")
    absent = comparable(tidy(*(row for row in rows if row[1] != "GM0017")), RULES)
    assert math.isnan(one(absent, "GM0014")["value"])


def test_not_delivered_stays_not_delivered() -> None:
    rows = tidy(*whole_country("costs", "2018", 2018))
    rows.loc[rows["region"] == "GM0017", ["value", "status"]] = [None, "not_delivered"]
    assert one(comparable(rows, RULES), "GM0014")["status"] == "not_delivered"


def test_a_share_of_something_is_weighted_with_its_weight() -> None:
    shares = [("share", code, "2021", value) for code, value in (("GM0439", 10.0), ("GM0370", 40.0))]
    people = [("people", code, "2021", value) for code, value in (("GM0439", 90.0), ("GM0370", 10.0))]
    others = [row for row in whole_country("share", "2021", 2021) if row[1] not in {"GM0439", "GM0370"}]
    purmerend = one(comparable(tidy(*shares, *people, *others), RULES), "GM0439", "share")
    assert (purmerend["value"], purmerend["status"]) == (13, "estimate")
    unweighted = comparable(tidy(*shares, people[0], *others), RULES)
    assert math.isnan(one(unweighted, "GM0439", "share")["value"])


def test_what_has_no_rule_to_combine_is_not_compared() -> None:
    result = comparable(tidy(*whole_country("rank", "2018", 2018)), RULES)
    assert one(result, "GM0014", "rank")["method"] == "not comparable"
    assert math.isnan(one(result, "GM0014", "rank")["value"])
    assert one(result, "GM0193", "rank")["value"] == 1


def test_a_mere_new_code_is_the_same_municipality() -> None:
    result = comparable(tidy(*whole_country("rank", "2015", 2015, 7.0)), RULES)
    assert (one(result, "GM1940", "rank")["value"], one(result, "GM1940", "rank")["method"]) == (7, "recoded")


def test_a_source_already_on_todays_municipalities_is_left_as_it_is() -> None:
    result = comparable(tidy(*whole_country("costs", "2012", 2026, 5.0)), RULES)
    assert set(result.table["method"]) == {"as published"}
    assert result.done.empty


def test_weesp_is_counted_with_amsterdam_in_the_year_it_went_up() -> None:
    account = [row for row in whole_country("costs", "2022", 2022) if row[1] != "GM0457"]
    assert one(comparable(tidy(*account), RULES), "GM0363")["value"] == 1
    budget = whole_country("costs", "2022", 2022)
    assert one(comparable(tidy(*budget), RULES), "GM0363")["value"] == 2
    before = [row for row in whole_country("costs", "2021", 2021) if row[1] != "GM0457"]
    assert math.isnan(one(comparable(tidy(*before), RULES), "GM0363")["value"])


def test_the_country_and_the_provinces_stay() -> None:
    result = comparable(tidy(("costs", "NL00", "2012", 9.0), ("costs", "PV26", "2012", 3.0)), RULES)
    assert list(result.table["value"]) == [9, 3]


def test_a_municipality_that_did_not_exist_is_left_out_aloud() -> None:
    rows = [*whole_country("costs", "2024", 2024), ("costs", "GM0017", "2024", 1.0)]
    result = comparable(tidy(*rows), RULES)
    assert list(result.left_out["region"]) == ["GM0017"]
    assert one(result, "GM0014")["value"] == 1


def test_what_was_done_is_told_in_two_languages() -> None:
    rows = [*whole_country("costs", "2017", 2017), *whole_country("costs", "2018", 2018)]
    done = comparable(tidy(*rows), RULES).done
    told = done[done["region"] == "GM1969"].iloc[0]
    assert (told["first"], told["last"]) == ("2017", "2018")
    assert told["what_nl"] == (
        "Opgeteld uit Grootegast, Leek, Marum, Zuidhorn en 12 procent van Winsum (naar inwoners)."
    )
    assert told["what_en"].startswith(
        "The sum of Grootegast, Leek, Marum, Zuidhorn and 12 per cent of Winsum"
    )


@settings(deadline=None, max_examples=25)
@given(st.integers(2010, 2026), st.floats(0.1, 1e6))
def test_the_country_keeps_its_total(year: int, value: float) -> None:
    rows = whole_country("costs", str(year), year, value)
    result = comparable(tidy(*rows), RULES)
    assert result.table["value"].sum() == pytest.approx(value * len(rows))
    assert len(result.table) == 342


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(sorted(municipalities_of(2018))), unique=True, max_size=60))
def test_a_missing_part_never_makes_a_figure(lost: list[str]) -> None:
    rows = [(i, r, p, None if r in lost else v) for i, r, p, v in whole_country("costs", "2018", 2018)]
    table = comparable(tidy(*rows), RULES).table
    assert table["value"].isna().eq(table["status"].isin(["missing", "not_delivered"])).all()
    full = comparable(tidy(*whole_country("costs", "2018", 2018)), RULES).table
    known = table["value"].notna()
    assert table["value"][known].equals(full["value"][known])


def test_refusals_say_what_is_wrong() -> None:
    good = tidy(("costs", "GM0014", "2018", 1.0))
    with pytest.raises(ObservationError, match="miss the columns source"):
        comparable(good.drop(columns="source"), RULES)
    with pytest.raises(ObservationError, match="Unknown status"):
        comparable(good.assign(status="sure"), RULES)
    with pytest.raises(ObservationError, match="given twice"):
        comparable(pd.concat([good, good]), RULES)
    with pytest.raises(RuleError, match="No rule for wind"):
        comparable(good.assign(indicator="wind"), RULES)
    with pytest.raises(RuleError, match="Unknown rule guess"):
        comparable(good, RULES.assign(combine="guess"))


def test_nothing_gives_nothing() -> None:
    result = comparable(tidy(), RULES)
    assert result.table.empty
    assert result.done.empty


def test_the_whole_country_takes_seconds() -> None:
    series = [(f"i{number}", year) for number in range(150) for year in range(2017, 2027)]
    codes = {year: sorted(municipalities_of(year)) for year in range(2017, 2027)}
    rows = [(name, code, str(year), 1.0) for name, year in series for code in codes[year]]
    rules = pd.DataFrame({"id": sorted({name for name, _ in series}), "combine": "sum", "weight": ""})
    table = tidy(*rows)
    began = time.process_time()
    comparable(table, rules)
    assert len(table) > 500_000
    assert time.process_time() - began < 6
