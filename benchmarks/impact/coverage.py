# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often do the margins hold the effect that was put in?"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from benchmarks.impact.worlds import Maker, World, alone, at_once, factors, provinces, waves
from stuurhuis.engines.impact.measuring import found_by
from stuurhuis.engines.impact.replications import pooled
from stuurhuis.engines.impact.sequential import sequence

WORLDS: dict[str, tuple[str, Maker]] = {
    "did: 20 of 40": ("did", at_once(40, 20, 5, 5)),
    "did: 5 of 40, twice as wild": ("did", at_once(40, 5, 5, 5, wild=2.0)),
    "did: 2 of 40": ("did", at_once(40, 2, 5, 5)),
    "did: 1 of 40": ("did", at_once(40, 1, 5, 5)),
    "did: 6 of 12 provinces": ("did", provinces(6, 6)),
    "did: 3 of 12 provinces": ("did", provinces(3, 9)),
    "did: 1 of 25 provinces": ("did", provinces(1, 24)),
    "staggered: 20, 15, 10 of 100": ("staggered", waves((20, 15, 10), 55)),
    "staggered: 1, 1, 1, 1, 1 of 60": ("staggered", waves((1, 1, 1, 1, 1), 55)),
    "staggered: 8, 8, 8, nobody never": ("staggered", waves((8, 8, 8), 0)),
    "staggered: by a trait, 30, 30 of 160": ("staggered", waves((30, 30), 100, learnt=True)),
    "synthetic: 1 of 40, 25 before": ("synthetic", factors(40, 1, 25, 5)),
    "synthetic: 1 of 40, 10 before": ("synthetic", factors(40, 1, 10, 5)),
    "synthetic: 4 of 40, 25 before": ("synthetic", factors(40, 4, 25, 5)),
    "sdid: 1 of 40, 25 before": ("sdid", factors(40, 1, 25, 5)),
    "sdid: 1 of 40, 10 before": ("sdid", factors(40, 1, 10, 5)),
    "sdid: 5 of 40, 25 before": ("sdid", factors(40, 5, 25, 5)),
    "interrupted: 24 + 12, memory 0": ("interrupted", alone(24, 12, 0.0)),
    "interrupted: 24 + 12, memory 0.4": ("interrupted", alone(24, 12, 0.4)),
    "interrupted: 24 + 12, memory 0.7": ("interrupted", alone(24, 12, 0.7)),
    "interrupted: 12 + 6, memory 0.4": ("interrupted", alone(12, 6, 0.4)),
    "interrupted: 60 + 24, memory 0.7": ("interrupted", alone(60, 24, 0.7)),
    "interrupted: beside 5, memory 0.4": ("interrupted", alone(24, 12, 0.4, beside=5)),
}
"""Per design: the method, and how the world is made."""


@dataclass(frozen=True)
class Held:
    """Per cent of worlds whose 80 and 95 % margins hold the effect; the mean error, and how wide the margin
    is.
    """

    at80: float
    at95: float
    bias: float
    width: float


def measured(name: str, often: int) -> Held:
    """One design, so many worlds."""
    method, make = WORLDS[name]
    dice = np.random.default_rng(2026)
    return _held([_once(make(dice), method) for _ in range(often)])


def _once(world: World, method: str) -> tuple[float, float, float, float, float]:
    one = found_by(world.panel, method, 1).effect
    put = world.effect
    return one.lo80 - put, one.hi80 - put, one.lo95 - put, one.hi95 - put, one.estimate - put


def _held(found: list[tuple[float, float, float, float, float]]) -> Held:
    rows = np.array(found)
    held = [100 * float(((rows[:, one] <= 0) & (rows[:, one + 1] >= 0)).mean()) for one in (0, 2)]
    return Held(held[0], held[1], float(rows[:, 4].mean()), float(np.median(rows[:, 3] - rows[:, 2])))


def pooling(places: int, between: float, often: int) -> Held:
    """Places that differ, each with an error of its own, known to be so."""
    dice = np.random.default_rng(7)
    found = []
    for _ in range(often):
        errors = np.sqrt(dice.uniform(0.05, 0.5, places))
        effects = 1 + dice.normal(0, between, places) + dice.normal(0, errors)
        table = pd.DataFrame({"name": range(places), "estimate": effects, "std_error": errors})
        one = pooled(table).together
        found.append((one.lo80 - 1, one.hi80 - 1, one.lo95 - 1, one.hi95 - 1, one.estimate - 1))
    return _held(found)


def looking(*, seen: int = 1000, often: int, heavy: bool = False) -> tuple[float, float]:
    """Per cent of experiments in which the margins were wrong at any moment: ours, and ordinary ones read
    daily.
    """
    dice = np.random.default_rng(11)
    wrong = np.zeros((often, 2), dtype=bool)
    for row in range(often):
        drawn = dice.integers(0, 2, seen)
        values = 3 + drawn * 0.5 + (dice.standard_exponential(seen) * 2 if heavy else dice.normal(0, 1, seen))
        table = sequence(pd.DataFrame({"treated": drawn, "value": values})).table
        wrong[row, 0] = ((table["lo95"] > 0.5) | (table["hi95"] < 0.5)).any()
        wrong[row, 1] = _ordinary(drawn, values - 0.5 * drawn)
    return 100 * float(wrong[:, 0].mean()), 100 * float(wrong[:, 1].mean())


def _ordinary(drawn: np.ndarray, values: np.ndarray) -> bool:
    """Whether an ordinary test of both means ever says there is something, read after each from the thirtieth
    on.
    """
    ours, seen = np.cumsum(drawn), np.arange(1, drawn.size + 1)
    theirs = seen - ours
    sums = np.cumsum(values * drawn), np.cumsum(values * (1 - drawn))
    squares = np.cumsum(values**2 * drawn), np.cumsum(values**2 * (1 - drawn))
    with np.errstate(divide="ignore", invalid="ignore"):
        means = sums[0] / ours, sums[1] / theirs
        spread = (squares[0] / ours - means[0] ** 2) / ours + (squares[1] / theirs - means[1] ** 2) / theirs
        far = np.abs(means[0] - means[1]) > 1.96 * np.sqrt(spread)
    return bool(far[29:].any())
