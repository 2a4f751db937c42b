# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking out of a series what is no change: its season, its spikes, its unit."""

import numpy as np

from stuurhuis.engines.signals.arrays import Floats

_FEWEST_FOR_SEASON, _FEWEST_FOR_SPIKES = 48, 20


def season_length(values: Floats) -> int:
    """The period of the season, by the autocorrelation of the differences; 1 when there is none."""
    if values.size < _FEWEST_FOR_SEASON:
        return 1
    steps = np.diff(values)
    steps = np.clip(steps, *np.quantile(steps, [0.02, 0.98]))
    steps = steps - steps.mean()
    longest = min(values.size // 4, 60)
    power = float(steps @ steps)
    if power == 0:
        return 1
    lags = np.array([steps[:-lag] @ steps[lag:] / power for lag in range(1, longest + 2)])
    peaks = [
        lag
        for lag in range(3, longest + 1)
        if lags[lag - 1] > 0.5 and lags[lag - 1] >= lags[lag - 2] and lags[lag - 1] >= lags[lag]
    ]
    if not peaks:
        return 1
    best = max(peaks, key=lambda lag: lags[lag - 1])
    divisors = [best // part for part in (5, 4, 3, 2) if best % part == 0 and best // part >= 3]
    return next((one for one in divisors if lags[one - 1] >= 0.8 * lags[best - 1]), best)


def deseasoned(values: Floats) -> Floats:
    """The series without its season: phase medians of (series minus moving average) taken off."""
    length = season_length(values)
    if length == 1:
        return values
    kernel = np.ones(length) / length
    if length % 2 == 0:
        kernel = np.concatenate([[0.5], np.ones(length - 1), [0.5]]) / length
    half = kernel.size // 2
    around = np.convolve(values, kernel, mode="valid")
    detrended = values[half : half + around.size] - around
    phase = (np.arange(around.size) + half) % length
    medians = np.array([np.median(detrended[phase == one]) for one in range(length)])
    return np.asarray(values - (medians - medians.mean())[np.arange(values.size) % length])


def despiked(values: Floats) -> Floats:
    """The series with short one-sided excursions (1 to 4 points) replaced by the line across."""
    if values.size < _FEWEST_FOR_SPIKES:
        return values
    steps = np.diff(values)
    sigma = 1.4826 * float(np.median(np.abs(steps - np.median(steps)))) / np.sqrt(2)
    cleaned = values.copy()
    place = 4
    while sigma > 0 and place < values.size - 4:
        width = _spike(cleaned, place, sigma)
        if width:
            before, after = cleaned[place - 1], cleaned[place + width]
            cleaned[place : place + width] = np.linspace(before, after, width + 2)[1:-1]
        place += max(width, 1)
    return cleaned


def _spike(values: Floats, place: int, sigma: float) -> int:
    """Width of the spike that starts at `place`; 0 when there is none."""
    for width in (1, 2, 3, 4):
        if place + width + 4 > values.size:
            return 0
        before = float(np.median(values[place - 4 : place]))
        after = float(np.median(values[place + width : place + width + 4]))
        line = np.linspace(before, after, width + 2)[1:-1]
        away = values[place : place + width] - line
        one_side = (away > 0).all() or (away < 0).all()
        least, most = float(np.abs(away).min()), float(np.abs(away).max())
        if one_side and least > 5 * sigma and abs(after - before) < 0.25 * most:
            return width
    return 0


def standard(values: Floats) -> Floats:
    """Mean zero, standard deviation one."""
    spread = float(values.std())
    return np.asarray((values - values.mean()) / (spread if spread > 0 else 1.0))
