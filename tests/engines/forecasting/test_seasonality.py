# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The season is what returns every year; what comes once is not."""

import numpy as np
import pytest

from stuurhuis.engines.forecasting.linear import Batch, Floats
from stuurhuis.engines.forecasting.seasonality import seasonal_part

WAVE = np.array([8.0, -3.0, -9.0, 4.0])


def batch(*rows: Floats) -> Batch:
    longest = max(len(row) for row in rows)
    values = np.stack([np.pad(row, (0, longest - len(row)), mode="edge") for row in rows])
    return Batch(values, np.array([len(row) for row in rows]))


def quarters(years: int, slope: float = 0.7) -> Floats:
    return np.asarray(100 + slope * np.arange(4 * years) + np.tile(WAVE, years))


@pytest.mark.parametrize("years", [3, 6, 12])
def test_a_season_that_never_changes_is_found_whole(years: int) -> None:
    part = seasonal_part(batch(quarters(years)), 4, 6)
    assert part.past[0] == pytest.approx(np.tile(WAVE, years), abs=0.6)
    assert part.ahead[0] == pytest.approx(np.r_[WAVE, WAVE[:2]], abs=0.6)


def test_one_odd_quarter_at_the_end_is_news_and_not_a_season() -> None:
    odd = quarters(12)
    odd[-1] += 20
    plain, news = (seasonal_part(batch(row), 4, 4) for row in (quarters(12), odd))
    assert abs(news.past[0, -1] - plain.past[0, -1]) < 20 / 4


def test_a_season_that_grows_is_followed() -> None:
    growing = 100 + np.concatenate([WAVE * (1 + year / 4) for year in range(16)])
    part = seasonal_part(batch(growing), 4, 4)
    assert np.abs(part.ahead[0]).sum() > 1.5 * np.abs(WAVE * (1 + 15 / 8)).sum()


def test_noise_is_no_season() -> None:
    dice = np.random.default_rng(5)
    part = seasonal_part(batch(*dice.normal(0, 1, (200, 48))), 12, 12)
    assert np.sqrt((part.ahead**2).mean()) < 0.25


def test_a_shorter_neighbour_changes_nothing() -> None:
    alone, beside = (
        seasonal_part(batch(*rows), 4, 4) for rows in ([quarters(9)], [quarters(9), quarters(4)])
    )
    assert beside.past[0] == pytest.approx(alone.past[0])
    assert beside.ahead[0] == pytest.approx(alone.ahead[0])


@pytest.mark.parametrize("season", [7, 52])
def test_weeks_and_days_have_their_seasons_too(season: int) -> None:
    wave = 10 * np.sin(2 * np.pi * np.arange(season) / season)
    part = seasonal_part(batch(np.tile(wave, 4)), season, season)
    assert part.ahead[0] == pytest.approx(wave, abs=1.5)


def test_without_a_season_nothing_is_taken_out() -> None:
    part = seasonal_part(batch(quarters(3)), 1, 2)
    assert not part.past.any()
    assert not part.ahead.any()
