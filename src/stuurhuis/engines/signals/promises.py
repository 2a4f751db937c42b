# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did earlier budgets of a group promise, and what came of it?"""

from dataclasses import dataclass

import numpy as np

from stuurhuis.engines.signals.arrays import Floats, Truths
from stuurhuis.engines.signals.judging import common_moves
from stuurhuis.engines.signals.panel import Panel
from stuurhuis.engines.signals.prediction import expected

AMOUNTS = ("budget", "account", "floor")
_FARTHEST_GAP = 1.0
_PULL_OF_HABIT = 2.0
_FEWEST_PAIRS = 30
_FARTHEST_AHEAD = 3


@dataclass(frozen=True)
class Promise:
    """A group of budgets (series × periods) on a logarithmic scale; what all do in a period is taken out.

    `gap`: from the budget to where the accounts stood when it was made; `distance`: to the account itself;
    `habit`: the usual distance as known by then; `common`: the distance of all, per period.
    """

    planned: Floats
    gap: Floats
    distance: Floats
    habit: Floats
    common: Floats
    last: int

    def common_beside(self) -> Floats:
        """For each period the mean distance of all in the other periods whose account is there."""
        seen = np.isfinite(self.common)
        known = np.where(seen, self.common, 0.0)
        return np.asarray((known.sum() - known) / np.maximum(seen.sum() - seen, 1))

    @property
    def near(self) -> Truths:
        """Budgets that the accounts say something of; further off the amounts were moved elsewhere."""
        return np.abs(np.where(np.isfinite(self.gap), self.gap, np.inf)) <= _FARTHEST_GAP

    @property
    def coming(self) -> int:
        """The column of the newest budget."""
        return int(self.planned.shape[1]) - 1


@dataclass(frozen=True)
class Lesson:
    """What earlier budgets teach: the part of the habit that lasts, alone and beside the gap, and the part
    of the gap that comes true.
    """

    lasting: float
    of_gap: float
    of_habit: float

    def usual(self, promise: Promise) -> Floats:
        """The own distance by habit alone."""
        return self.lasting * promise.habit

    def foreseen(self, promise: Promise) -> Floats:
        """The own distance by habit and gap together."""
        return self.of_gap * held(promise.gap) + self.of_habit * promise.habit


def held(gap: Floats) -> Floats:
    """A gap no larger than what can teach anything: beyond that amounts were moved elsewhere."""
    return np.clip(gap, -_FARTHEST_GAP, _FARTHEST_GAP)


def promise_of(panel: Panel) -> Promise | None:
    """The budgets of a group beside its accounts; None when no newer budget than the newest account is
    there.
    """
    budget, account, floor = (panel.more[name] for name in AMOUNTS)
    known = np.flatnonzero(np.isfinite(account).any(axis=0))
    ahead = panel.values.shape[1] - 1 - int(known[-1]) if known.size else 0
    if panel.group is None or not 0 < ahead <= _FARTHEST_AHEAD or not np.isfinite(budget[:, -1]).any():
        return None
    planned, x = np.log(budget + floor), np.log(account + floor)
    course = x - np.cumsum(common_moves(x))[None, :]
    level = expected(course, 1, pooled=True, trends=False)
    seen = np.full(x.shape, np.nan)
    seen[:, ahead - 1 :] = level[:, : level.shape[1] - ahead + 1]
    gap, distance = seen - planned, x - planned
    common = middles(distance)
    own = distance - common[None, :]
    return Promise(planned, gap - middles(gap)[None, :], own, _habit(own, ahead), common, int(known[-1]))


def middles(values: Floats) -> Floats:
    """The median of each period; NaN where nothing is known."""
    found = np.full(values.shape[1], np.nan)
    some = np.isfinite(values).any(axis=0)
    found[some] = np.nanmedian(values[:, some], axis=0)
    return found


def _habit(own: Floats, ahead: int) -> Floats:
    """The mean own distance that was known `ahead` periods before, drawn to zero."""
    seen = np.isfinite(own)
    mean = np.cumsum(np.where(seen, own, 0.0), axis=1) / (np.cumsum(seen, axis=1) + _PULL_OF_HABIT)
    found = np.zeros(own.shape)
    found[:, ahead:] = mean[:, :-ahead]
    return found


def learnt(promise: Promise) -> Lesson | None:
    """Least squares over all earlier budgets; None when there are too few."""
    here = np.isfinite(promise.distance) & np.isfinite(promise.gap)
    if here.sum() < _FEWEST_PAIRS:
        return None
    came = held(promise.distance[here])
    gap, habit = held(promise.gap[here]), promise.habit[here]
    lasting = float(came @ habit) / max(float(habit @ habit), 1e-12)
    both, *_ = np.linalg.lstsq(np.stack([gap, habit], axis=1), came, rcond=None)
    parts = np.clip([lasting, *both], 0.0, 1.0)
    return Lesson(float(parts[0]), float(parts[1]), float(parts[2]))
