# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A run: what was judged, what was refused and what lies ahead, gathered panel by panel."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Places
from stuurhuis.engines.signals.bounds import start_on
from stuurhuis.engines.signals.judgement import (
    JUDGED_COLUMNS,
    OUTLOOK_COLUMNS,
    SIGNAL_COLUMNS,
    Choice,
    Judgement,
    in_order,
    select,
)
from stuurhuis.engines.signals.panel import Panel
from stuurhuis.engines.signals.reasons import with_reasons
from stuurhuis.engines.signals.wording import Both, too_old, too_short, too_short_since_break

_OF_A_SERIES = ("weight", "scope")


class Run:
    """Gathers; `conclude` chooses what stands out of everything together."""

    def __init__(self) -> None:
        self.judged: list[pd.DataFrame] = []
        self.refused: dict[str, Both] = {}
        self.outlook: list[dict[str, object]] = []

    def add(self, panel: Panel, rows: Sequence[pd.DataFrame], needed: int) -> None:
        """What was judged of a panel; its other series are refused, as they have fewer than `needed`
        values.
        """
        filled = [one for one in rows if len(one)]
        done = {str(name) for one in filled for name in one["series"].unique()}
        self.judged += filled
        self.refused |= refusals(panel, done, needed)

    def conclude(self, table: pd.DataFrame, choice: Choice) -> Judgement:
        """Choose what stands out, and put it into words. Raises what the choice raises."""
        everything = (
            pd.concat(self.judged, ignore_index=True)
            if self.judged
            else pd.DataFrame(columns=[one for one in JUDGED_COLUMNS if one not in _OF_A_SERIES])
        )
        everything = everything.join(attributes(table), on="series").reindex(
            columns=[*JUDGED_COLUMNS, "target"]
        )
        everything["frequency"] = everything["frequency"].fillna(everything["p_value"])
        everything, chosen = select(everything, choice)
        refused = [(name, *why) for name, why in sorted(self.refused.items())]
        return Judgement(
            in_order(with_reasons(chosen), SIGNAL_COLUMNS),
            in_order(everything, JUDGED_COLUMNS),
            pd.DataFrame(refused, columns=["series", "reason", "reason_en"]),
            pd.DataFrame(self.outlook, columns=list(OUTLOOK_COLUMNS)),
        )


def attributes(table: pd.DataFrame) -> pd.DataFrame:
    """What the table says of a series as a whole: its weight and its scope."""
    columns = [name for name in _OF_A_SERIES if name in table.columns]
    last = table.assign(series=table["series"].astype(str)).drop_duplicates("series", keep="last")
    return last.set_index("series")[columns]


def rounds(panel: Panel, start: str | None) -> list[Places]:
    """Which column of each series is judged, round by round (-1: none).

    Without a start every series' last observation; in a group those of one period together, as they share
    its move, and not those that lie more than a season (of yearly figures: a year) behind the group's last.
    """
    seen = np.isfinite(panel.values)
    if start is not None:
        begin = max(0, start_on(panel.frequency, start) - panel.first)
        return [np.where(seen[:, t], t, -1) for t in range(begin, seen.shape[1]) if seen[:, t].any()]
    last = seen.shape[1] - 1 - np.argmax(seen[:, ::-1], axis=1)
    last = np.where(panel.last_segment, last, -1)
    if panel.group is None:
        return [last]
    last = np.where(last >= seen.shape[1] - 1 - panel.season, last, -1)
    return [np.where(last == t, last, -1) for t in np.unique(last[last >= 0])]


def refusals(panel: Panel, done: set[str], needed: int) -> dict[str, Both]:
    """The series of a panel that were not judged, with the reason."""
    counts = np.isfinite(panel.values).sum(axis=1)
    parts = pd.Series(panel.names, dtype=object).value_counts()
    found: dict[str, Both] = {}
    for row, name in enumerate(panel.names):
        if panel.last_segment[row] and name not in done:
            number = int(counts[row])
            say = too_short if parts[name] == 1 else too_short_since_break
            latest = panel.labels[int(np.flatnonzero(np.isfinite(panel.values[row]))[-1])]
            old = number >= needed and latest != panel.labels[-1]
            found[name] = too_old(latest, panel.labels[-1]) if old else say(number, needed)
    return found
