# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is this observation outside what was to be expected? One panel of comparable series at a time."""

from dataclasses import dataclass, replace

import numpy as np

from stuurhuis.engines.signals.arrays import Floats, Places, Truths
from stuurhuis.engines.signals.spread import Standardised, half_width, standardise
from stuurhuis.engines.signals.tail import Tail, Usual, fit_tail, normal_tail

FEWEST_ERRORS_ALONE = 4
FEWEST_ERRORS_GROUPED = 2
FEWEST_FOR_MOVE = 3
_LARGE = 4.0
_ENOUGH_FOR_WIDENING = 20
_Q80_OF_NORMAL = 1.2816
_LEAST_SPREAD = 0.1


@dataclass(frozen=True)
class Verdicts:
    """What was found for the judged cells (`rows`, `columns` of the panel), on the scale of judging."""

    rows: Places
    columns: Places
    p_single: Floats
    p_lasting: Floats
    centre: Floats
    half80: Floats
    half95: Floats
    score: Floats
    by_all: "Verdicts | None" = None
    """The same verdicts with all of the past as usual: how often a difference like this was seen."""

    @property
    def edges(self) -> dict[str, Floats]:
        """How far each number of the expectation lies from the centre."""
        return {
            "expected": np.zeros(self.centre.size),
            "lo80": -self.half80,
            "hi80": self.half80,
            "lo95": -self.half95,
            "hi95": self.half95,
        }

    @property
    def p_value(self) -> Floats:
        """One p-value a cell: the smaller of two, paid for by doubling."""
        both = np.where(np.isfinite(self.p_lasting), self.p_lasting, 1.0)
        doubled = np.minimum(2 * np.minimum(self.p_single, both), 1.0)
        return np.where(np.isfinite(self.p_lasting), doubled, self.p_single)


@dataclass(frozen=True)
class Errors:
    """One-step errors of a panel, and the errors of the last two periods together."""

    x: Floats
    predicted: Floats
    single: Floats
    pair: Floats
    one_side: Truths


def errors_of(x: Floats, predicted: Floats) -> Errors:
    """Errors against an expectation, with what a surprise does to the periods after it taken out.

    After a surprise, the next observation may go back or stay: neither is a new fact, so an error counts
    only as far as it is greater than a large one just before.
    """
    error = x - predicted
    origin = _later(predicted, 1)
    first, second = _later(x, 1) - origin, x - origin
    pair = (first + second) / 2
    least = np.minimum(np.abs(first), np.abs(second))
    one_side = (np.sign(first) == np.sign(second)) & (least >= 0.5 * np.abs(pair))
    surprise = _surprise(error)
    single = _beyond(error, _later(surprise, 1))
    return Errors(x, predicted, single, _beyond(pair, _later(surprise, 2)), one_side)


def _later(values: Floats, periods: int) -> Floats:
    moved = np.full(values.shape, np.nan)
    moved[:, periods:] = values[:, :-periods]
    return moved


def _surprise(error: Floats) -> Floats:
    """The size of an error where it was far above the mean size before it; 0 elsewhere."""
    size = np.where(np.isfinite(error), np.abs(error), 0.0)
    seen = np.isfinite(error)
    number = np.cumsum(seen, axis=1) - seen
    mean = (np.cumsum(size, axis=1) - size) / np.maximum(number, 1)
    typical = np.median(mean[mean > 0]) if (mean > 0).any() else 0.0
    return np.where((number >= 1) & (size > _LARGE * np.maximum(mean, 0.5 * typical)), size, 0.0)


def _beyond(error: Floats, earlier: Floats) -> Floats:
    shrunk = np.sign(error) * np.maximum(np.abs(error) - np.where(np.isfinite(earlier), earlier, 0.0), 0.0)
    return np.where(np.isfinite(error), shrunk, np.nan)


def judge(errors: Errors, cuts: Places, *, level: Floats | None, usual: Usual = "all") -> Verdicts:
    """Judge each series at its column in `cuts` (-1: not at all), by nothing but what came before it.

    `level` is given for a group, whose series share their usual sizes, and whose wider spread in one period
    (a new definition, a crisis) widens the expectation of that period. `usual` counts for groups only; a
    series alone has too few errors to know its middle.
    """
    fewest = FEWEST_ERRORS_ALONE if level is None else FEWEST_ERRORS_GROUPED
    scored = Scored(standardise(errors.single, cuts, level), standardise(errors.pair, cuts, level), fewest)
    grouped: Usual | None = usual if level is not None else None
    found = _verdicts(errors, scored, cuts, grouped)
    if grouped != "middle":
        return found
    return replace(found, by_all=_verdicts(errors, scored, cuts, "all"))


@dataclass(frozen=True)
class Scored:
    """The standard scores of single periods and of pairs, and how many errors are needed to count one."""

    single: Standardised
    pair: Standardised
    fewest: int


def _verdicts(errors: Errors, scored: Scored, cuts: Places, usual: Usual | None) -> Verdicts:
    single = scored.single
    rows = np.flatnonzero(cuts >= 0)
    known = np.isfinite(single.scores[rows, cuts[rows]])
    rows = rows[known & (single.before[rows].sum(axis=1) >= scored.fewest)]
    columns = cuts[rows]
    tail, wider = _tail(single, cuts, usual)
    size, degrees = single.size[rows, columns] * wider, single.degrees[rows, columns]
    scores = single.scores[rows, columns] / wider
    return Verdicts(
        rows,
        columns,
        tail.chance(scores),
        _lasting(errors, scored, cuts, rows, usual),
        errors.predicted[rows, columns],
        half_width(tail.reach(0.2), size, degrees),
        half_width(tail.reach(0.05), size, degrees),
        scores,
    )


def _lasting(errors: Errors, scored: Scored, cuts: Places, rows: Places, usual: Usual | None) -> Floats:
    """p-value of "the last two periods, on one side"; NaN where there are too few."""
    pair, columns = scored.pair, cuts[rows]
    tail, wider = _tail(pair, cuts, usual)
    p_values = tail.chance(pair.scores[rows, columns] / wider)
    p_values = np.where(errors.one_side[rows, columns], p_values, 1.0)
    enough = np.isfinite(pair.scores[rows, columns]) & (pair.before[rows].sum(axis=1) >= scored.fewest)
    return np.where(enough, p_values, np.nan)


def _tail(found: Standardised, cuts: Places, usual: Usual | None) -> tuple[Tail, float]:
    """The pool's tail, and the spread of the judged period (1: as usual for a standard score).

    In a group every period's scores are first brought to one spread, as periods differ (a crisis, a first
    forecast).
    """
    rows = np.flatnonzero(cuts >= 0)
    pool = np.where(found.before, found.scores, np.nan)
    if usual is None:
        return fit_tail(pool), 1.0
    now = _spread(found.scores[rows, cuts[rows]])
    if usual == "middle":
        return normal_tail(), now
    return fit_tail(pool / np.array([_spread(column) for column in pool.T])[None, :]), now


def _spread(scores: Floats) -> float:
    """Robust standard deviation of the scores of one period; 1 where there are too few to tell."""
    seen = np.abs(scores[np.isfinite(scores)])
    if seen.size < _ENOUGH_FOR_WIDENING:
        return 1.0
    return max(float(np.quantile(seen, 0.8)) / _Q80_OF_NORMAL, _LEAST_SPREAD)


def common_moves(x: Floats) -> Floats:
    """What the group did each period: the median change from one period to the next (0 where unknown)."""
    change = np.full(x.shape, np.nan)
    change[:, 1:] = x[:, 1:] - x[:, :-1]
    enough = np.isfinite(change).sum(axis=0) >= FEWEST_FOR_MOVE
    moves = np.zeros(x.shape[1])
    if enough.any():
        moves[enough] = np.nanmedian(change[:, enough], axis=0)
    return moves
