# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Will a dated target be reached? A forecast from the level, the drift and the usual size of surprises."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from stuurhuis.engines.signals.arrays import Floats, Places
from stuurhuis.engines.signals.bounds import last_of
from stuurhuis.engines.signals.course import Course
from stuurhuis.engines.signals.judgement import OUTLOOK_COLUMNS
from stuurhuis.engines.signals.judging import FEWEST_ERRORS_ALONE, FEWEST_ERRORS_GROUPED
from stuurhuis.engines.signals.panel import check_columns
from stuurhuis.engines.signals.prediction import expected
from stuurhuis.engines.signals.spread import standardise
from stuurhuis.engines.signals.wording import Both, target_not_ahead

FARTHEST = 120


class UnknownDirection(ValueError):
    """A target goes up or down; anything else cannot be judged."""

    def __init__(self, series: str, direction: object) -> None:
        super().__init__(
            f"streefwaarde van '{series}': richting '{direction}' is onbekend; geef 'up' of 'down'"
        )


class TargetWithoutSeries(ValueError):
    """A target names a series that is not in the table."""

    def __init__(self, series: str) -> None:
        super().__init__(f"streefwaarde voor reeks '{series}', die niet in de tabel staat")


@dataclass(frozen=True)
class Target:
    """To be at least (`up`) or at most (`down`) `value` by `period`."""

    series: str
    period: str
    value: float
    direction: str


def targets_of(table: pd.DataFrame | None) -> list[Target]:
    """Read a table of targets: series, period, target, direction. Raises MissingColumn and
    UnknownDirection.
    """
    if table is None:
        return []
    check_columns(table, ("series", "period", "target", "direction"))
    found = []
    for row in table.to_dict("records"):
        one = Target(str(row["series"]), str(row["period"]), float(row["target"]), str(row["direction"]))
        if one.direction not in {"up", "down"}:
            raise UnknownDirection(one.series, one.direction)
        found.append(one)
    return found


def check_known(targets: Sequence[Target], series: pd.Series) -> None:
    """Refuse a target of a series that is not there (TargetWithoutSeries)."""
    known = set(series)
    for one in targets:
        if one.series not in known:
            raise TargetWithoutSeries(one.series)


def missed(course: Course, targets: Sequence[Target]) -> tuple[list[dict[str, object]], dict[str, Both]]:
    """The outlook of the targets whose series stand in this panel, and the series whose target cannot be
    judged.
    """
    panel = course.panel
    rows = {name: row for row, name in enumerate(panel.names) if panel.last_segment[row]}
    here = [one for one in targets if one.series in rows]
    if not here:
        return [], {}
    last = {name: int(np.flatnonzero(np.isfinite(panel.values[row]))[-1]) for name, row in rows.items()}
    ahead = [last_of(panel.frequency, one.period) - panel.first - last[one.series] for one in here]
    reachable = [0 < step <= FARTHEST for step in ahead]
    refused = {
        one.series: target_not_ahead(one.period)
        for one, good in zip(here, reachable, strict=True)
        if not good
    }
    judged = [(one, step) for one, step, good in zip(here, ahead, reachable, strict=True) if good]
    at = np.array([rows[one.series] for one, _ in judged], dtype=np.intp)
    steps = np.array([step for _, step in judged], dtype=np.intp)
    found = _chances(course, [one for one, _ in judged], at, steps) if judged else []
    return found, refused


def _chances(
    course: Course, targets: Sequence[Target], rows: Places, steps: Places
) -> list[dict[str, object]]:
    centre, spread, degrees = forecast(course, rows, steps)
    aim = course.transform.forward_rows(np.array([one.value for one in targets]), rows)
    upward = np.array([1.0 if one.direction == "up" else -1.0 for one in targets])
    chance = np.asarray(stats.t.cdf(upward * (centre - aim) / spread, degrees))
    half = stats.t.isf(0.025, degrees) * spread
    bands = [course.transform.back(one, rows) for one in (centre, centre - half, centre + half)]
    values = course.panel.values
    found: list[dict[str, object]] = []
    for place, one in enumerate(targets):
        seen = values[rows[place]][np.isfinite(values[rows[place]])]
        if np.isfinite(chance[place]):
            numbers = (float(band[place]) for band in bands)
            row = (one.series, one.period, one.value, one.direction, *numbers, float(chance[place]))
            found.append({**dict(zip(OUTLOOK_COLUMNS, row, strict=True)), "observed": float(seen[-1])})
    return found


def forecast(course: Course, rows: Places, steps: Places) -> tuple[Floats, Floats, Floats]:
    """Middle, spread and degrees of freedom on the scale of judging, `steps` periods after the last
    observation.
    """
    x = course.errors.x
    seen = np.isfinite(x)
    last = x.shape[1] - 1 - np.argmax(seen[:, ::-1], axis=1)
    longer = np.concatenate([x, np.full((x.shape[0], int(steps.max())), np.nan)], axis=1)
    level = expected(longer, course.panel.season, pooled=course.panel.group is not None, trends=False)
    own, own_doubt = drift(x)
    common, common_doubt = drift(np.cumsum(course.moves)[None, :])
    sizes = standardise(course.errors.single, np.full(x.shape[0], x.shape[1]), None)
    grouped = course.panel.group is not None
    fewest = FEWEST_ERRORS_GROUPED if grouped else FEWEST_ERRORS_ALONE
    number = sizes.before.sum(axis=1)
    size = np.where(number >= fewest, overall_size(course.errors.single), np.nan)
    shift = np.cumsum(course.moves)[last[rows]]
    centre = level[rows, last[rows] + steps] + shift + steps * (own[rows] + common[0])
    doubt = own_doubt[rows] ** 2 + common_doubt[0] ** 2
    spread = np.sqrt(size[rows] ** 2 * steps + doubt * steps**2)
    return centre, spread, np.maximum(number[rows] - 1.0, 1.0)


def overall_size(errors: Floats) -> Floats:
    """Each series' root mean square error."""
    seen = np.isfinite(errors)
    total = np.where(seen, errors**2, 0.0).sum(axis=1)
    return np.asarray(np.sqrt(total / np.maximum(seen.sum(axis=1), 1)))


def drift(x: Floats) -> tuple[Floats, Floats]:
    """Mean change per period, drawn to zero as far as chance explains it (James and Stein), and its
    standard error.
    """
    change = x[:, 1:] - x[:, :-1]
    seen = np.isfinite(change)
    number = np.maximum(seen.sum(axis=1), 1)
    mean = np.where(seen, change, 0.0).sum(axis=1) / number
    left = np.where(seen, change - mean[:, None], 0.0)
    variance = (left**2).sum(axis=1) / np.maximum(number - 1, 1) / number
    keep = np.where(mean != 0, np.maximum(0.0, 1 - variance / np.where(mean != 0, mean**2, 1.0)), 0.0)
    return mean * keep, np.sqrt(variance) * keep
