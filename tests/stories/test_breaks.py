# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A break of the source is never a signal: proven on the real figures of all municipalities."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pandas as pd
import pytest

from stuurhuis.connectors.sample import delivering
from stuurhuis.engines import classifications
from stuurhuis.steering.rules.sheets import DENOMINATOR
from stuurhuis.steering.rules.signals import ALLOWANCE, RATE
from stuurhuis.steering.tasks import judging, monitor
from stuurhuis.steering.tasks.monitor import Material

FLOOD = 0.05  # of the municipalities
BREAKS = tuple(delivering.Sample().source_breaks())
CUT = sorted({(cut.indicator, cut.period) for cut in BREAKS})
YEARS = sorted({period for _, period in CUT})
TOTALS = ("lasten-totaal-rekening", "lasten-totaal-begroting")
MUNICIPALITIES = 342


PUBLISHED = datetime(2026, 11, 21, tzinfo=UTC)


class File:
    """The file of a delivery, as a version that was published."""

    def __init__(self, delivery: object) -> None:
        self.file = delivery.file
        self.name = delivery.data_set
        self.made_at = PUBLISHED


@cache
def material() -> Material:
    """The whole sample, as the monitor reads it, without a lake around it."""
    sample = delivering.Sample()
    sheets = {sheet.id: sheet for sheet in sample.indicator_sheets()}
    return Material(tuple(map(File, sample.deliveries())), sheets, tuple(sample.source_breaks()), RATE)


@cache
def broken() -> Material:
    """Only the indicators whose source broke, with what is needed to judge them."""
    names = {cut.indicator for cut in BREAKS} | {DENOMINATOR, *TOTALS}
    sheets = {name: sheet for name, sheet in material().sheets.items() if name in names}
    return replace(material(), sheets=sheets)


@cache
def figures(given: str) -> pd.DataFrame:
    """The comparable figures of the broken indicators, or of all."""
    return monitor.figures(broken() if given == "broken" else material())


def judged(given: str, until: str = "9999") -> pd.DataFrame:
    """The signals as the monitor would have given them when `until` was the newest period."""
    made = figures(given)
    made = made[(made["period"] <= until) & (made["region"] != "NL00")]
    sheets = material().sheets if given == "all" else broken().sheets
    parts = [judging.beside_budget(made, sheets, RATE), judging.on_their_own(made, sheets, RATE)]
    return judging.together(parts, sheets, ALLOWANCE).signals


def across(signals: pd.DataFrame) -> pd.DataFrame:
    """The signals in the very year in which their source broke."""
    cuts = pd.DataFrame(CUT, columns=["indicator", "period"])
    return signals.merge(cuts, on=["indicator", "period"])


def floods(signals: pd.DataFrame) -> pd.Series:
    """Indicators of which more municipalities than one may expect are signals in one period."""
    share = signals.groupby(["indicator", "period"])["region"].nunique() / MUNICIPALITIES
    return share[share > FLOOD]


@pytest.mark.parametrize("year", YEARS)
def test_no_signal_in_the_year_of_a_break(year: str) -> None:
    signals = judged("broken", until=year)
    assert across(signals).empty, across(signals)[["indicator", "region", "period", "reason"]]


@pytest.mark.parametrize("year", ["2022", "2023", "2024", "2025", "2026"])
def test_no_flood_after_a_break(year: str) -> None:
    signals = judged("broken", until=year)
    changed = {cut.indicator for cut in BREAKS}
    assert floods(signals[signals["indicator"].isin(changed)]).empty


def test_without_the_break_there_would_have_been_a_flood() -> None:
    """The test can fail: were the break of the crime figures not known, it would show."""
    made = figures("broken").assign(segment=0)
    made = made[(made["period"] <= "2021") & (made["region"] != "NL00")]
    crimes = made[made["indicator"] == "misdrijven-totaal"]
    moved = crimes.pivot_table(index="region", columns="period", values="value")
    change = (moved["2021"] / moved["2020"] - 1).median()
    assert abs(change) > 0.02
    verdict = judging.on_their_own(made, broken().sheets, RATE)
    judged_then = verdict.judged[verdict.judged["indicator"] == "misdrijven-totaal"]
    assert (judged_then["period"] == "2021").any(), "without the break 2021 would have been judged"


def test_after_a_break_nothing_is_said_until_there_is_a_past_again() -> None:
    made = figures("broken")
    crimes = made[made["indicator"] == "misdrijven-totaal"]
    assert set(crimes.loc[crimes["period"] < "2021", "segment"]) == {0}
    assert set(crimes.loc[crimes["period"] >= "2021", "segment"]) == {1}


@pytest.mark.parametrize("indicator", [DENOMINATOR, *TOTALS])
def test_a_merged_municipality_is_the_sum_of_its_parts(indicator: str) -> None:
    raw = pd.concat(pd.read_parquet(version.file) for version in broken().versions)
    raw = raw[raw["indicator"] == indicator]
    made = figures("broken")
    made = made[made["indicator"] == indicator].set_index(["region", "period"])["value"]
    changes = classifications.municipal_changes()
    whole = [one for one in changes if one.kind == "merge" and one.share == 1.0]
    torn = {code for one in changes if one not in whole for code in (one.from_code, one.to_code)}
    checked = 0
    for name in sorted({one.to_code for one in whole if int(one.date[:4]) > 2018}):
        date = max(int(one.date[:4]) for one in whole if one.to_code == name)
        codes = {one.from_code for one in whole if one.to_code == name} | {name}
        parts = raw[raw["region"].isin(codes) & (raw["period"] == str(date - 1))]
        if codes & torn or parts["value"].isna().any() or (name, str(date - 1)) not in made.index:
            continue
        if len(parts) == len(codes) or (len(parts) == len(codes) - 1 and name not in set(parts["region"])):
            assert made[name, str(date - 1)] == pytest.approx(parts["value"].sum()), name
            checked += 1
    assert checked >= 5


def test_what_is_missing_is_never_a_zero() -> None:
    raw = pd.concat(pd.read_parquet(version.file) for version in broken().versions)
    made = figures("broken").set_index(["indicator", "region", "period"])["value"]
    gaps = raw[raw["value"].isna() & raw["indicator"].isin(broken().sheets)]
    found = made.reindex(pd.MultiIndex.from_frame(gaps[["indicator", "region", "period"]])).dropna()
    assert len(gaps)
    assert found.empty


@pytest.mark.nightly
@pytest.mark.timeout(900)
@pytest.mark.parametrize("year", [*YEARS, "2026"])
def test_the_whole_country_with_all_indicators(year: str) -> None:
    signals = judged("all", until=year)
    assert across(signals).empty
    assert floods(signals).empty
