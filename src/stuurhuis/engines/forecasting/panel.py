# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many short series that measure the same thing: what moves the country, and what is a municipality's own.

The national move of a group from one period to the next is the median change (in logarithms). It is taken
off; what remains is smoothed with rates that are weighed on the whole group's past errors; the forecast adds
the national drift of the last three moves (engines.md §6). Ten yearly points alone say little, three hundred
times ten do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from stuurhuis.engines.forecasting.histories import History
from stuurhuis.engines.forecasting.linear import Floats, Ints

ALPHAS = (0.3, 0.45, 0.6, 0.75, 0.9, 1.0)
DRIFTS = ((0.4, 0), (0.7, 0), (1.0, 0), (0.4, 1), (0.7, 1), (1.0, 1))
"""Share of the drift that goes on, and which drift: 0 the group's own, 1 half way to that of all groups."""
SHARP = 20.0
"""How strongly a rate with smaller past errors is preferred (weight is exp(-SHARP · relative excess))."""
NEAR = 41
"""How many series of about the same size tell what is usual."""
BEND = 0.1
"""With zeros or negatives: the share of the mean size below which logarithms turn into plain numbers."""


@dataclass(frozen=True)
class Panel:
    """Series (rows) over the same calendar (columns), in logarithms; NaN is missing.

    `group` numbers the group of each row; `size` is the unit of a row (0: a plain logarithm).
    """

    values: Floats
    group: Ints
    size: Floats
    first: int

    @property
    def groups(self) -> int:
        """The number of groups."""
        return int(self.group.max()) + 1

    @cached_property
    def rows_by_size(self) -> tuple[Ints, ...]:
        """The rows of each group, smallest series first (mean logarithm, or `size` where there is one)."""
        known = np.isfinite(self.values)
        mean = np.where(known, self.values, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
        order = np.lexsort((np.where(self.size > 0, np.log(np.maximum(self.size, 1e-300)), mean), self.group))
        return tuple(np.split(order, np.cumsum(np.bincount(self.group))[:-1]))

    def back(self, values: Floats) -> Floats:
        """From logarithms to the unit of the series, for (series, …)."""
        size = self.size.reshape(-1, *[1] * (values.ndim - 1))
        held = np.clip(values, -250.0, 250.0)
        bent = np.where(size > 0, np.sinh(held), 0.0)
        out: Floats = np.where(size > 0, BEND * size * bent, np.exp(held))
        return out


def panel_of(histories: Sequence[History]) -> Panel:
    """Lay the histories on one calendar."""
    first = min(history.first for history in histories)
    last = max(history.last for history in histories)
    raw = np.full((len(histories), last - first + 1), np.nan)
    for row, history in enumerate(histories):
        raw[row, history.first - first : history.last - first + 1] = history.values
    names = {
        name: number for number, name in enumerate(sorted({str(history.group) for history in histories}))
    }
    group = np.array([names[str(history.group)] for history in histories], dtype=np.int64)
    plain = np.nanmin(raw, axis=1) > 0
    mean = np.nanmean(np.abs(raw), axis=1)
    size = np.where(plain, 0.0, np.where(mean > 0, mean, 1.0))
    unit = np.where(size > 0, BEND * size, 1.0)[:, None]
    values = np.where(plain[:, None], np.log(np.where(plain[:, None], raw, 1.0)), np.arcsinh(raw / unit))
    return Panel(values, group, size, first)


def medians(values: Floats, group: Ints, groups: int) -> Floats:
    """The median per group of each column of (series, period), of what is there; NaN when nothing is."""
    out = np.empty((groups, values.shape[1]))
    order = np.argsort(group, kind="stable")
    edges = np.searchsorted(group[order], np.arange(groups + 1))
    for number in range(groups):
        part = np.sort(values[order[edges[number] : edges[number + 1]]], axis=0)  # NaN comes last
        count = np.isfinite(part).sum(axis=0)
        column = np.arange(part.shape[1])
        out[number] = (part[np.maximum(count - 1, 0) // 2, column] + part[count // 2, column]) / 2
    return out


@dataclass(frozen=True)
class National:
    """The running sum of the moves of each group (group, period), drifts (kind, group, period), and the last
    period of which each group's move is known.
    """

    path: Floats
    drift: Floats
    until: Ints


def national(panel: Panel) -> National:
    """The national move is the median change; its drift the mean of those known of the last three.

    A move that is not known yet, since a group ends before another, is none of zero.
    """
    change = np.diff(panel.values, axis=1, prepend=np.nan)
    moves = medians(change, panel.group, panel.groups)
    known = np.isfinite(moves)
    moves = np.nan_to_num(moves)
    drift = np.zeros((2, *moves.shape))
    for t in range(1, moves.shape[1]):
        count = known[:, max(0, t - 2) : t + 1].sum(axis=1)
        recent = moves[:, max(0, t - 2) : t + 1].sum(axis=1) / np.maximum(count, 1)
        drift[0, :, t] = recent
        drift[1, :, t] = 0.5 * recent + 0.5 * recent[count > 0].sum() / max(int((count > 0).sum()), 1)
    until = known.shape[1] - 1 - np.argmax(known[:, ::-1], axis=1)
    return National(np.cumsum(moves, axis=1), drift, until)


def levels(own: Floats) -> Floats:
    """The smoothed own level after each period, (rate, series, period); a missing value changes nothing."""
    rates = np.array(ALPHAS)[:, None]
    out = np.empty((len(ALPHAS), *own.shape))
    level = np.full(out.shape[:2], np.nan)
    for t in range(own.shape[1]):
        now = own[:, t]
        moved = np.where(np.isnan(level), now, level + rates * (now - level))
        level = np.where(np.isnan(now), level, moved)
        out[:, :, t] = level
    return out


def volatility(own: Floats, panel: Panel, trust: float = 8.0) -> Floats:
    """How much each own part moves, as known after each period (series, period).

    The mean of its own absolute changes, drawn towards what is usual among series of about the same size in
    its group (small amounts wobble more), as if that were `trust` more changes. NaN before a first change.
    """
    change = _changes(own)
    known = np.isfinite(change)
    count = np.cumsum(known, axis=1)
    mean = np.cumsum(np.where(known, change, 0.0), axis=1) / np.maximum(count, 1)
    usual = _usual(np.where(count > 0, mean, np.nan), panel)
    share = count / (count + trust)
    drawn = np.exp(share * np.log(np.maximum(mean, 0.1 * usual)) + (1 - share) * np.log(usual))
    out: Floats = np.where(count > 0, drawn, np.nan)
    return out


def _changes(own: Floats) -> Floats:
    """The absolute change since the last measured period; over a gap, divided by the root of its length."""
    before = pd.DataFrame(own.T).ffill().shift().to_numpy().T
    column = np.where(np.isfinite(own), np.arange(own.shape[1])[None, :], np.nan)
    since = np.arange(own.shape[1])[None, :] - pd.DataFrame(column.T).ffill().shift().to_numpy().T
    out: Floats = np.abs(own - before) / np.sqrt(since)
    return out


def _usual(mean: Floats, panel: Panel) -> Floats:
    """The median volatility of the `NEAR` series of the group that are nearest in size (series, period)."""
    out = np.full(mean.shape, np.nan)
    for rows in panel.rows_by_size:
        near = pd.DataFrame(mean[rows]).rolling(NEAR, center=True, min_periods=1).median()
        out[rows] = near.ffill().bfill().to_numpy()
    return np.where(np.isfinite(out) & (out > 1e-4), out, 1e-4)


def mixed(losses: Floats) -> Floats:
    """Weights of the (rate, drift) pairs per group, from mean past losses (pair, group)."""
    best = losses.min(axis=0)
    excess = losses / np.where(best > 0, best, 1.0) - 1.0
    raised = np.exp(-SHARP * np.where(best > 0, excess, 0.0))
    out: Floats = raised / raised.sum(axis=0)
    return out
