# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Series that stand on their own legs: all candidates, weighed by rehearsal, with intervals from it."""

from collections.abc import Callable, Sequence

import numpy as np

from stuurhuis.engines.forecasting import combination, intervals
from stuurhuis.engines.forecasting.candidates.roster import candidates
from stuurhuis.engines.forecasting.fan import Fan
from stuurhuis.engines.forecasting.features import features
from stuurhuis.engines.forecasting.histories import History, bridged
from stuurhuis.engines.forecasting.linear import Batch, Floats
from stuurhuis.engines.forecasting.rehearsal import Rehearsal, positive, rehearse, scale

Progress = Callable[[int, int], None]

LEARNERS = 2_000
"""From this many series the weights and widths are learned; more teach nothing new."""
CHUNK = 2_000


def batch_of(histories: Sequence[History]) -> Batch:
    """Lay histories side by side from their first value on, longest first, holes bridged."""
    lengths = np.array([len(history.values) for history in histories], dtype=np.int64)
    values = np.empty((len(histories), int(lengths.max())))
    for row, history in enumerate(histories):
        whole = bridged(history.values, history.season)
        values[row, : len(whole)] = whole
        values[row, len(whole) :] = whole[-1]
    return Batch(values, lengths)


def forecast_alone(
    histories: Sequence[History], season: int, horizon: int, progress: Progress | None = None
) -> Fan:
    """Forecast `horizon` periods after each history, in their order."""
    order = sorted(range(len(histories)), key=lambda i: -len(histories[i].values))
    batch = batch_of([histories[i] for i in order])
    step = max(1, -(-len(order) // LEARNERS))
    teachers = Batch(batch.values[::step], batch.lengths[::step])
    rehearsal = rehearse(teachers, season, horizon, progress)
    parts = []
    weight, widths = _learned(rehearsal, season)
    for start in range(0, len(order), CHUNK):
        part = Batch(batch.values[start : start + CHUNK], batch.lengths[start : start + CHUNK])
        own = rehearsal if step == 1 and len(order) <= CHUNK else rehearse(part, season, horizon)
        parts.append(_forecast(part, season, horizon, own, weight, widths))
    back = np.argsort(np.array(order))
    mean = np.concatenate([part[0] for part in parts])[back]
    half = np.concatenate([part[1] for part in parts], axis=1)[:, back]
    low = np.array([[history.values[np.isfinite(history.values)].min() >= 0] for history in histories])
    floor = np.where(low, 0.0, -np.inf)
    return Fan(mean, np.maximum(mean - half, floor), mean + half, parts[0][2])


def _learned(rehearsal: Rehearsal | None, season: int) -> tuple[Floats | None, intervals.Widths]:
    if rehearsal is None:
        return None, intervals.USUAL[season > 1]
    weight = combination.learned(rehearsal)
    errors = combination.rehearsed(weight, rehearsal)
    return weight, intervals.learn(errors, rehearsal, seasonal=season > 1)


def _forecast(
    batch: Batch,
    season: int,
    horizon: int,
    rehearsal: Rehearsal | None,
    weight: Floats | None,
    widths: intervals.Widths,
) -> tuple[Floats, Floats, int]:
    """Mean (series, horizon), half-widths (level, series, horizon), and how many methods were mixed."""
    drawn = candidates(batch, season, horizon, positive(batch))
    common = combination.start(drawn.names) if weight is None else weight
    empty = np.full((len(common), len(batch.lengths)), np.nan)
    losses = empty if rehearsal is None else combination.own_losses(rehearsal)
    mean = combination.blended(combination.tilted(common, losses), drawn.forecasts)
    unit = scale(batch, season)
    half = widths.half(features(batch, drawn.forecasts, unit, season)) * unit[None, :, None]
    half[:, (batch.values == 0).all(axis=1)] = 0.0  # nothing but zeros has no scale to be wrong on
    return mean, half, len(drawn.names)
