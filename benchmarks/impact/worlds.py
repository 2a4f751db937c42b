# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Made-up panels of which the effect is known."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from stuurhuis.engines.impact.panels import Panel

Floats = NDArray[np.float64]
EFFECT = 1.0


@dataclass(frozen=True)
class World:
    """A panel, and the effect that was put in."""

    panel: Panel
    effect: float


Maker = Callable[[np.random.Generator], World]


def noise(dice: np.random.Generator, units: int, periods: int, memory: float) -> Floats:
    """Deviations of size 1 of which a part remains a period later."""
    new = dice.normal(0, np.sqrt(1 - memory**2), (units, periods))
    found = np.empty_like(new)
    found[:, 0] = dice.normal(size=units)
    for place in range(1, periods):
        found[:, place] = memory * found[:, place - 1] + new[:, place]
    return found


def laid(
    values: Floats,
    starts: NDArray[np.int64],
    clusters: NDArray[np.int64] | None = None,
    trait: Floats | None = None,
) -> Panel:
    """Values (unit, period) as a panel; a start at or beyond the last period is never."""
    units, periods = values.shape
    known = np.zeros((units, 0)) if trait is None else trait[:, None]
    return Panel(
        units=tuple(f"u{one:03d}" for one in range(units)),
        labels=tuple(str(2001 + one) for one in range(periods)),
        calendar="Y",
        values=values,
        starts=np.minimum(starts, periods),
        clusters=np.arange(units) if clusters is None else clusters,
        covariates=np.repeat(known[:, None, :], periods, axis=1),
        names=() if trait is None else ("trait",),
        left_out=pd.DataFrame(columns=["unit", "reason", "reason_en"]),
    )


def tidy(panel: Panel) -> pd.DataFrame:
    """A panel as the table that others take; the start of who never started is 0."""
    units, periods = panel.values.shape
    told = np.where(panel.treated, 2001 + panel.starts, 0)
    return pd.DataFrame(
        {
            "unit": np.repeat(np.arange(units), periods),
            "period": np.tile(np.arange(2001, 2001 + periods), units),
            "value": panel.values.ravel(),
            "treated_from": np.repeat(told, periods),
        }
    )


def at_once(units: int, treated: int, before: int, after: int, *, wild: float = 1.0) -> Maker:
    """Levels of their own, a common course, the same effect; the treated may vary more than the others."""

    def make(dice: np.random.Generator) -> World:
        starts = np.where(np.arange(units) < treated, before, before + after)
        own = noise(dice, units, before + after, 0.5) * np.where(starts == before, wild, 1.0)[:, None]
        values = dice.normal(0, 3, (units, 1)) + dice.normal(size=before + after).cumsum() + own
        values[:treated, before:] += EFFECT
        return World(laid(values, starts), EFFECT)

    return make


def provinces(treated: int, others: int) -> Maker:
    """Units of a province share shocks, and provinces differ in size."""

    def make(dice: np.random.Generator) -> World:
        number = treated + others
        sizes = dice.integers(3, 25, number)
        province = np.repeat(np.arange(number), sizes)
        starts = np.where(province < treated, 5, 10)
        shared = noise(dice, number, 10, 0.5)[province]
        values = shared + dice.normal(0, 3, (province.size, 1)) + noise(dice, province.size, 10, 0.3)
        values[province < treated, 5:] += EFFECT
        return World(laid(values, starts, province), EFFECT)

    return make


def waves(sizes: tuple[int, ...], never: int, *, learnt: bool = False) -> Maker:
    """Starts in consecutive periods, effects that grow and differ by start; with `learnt` who starts has a
    trait that changes the course as well.
    """

    def make(dice: np.random.Generator) -> World:
        periods = 4 + len(sizes) + 2
        starts = np.repeat([*range(4, 4 + len(sizes)), periods], [*sizes, never]).astype(np.int64)
        trait = dice.normal(0, 1, starts.size) + (0.7 * (starts < periods) if learnt else 0.0)
        values = dice.normal(0, 3, (starts.size, 1)) + noise(dice, starts.size, periods, 0.5)
        values += 0.3 * trait[:, None] * np.arange(periods) if learnt else 0.0
        since = np.arange(periods) - starts[:, None]
        effects = np.where(since >= 0, 0.5 + 0.3 * since + 0.1 * (starts[:, None] - 4), 0.0)
        end = periods if never else int(starts.max())  # from there on nobody is left to compare with
        means = [effects[row, start:end].mean() for row, start in enumerate(starts) if start < end]
        return World(laid(values + effects, starts, trait=trait if learnt else None), float(np.mean(means)))

    return make


def factors(units: int, treated: int, before: int, after: int) -> Maker:
    """Courses that units follow more or less: no two go the same way, and the treated are any of them."""

    def make(dice: np.random.Generator) -> World:
        periods = before + after
        courses = dice.normal(0, 0.5, (2, periods)).cumsum(axis=1)
        values = dice.normal(0, 2, (units, 1)) + dice.normal(1, 1, (units, 2)) @ courses
        values += noise(dice, units, periods, 0.3)
        values[:treated, before:] += EFFECT
        return World(laid(values, np.where(np.arange(units) < treated, before, periods)), EFFECT)

    return make


def alone(before: int, after: int, memory: float, *, beside: int = 0) -> Maker:
    """One series with a slope; with others beside it that share shocks."""

    def make(dice: np.random.Generator) -> World:
        periods = before + after
        values = noise(dice, 1 + beside, periods, memory) + 0.1 * np.arange(periods)
        values += dice.normal(size=periods) if beside else 0.0
        values[0, before:] += EFFECT
        starts = np.where(np.arange(1 + beside) == 0, before, periods)
        return World(laid(values, starts), EFFECT)

    return make
