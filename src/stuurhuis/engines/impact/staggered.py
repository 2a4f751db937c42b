# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Units that start at different times: effects per start and period, brought together in four ways.

Callaway and Sant'Anna (2021), section 3. `group`: the mean over those treated of their own mean effect;
`simple`: over all treated periods; `dynamic`: over the periods since the start; `calendar`: over the
calendar.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy import stats

from stuurhuis.engines.impact.answer import Diagnostic, Estimate, Found, student
from stuurhuis.engines.impact.contrast import SMALL, wilder
from stuurhuis.engines.impact.group_time import Beside, GroupTime, group_time
from stuurhuis.engines.impact.panels import Flags, Floats, Ints, Panel
from stuurhuis.engines.impact.wording import diagnostic


@dataclass(frozen=True)
class Sum:
    """A weighted sum of cells, with the (unit) influence of not knowing the weights."""

    weights: Floats
    further: Floats


def staggered(panel: Panel, *, beside: Beside) -> Found:
    """The effect on who started, whenever that was; `beside` says whom they are compared with."""
    cells = group_time(panel, beside)
    effects = {
        name: _estimate(panel, cells, total, f"att_{name}") for name, total in _sums(panel, cells).items()
    }
    events = {event: _event(panel, cells, event) for event in sorted(set(cells.event.tolist()))}
    course = [(event, _estimate(panel, cells, total, f"event {event}")) for event, total in events.items()]
    per_start = [
        _estimate(panel, cells, _group(panel, cells, start), f"att_start {panel.labels[start]}")
        for start in panel.cohorts
        if (cells.start == start).any()
    ]
    further = (effects["simple"], effects["dynamic"], effects["calendar"], *per_start)
    return Found(
        effects["group"],
        further=further,
        course=course,
        diagnose=lambda: _diagnostics(panel, cells, events, effects["group"].estimate),
    )


def _diagnostics(panel: Panel, cells: GroupTime, events: dict[int, Sum], effect: float) -> list[Diagnostic]:
    found = [*_trends(panel, cells, events), *_without(panel, cells, effect)]
    if panel.names:
        found.append(diagnostic("overlap", cells.highest[0], beyond=cells.highest[1]))
    return found


def _sums(panel: Panel, cells: GroupTime) -> dict[str, Sum]:
    after = cells.event >= 0
    dynamic = [_event(panel, cells, event) for event in sorted(set(cells.event[after].tolist()))]
    calendar = [
        _parts(panel, cells, after & (cells.place == one)) for one in sorted(set(cells.place[after].tolist()))
    ]
    return {
        "group": _groups(panel, cells, panel.cohorts),
        "simple": _parts(panel, cells, after),
        "dynamic": _mean(dynamic),
        "calendar": _mean(calendar),
    }


def _event(panel: Panel, cells: GroupTime, event: int) -> Sum:
    return _parts(panel, cells, cells.event == event)


def _group(panel: Panel, cells: GroupTime, start: int) -> Sum:
    chosen = (cells.start == start) & (cells.event >= 0)
    return Sum(chosen / max(chosen.sum(), 1), np.zeros(len(panel.units)))


def _groups(panel: Panel, cells: GroupTime, starts: Iterable[int]) -> Sum:
    """The mean of starts, each as large as its number of units."""
    there = [start for start in starts if ((cells.start == start) & (cells.event >= 0)).any()]
    each = [_group(panel, cells, start).weights for start in there]
    parts, further = _shares(
        panel, np.array(there, dtype=np.int64), np.array([one @ cells.effect for one in each])
    )
    return Sum(parts @ np.array(each), further)


def _parts(panel: Panel, cells: GroupTime, chosen: Flags) -> Sum:
    """The mean of cells, each as large as the number of units that started then."""
    parts, further = _shares(panel, cells.start[chosen], cells.effect[chosen])
    weights = np.zeros(chosen.size)
    weights[chosen] = parts
    return Sum(weights, further)


def _shares(panel: Panel, starts: Ints, effects: Floats) -> tuple[Floats, Floats]:
    """How large each start is, and how each unit moves the sum because these sizes are a sample too."""
    inside = panel.starts[:, None] == starts[None, :]
    size = inside.mean(axis=0)
    whole = size.sum()
    apart = inside - size
    return size / whole, (apart / whole - apart.sum(axis=1)[:, None] * size / whole**2) @ effects


def _mean(sums: list[Sum]) -> Sum:
    weights = np.mean([one.weights for one in sums], axis=0)
    return Sum(weights, np.asarray(np.mean([one.further for one in sums], axis=0)))


def _estimate(panel: Panel, cells: GroupTime, total: Sum, estimand: str) -> Estimate:
    """A sum of cells with its error: by unit or cluster, each start with its own spread."""
    estimate = float(total.weights @ cells.effect)
    influence = cells.influence @ total.weights + total.further
    number = len(panel.units)
    together = np.bincount(panel.clusters, weights=influence)
    if together.size < number:
        error = float(np.sqrt((together**2).sum())) / number
        wide = np.sqrt(together.size / (together.size - 1))
        return student(estimand, estimate, error, together.size - 1, wide)
    parts, freedoms = _by_start(panel, cells, total, influence)
    wider = parts * (freedoms + 1) / freedoms
    freedom = float(wider.sum() ** 2 / max((wider**2 / freedoms).sum(), 1e-300))
    wide = np.sqrt(wider.sum() / parts.sum()) if parts.sum() > 0 else 1.0
    return student(estimand, estimate, float(np.sqrt(parts.sum())) / number, freedom, float(wide))


def _by_start(panel: Panel, cells: GroupTime, total: Sum, influence: Floats) -> tuple[Floats, Floats]:
    """What each start and the untreated add to the variance, and the degrees of freedom behind each."""
    never = panel.starts >= panel.never
    parts, freedoms = [], []
    for start in np.unique(panel.starts):
        ours = panel.starts == start
        part, freedom = float((influence[ours] ** 2).sum()), float(max(ours.sum() - 1, 1))
        if ours.sum() < SMALL <= never.sum() and start < panel.never:
            own = np.where(cells.start == start, total.weights, 0.0)
            theirs = float((cells.beside[never] @ own).var(ddof=1)) * len(panel.units) ** 2 / ours.sum()
            wider = part * (freedom + 1) / freedom
            if ours.sum() == 1 or not wilder(wider, theirs, freedom + 1, never.sum()):
                part, freedom = theirs, float(never.sum() - 1)
        parts.append(part)
        freedoms.append(freedom)
    return np.array(parts), np.array(freedoms)


def _trends(panel: Panel, cells: GroupTime, events: dict[int, Sum]) -> list[Diagnostic]:
    """Were there effects before the start? All periods before together, by Wald's test as an F."""
    sums = [total for event, total in events.items() if event < 0]
    if not sums:
        return [diagnostic("trends_unseen", 1.0)]
    weights = np.array([one.weights for one in sums])
    influence = cells.influence @ weights.T + np.array([one.further for one in sums]).T
    together = np.array([np.bincount(panel.clusters, weights=column) for column in influence.T]).T
    variance = together.T @ together / len(panel.units) ** 2
    before = weights @ cells.effect
    rank = int(np.linalg.matrix_rank(variance))
    freedom = together.shape[0] - rank
    if rank == 0 or freedom < 1:
        return [diagnostic("trends_unseen", 1.0)]
    size = float(before @ np.linalg.pinv(variance) @ before) * freedom / (rank * (together.shape[0] - 1))
    p_value = float(stats.f.sf(size, rank, freedom))
    name = "trends_differ" if p_value < 0.05 else "trends_alike"
    return [diagnostic(name, p_value, drift=float(before.sum()))]


def _without(panel: Panel, cells: GroupTime, effect: float) -> list[Diagnostic]:
    """The effect without each start in turn."""
    if len(panel.cohorts) < 2:
        return []
    found = {}
    for start in panel.cohorts:
        others = [one for one in panel.cohorts if one != start]
        found[start] = float(_groups(panel, cells, others).weights @ cells.effect)
    far = max(found, key=lambda start: abs(found[start] - effect))
    return [diagnostic("leave_one_out", found[far], effect=effect, who=panel.labels[far])]
