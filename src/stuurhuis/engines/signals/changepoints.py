# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a series changed for good: an ensemble of step and trend models, and the answer they agree on most.

An ensemble on purpose: one setting tuned to a data set does not carry over to the next. What was chosen on
what stands in docs/decisions/0007-changes-and-outbreaks.md.
"""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Floats
from stuurhuis.engines.signals.consensus import most_agreed
from stuurhuis.engines.signals.panel import prepared
from stuurhuis.engines.signals.seasons import deseasoned, despiked, standard
from stuurhuis.engines.signals.segments import (
    SHORTEST_LINE,
    Division,
    line_divisions,
    mean_divisions,
    surprises,
)
from stuurhuis.engines.signals.wording import changed

FEWEST_POINTS = 8
LONGEST = 2000
STRONGEST = 1000.0
"""What the strength is at most: a change without any noise around it."""
COLUMNS = ["series", "period", "kind", "strength", "reason", "reason_en"]
_STEP_PENALTIES = (2.0, 3.0, 4.0, 6.0)
_TREND_PENALTIES, _WEIGHED_PENALTIES = (5.0, 6.0, 7.0, 8.0, 10.0), (4.0, 5.0, 6.0, 8.0, 10.0)
_MODEST_PHI = 0.8
_FEWEST_TO_WEIGH = 48
"""Points below which it cannot be told how far what lines leave hangs together."""

Weighted = tuple[list[int], float]


def changes(table: pd.DataFrame, *, progress: Callable[[int, int], None] | None = None) -> pd.DataFrame:
    """Every change point of every series: a row for the first period after the change.

    `table`: series, period, value; segment is respected. Gives series, period, kind (level, trend),
    strength (size of the change in standard deviations of what is left around it) and reason in Dutch and
    English. A series with fewer than FEWEST_POINTS values has none. Raises MissingColumn, DuplicatePeriod,
    UnknownPeriod.
    """
    kept = prepared(table).dropna(subset=["value"]).assign(segment=lambda rows: rows["segment"].fillna(""))
    kept = kept.sort_values(["series", "segment", "place"])
    number = kept.groupby(["series", "segment"]).ngroup().to_numpy()
    edges = np.flatnonzero(np.diff(number, prepend=-1, append=-1)).tolist()
    names, periods, values = (kept[one].to_numpy() for one in ("series", "period", "value"))
    rows: list[dict[str, object]] = []
    for done, (start, end) in enumerate(pairwise(edges)):
        if progress:
            progress(done, len(edges) - 1)
        figures = values[start:end].astype(np.float64)
        rows += _described(str(names[start]), figures, periods[start:end].tolist())
    return pd.DataFrame(rows, columns=COLUMNS)


def change_points(values: Floats) -> list[int]:
    """Indices of the first observation after each change, in a series without gaps."""
    if values.size < FEWEST_POINTS or np.ptp(values) == 0:
        return []
    if values.size > LONGEST:
        return _in_blocks(values)
    plain = cleaned(values)
    steps = mean_divisions(plain)
    straight = straighter(plain, steps)
    pool = [] if straight else _step_pool(steps, plain.size)
    if straight or not steps_suffice(plain, steps):
        trends = _trend_pool(plain)
        pool += trends + (_trend_pool(cleaned(np.log(values))) if (values > 0).all() else trends)
    return most_agreed(pool, values.size)


def _in_blocks(values: Floats) -> list[int]:
    """A very long series, by the means of blocks."""
    width = -(-values.size // LONGEST)
    whole = values[: values.size // width * width].reshape(-1, width).mean(axis=1)
    return [one * width for one in change_points(whole)]


def cleaned(values: Floats) -> Floats:
    """Without season, spikes and unit."""
    return standard(despiked(deseasoned(values)))


def _step_pool(steps: list[Division], n: int) -> list[Weighted]:
    """Divisions into steps, for several penalties."""
    return [(_penalised(steps, penalty, n), 1 / len(_STEP_PENALTIES)) for penalty in _STEP_PENALTIES]


def _penalised(divisions: list[Division], penalty: float, length: int) -> list[int]:
    """The division into steps with the lowest penalised squares; the variance is taken as one."""
    scores = [one.rss + penalty * np.log(length) * len(one.changes) for one in divisions]
    return divisions[int(np.argmin(scores))].changes


def _left_of_steps(values: Floats, divisions: list[Division]) -> tuple[Floats, int]:
    """What the usual division into steps leaves, and its number of changes."""
    edges = _penalised(divisions, 3.0, values.size)
    return np.concatenate([part - part.mean() for part in np.split(values, edges)]), len(edges)


def steps_suffice(values: Floats, divisions: list[Division]) -> bool:
    """Whether what steps leave is no wave."""
    left, _ = _left_of_steps(values, divisions)
    return _hanging(left) <= 0.5


def _hanging(left: Floats) -> float:
    """How far each of what is left follows the one before: its autocorrelation."""
    power = float(left @ left)
    return float(left[1:] @ left[:-1]) / power if power > 0 else 0.0


def straighter(values: Floats, divisions: list[Division]) -> bool:
    """Whether one straight line describes the series better than steps (BIC): these then have no vote."""
    n, (left, changes) = values.size, _left_of_steps(values, divisions)
    time, level = np.arange(n) - (n - 1) / 2, values - values.mean()
    line = level - time * float(time @ level) / float(time @ time)
    stepped, straight = (n * np.log(max(float(one @ one), 1e-12) / n) for one in (left, line))
    return changes > 0 and bool(stepped + (2 * changes + 1) * np.log(n) > straight + 2 * np.log(n))


def _trend_pool(values: Floats) -> list[Weighted]:
    """Divisions into straight lines, for several penalties, with any and with modest autocorrelation."""
    n = values.size
    if n < 2 * SHORTEST_LINE:
        return [([], 1.0)]
    found = list(line_divisions(values))
    persistence = np.array([phi for phi, _ in found])
    count = np.array([len(one.changes) for _, one in found])
    rss = np.maximum([one.rss for _, one in found], 1e-9)
    fit = n * np.log(rss / n) - (count + 1) * np.log(1 - persistence**2)
    weighed = n >= _FEWEST_TO_WEIGH
    penalties = _WEIGHED_PENALTIES if weighed else _TREND_PENALTIES
    pool: list[Weighted] = []
    for most in (1.0, _MODEST_PHI):
        allowed = np.where(persistence <= most, fit, np.inf)
        if weighed:
            phi, fewest = found[int(np.argmin(allowed + penalties[-1] * np.log(n) * count))]
            allowed *= _worth(surprises(values, phi, fewest.changes))
        for penalty in penalties:
            best = int(np.argmin(allowed + penalty * np.log(n) * count))
            pool.append((found[best][1].changes, 1 / (2 * len(penalties))))
    return pool


def _worth(left: Floats) -> float:
    """What a point of a smooth series is worth: less than one, as it repeats the point before."""
    stays = np.clip(_hanging(left) - left.size**-0.5, 0.0, 0.9)
    return float((1 - stays) / (1 + stays))


def _described(series: str, values: Floats, periods: list[str]) -> list[dict[str, object]]:
    """The rows of one series."""
    places = change_points(values)
    edges = [0, *places, values.size]
    rows: list[dict[str, object]] = []
    for number, place in enumerate(places):
        before, after = values[edges[number] : place], values[place : edges[number + 2]]
        kind, strength = _kind(before, after)
        middles = float(np.median(before)), float(np.median(after))
        bent = slopes(before, after)
        words = [changed(kind, periods[place], *middles, bent, one) for one in ("nl", "en")]
        rows.append(dict(zip(COLUMNS, (series, periods[place], kind, strength, *words), strict=True)))
    return rows


def slopes(before: Floats, after: Floats) -> tuple[float, float]:
    """The change per period before and after."""
    return _line(before)[0], _line(after)[0]


def _line(values: Floats) -> tuple[float, float, float]:
    """Slope, last fitted value and residual spread of a straight line."""
    if values.size < 3:
        return 0.0, float(values.mean()), 0.0
    time = np.arange(values.size) - (values.size - 1) / 2
    middle = float(values.mean())
    slope = float(time @ values) / float(time @ time)
    left = values - middle - slope * time
    return slope, middle + slope * float(time[-1]), float(np.sqrt((left @ left) / (values.size - 2)))


def _kind(before: Floats, after: Floats) -> tuple[str, float]:
    """A jump of the level, or a bend of the trend; and how many residual standard deviations it measures."""
    slope_before, end, left_before = _line(before)
    slope_after, end_after, left_after = _line(after)
    reach = min(before.size, after.size)
    start = float(after[0]) if after.size < 3 else end_after - slope_after * (after.size - 1)
    jump = abs(start - (end + slope_before))
    bend = abs(slope_after - slope_before) * reach
    kind = "level" if jump >= 0.5 * bend else "trend"
    noise = max(left_before, left_after)
    size = abs(float(after.mean()) - float(before.mean())) if kind == "level" else bend
    return kind, round(size / max(noise, size / STRONGEST), 2) if size > 0 else 0.0
