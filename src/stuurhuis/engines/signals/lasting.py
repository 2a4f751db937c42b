# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which series lately changed for good, beside what all comparable ones did: another level, or another trend.

What all did is taken out first, so that a change of the whole country is no change of each. Where a change
lies is asked of `changes`; how rare one as strong is, is counted among comparable series, calm ones included.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Floats
from stuurhuis.engines.signals.changepoints import changes
from stuurhuis.engines.signals.course import course
from stuurhuis.engines.signals.panel import Panel, panels, prepared
from stuurhuis.engines.signals.wording import Both

LEVEL, TREND = "level_shift", "trend_break"
COLUMNS = (
    "series", "period", "kind", "since", "observed", "expected", "lo95", "hi95", "strength", "frequency",
)  # fmt: skip
ENOUGH_COMPARABLE = 30
LONG_ENOUGH_BESIDE, LONG_ENOUGH_ALONE = 8, 14
"""Figures since the last break that a series needs: among comparable ones, and on its own."""
FEWEST_AFTER = 3
"""Figures that must stand on the other side: fewer are an outlier, or no trend."""
STRONG = 4.0
"""In deviations of what is left; weaker ones are found in calm series as well."""
_ALONE = ((12.0, 0.003), (8.0, 0.01), (6.0, 0.02), (STRONG, 0.06))
"""How often calm series as long have a change as strong, by simulation: noise, slopes and random walks."""
_BAND = 1.96


def lasting(table: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Every series that is long enough with its lasting change, and those that are not with the reason.

    `table`: series, period, value and, when there, group and segment (none is crossed). A series without a
    change has an empty `kind` and a frequency of 1. `expected` is what the newest figure would be without the
    change. Raises MissingColumn, DuplicatePeriod, UnreadablePeriod.
    """
    found: list[dict[str, object]] = []
    refused: list[tuple[str, str, str]] = []
    for panel in panels(prepared(table)):
        rows = [row for row in range(len(panel.names)) if panel.last_segment[row]]
        needed = LONG_ENOUGH_BESIDE if _is_beside(panel, rows) else LONG_ENOUGH_ALONE
        known = np.isfinite(panel.values).sum(axis=1)
        refused += [
            (panel.names[row], *too_short(int(known[row]), needed)) for row in rows if known[row] < needed
        ]
        found += _changed(panel, [row for row in rows if known[row] >= needed])
    told = pd.DataFrame(refused, columns=["series", "reason", "reason_en"])
    return pd.DataFrame(found, columns=list(COLUMNS)), told


def too_short(number: int, needed: int) -> Both:
    """Why nothing is said of lasting changes."""
    return (
        f"voor een blijvende verandering zijn {needed} cijfers op één telling nodig; er zijn er {number}",
        f"a lasting change needs {needed} figures counted in one way; there are {number}",
    )


def _is_beside(panel: Panel, rows: list[int]) -> bool:
    """Whether there are enough comparable series to count how rare a change is."""
    return panel.group is not None and len(rows) >= ENOUGH_COMPARABLE


def _changed(panel: Panel, rows: list[int]) -> list[dict[str, object]]:
    """A row for every series, with the change that it made lately if it made one."""
    if not rows:
        return []
    own = course(panel)
    x = own.transform.forward(panel.values) - np.cumsum(own.moves)[None, :]
    beside = _is_beside(panel, rows)
    parts = {row: _without_change(x[row], kind, at) for row, kind, at in _newest(panel, x, rows)}
    strengths = np.array([parts[row][3] if row in parts else 0.0 for row in rows])
    told = []
    for row, strength in zip(rows, strengths, strict=True):
        last = int(np.flatnonzero(np.isfinite(x[row]))[-1])
        kind, since, edges, _strength = parts.get(row, ("", last, (x[row, last],) * 3, 0.0))
        moved, here = float(own.moves[: last + 1].sum()), np.array([row] * 3)
        expected, low, high = own.transform.back(np.array(edges) + moved, here).tolist()
        told.append(
            {
                "series": panel.names[row],
                "period": panel.labels[last],
                "kind": kind,
                "since": panel.labels[since],
                "observed": float(panel.values[row, last]),
                "expected": expected,
                "lo95": low,
                "hi95": high,
                "strength": strength,
                "frequency": _frequency(float(strength), strengths if beside else None),
            }
        )
    return told


def _newest(panel: Panel, x: Floats, rows: list[int]) -> Iterator[tuple[int, str, int]]:
    """The newest lasting change of every series that has one, if it began lately: row, kind and column."""
    seen = [(row, column) for row in rows for column in np.flatnonzero(np.isfinite(x[row])).tolist()]
    places, columns = zip(*seen, strict=True)
    table = pd.DataFrame(
        {
            "series": [str(row) for row in places],
            "period": [panel.labels[column] for column in columns],
            "value": x[list(places), list(columns)],
        }
    )
    column_of = {label: column for column, label in enumerate(panel.labels)}
    for name, found in changes(table).groupby("series"):
        row = int(str(name))
        after = {
            column_of[since]: int(np.isfinite(x[row, column_of[since] :]).sum()) for since in found["period"]
        }
        kinds = dict(zip((column_of[since] for since in found["period"]), found["kind"], strict=True))
        lasting_ones = [column for column in after if after[column] >= FEWEST_AFTER]
        if lasting_ones and after[max(lasting_ones)] <= _lately(int(np.isfinite(x[row]).sum())):
            yield row, kinds[max(lasting_ones)], max(lasting_ones)


def _lately(length: int) -> int:
    """How many figures ago a change may have begun to be news still."""
    return max(FEWEST_AFTER + 1, length // 4)


def _without_change(x: Floats, kind: str, since: int) -> tuple[str, int, tuple[float, float, float], float]:
    """The kind, its column, what the newest figure would be without it (middle, low, high), its strength."""
    places = np.flatnonzero(np.isfinite(x))
    before, after = places[places < since], places[places >= since]
    line = np.polyfit(before, x[before], 1) if kind == "trend" else np.array([0.0, x[before].mean()])
    left = x[before] - np.polyval(line, before)
    noise = float(np.sqrt(left @ left / max(before.size - (2 if kind == "trend" else 1), 1)))
    middle = float(np.polyval(line, places[-1]))
    size = abs(float(x[after].mean() - np.polyval(line, after).mean()))
    within = float(x[after].std()) if kind == "level" else 0.0
    strength = size / max(noise, within, size / 1000) if size else 0.0
    edges = (middle, middle - _BAND * noise, middle + _BAND * noise)
    return LEVEL if kind == "level" else TREND, since, edges, strength


def _frequency(strength: float, comparable: Floats | None) -> float:
    """How often a series like this has a change as strong without anything being the matter."""
    if strength < STRONG:
        return 1.0
    alone = next(often for least, often in _ALONE if strength >= least)
    return alone if comparable is None else float((comparable >= strength).mean())
