# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which series deviate, now or from a given period on, from what was to be expected."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Floats, Places
from stuurhuis.engines.signals.counts import FEWEST_COUNTS, check_counts, small_counts
from stuurhuis.engines.signals.course import Course, course, national
from stuurhuis.engines.signals.judgement import Judgement, standing_out
from stuurhuis.engines.signals.judging import (
    FEWEST_ERRORS_ALONE,
    FEWEST_ERRORS_GROUPED,
    Verdicts,
    errors_of,
    judge,
)
from stuurhuis.engines.signals.outbreaks import alarms, judge_counts
from stuurhuis.engines.signals.outlook import Target, check_known, missed, targets_of
from stuurhuis.engines.signals.panel import Panel, panels, prepared
from stuurhuis.engines.signals.prediction import expected
from stuurhuis.engines.signals.run import Run, rounds
from stuurhuis.engines.signals.tail import Usual
from stuurhuis.engines.signals.transform import Transform

Family = Literal["count", "real"]


def judged_rows(found: Course, cuts: Places) -> pd.DataFrame:
    """One round of a panel as rows."""
    grouped = found.panel.group is not None
    level = levels_before(found.errors.x, cuts) if grouped else None
    return _as_rows(found, judge(found.errors, cuts, level=level, usual=found.panel.usual))


def levels_before(x: Floats, cuts: Places) -> Floats:
    """The median of each series before its column in `cuts`, by which comparable series are found.

    No mean or forecast: these hold past incidents, and who had none would be taken for a calm kind.
    """
    before = np.where(np.arange(x.shape[1])[None, :] < cuts[:, None], x, np.nan)
    found = np.full(x.shape[0], np.nan)
    some = np.isfinite(before).any(axis=1)
    found[some] = np.nanmedian(before[some], axis=1)
    return found


def _as_rows(found: Course, verdicts: Verdicts) -> pd.DataFrame:
    panel, rows, columns = found.panel, verdicts.rows, verdicts.columns
    shift = np.cumsum(found.moves)[columns]
    lasting = np.where(np.isfinite(verdicts.p_lasting), verdicts.p_lasting, 1.0) < verdicts.p_single
    centre = (
        np.where(lasting, found.errors.predicted[rows, np.maximum(columns - 1, 0)], verdicts.centre) + shift
    )
    names, labels = np.array(panel.names, dtype=object), np.array(panel.labels, dtype=object)
    bands = {name: found.transform.back(centre + half, rows) for name, half in verdicts.edges.items()}
    return pd.DataFrame(
        {
            "series": names[rows],
            "period": labels[columns],
            "kind": np.where(lasting, "new_level", "deviates"),
            **bands,
            "observed": panel.values[rows, columns],
            "p_value": verdicts.p_value,
            "frequency": (verdicts.by_all or verdicts).p_value,
            "size": verdicts.score,
            "group": panel.group,
            "national": national(found)[columns] if panel.group is not None else np.nan,
            "since": np.where(lasting, labels[np.maximum(columns - 1, 0)], ""),
        }
    )


def common_move_rows(found: Course, start: str | None) -> list[pd.DataFrame]:
    """The group's own moves as a series: did everybody move together more than usual?"""
    moves = national(found)[None, 1:]
    if not np.isfinite(moves).any():
        return []
    panel = found.panel
    label = str(panel.group)
    alone = Panel([label], None, panel.frequency, panel.first + 1, panel.labels[1:], moves, [True])
    own = Transform(np.zeros(1, dtype=np.bool_))
    errors = errors_of(moves, expected(moves, panel.season, pooled=False))
    group = Course(alone, own, np.zeros(moves.shape[1]), errors)
    rows = [judged_rows(group, cuts) for cuts in rounds(alone, start)]
    kind = "common_move" if found.transform.relative else "common_change"
    return [one.assign(kind=kind, group=label) for one in rows]


def signals(
    table: pd.DataFrame,
    *,
    targets: pd.DataFrame | None = None,
    start: str | None = None,
    rate: float = 0.05,
    family: Family | None = None,
    usual: Usual = "all",
    allowance: float | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Judgement:
    """What deviates from what was to be expected, and which targets will be missed (ValueErrors: __init__).

    `table`: series, period, value and, when there, group (its common move belongs to the expectation),
    segment (never judged across), weight (importance) and scope (whose signal it is; these come first).
    `start`: judge every period from there on. `rate`: the share of signals that may be chance, and the chance
    of any when nothing is up; with `family` count (outbreaks) the chance that a calm period of a series
    alarms. `usual`: in a group, all past errors or their middle with a normal tail. `allowance`: how many
    signals a scope may have by chance, on average and whatever the tails (by `frequency`); None asks nothing.
    """
    kept, aims, run = prepared(table), targets_of(targets), Run()
    check_known(aims, kept["series"])
    together = [replace(panel, usual=usual) for panel in panels(kept)]
    for done, panel in enumerate(together):
        if progress:
            progress(done, len(together))
        judge_all(run, panel, family, start)
        if aims:
            look_ahead(run, course(panel), aims)
    return run.conclude(table, (alarms if family == "count" else standing_out)(rate, allowance))


def judge_all(run: Run, panel: Panel, family: Family | None, start: str | None) -> None:
    """Judge every series of a panel, counts as counts and real figures as such."""
    counts, real = by_family(panel, family)
    if counts is not None:
        judged = judge_counts(counts, rounds(counts, start), watching=family == "count")
        run.add(counts, [judged], FEWEST_COUNTS + 1)
    if real is not None:
        judge_panel(run, course(real), start)


def by_family(panel: Panel, family: Family | None) -> tuple[Panel | None, Panel | None]:
    """The part of a panel that is judged as counts and the part that is judged as real figures.

    A group is always judged as real figures, as its common move asks. Raises NotCounts.
    """
    if panel.group is not None or family == "real":
        return None, panel
    if family == "count":
        check_counts(panel)
        return panel, None
    small = small_counts(panel.values)
    return panel.part(small), panel.part(~small)


def judge_panel(run: Run, found: Course, start: str | None) -> None:
    """Judge a panel of real figures and, for a group, its common move."""
    panel = found.panel
    grouped = panel.group is not None
    rows = [judged_rows(found, cuts) for cuts in rounds(panel, start)]
    run.add(panel, rows, 2 + (FEWEST_ERRORS_GROUPED if grouped else FEWEST_ERRORS_ALONE))
    if grouped and panel.values.shape[1] > 1:
        run.judged += [one for one in common_move_rows(found, start) if len(one)]


def look_ahead(run: Run, found: Course, aims: Sequence[Target]) -> None:
    """The chance that the targets of this panel's series are reached, as further rows that are judged."""
    rows, refused = missed(found, aims)
    run.refused |= refused
    run.outlook += rows
    if rows:
        table = pd.DataFrame(rows).rename(columns={"chance": "p_value"})
        run.judged.append(table.drop(columns="direction").assign(kind="will_miss", group=found.panel.group))
