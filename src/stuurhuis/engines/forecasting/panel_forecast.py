# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forecast of a panel and its intervals, both from what the panel's own past errors teach."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import t as student

from stuurhuis.engines.forecasting.fan import Fan
from stuurhuis.engines.forecasting.histories import History
from stuurhuis.engines.forecasting.intervals import LEVELS
from stuurhuis.engines.forecasting.linear import Floats, Ints
from stuurhuis.engines.forecasting.panel import (
    ALPHAS,
    DRIFTS,
    National,
    Panel,
    levels,
    medians,
    mixed,
    national,
    panel_of,
    volatility,
)

THIRDS = 3
EARLIEST = 2
"""A rehearsal starts when this many moves are known."""


@dataclass(frozen=True)
class _Known:
    """All that is worked out once for a panel."""

    panel: Panel
    nation: National
    level: Floats
    volatility: Floats


def forecast_panel(histories: Sequence[History], horizon: int) -> Fan:
    """Forecast `horizon` periods after the last measured one of each series."""
    panel = panel_of(histories)
    nation = national(panel)
    own = panel.values - nation.path[panel.group]
    known = _Known(panel, nation, levels(own), volatility(own, panel))
    ends = np.array([history.last - panel.first for history in histories])
    weight = _weights(known, horizon)
    middle = _ahead(known, weight, ends, horizon)
    half = _halves(known, weight, ends, horizon)
    floor = np.where(
        np.nanmin(np.where(np.isfinite(panel.values), panel.values, np.inf), axis=1) >= 0, 0.0, -np.inf
    )
    floor = np.where(panel.size > 0, floor, -np.inf)[:, None]
    middle = np.maximum(middle, floor)
    low, high = np.maximum(middle - half, floor), middle + half
    return Fan(panel.back(middle), _each(panel, low), _each(panel, high))


def _each(panel: Panel, values: Floats) -> Floats:
    return np.stack([panel.back(part) for part in values])


def _pairs(known: _Known, t: int, h: int) -> Floats:
    """The forecast of every (rate, drift) pair made after period t for h further, (pair, series)."""
    group = known.panel.group
    start = known.nation.path[group, t] + known.level[:, :, t]
    drift = np.stack([share * h * known.nation.drift[kind, group, t] for share, kind in DRIFTS])
    out: Floats = start[:, None] + drift[None]
    return out.reshape(-1, len(group))


def _origins(known: _Known, h: int) -> range:
    return range(EARLIEST, known.panel.values.shape[1] - h)


def _weights(known: _Known, horizon: int) -> Floats:
    """The weight of each pair in each group, from errors at all origins up to three periods ahead."""
    panel = known.panel
    total = np.zeros((len(ALPHAS) * len(DRIFTS), panel.groups))
    count = np.zeros(panel.groups)
    for h in range(1, min(horizon, 3) + 1):
        for t in _origins(known, h):
            error = np.abs(_pairs(known, t, h) - panel.values[:, t + h]) / known.volatility[:, t]
            there = np.isfinite(error[0])
            held = np.minimum(error[:, there], 20.0)
            for pair, part in enumerate(held):
                total[pair] += np.bincount(panel.group[there], part, panel.groups)
            count += np.bincount(panel.group[there], minlength=panel.groups)
    return mixed(total / np.maximum(count, 1))


def _at(known: _Known, weight: Floats, t: int, h: int) -> Floats:
    out: Floats = (weight[:, known.panel.group] * _pairs(known, t, h)).sum(axis=0)
    return out


def _ahead(known: _Known, weight: Floats, ends: Ints, horizon: int) -> Floats:
    """Forecasts from the end of each series; a national move that is already known is used."""
    out = np.empty((len(ends), horizon))
    path, group = known.nation.path, known.panel.group
    behind = np.maximum(known.nation.until[group] - ends, 0)
    for t, late in np.unique(np.stack([ends, behind]), axis=1).T:
        rows = (ends == t) & (behind == late)
        for h in range(1, horizon + 1):
            seen = min(h, int(late))
            value = _at(known, weight, int(t), h - seen) + path[group, t + seen] - path[group, t]
            out[rows, h - 1] = value[rows]
    return out


def _halves(known: _Known, weight: Floats, ends: Ints, horizon: int) -> Floats:
    """Half-widths in logarithms (level, series, horizon): own surprises and national ones, as independent."""
    panel = known.panel
    unit = known.volatility[np.arange(len(ends)), ends]
    usual = medians(unit[:, None], panel.group, panel.groups)[:, 0][panel.group]
    unit = np.where(np.isfinite(unit), unit, np.nan_to_num(usual, nan=1.0))
    out = np.zeros((len(LEVELS), len(ends), horizon))
    for h in range(1, horizon + 1):
        ratios, shocks = _surprises(known, weight, h)
        own = _quantiles(ratios, panel)
        far = _national(shocks)
        for level in range(len(LEVELS)):
            out[level, :, h - 1] = np.sqrt((own[level] * unit) ** 2 + far[level][panel.group] ** 2)
    out = np.maximum.accumulate(out, axis=2)
    return np.maximum.accumulate(out, axis=0)


def _national(shocks: Floats) -> Floats:
    """How far national errors reach, (level, group), from their squares (group, origin).

    A group's own mean square is drawn half way to that of the middle group; Student's t for the few origins.
    """
    count = np.isfinite(shocks).sum(axis=1)
    mean = np.nan_to_num(shocks, nan=0.0).sum(axis=1) / np.maximum(count, 1)
    general = float(np.median(mean[count > 0])) if (count > 0).any() else 0.0
    usual = np.sqrt(0.5 * np.where(count > 0, mean, general) + 0.5 * general)
    freedom = np.maximum(count, 1) + min(len(count) - 1, 2)
    return np.stack([student.ppf((1 + wanted) / 2, freedom) * usual for wanted in LEVELS])


def _surprises(known: _Known, weight: Floats, h: int) -> tuple[Floats, Floats]:
    """Own errors over volatility (series, origin) and squares of national errors (group, origin); NaN where
    nothing was known yet.
    """
    panel = known.panel
    reach = h
    while reach > 1 and len(_origins(known, reach)) < 2:
        reach -= 1
    ratios, squares = [], []
    for t in _origins(known, reach):
        error = panel.values[:, t + reach] - _at(known, weight, t, reach)
        error = np.where(np.isfinite(known.volatility[:, t]), error, np.nan)
        shared = medians(error[:, None], panel.group, panel.groups)[:, 0]
        squares.append(shared**2)
        ratios.append(np.abs(error - np.nan_to_num(shared)[panel.group]) / known.volatility[:, t])
    growth = np.sqrt(h / reach)
    return np.stack(ratios, axis=1) * growth, np.stack(squares, axis=1) * growth**2


def _quantiles(ratios: Floats, panel: Panel) -> Floats:
    """Quantiles of the ratios for each series, (level, series).

    Those of the third of its group that is about as large, drawn to those of the group, and these to those of
    all: small amounts have heavier tails than large ones.
    """
    everything = ratios[np.isfinite(ratios)]
    general = _drawn(ratios, np.full(len(LEVELS), 2.0)) if len(everything) else np.full(len(LEVELS), 2.0)
    out = np.empty((len(LEVELS), len(panel.group)))
    for rows in panel.rows_by_size:
        of_group = _drawn(ratios[rows], general)
        for third in np.array_split(rows, THIRDS):
            out[:, third] = _drawn(ratios[third], of_group)[:, None]
    return out


def _drawn(ratios: Floats, wider: Floats) -> Floats:
    """The quantiles of these ratios, drawn to those of a wider set as if that were 50 ratios more."""
    part = ratios[np.isfinite(ratios)]
    if not len(part):
        return wider
    share = len(part) / (len(part) + 50.0)
    return np.array(share * np.quantile(part, LEVELS) + (1 - share) * wider, dtype=np.float64)
