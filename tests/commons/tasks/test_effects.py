# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a format did, on real series: an effect that was put in comes out, and else there is none."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from stuurhuis.commons.rules.effects import Verdict, first_period
from stuurhuis.commons.rules.formats import Direction, Movement
from stuurhuis.commons.tasks.effects import Adopters, effect
from stuurhuis.connectors.sample import delivering

INDICATOR = "misdrijven-per-1000"
MOVE = Movement(INDICATOR, Direction.DOWN)
NEWEST = 2025


@pytest.fixture(scope="module")
def real() -> pd.DataFrame:
    """Registered crimes per 1,000 inhabitants of all municipalities: real figures of the sample."""
    found = pd.concat(pd.read_parquet(one.file) for one in delivering.Sample().deliveries())
    found = found[(found["indicator"] == INDICATOR) & found["region"].str.startswith("GM")]
    found = found.dropna(subset=["value"]).drop_duplicates(["region", "period"])
    whole = found.groupby("region")["value"].transform("count")
    return found.loc[whole == whole.max(), ["region", "period", "value"]].astype({"period": str})


def some(real: pd.DataFrame, number: int, *, offset: int = 0) -> list[str]:
    """So many places, spread over the list, whatever they are."""
    return sorted(real["region"].unique())[offset :: len(real["region"].unique()) // number][:number]


def planted(real: pd.DataFrame, since: dict[str, date], size: float) -> pd.DataFrame:
    """The same figures, with an effect from the start of each."""
    starts = real["region"].map({place: first_period(day, "Y") for place, day in since.items()})
    return real.assign(value=real["value"] + size * (real["period"] >= starts.fillna("9999")))


def test_an_effect_that_was_put_in_is_found(real: pd.DataFrame) -> None:
    since = {place: date(2019 + number % 3, 3, 1) for number, place in enumerate(some(real, 24))}
    figures = planted(real, since, -12.0)
    found = effect(MOVE, Adopters(since), figures)
    assert (found.verdict, found.as_meant, found.method) == (Verdict.LOWER, True, "staggered")
    assert found.lo95 is not None
    assert found.hi95 is not None
    assert found.lo95 < -12.0 < found.hi95 < 0
    assert found.without is not None
    assert found.without[0] <= (found.estimate or 0) <= found.without[1]
    assert (found.adopters, found.counted, found.since) == (24, 24, "2019")
    assert {point.event for point in found.course} > {-1, 0, 1, 2}


def test_where_nothing_was_put_in_there_is_nothing_to_see(real: pd.DataFrame) -> None:
    """At 95 % one in twenty stands out by chance: of twenty draws, seldom more than three (1.6 %)."""
    dice = np.random.default_rng(5)
    seen = []
    for _ in range(20):
        places = dice.choice(real["region"].unique(), 30, replace=False)
        since = {str(place): date(2019 + number % 3, 3, 1) for number, place in enumerate(places)}
        seen.append(effect(MOVE, Adopters(since), real))
    assert {one.verdict for one in seen} <= {Verdict.NOTHING, Verdict.HIGHER, Verdict.LOWER}
    assert sum(one.verdict is not Verdict.NOTHING for one in seen) <= 3
    assert all(one.as_meant is None for one in seen if one.verdict is Verdict.NOTHING)


def test_one_adopter_is_laid_beside_a_mixture_of_others(real: pd.DataFrame) -> None:
    since = {some(real, 10)[3]: date(2022, 1, 1)}
    found = effect(MOVE, Adopters(since), planted(real, since, -30.0))
    assert (found.verdict, found.method, found.without) == (Verdict.LOWER, "sdid", None)


def test_too_early_says_from_when(real: pd.DataFrame) -> None:
    since = {place: date(NEWEST, 10, 1) for place in some(real, 5)}
    found = effect(MOVE, Adopters(since), real)
    assert (found.verdict, found.readable, found.until) == (Verdict.TOO_EARLY, str(NEWEST + 1), str(NEWEST))
    nobody = effect(MOVE, Adopters({"PV23": date(2020, 1, 1)}), real)
    assert nobody.verdict is Verdict.TOO_EARLY


def test_everybody_at_once_is_refused_with_its_reason(real: pd.DataFrame) -> None:
    since = dict.fromkeys(real["region"].unique(), date(2024, 1, 1))
    found = effect(MOVE, Adopters(since), real[real["period"] >= "2021"])
    assert found.verdict is Verdict.REFUSED
    assert found.said.nl.startswith("Niet te zeggen")
    assert found.course == ()


def test_adopters_that_went_another_way_before_are_warned_of(real: pd.DataFrame) -> None:
    since = {place: date(2021, 1, 1) for place in some(real, 24)}
    drift = real["region"].isin(since) * (real["period"].astype(int) - 2021) * 1.5
    found = effect(MOVE, Adopters(since), real.assign(value=real["value"] + drift))
    assert found.warnings or found.verdict is Verdict.REFUSED


def test_who_stopped_counts_on_neither_side(real: pd.DataFrame) -> None:
    since = {place: date(2021, 1, 1) for place in some(real, 24)}
    gone = frozenset(some(real, 10, offset=2)) - since.keys()
    found = effect(MOVE, Adopters(since, gone), real)
    assert found.beside == real["region"].nunique() - 24 - len(gone)


@pytest.mark.parametrize(
    ("day", "frequency", "period"),
    [
        (date(2025, 1, 1), "Y", "2025"),
        (date(2025, 7, 1), "Y", "2025"),
        (date(2025, 7, 3), "Y", "2026"),
        (date(2025, 5, 20), "Q", "2025-Q3"),
        (date(2025, 12, 28), "M", "2026-01"),
    ],
)
def test_a_period_counts_once_half_of_it_is_after(day: date, frequency: str, period: str) -> None:
    assert first_period(day, frequency) == period
