# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weekly counts of which is known in which weeks there was an outbreak."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from stuurhuis.engines.periods import Period, label, period
from stuurhuis.engines.signals.arrays import Floats, Truths

SHARED = Path(os.environ.get("STUURHUIS_SHARED") or Path(__file__).parents[3] / "shared")
YEAR, HISTORY = 52, 4 * 52
_FIRST = period("2001-W01").ordinal
_SIZES = (2, 3, 5, 10)
_SCENARIOS = tuple(
    (level, spread, slope * (waves > 0 and trend), first * (waves > 0), second * (waves > 0), waves)
    for level, spread, slope, first, second in (
        (0.1, 1.5, 0.0025, 0.6, 0.6),
        (-2.0, 2.0, 0.005, 0.1, 0.3),
        (1.5, 1.0, 0.003, 0.2, -0.4),
        (0.5, 5.0, 0.002, 0.5, 0.5),
        (2.5, 3.0, 0.001, 1.0, 0.1),
        (3.75, 1.1, 0.001, 0.1, -0.1),
        (5.0, 1.2, 0.0001, 0.05, 0.01),
    )
    for waves, trend in ((0, False), (1, False), (1, True), (2, True))
)
"""In the manner of Noufaily et al. (2013): log of the level, dispersion, slope a week, season, waves."""


@dataclass(frozen=True)
class Trial:
    """Series to watch from `start` on; `labels`: for each series and week watched, was it an outbreak?"""

    name: str
    table: pd.DataFrame
    start: str
    labels: Mapping[tuple[str, str], bool]


def labelled(shared: Path = SHARED) -> Trial:
    """The labelled series of the Robert Koch Institute, 2001 to 2004; their own past is put before them once
    more, as the field does where there is no earlier one.
    """
    rows = pd.read_csv(shared / "data" / "early_warning" / "rki_weekreeksen_met_uitbraaklabel.csv")
    found = [
        (str(name), np.tile(one["aantal"].to_numpy(dtype=np.float64), 2), one["uitbraak_gelabeld"] == 1)
        for name, one in rows.groupby("reeks", sort=False)
        if one["uitbraak_gelabeld"].any()
    ]
    return _trial("labelled", ((name, cases, was.to_numpy()) for name, cases, was in found))


def simulated(*, seed: int, outbreaks: bool, weeks: int = 2 * YEAR) -> Trial:
    """A series for each scenario: four years of past with outbreaks in it, then `weeks` to watch."""
    dice = np.random.default_rng(seed)
    made = []
    for number, scenario in enumerate(_SCENARIOS):
        mean = _means(scenario, HISTORY + weeks)
        cases, was = _drawn(mean, scenario[1], dice), np.zeros(mean.size, dtype=np.bool_)
        if outbreaks:
            for low, high in ((0, HISTORY - 26), (HISTORY, mean.size - 4)) * 2:
                _break_out(cases, was, int(dice.integers(low, high)), mean * scenario[1], dice)
        made.append((f"s{number:02d}", cases, was[HISTORY:]))
    return _trial("simulated outbreaks" if outbreaks else "simulated, calm", made)


def _means(scenario: tuple[float, ...], weeks: int) -> Floats:
    level, _, slope, first, second, waves = scenario
    week = np.arange(1, weeks + 1)
    angle = 2 * np.pi * week / YEAR * np.arange(1, int(waves) + 1)[:, None]
    season = (first * np.cos(angle) + second * np.sin(angle)).sum(axis=0)
    return np.asarray(np.exp(level + slope * week + season))


def _drawn(mean: Floats, spread: float, dice: np.random.Generator) -> Floats:
    """Negative binomial counts with a variance of `spread` times the mean."""
    rate = dice.gamma(mean / (spread - 1), spread - 1) if spread > 1 else mean
    return dice.poisson(rate).astype(np.float64)


def _break_out(cases: Floats, was: Truths, start: int, variance: Floats, dice: np.random.Generator) -> None:
    """Add an outbreak: its size in standard deviations of that week, spread over weeks as a lognormal."""
    size = dice.poisson(dice.choice(_SIZES) * np.sqrt(variance[start]))
    places = start + np.floor(dice.lognormal(0.0, 0.5, size)).astype(np.intp)
    np.add.at(cases, places[places < cases.size], 1.0)
    was[places[places < cases.size]] = True


def _trial(name: str, series: Iterable[tuple[str, Floats, Truths]]) -> Trial:
    """Put series on the calendar such that the weeks with a label begin with 2001."""
    rows: list[tuple[str, str, float]] = []
    labels: dict[tuple[str, str], bool] = {}
    for one, cases, was in series:
        weeks = list(_weeks(_FIRST + was.size - cases.size, cases.size))
        rows += zip([one] * cases.size, weeks, cases.tolist(), strict=True)
        labels |= {(one, week): bool(said) for week, said in zip(weeks[-was.size :], was, strict=True)}
    return Trial(
        name, pd.DataFrame(rows, columns=["series", "period", "value"]), label(Period("W", _FIRST)), labels
    )


def _weeks(first: int, number: int) -> Iterator[str]:
    return (label(Period("W", first + place)) for place in range(number))
