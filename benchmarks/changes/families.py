# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Simulated series of every shape, length, noise and disturbance, on which `changes` is developed.

What may be called a change is what was put there; the sets on which it is judged are made otherwise.
"""

from collections.abc import Iterator
from typing import Literal, get_args

import numpy as np

from stuurhuis.engines.signals.arrays import Floats

Shape = Literal["calm", "slope", "growth", "wandering", "steps", "kinks", "both"]
Length = Literal["few", "some", "many"]
SHAPES: tuple[Shape, ...] = get_args(Shape)
LENGTHS: dict[Length, tuple[int, int]] = {"few": (8, 24), "some": (25, 60), "many": (100, 300)}
_MOST_CHANGES: dict[Length, int] = {"few": 1, "some": 2, "many": 4}
_NOISES = ("white", "persistent", "smooth", "heavy tails", "bursts")
_OFTEN = (0.3, 0.3, 0.2, 0.1, 0.1)
_RUN_IN = 60


def families(seed: int, each: int) -> Iterator[tuple[Shape, Length, Floats, list[int]]]:
    """Of every shape and length `each` series, with the first index after each of its changes."""
    for shape_number, shape in enumerate(SHAPES):
        for length_number, length in enumerate(LENGTHS):
            for number in range(each):
                dice = np.random.default_rng([seed, shape_number, length_number, number])
                yield (shape, length, *_series(dice, shape, length))


def _series(dice: np.random.Generator, shape: Shape, length: Length) -> tuple[Floats, list[int]]:
    low, high = LENGTHS[length]
    n, unit = int(dice.integers(low, high + 1)), 10 ** dice.uniform(-1, 3)
    noise = _noise(dice, n)
    if shape == "wandering":
        return np.cumsum(dice.normal(size=n)) * unit, []
    if shape == "growth":
        grown = np.linspace(0, dice.uniform(0.5, 2.5), n)
        return np.exp(grown + 10 ** dice.uniform(-2.3, -1) * noise) * unit, []
    places = _places(dice, n, _MOST_CHANGES[length]) if shape in ("steps", "kinks", "both") else []
    course = _course(dice, shape, n, places)
    if places and dice.random() < 0.35:
        course = _gradual(dice, course)
    quiet = 10 ** dice.uniform(-1.3, 0) if shape != "calm" and dice.random() < 0.5 else 1.0
    values = _disturbed(dice, course + quiet * noise)
    lifted = values - dice.uniform(1.05, 3) * min(float(values.min()), 0.0) * (dice.random() < 0.7)
    return np.asarray(lifted * unit), places


def _places(dice: np.random.Generator, n: int, most: int) -> list[int]:
    """Some changes, each at least an eighth of the series away from the next and from the ends."""
    number, least = int(dice.integers(1, most + 1)), max(3, n // 8)
    while True:
        found = np.sort(dice.integers(least, n - least + 1, number))
        if number == 1 or np.diff(found).min() >= least:
            return [int(place) for place in found]


def _noise(dice: np.random.Generator, n: int) -> Floats:
    """Errors of about standard deviation one: independent, hanging together, smooth, wild, or in bursts."""
    kind = dice.choice(_NOISES, p=_OFTEN)
    if kind == "heavy tails":
        return np.asarray(dice.standard_t(4, size=n) / np.sqrt(2))
    if kind == "bursts":
        restless = np.convolve(dice.normal(size=n + 24), np.ones(25) / 5, mode="valid")
        return np.asarray(dice.normal(size=n) * np.exp(0.6 * restless))
    plain = dice.normal(size=n + _RUN_IN)
    if kind == "white":
        return plain[_RUN_IN:]
    first, second = dice.uniform(0.3, 0.9), dice.uniform(0.5, 0.95) if kind == "smooth" else 0.0
    left = _hung_together(_hung_together(plain, first), second)[_RUN_IN:]
    return np.asarray(left * np.sqrt((1 - first * second) / (1 + first * second)))


def _hung_together(noise: Floats, stay: float) -> Floats:
    """Noise of which the part `stay` remains each time; as large as it was when that was independent."""
    found = noise.copy()
    for place in range(1, found.size):
        found[place] += stay * found[place - 1]
    return np.asarray(found * np.sqrt(1 - stay**2))


def _course(dice: np.random.Generator, shape: Shape, n: int, places: list[int]) -> Floats:
    """What there would be without noise."""
    course = np.zeros(n)
    if shape == "slope":
        course += np.linspace(0, dice.uniform(2, 15) * dice.choice([-1, 1]), n)
    if shape in ("kinks", "both"):
        slopes = np.full(n, dice.uniform(-1, 1))
        for place in places:
            slopes[place:] += dice.choice([-1, 1]) * dice.uniform(0.7, 1.6)
        course += np.cumsum(slopes) * dice.uniform(8, 25) * (len(places) + 1) / n
    if shape in ("steps", "both"):
        for place in places:
            course[place:] += dice.choice([-1, 1]) * dice.uniform(2.5, 6)
    return course


def _gradual(dice: np.random.Generator, course: Floats) -> Floats:
    """What changes takes a while to do so."""
    half = max(1, int(course.size * dice.uniform(0.01, 0.05)))
    return np.convolve(np.pad(course, half, mode="edge"), np.ones(2 * half + 1) / (2 * half + 1), "valid")


def _disturbed(dice: np.random.Generator, values: Floats) -> Floats:
    """Sometimes with a season of four or twelve, sometimes with spikes."""
    n, found = values.size, values.copy()
    if n >= 50 and dice.random() < 0.4:
        season = dice.normal(size=int(dice.choice([4, 12])))
        found += dice.uniform(1, 3) * np.resize(season - season.mean(), n)
    if n >= 20 and dice.random() < 0.3:
        for place in dice.integers(0, n, max(1, n // 60)):
            found[place] += dice.choice([-1, 1]) * dice.uniform(6, 15)
    return found
