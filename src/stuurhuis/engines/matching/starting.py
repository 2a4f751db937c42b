# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A first plan that fits, near an earlier one or the best in parts; or why there is none."""

from collections.abc import Callable

import numpy as np

from stuurhuis.engines.matching.pairs import Floats, Pairs, Places, Truths
from stuurhuis.engines.matching.solving import shortage, whole

LEAST_FREED = 20
_A_WHILE = 0.1  # of the time that is left, for one attempt
_NAMED = 3


class NoPlan(Exception):
    """No plan exists, and why; or none was found in the time that there was (then `sure` is false)."""

    def __init__(self, reason: str, *, sure: bool = True) -> None:
        super().__init__(reason)
        self.reason, self.sure = reason, sure


def first_plan(
    pairs: Pairs, near: Places, loose: Truths, dice: np.random.Generator, left_over: Callable[[], float]
) -> Places:
    """A plan like `near`: its `loose` lefts are divided again, with ever more of the others until all fits.

    `left_over` tells how many seconds there are. Raises NoPlan.
    """
    plan, others, more = near.copy(), dice.permutation(np.flatnonzero(~loose)), 0
    if pairs.fits(plan):
        return plan
    while True:
        free = loose.copy()
        free[others[:more]] = True
        everything = bool(free.all())
        seconds = left_over() if everything else _A_WHILE * left_over()
        piece = whole(pairs, np.flatnonzero(free[pairs.left]), room(pairs, plan[~free]), seconds)
        if piece.chosen is not None:
            plan[free] = piece.chosen
            if pairs.fits(plan):
                return plan
        if everything:
            raise _none_whole(sure=piece.sure and piece.chosen is None)
        more = max(2 * more, LEAST_FREED, int(loose.sum()))


def near_parts(pairs: Pairs, share: Floats) -> tuple[Places, Truths]:
    """For each left the pair that has most of it in the best in parts, and which lefts are split there: at
    most as many as there are rights.
    """
    order = np.lexsort((-share, pairs.left))
    plan = order[np.searchsorted(pairs.left[order], np.arange(len(pairs.lefts)))]
    return plan, share[plan] < 1 - 1e-6


def near_earlier(pairs: Pairs, kept: Places) -> tuple[Places, Truths]:
    """For each left the pair that it had, and which lefts have none or are at a right with too much."""
    keys = pairs.left * (len(pairs.rights) + 1) + pairs.right
    asked = np.arange(kept.size) * (len(pairs.rights) + 1) + kept
    plan = np.minimum(np.searchsorted(keys, asked), keys.size - 1)
    gone = (kept < 0) | (keys[plan] != asked)
    over = pairs.used(plan[~gone]) > pairs.capacity + pairs.slack
    return plan, gone | over[pairs.right[plan]]


def room(pairs: Pairs, plan: Places) -> Floats:
    """What the pairs of a (part of a) plan leave of each capacity."""
    return np.maximum(pairs.capacity - pairs.used(plan), 0.0)


def _none_whole(*, sure: bool) -> NoPlan:
    if sure:
        return NoPlan(
            "in stukken verdeeld zou het passen, maar met elk geheel op één plaats niet;"
            " geef meer capaciteit of sta meer paren toe"
        )
    return NoPlan(
        "in de tijd die er was is geen plan gevonden dat past; dat er geen is, is niet bewezen;"
        " geef meer tijd (--time-limit) of meer capaciteit",
        sure=False,
    )


def refuse_impossible(pairs: Pairs) -> None:
    """Refuse what cannot fit at first sight: a left that fits nowhere, or less capacity than load."""
    least = np.full(len(pairs.lefts), np.inf)
    np.minimum.at(least, pairs.left, pairs.load)
    alone = pairs.load <= pairs.capacity[pairs.right] + pairs.slack[pairs.right]
    placed = np.bincount(pairs.left[alone], minlength=len(pairs.lefts)) > 0
    if not placed.all():
        one = int((~placed).argmax())
        most = float(pairs.capacity[pairs.right[pairs.left == one]].max())
        raise NoPlan(
            f"'{pairs.lefts[one]}' past nergens: de belasting is ten minste {least[one]:g},"
            f" de ruimste plaats die mag heeft {most:g}"
        )
    need, there = float(least.sum()), float(pairs.capacity.sum())
    if need > there + float(pairs.slack.sum()):
        raise NoPlan(
            f"er is in totaal {need:g} nodig en {there:g} aan capaciteit; er ontbreekt {need - there:g}"
        )


def refuse_short(pairs: Pairs) -> None:
    """Refuse what does not fit even in parts, and say where capacity lacks."""
    lacking = shortage(pairs)
    if lacking.sum() <= 1e-6 * max(1.0, float(pairs.capacity.sum())):
        return
    worst = np.argsort(-lacking, kind="stable")[:_NAMED]
    named = ", ".join(f"{pairs.rights[one]} ({lacking[one]:g})" for one in worst if lacking[one] > 1e-9)
    raise NoPlan(
        f"er ontbreekt ten minste {lacking.sum():g} capaciteit op de plaatsen waar het mag;"
        f" bijvoorbeeld bij {named}"
    )
