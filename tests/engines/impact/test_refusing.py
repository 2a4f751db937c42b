# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When nothing can be said, that is said by name; a table that cannot be read is a fault with its place."""

import numpy as np
import pandas as pd
import pytest

from engines.impact.worlds import country, waves
from stuurhuis.engines.impact import (
    Design,
    DoublePeriod,
    Fact,
    MissingColumn,
    MixedCalendars,
    NoFigures,
    NotANumber,
    NotForThisMethod,
    StopsAgain,
    TwoStarts,
    UnknownMethod,
    impact,
)

PLAIN = country()


def from_then_on(start: str) -> pd.DataFrame:
    """The same units start in another period."""
    told = PLAIN["treated_from"]
    return PLAIN.assign(treated_from=told.mask(told != "", start))


REFUSED = {
    "nobody_treated": (PLAIN.assign(treated_from=""), "did"),
    "treated_from_the_start": (from_then_on("2001"), "did"),
    "no_untreated": (PLAIN.assign(treated_from="2011"), "did"),
    "too_few_before": (from_then_on("2003"), "synthetic"),
    "different_starts": (waves(), "sdid"),
    "nothing_measured": (PLAIN.assign(value=PLAIN["value"].mask(PLAIN["period"] == "2004")), "did"),
    "too_few_clusters": (PLAIN.assign(half=(PLAIN["treated_from"] == "").astype(int)), "did"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_makes_an_answer_impossible_has_a_name(name: str) -> None:
    table, method = REFUSED[name]
    found = impact(table, Design(method=method, cluster="half" if "half" in table.columns else None))
    assert [one.name for one in found.refusals] == [name]
    assert found.effect is None
    assert found.course.empty
    assert found.sentence.startswith("Niet te zeggen: ")
    assert found.sentence_en.startswith("Cannot be told: ")


def test_plainly_different_trends_are_refused_and_slight_ones_warned_of() -> None:
    ours = PLAIN["treated_from"] != ""
    year = PLAIN["period"].astype(int) - 2001
    apart = PLAIN.assign(value=PLAIN["value"] + ours * year * 0.5)
    found = impact(apart, Design(method="did"))
    assert [one.name for one in found.refusals] == ["trends_differ"]
    assert "liep het al uiteen" in found.sentence
    with_effect = apart.assign(value=apart["value"] + 40 * (ours & (year >= 10)))
    warned = impact(with_effect, Design(method="did"))
    assert warned.effect is not None
    assert "Let op: vooraf liep het al uiteen" in warned.sentence


def test_one_period_before_is_a_warning() -> None:
    found = impact(country(before=1), Design(method="did"))
    assert {one.name: one.verdict for one in found.diagnostics}["trends"] == "warning"


def test_nothing_beside_a_single_series_is_a_warning() -> None:
    found = impact(country(units=1, treated=1, before=20), Design(method="interrupted"))
    assert "er is niets om mee te vergelijken" in found.sentence


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        (PLAIN.drop(columns="value"), MissingColumn),
        (PLAIN.drop(columns="treated_from"), MissingColumn),
        (pd.concat([PLAIN, PLAIN.head(1)]), DoublePeriod),
        (PLAIN.assign(value=np.where(PLAIN.index == 3, "veel", "1")), NotANumber),
        (PLAIN.assign(treated_from=np.where(PLAIN["period"] == "2002", "2008", "2009")), TwoStarts),
        (PLAIN.drop(columns="treated_from").assign(treated=(PLAIN["period"] == "2005") * 1), StopsAgain),
        (PLAIN.assign(period=PLAIN["period"].where(PLAIN["period"] != "2004", "2004-Q1")), MixedCalendars),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_read_is_a_fault_with_a_name(
    table: pd.DataFrame, fault: type[ValueError]
) -> None:
    with pytest.raises(fault):
        impact(table)


def test_a_call_that_makes_no_sense_is_a_fault_with_a_name() -> None:
    with pytest.raises(UnknownMethod, match="kies uit did, staggered"):
        impact(PLAIN, Design(method="magic"))
    with pytest.raises(NotForThisMethod):
        impact(PLAIN.assign(size=1.0), Design(method="sdid", covariates=("size",)))
    with pytest.raises(NotForThisMethod):
        impact(PLAIN, Design(method="did", window=("2001", "2003")))
    facts = (Fact("size", "2001", "2003"),)
    with pytest.raises(NoFigures, match="GM0000"):
        impact(PLAIN.assign(size=np.nan), Design(method="synthetic", facts=facts))


def test_where_everybody_starts_some_time_those_who_did_not_yet_are_beside() -> None:
    everybody = waves(effect=2.0, never=0)
    found = impact(everybody)
    assert found.effect is not None
    assert found.effect.estimate == pytest.approx(2.0, abs=0.6)
    asked = impact(everybody, Design(beside="never"))
    assert [one.name for one in asked.refusals] == ["no_untreated"]
