# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which series deviate, now or from a given period on, from what was to be expected."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Floats, Places
from stuurhuis.engines.signals.judgement import JUDGED_COLUMNS, SIGNAL_COLUMNS, Judgement, in_order, select
from stuurhuis.engines.signals.judging import (
    FEWEST_ERRORS_ALONE,
    FEWEST_ERRORS_GROUPED,
    Errors,
    Verdicts,
    common_moves,
    errors_of,
    judge,
)
from stuurhuis.engines.signals.panel import Panel, panels, prepared
from stuurhuis.engines.signals.periods import start_on
from stuurhuis.engines.signals.prediction import expected
from stuurhuis.engines.signals.reasons import with_reasons
from stuurhuis.engines.signals.transform import Transform, group_transform, own_transform
from stuurhuis.engines.signals.wording import too_short, too_short_since_break

Family = Literal["count", "real"]


@dataclass(frozen=True)
class Course:
    """A panel on the scale of judging: its moves in common, its own course without these, its errors."""

    panel: Panel
    transform: Transform
    moves: Floats
    errors: Errors


def course(panel: Panel) -> Course:
    """Take the common move out of a group and reckon every one-step error."""
    grouped = panel.group is not None
    transform = group_transform(panel.values) if grouped else own_transform(panel.values)
    x = transform.forward(panel.values)
    moves = common_moves(x) if grouped else np.zeros(x.shape[1])
    x = x - np.cumsum(moves)[None, :]
    return Course(panel, transform, moves, errors_of(x, expected(x, panel.season, pooled=grouped)))


def rounds(panel: Panel, start: str | None) -> list[Places]:
    """Which column of each series is judged, round by round (-1: none).

    Without a start every series' last observation; in a group those of one period together, as they share
    its move.
    """
    seen = np.isfinite(panel.values)
    if start is not None:
        begin = max(0, start_on(panel.frequency, start) - panel.first)
        return [np.where(seen[:, t], t, -1) for t in range(begin, seen.shape[1]) if seen[:, t].any()]
    last = seen.shape[1] - 1 - np.argmax(seen[:, ::-1], axis=1)
    last = np.where(panel.last_segment, last, -1)
    if panel.group is None:
        return [last]
    return [np.where(last == t, last, -1) for t in np.unique(last[last >= 0])]


def judged_rows(found: Course, cuts: Places) -> pd.DataFrame:
    """One round of a panel as rows."""
    grouped = found.panel.group is not None
    columns = np.maximum(cuts, 0)
    level = found.errors.predicted[np.arange(cuts.size), columns] if grouped else None
    return _as_rows(found, judge(found.errors, cuts, level=level))


def _as_rows(found: Course, verdicts: Verdicts) -> pd.DataFrame:
    panel, rows, columns = found.panel, verdicts.rows, verdicts.columns
    shift = np.cumsum(found.moves)[columns]
    lasting = np.where(np.isfinite(verdicts.p_lasting), verdicts.p_lasting, 1.0) < verdicts.p_single
    centre = (
        np.where(lasting, found.errors.predicted[rows, np.maximum(columns - 1, 0)], verdicts.centre) + shift
    )
    names, labels = np.array(panel.names, dtype=object), np.array(panel.labels, dtype=object)
    bands = {
        name: found.transform.back(centre + half, rows)
        for name, half in (
            ("expected", 0.0),
            ("lo80", -verdicts.half80),
            ("hi80", verdicts.half80),
            ("lo95", -verdicts.half95),
            ("hi95", verdicts.half95),
        )
    }
    return pd.DataFrame(
        {
            "series": names[rows],
            "period": labels[columns],
            "kind": np.where(lasting, "new_level", "deviates"),
            **bands,
            "observed": panel.values[rows, columns],
            "p_value": verdicts.p_value,
            "size": verdicts.score,
            "group": panel.group,
            "national": national(found)[columns] if panel.group is not None else np.nan,
            "since": np.where(lasting, labels[np.maximum(columns - 1, 0)], ""),
        }
    )


def national(found: Course) -> Floats:
    """What the group did each period: per cent where differences are shares, else in the unit of the
    figures.
    """
    return (np.exp(found.moves) - 1) * 100 if found.transform.relative else found.moves


def common_move_rows(found: Course, start: str | None) -> pd.DataFrame:
    """The group's own moves as a series: did everybody move together more than usual?"""
    moves = national(found)[None, 1:]
    panel = found.panel
    label = str(panel.group)
    alone = Panel([label], None, panel.frequency, panel.first + 1, panel.labels[1:], moves, [True])
    own = Transform(np.zeros(1, dtype=np.bool_))
    errors = errors_of(moves, expected(moves, panel.season, pooled=False))
    group = Course(alone, own, np.zeros(moves.shape[1]), errors)
    rows = [judged_rows(group, cuts) for cuts in rounds(alone, start)]
    table = pd.concat(rows) if rows else pd.DataFrame()
    return table.assign(kind="common_move" if found.transform.relative else "common_change", group=label)


def refusals(panel: Panel, judged: pd.DataFrame) -> list[dict[str, str]]:
    """The series of a panel that were not judged, with the reason."""
    done = set(judged["series"]) if len(judged) else set()
    needed = 2 + (FEWEST_ERRORS_ALONE if panel.group is None else FEWEST_ERRORS_GROUPED)
    counts = np.isfinite(panel.values).sum(axis=1)
    parts = pd.Series(panel.names).value_counts()
    found = []
    for row, name in enumerate(panel.names):
        if panel.last_segment[row] and name not in done:
            say = too_short if parts[name] == 1 else too_short_since_break
            found.append({"series": name, "reason": say(int(counts[row]), needed)})
    return found


def signals(
    table: pd.DataFrame,
    *,
    targets: pd.DataFrame | None = None,
    start: str | None = None,
    rate: float = 0.05,
    family: Family | None = None,
) -> Judgement:
    """What deviates from what was to be expected, and which targets will be missed.

    `table`: series, period, value and, when there, group (comparable series: the group's common move
    belongs to the expectation), segment (a new value is a break of the source: nothing is judged across
    it), weight (how much a series matters) and scope (false alarms are controlled per scope). `start`:
    judge every period from there on, each by what came before it; without it every series' last
    observation. `rate`: the share of signals that may be chance, and the chance of any signal when nothing
    is up. Raises ValueErrors: MissingColumn, DuplicatePeriod, UnknownPeriod, OtherCalendar, ImpossibleRate.
    """
    kept = prepared(table)
    judged, refused = [], []
    for panel in panels(kept):
        found = course(panel)
        rows = [judged_rows(found, cuts) for cuts in rounds(panel, start)]
        here = pd.concat(rows) if rows else pd.DataFrame()
        refused += refusals(panel, here)
        judged.append(here)
        if panel.group is not None and panel.values.shape[1] > 1:
            judged.append(common_move_rows(found, start))
    return conclude(judged, refused, table, rate)


def conclude(
    judged: list[pd.DataFrame], refused: list[dict[str, str]], table: pd.DataFrame, rate: float
) -> Judgement:
    """Choose what stands out of all that was judged, and put it into words."""
    filled = [one for one in judged if len(one)]
    everything = (
        pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=list(JUDGED_COLUMNS))
    )
    everything = everything.join(attributes(table), on="series").reindex(columns=list(JUDGED_COLUMNS))
    chosen = with_reasons(select(everything, rate))
    return Judgement(
        in_order(chosen, SIGNAL_COLUMNS),
        in_order(everything, JUDGED_COLUMNS),
        pd.DataFrame(refused, columns=["series", "reason"]).sort_values("series", ignore_index=True),
        pd.DataFrame(
            columns=["series", "period", "target", "direction", "expected", "lo95", "hi95", "chance"]
        ),
    )


def attributes(table: pd.DataFrame) -> pd.DataFrame:
    """What the table says of a series as a whole: its weight and its scope."""
    columns = [name for name in ("weight", "scope") if name in table.columns]
    last = table.assign(series=table["series"].astype(str)).drop_duplicates("series", keep="last")
    return last.set_index("series")[columns]
