# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample is whole, small, says what it means, and fills in nothing that is missing."""

import re
import subprocess
import sys
from dataclasses import asdict
from fnmatch import fnmatchcase

import pandas as pd
import pytest

from stuurhuis.connectors import sample
from stuurhuis.connectors.sample import reading
from stuurhuis.engines.classifications import comparable, municipalities_of

STATUSES = {"final", "provisional", "estimate", "missing", "not_delivered"}


@pytest.fixture(scope="module")
def observations() -> pd.DataFrame:
    """All observations of the sample."""
    return pd.concat([pd.read_parquet(one.path) for one in sample.data_sets()], ignore_index=True)


@pytest.fixture(scope="module")
def sheets() -> pd.DataFrame:
    """The sheets of the indicators."""
    return pd.DataFrame([asdict(sheet) for sheet in sample.indicators()])


def value_of(observations: pd.DataFrame, indicator: str, region: str, period: str) -> tuple[float, str]:
    rows = observations[
        observations["indicator"].eq(indicator)
        & observations["region"].eq(region)
        & observations["period"].eq(period)
    ]
    assert len(rows) == 1
    return rows.iloc[0]["value"], rows.iloc[0]["status"]


def test_the_sample_finds_nothing_wrong_with_itself() -> None:
    assert sample.check() == []


def test_a_damaged_sample_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    reading.data_sets.cache_clear()
    monkeypatch.setattr(reading, "DATA", tmp_path)
    assert "Installeer het programma opnieuw" in sample.check()[0]
    monkeypatch.undo()
    reading.data_sets.cache_clear()


def test_importing_the_sample_loads_no_analytics() -> None:
    script = (
        "import sys, stuurhuis.connectors.sample as s; s.check(); "
        "print([m for m in ('pandas', 'numpy', 'pyarrow', 'duckdb') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_the_sample_is_small() -> None:
    assert sum(path.stat().st_size for path in reading.DATA.iterdir()) <= 10_000_000
    assert (reading.DATA / "outlines.json").stat().st_size <= 250_000


def test_observations_are_tidy(observations: pd.DataFrame) -> None:
    assert list(observations.columns) == ["indicator", "region", "period", "value", "status", "source"]
    assert not observations.duplicated(["indicator", "region", "period"]).any()
    assert set(observations["status"]) <= STATUSES
    assert observations["value"].isna().equals(observations["status"].isin(["missing", "not_delivered"]))
    assert observations["region"].str.fullmatch(r"GM\d{4}|NL00").all()
    assert observations["period"].str.fullmatch(r"\d{4}").all()


def test_the_register_of_data_sets_is_right(observations: pd.DataFrame) -> None:
    counted = observations.groupby("source").size().to_dict()
    assert {one.id: one.rows for one in sample.data_sets()} == counted
    for one in sample.data_sets():
        rows = observations[observations["source"] == one.source]
        assert set(one.indicators) == set(rows["indicator"])
        assert (one.first_period, one.last_period) == (rows["period"].min(), rows["period"].max())


def test_every_indicator_has_figures_and_a_plain_sheet(
    observations: pd.DataFrame, sheets: pd.DataFrame
) -> None:
    assert set(observations["indicator"]) == set(sheets["id"])
    assert sheets["id"].is_unique
    assert set(sheets["direction"]) <= {"up", "down", "neutral"}
    assert set(sheets["kind"]) <= {"outcome", "output", "environment", "means"}
    assert set(sheets["per"]) <= {"none", "1", "1000"}
    for language in ("nl", "en"):
        assert sheets[f"name_{language}"].is_unique
        assert sheets[f"definition_{language}"].str.endswith(".").all()
        assert sheets[f"definition_{language}"].str.len().max() <= 180
    assert (sheets["weight"].ne("") == sheets["combine"].eq("weighted")).all()
    assert sheets["id"].str.fullmatch(r"[a-z0-9-]+").all()


def test_costs_are_neutral_and_crime_should_go_down(sheets: pd.DataFrame) -> None:
    costs = sheets[sheets["id"].str.startswith("lasten-")]
    assert set(costs["direction"]) == {"neutral"}
    assert set(costs["kind"]) == {"means"}
    crime = sheets[sheets["id"].str.startswith("misdrijven-")]
    assert set(crime["direction"]) == {"down"}


def test_budget_and_account_are_two_indicators(sheets: pd.DataFrame) -> None:
    accounts = sheets[sheets["id"].str.endswith("-rekening") & sheets["counterpart"].ne("")]
    assert (accounts["counterpart"] == accounts["id"].str.replace("-rekening", "-begroting")).all()
    assert set(accounts["counterpart"]) <= set(sheets["id"])


def test_what_was_not_delivered_is_not_zero(observations: pd.DataFrame) -> None:
    for region, period in (("GM0141", "2022"), ("GM0505", "2022"), ("GM1961", "2023"), ("GM0809", "2024")):
        for indicator in ("lasten-totaal-rekening", "lasten-6-1-rekening", "baten-totaal-rekening"):
            value, status = value_of(observations, indicator, region, period)
            assert pd.isna(value)
            assert status == "not_delivered"
    for region in ("GM0415", "GM0310", "GM1961", "GM1731"):
        assert value_of(observations, "lasten-totaal-begroting", region, "2025")[1] == "not_delivered"


def test_a_task_field_without_a_row_is_a_real_zero(observations: pd.DataFrame) -> None:
    delivered = observations[observations["indicator"].str.fullmatch(r"lasten-\d-\d+-(rekening|begroting)")]
    delivered = delivered.assign(kind=delivered["indicator"].str.rsplit("-", n=1).str[1])
    sums = delivered.groupby(["region", "period", "kind"])["value"].sum(min_count=1)
    totals = observations[observations["indicator"].str.fullmatch("lasten-totaal-(rekening|begroting)")]
    totals = totals.assign(kind=totals["indicator"].str.rsplit("-", n=1).str[1])
    told = totals.set_index(["region", "period", "kind"])["value"]
    both = pd.concat([sums.rename("sum"), told.rename("told")], axis=1).dropna()
    assert len(both) == 6373
    assert (both["sum"] == both["told"]).all()


def test_amounts_are_those_of_the_national_statistics(observations: pd.DataFrame) -> None:
    """CBS 71231ned, accounts of 2023, all municipalities together, in millions of euros."""
    rows = observations[observations["period"].eq("2023")].groupby("indicator")["value"].sum() / 1e6
    assert rows["balanstotaal-rekening"] == pytest.approx(104_309, abs=1)
    assert rows["eigen-vermogen-rekening"] == pytest.approx(41_322, abs=20)


def test_crime_of_absent_municipalities_is_missing(observations: pd.DataFrame) -> None:
    for region in ("GM0344", "GM0034", "GM0758", "GM0200", "GM0505"):
        assert value_of(observations, "misdrijven-totaal", region, "2015")[1] == "missing"
    rows = observations[observations["indicator"].str.startswith("misdrijven-")]
    assert (rows["value"].dropna() > 0).all()
    years = rows[rows["source"].eq("cbs-83648ned") & rows["indicator"].eq("misdrijven-totaal")]
    for year, listed in years[years["region"].ne("NL00")].groupby("period"):
        assert set(listed["region"]) == municipalities_of(int(str(year)))


def test_crime_of_the_country_is_more_than_that_of_the_known_municipalities(
    observations: pd.DataFrame,
) -> None:
    rows = observations[observations["source"].eq("cbs-83648ned")]
    rows = rows[rows["indicator"].eq("misdrijven-totaal")]
    country = rows[rows["region"].eq("NL00")].set_index("period")["value"]
    known = rows[rows["region"].ne("NL00")].groupby("period")["value"].sum()
    assert country["2020"] == 808_030
    assert (known / country).between(0.75, 0.9).all()


def test_inhabitants_add_up_to_the_country(observations: pd.DataFrame) -> None:
    people = observations[observations["indicator"].eq("inwoners")].groupby("period")["value"].sum()
    assert people["2017"] == 17_081_507
    assert people["2024"] == 17_942_942


def test_breaks_fall_on_indicators_and_are_reasoned(sheets: pd.DataFrame) -> None:
    broken = {
        (cut.period, name)
        for cut in sample.breaks()
        for name in sheets["id"]
        if fnmatchcase(name, cut.indicator)
    }
    assert ("2021", "misdrijven-totaal") in broken
    assert ("2023", "lasten-6-72-rekening") in broken
    assert ("2023", "lasten-6-72-begroting") in broken
    assert not any(name.startswith("lasten-wijkteams") for _, name in broken)
    assert all(cut.reason_nl and cut.reason_en for cut in sample.breaks())


def test_the_whole_sample_becomes_comparable(observations: pd.DataFrame, sheets: pd.DataFrame) -> None:
    breaks = pd.DataFrame([asdict(cut) for cut in sample.breaks()])
    result = comparable(observations, sheets, breaks=breaks)
    assert set(result.table["region"]) == municipalities_of(2026) | {"NL00"}
    assert result.left_out.empty
    crime = result.table[
        result.table["indicator"].eq("misdrijven-totaal") & result.table["region"].eq("GM0193")
    ]
    assert crime.groupby("segment")["period"].agg(["min", "max"]).to_numpy().tolist() == [
        ["2010", "2020"],
        ["2021", "2025"],
    ]
    assert set(result.table.loc[result.table["method"].eq("sum"), "status"]) >= {"final", "estimate"}


def test_sources_name_licence_and_faults_in_two_languages() -> None:
    used = {sheet.source for sheet in sample.indicators()} | {one.source for one in sample.data_sets()}
    assert used <= {source.id for source in sample.sources()}
    for source in sample.sources():
        assert source.licence in {"CC BY 4.0", "Apache-2.0 (begrotingsanalysetool)"}
        assert source.licence_url.startswith("https://")
        assert source.publisher
        assert source.known_faults_nl.endswith(".")
        assert source.known_faults_en.endswith(".")


def test_regions_are_todays_municipalities() -> None:
    regions = {region.code: region for region in sample.regions()}
    assert set(regions) == municipalities_of(2026)
    assert len({region.province for region in regions.values()}) == 12


def points(path: str) -> list[list[tuple[int, int]]]:
    """The corners of a path: each ring an absolute start and relative steps."""
    rings = []
    for ring in path.split("z")[:-1]:
        start, _, steps = ring[1:].partition("l")
        x, y = (int(number) for number in start.split())
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        corners = [(x, y)]
        for across, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + across, y + down
            corners.append((x, y))
        rings.append(corners)
    return rings


def test_outlines_stay_inside_and_share_their_borders() -> None:
    drawn = sample.outlines()
    assert set(drawn.municipalities) == municipalities_of(2026)
    assert set(drawn.provinces) == {region.province for region in sample.regions()}
    sides: dict[frozenset[tuple[int, int]], int] = {}
    for outline in drawn.municipalities.values():
        left, top, right, bottom = outline.box
        for ring in points(outline.path):
            assert len(ring) >= 3
            assert all(left <= x <= right and top <= y <= bottom for x, y in ring)
            for side in zip(ring, [*ring[1:], ring[0]], strict=True):
                sides[frozenset(side)] = sides.get(frozenset(side), 0) + 1
        assert left <= outline.label[0] <= right
        assert top <= outline.label[1] <= bottom
        assert 0 <= left < right <= drawn.width
        assert 0 <= top < bottom <= drawn.height
    assert max(sides.values()) == 2
    assert sum(count == 2 for count in sides.values()) > len(sides) / 2
