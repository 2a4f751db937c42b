# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Synthetic control: what would a mix of the untreated that went the same way before have done?

Abadie and Gardeazabal (2003), Abadie, Diamond and Hainmueller (2010). Every untreated unit in turn serves as
a placebo. Margins: how far placebos go astray after the start for each unit that they were off before it,
times how far the treated was off before; the treated could be any of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from stuurhuis.engines.impact.answer import Diagnostic, Estimate, Found, among, around, weighed
from stuurhuis.engines.impact.donors import Alike, mix, mix_by_facts
from stuurhuis.engines.impact.panels import Floats, Panel
from stuurhuis.engines.impact.study import Study, placebos, study
from stuurhuis.engines.impact.wording import diagnostic

COUNTS = 0.001  # of a weight
_TIE = 1e-9
NOTHING = 0.01
"""Of how much donors move from one period to the next: off by less is off by nothing."""


@dataclass(frozen=True)
class Followed:
    """A mix of donors, what it did, how far the treated was from it, and how far it was off before the
    start.
    """

    weights: Floats
    of_facts: Floats
    expected: Floats
    gaps: Floats
    off: float
    effect: float
    after: int
    many: int

    @property
    def ratio(self) -> float:
        """Root mean square of the gaps after the start for that before it."""
        after = self.gaps[self.after :]
        return float(np.sqrt(np.mean(after**2))) / self.off


@dataclass(frozen=True)
class Choice:
    """By what donors are chosen: `facts` (fact, unit) with their names, and the first place and the one after
    the last over which the values must be followed. Without either: the values before the start.
    """

    facts: Floats | None = None
    names: tuple[str, ...] = ()
    window: tuple[int, int] | None = None


def synthetic(panel: Panel, choice: Choice, *, seed: int) -> Found:
    """The effect on the treated (their mean, when there are more), all from the same start."""
    real = study(panel, choice.facts, choice.window)
    ours = followed(real)
    others = [followed(one) for one in placebos(real, seed)]
    donors = [unit for unit, treated in zip(panel.units, real.ours, strict=True) if not treated]
    course = [
        (
            place - panel.start,
            _beside(
                ours.gaps[place],
                [one.gaps[place] for one in others],
                ours,
                others,
                f"event {place - panel.start}",
            ),
        )
        for place in range(panel.never)
    ]
    return Found(
        _beside(ours.effect, [one.effect for one in others], ours, others, "att"),
        course=course,
        paths=(real.target, ours.expected),
        weights=_weights(donors, ours, choice.names),
        diagnose=lambda: _diagnostics(real, ours, others, donors),
    )


def followed(one: Study) -> Followed:
    """The mix of donors that follows the treated best over the years that count."""
    inside = slice(one.since, one.until)
    if one.facts is None:
        weights, of_facts = mix(one.donors[:, inside].T, one.target[inside]), np.empty(0)
    else:
        own = one.facts[:, one.ours].mean(axis=1)
        alike = Alike(
            np.column_stack([one.facts[:, ~one.ours], own]),
            np.column_stack([one.donors[:, inside].T, one.target[inside]]),
        )
        weights, of_facts = mix_by_facts(alike, alike.facts.shape[1] - 1)
    expected = weights @ one.donors
    gaps = one.target - expected
    least = NOTHING * float(np.diff(one.donors, axis=1).std())
    off = max(float(np.sqrt(np.mean(gaps[: one.start] ** 2))), least, 1e-300)
    return Followed(
        weights,
        of_facts,
        expected,
        gaps,
        off,
        float(gaps[one.start :].mean()),
        one.start,
        int(one.ours.sum()),
    )


def _beside(
    estimate: float, theirs: Sequence[float], ours: Followed, others: Sequence[Followed], estimand: str
) -> Estimate:
    """An effect with the margins of placebos.

    Where many donors follow few periods some mixes fit by chance and are off by nothing; so that such a one
    says nothing, what placebos are off afterwards is added on both sides. Placebos of more units at once have
    fewer donors left and are off more before: those are not scaled.
    """
    if not others:
        return around(estimand, estimate, float("nan"), (float("nan"), float("nan")))
    errors, off = np.array(theirs), np.array([one.off for one in others])
    usual = float(np.median(np.abs(errors)))
    scaled = errors * (ours.off + usual) / (off + usual) if ours.many == 1 else errors
    return around(estimand, estimate, float(np.sqrt(np.mean(scaled**2))), among(scaled))


def _weights(donors: Sequence[str], ours: Followed, names: Sequence[str]) -> pd.DataFrame:
    rows = np.flatnonzero(ours.weights >= COUNTS)
    mixed = weighed([donors[row] for row in rows.tolist()], ours.weights[rows], "unit")
    if not ours.of_facts.size:
        return mixed
    return pd.concat([mixed, weighed(names, ours.of_facts, "fact")], ignore_index=True)


def _diagnostics(
    real: Study, ours: Followed, others: Sequence[Followed], donors: Sequence[str]
) -> list[Diagnostic]:
    found = [diagnostic("fit_before", ours.off, effect=ours.effect)]
    if others:
        as_far = sum(one.ratio >= ours.ratio * (1 - _TIE) for one in others)
        p_value = (1 + as_far) / (1 + len(others))
        found.append(diagnostic("placebo_in_space", p_value, number=len(others) + 1))
    found.append(diagnostic("ratio_of_gaps", ours.ratio))
    if real.facts is None and real.start >= 6:
        sooner = followed(real.sooner(real.start * 2 // 3))
        found.append(diagnostic("gap_in_time", sooner.effect, effect=ours.effect))
    weighty = np.flatnonzero(ours.weights >= 0.01).tolist() if len(donors) > 2 else []
    without = {row: followed(real.without(row)).effect for row in weighty}
    if without:
        far = max(without, key=lambda row: abs(without[row] - ours.effect))
        found.append(diagnostic("leave_one_out", without[far], effect=ours.effect, who=donors[far]))
    return found
