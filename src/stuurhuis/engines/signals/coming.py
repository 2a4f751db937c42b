# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Will the budget do? Budgets whose account is yet to come, beside where the accounts are going.

A budget holder's accounts lie at a usual distance from its budgets. Where the accounts so far stand further
from the new budget than they did from earlier ones, part of that gap comes true: how much is learnt from all
earlier budgets of the group, seen from as far ahead. How sure that is, is counted:
how often it came out so when it looked so.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from stuurhuis.engines.signals.arrays import Floats, Places, Truths
from stuurhuis.engines.signals.budgets import NEGATIVE, TOO_SMALL, floors
from stuurhuis.engines.signals.judgement import Judgement, sure_and_rare
from stuurhuis.engines.signals.judging import FEWEST_ERRORS_GROUPED, errors_of, judge
from stuurhuis.engines.signals.panel import SMALLEST_GROUP, Panel, panels, prepared
from stuurhuis.engines.signals.prediction import expected
from stuurhuis.engines.signals.promises import AMOUNTS, Promise, held, learnt, promise_of
from stuurhuis.engines.signals.run import Run
from stuurhuis.engines.signals.spread import Standardised, half_width, score_of, standardise
from stuurhuis.engines.signals.tail import Tail, fit_tail
from stuurhuis.engines.signals.wording import MOVED, Both, no_group, too_few_budgets

_LARGE_GAPS = 0.1
_NEAREST, _FEWEST_NEAREST = 400, 50


def budget_outlook(
    table: pd.DataFrame, *, rate: float = 0.3, allowance: float | None = None, floor: float | None = None
) -> Judgement:
    """Judge the newest budget of each series by the accounts that there are.

    `table`: series, group, period, budget, account (empty while it is not there) and, when there, segment,
    weight and scope, as in `budget_deviations`; `floor` as there. Kinds: will_overrun and will_underspend.
    `expected`: the account that will probably come; `observed`: the account that such a budget usually leads
    to; `p_value`: the chance that the account does not pass both that and the budget, as counted over
    earlier budgets that stood alike; `frequency`: how often a budget lay that far from the accounts. A row is
    a signal when its p_value is at most `rate` and it is rare enough for the `allowance`. Raises what
    `signals` raises.
    """
    kept, refused = _comparable(prepared(table, ("budget", "account")), floor)
    run, earlier = Run(), []
    for panel in panels(kept, AMOUNTS):
        outlook = outlook_of(panel)
        if outlook is not None:
            run.judged.append(_as_rows(outlook))
            earlier.append(outlook.earlier())
        run.refused |= _refusals(panel, set(run.judged[-1]["series"]) if outlook else set())
    run.refused |= refused
    for rows in run.judged:
        rows["p_value"] = 1 - came_true(
            rows["size"].to_numpy(), *map(np.concatenate, zip(*earlier, strict=True))
        )
    return run.conclude(table, sure_and_rare(rate, allowance))


def came_true(scores: Floats, earlier: Floats, so: Truths) -> Floats:
    """The chance that what is foreseen comes: how often it came at the scores that lay nearest."""
    order = np.argsort(np.abs(earlier), kind="stable")
    sizes, total = np.abs(earlier)[order], np.concatenate([[0], np.cumsum(so[order])])
    window = min(max(sizes.size // 20, _FEWEST_NEAREST), _NEAREST, sizes.size)
    first = np.searchsorted(sizes, np.abs(scores)) - window // 2
    first = np.clip(first, 0, sizes.size - window)
    share = (total[first + window] - total[first] + 1) / (window + 2)
    return np.where(scores == 0, 0.0, share)


def _comparable(kept: pd.DataFrame, floor: float | None) -> tuple[pd.DataFrame, dict[str, Both]]:
    """The rows that take part, and the series that do not; a present row has the value one."""
    kept = kept.dropna(subset=["budget", "account"], how="all").copy()
    kept["floor"] = floors(kept, floor)
    negative = (kept["budget"] < 0) | (kept["account"] < 0)
    small = kept[["budget", "account"]].max(axis=1) <= kept["floor"]
    good = kept[~negative & ~small].assign(value=1.0)
    left_out = kept[~kept["series"].isin(good["series"])].drop_duplicates("series")
    reasons = [NEGATIVE if one else TOO_SMALL for one in negative[left_out.index]]
    return good, dict(zip(left_out["series"], reasons, strict=True))


@dataclass(frozen=True)
class Outlook:
    """The newest budgets of a panel (`rows` of it) with what is foreseen, and the same for the earlier ones.

    `foreseen` and `usual`: distances of account from budget, of all periods; `size`: how far the account may
    lie from what is foreseen; `frequency`: how rare the gap of the newest budget is.
    """

    panel: Panel
    promise: Promise
    foreseen: Floats
    usual: Floats
    size: Floats
    degrees: Floats
    tail: Tail
    rows: Places
    frequency: Floats

    @property
    def scores(self) -> Floats:
        """How far what is foreseen lies beyond both the budget and what is usual, as a standard score."""
        beyond = self.foreseen - np.clip(
            self.foreseen, np.minimum(self.usual, 0.0), np.maximum(self.usual, 0.0)
        )
        return np.asarray(np.sign(beyond) * score_of(np.abs(beyond) / self.size, self.degrees))

    def earlier(self) -> tuple[Floats, Truths]:
        """The scores of all earlier budgets, and whether the account lay beyond budget and usual."""
        scores, came = self.scores, self.promise.distance + self.promise.common[None, :]
        up, down = came > np.maximum(self.usual, 0.0), came < np.minimum(self.usual, 0.0)
        here = np.isfinite(came) & np.isfinite(scores) & (scores != 0) & self.promise.near
        return scores[here], np.where(scores > 0, up, down)[here]


def outlook_of(panel: Panel) -> Outlook | None:
    """What is foreseen of a panel; None when there is nothing to foresee or too little to learn from."""
    promise = promise_of(panel)
    lesson = learnt(promise) if promise else None
    if promise is None or lesson is None:
        return None
    fresh = np.isfinite(panel.more["account"][:, promise.last]) & np.array(panel.last_segment)
    cuts = np.where(fresh & promise.near[:, -1], promise.coming, -1)
    level = promise.planned[:, -1]
    gaps = errors_of(promise.gap, expected(promise.gap, 1, pooled=True, usual_distance=True))
    rare = judge(gaps, cuts, level=level)
    scored = standardise(promise.distance - lesson.foreseen(promise), cuts, level)
    size = _wider(promise, scored)
    enough = scored.before[rare.rows].sum(axis=1) >= FEWEST_ERRORS_GROUPED
    common = promise.common_beside()[None, :]
    return Outlook(
        panel, promise, common + lesson.foreseen(promise), common + lesson.usual(promise), size,
        scored.degrees,
        fit_tail(np.where(scored.before, scored.scores * scored.size / size, np.nan)),
        rare.rows[enough], rare.p_single[enough],
    )  # fmt: skip


def _wider(promise: Promise, scored: Standardised) -> Floats:
    """The sizes of the errors, wider by how unevenly large gaps come true, and by what all do together."""
    gap = held(promise.gap)
    pairs = scored.before & np.isfinite(scored.size) & np.isfinite(gap)
    if not pairs.any():
        return np.full(gap.shape, np.nan)
    errors = held(scored.scores * scored.size)
    large = pairs & (np.abs(gap) >= np.quantile(np.abs(gap[pairs]), 1 - _LARGE_GAPS))
    beyond = float((errors[large] ** 2).mean() - (held(scored.size[large]) ** 2).mean())
    uneven = max(beyond, 0.0) / max(float((gap[large] ** 2).mean()), 1e-12)
    known = promise.common[np.isfinite(promise.common)]
    together = float(known.var(ddof=1)) * (1 + 1 / known.size) if known.size > 1 else 0.0
    return np.asarray(np.sqrt(scored.size**2 + uneven * gap**2 + together))


def _as_rows(outlook: Outlook) -> pd.DataFrame:
    panel, rows = outlook.panel, outlook.rows
    size, degrees = outlook.size[rows, -1], outlook.degrees[rows, -1]
    budget, floor = panel.more["budget"][rows, -1], panel.more["floor"][rows, -1]
    foreseen, usual = outlook.foreseen[rows, -1], outlook.usual[rows, -1]
    edges = {"expected": foreseen, "observed": usual}
    for chance, name in ((0.2, "80"), (0.05, "95")):
        half = half_width(outlook.tail.reach(chance), size, degrees)
        edges |= {f"lo{name}": foreseen - half, f"hi{name}": foreseen + half}
    amounts = {
        name: np.maximum((budget + floor) * np.exp(np.clip(one, -50, 50)) - floor, 0.0)
        for name, one in edges.items()
    }
    return pd.DataFrame(
        {
            "series": np.array(panel.names, dtype=object)[rows],
            "period": panel.labels[-1],
            "kind": np.where(foreseen >= usual, "will_overrun", "will_underspend"),
            **amounts,
            "budget": budget,
            "frequency": outlook.frequency,
            "size": outlook.scores[rows, -1],
            "group": panel.group,
            "national": (np.exp(outlook.promise.common_beside()[-1]) - 1) * 100,
            "since": panel.labels[outlook.promise.last],
        }
    )


def _refusals(panel: Panel, done: set[str]) -> dict[str, Both]:
    """The series of a panel whose newest budget was not judged, with the reason."""
    pairs = (np.isfinite(panel.more["budget"]) & np.isfinite(panel.more["account"])).sum(axis=1)
    missing = np.isnan(panel.more["budget"][:, -1]) | (pairs < FEWEST_ERRORS_GROUPED)
    return {
        name: no_group(SMALLEST_GROUP)
        if panel.group is None
        else too_few_budgets(int(pairs[row]))
        if missing[row]
        else MOVED
        for row, name in enumerate(panel.names)
        if panel.last_segment[row] and name not in done
    }
