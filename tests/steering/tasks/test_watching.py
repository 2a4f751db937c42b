# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lasting changes, cases that rise at once and peers that drift away, as the monitor tells them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from small_country import silent
from stuurhuis.engines.periods import label, later, period
from stuurhuis.kernel import lake
from stuurhuis.kernel.lake.publishing import Making, publish
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.queries import overview
from stuurhuis.steering.rules.sheets import IndicatorSheet, plain_sheet
from stuurhuis.steering.rules.signals import ALLOWANCE, RATE
from stuurhuis.steering.tasks import judging, monitor, watching
from stuurhuis.steering.tasks.adopting import adopt

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
ZWOLLE = "GM0193"
PLACES = [f"GM{number:04d}" for number in range(1, 61)]


def weeks(number: int, first: str = "2022-W01") -> list[str]:
    return [label(later(period(first), step)) for step in range(number)]


def cases(number: int = 200, extra: int = 0) -> pd.DataFrame:
    """Weekly cases of Zwolle, some five a week with a season; the newest weeks may have more."""
    random = np.random.default_rng(7)
    usual = 5 + 2 * np.sin(2 * np.pi * np.arange(number) / 52)
    counts = random.poisson(usual).astype(float)
    counts[-2:] += extra
    table = pd.DataFrame({"period": weeks(number), "value": counts, "relative": counts})
    return table.assign(indicator="meldingen", region=ZWOLLE, segment=0)


def weekly(**given: object) -> dict[str, IndicatorSheet]:
    sheet = plain_sheet("meldingen", theme="eigen", source="eigen", period="2022-W01", decimals=0)
    return {"meldingen": replace(sheet, **given)}


def told(figures: pd.DataFrame, sheets: dict[str, IndicatorSheet]) -> pd.DataFrame:
    parts = [judging.on_their_own(figures, sheets, RATE), watching.cases(figures, sheets)]
    return judging.together(parts, sheets, ALLOWANCE).signals


def test_more_cases_than_season_and_trend_explain_are_an_outbreak() -> None:
    [row] = told(cases(extra=12), weekly()).to_dict("records")
    assert (row["kind"], row["region"], row["period"]) == ("outbreak", ZWOLLE, weeks(200)[-1])
    assert row["lo95"] <= row["expected"] < row["observed"]
    assert row["reason"]
    assert row["reason_en"]


def test_ordinary_weeks_are_silent_and_have_an_expectation() -> None:
    assert told(cases(), weekly()).empty
    judged = watching.cases(cases(), weekly()).judged
    assert judged["period"].tolist() == [weeks(200)[-1]]


@pytest.mark.parametrize("other", [{"unit": "€"}, {"unit": "%"}, {"direction": "up"}, {"frequency": "Y"}])
def test_money_shares_what_one_wants_and_years_are_no_cases(other: dict[str, object]) -> None:
    assert watching.cases(cases(extra=12), weekly(**other)).judged.empty


def test_figures_with_decimals_are_no_cases_and_are_judged_beside_their_past() -> None:
    figures = cases().assign(value=cases()["value"] + 0.5)
    assert watching.cases(figures, weekly()).judged.empty
    assert len(judging.on_their_own(figures, weekly(), RATE).judged) == 1


def test_every_week_is_a_look_so_that_there_is_one_false_alarm_a_year_at_most() -> None:
    looks = judging.looks_a_year(watching.cases(cases(), weekly()), weekly())
    assert looks.to_dict() == {ZWOLLE: 52}
    alarms = []
    for until in range(130, 200, 2):
        found = told(cases().head(until), weekly())
        alarms.append(len(found))
    assert sum(alarms) / len(alarms) * 52 <= 3 * ALLOWANCE


def yearly(drift: float = 0.0, shift: float = 1.0) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Sixty municipalities and ten years; the first moves away, or on to another level; with its peers."""
    random = np.random.default_rng(11)
    years = [str(2015 + year) for year in range(10)]
    values = 100 * np.exp(random.normal(0, 0.03, (len(PLACES), len(years))))
    values[0] *= np.exp(drift * np.clip(np.arange(10) - 6, 0, None))
    values[0, 6:] *= shift
    keys = pd.MultiIndex.from_product([PLACES, years], names=["region", "period"])
    table = pd.DataFrame({"value": values.ravel()}, index=keys).reset_index()
    pairs = [(one, PLACES[(place + step) % 60]) for place, one in enumerate(PLACES) for step in range(1, 11)]
    figures = table.assign(indicator="zorg", segment=0, relative=table["value"] / 2)
    return figures, pd.DataFrame(pairs, columns=["region", "peer"])


def yearly_sheets() -> dict[str, IndicatorSheet]:
    return {"zorg": plain_sheet("zorg", theme="eigen", source="eigen", period="2024")}


def test_who_drifts_away_is_told_in_the_unit_of_the_figures_with_what_the_peers_did() -> None:
    figures, peers = yearly(drift=0.4)
    found = watching.drifting(figures, peers, yearly_sheets(), RATE)
    [row] = found.signals.to_dict("records")
    newest = figures.loc[(figures["region"] == PLACES[0]) & (figures["period"] == "2024"), "value"].item()
    assert (row["kind"], row["region"], row["since"]) == ("drifts", PLACES[0], "2021")
    assert row["observed"] == pytest.approx(newest)
    assert abs(row["moved"]) < 10 < row["importance"] * 100
    assert (found.watched["reason"] == "").sum() == 60


def test_without_features_nobody_has_peers_and_every_series_says_so() -> None:
    found = watching.drifting(yearly(drift=0.4)[0], None, yearly_sheets(), RATE)
    assert found.signals.empty
    assert found.watched["reason"].str.contains("welke gemeenten").all()


def test_another_level_is_told_and_counts_among_the_looks() -> None:
    figures, _ = yearly(shift=1.6)
    found = watching.lasting_changes(figures, yearly_sheets())
    row = found.signals.set_index("region").loc[PLACES[0]]
    assert (row["kind"], row["since"]) == ("level_shift", "2021")
    assert judging.looks_a_year(found, yearly_sheets()).eq(1).all()


def test_a_short_series_says_how_many_figures_it_needs() -> None:
    figures = yearly()[0]
    found = watching.lasting_changes(figures[figures["period"] >= "2020"], yearly_sheets())
    assert found.signals.empty
    assert found.watched["reason"].str.contains("nodig").all()


@pytest.mark.django_db(transaction=True)
def test_an_outbreak_in_an_own_file_with_weekly_counts_reaches_the_municipality(lake_folder: Path) -> None:
    lake.register_source(
        lake.Source(id="ggd", name_nl="GGD", name_en="GGD", publisher="GGD", licence="CC0-1.0")
    )
    lake.register_data_set(lake.DataSet(id="meldingen", source="ggd", title_nl="M", title_en="M"))
    rows = cases(extra=12)[["indicator", "region", "period", "value"]].assign(status="final", source="ggd")
    making = Making(at=AT, lineage=lake.Lineage("test", "1"))
    adopt(publish(rows, data_set="meldingen", making=making).version, at=AT)
    monitor.monitor(AT, silent)
    [found] = overview.signals(ZWOLLE, actor=VISITOR, at=AT)
    assert (found.key.kind, found.key.indicator) == ("outbreak", "meldingen")
    assert "meer" in found.why("nl")


def test_labelled_outbreaks_alarm_far_more_often_than_ordinary_weeks(shared: Path) -> None:
    given = pd.read_csv(shared / "data" / "early_warning" / "rki_weekreeksen_met_uitbraaklabel.csv")
    alarmed: dict[bool, list[bool]] = {True: [], False: []}
    for _, series in given.groupby("reeks"):
        counts, labelled = series["aantal"].astype(float).tolist(), series["uitbraak_gelabeld"].tolist()
        table = pd.DataFrame({"period": weeks(len(counts), "2001-W01"), "value": counts, "relative": counts})
        figures = table.assign(indicator="meldingen", region=ZWOLLE, segment=0)
        for until in range(160, len(figures), 4):
            alarmed[bool(labelled[until - 1])].append(not told(figures.head(until), weekly()).empty)
    assert np.mean(alarmed[False]) <= 0.06
    assert np.mean(alarmed[True]) >= 0.5
