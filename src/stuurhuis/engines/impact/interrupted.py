# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One series that is interrupted: does it go on from another level, or another way, than it came?

Segmented regression (Wagner and others 2002; Bernal and others 2017): a line before, a jump and another slope
after, and a season when there are at least two years before. What is left over is like what came just before
it (AR(1)), and how much is not known: it is averaged over, each value as probable as its restricted
likelihood (REML, as Turner and others 2021 found best for short series). With untreated units the series is
how far the treated are from their mean.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import stdtr

from stuurhuis.engines.impact.answer import Diagnostic, Estimate, Found
from stuurhuis.engines.impact.panels import Floats, Panel
from stuurhuis.engines.impact.wording import diagnostic
from stuurhuis.engines.periods import SEASON, Frequency, periods

MEMORY = np.concatenate([np.arange(-0.5, 0.9, 0.05), [0.9, 0.95]])
"""How much of what is left over remains a period later; each as probable beforehand."""
FOR_A_SLOPE = 3
_HALVINGS = 60


@dataclass(frozen=True)
class Fit:
    """A regression per value of MEMORY: how probable, coefficients, their spread, residual scale, freedom."""

    weights: Floats
    slopes: Floats
    spreads: Floats
    freedom: int

    def of(self, wanted: Floats, estimand: str) -> Estimate:
        """What a sum of coefficients comes to, over all values of MEMORY."""
        middles = self.slopes @ wanted
        errors = np.sqrt(np.maximum(np.einsum("mij,i,j->m", self.spreads, wanted, wanted), 0.0))
        middle = float(self.weights @ middles)
        thick = self.freedom / max(self.freedom - 2, 1)
        error = float(np.sqrt(self.weights @ (errors**2 * thick + (middles - middle) ** 2)))
        marks = [self._mark(level, middles, errors) for level in (0.1, 0.9, 0.025, 0.975)]
        return Estimate(estimand, middle, error, *marks)

    def _mark(self, level: float, middles: Floats, errors: Floats) -> float:
        """Below which value the effect lies with this chance."""
        if not errors.any():
            return float(self.weights @ middles)
        reach = 50 * float(errors.max())
        low, high = float(middles.min()) - reach, float(middles.max()) + reach
        scale = np.maximum(errors, 1e-300)
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            below = float(self.weights @ stdtr(self.freedom, (middle - middles) / scale))
            low, high = (middle, high) if below < level else (low, middle)
        return (low + high) / 2


def interrupted(panel: Panel) -> Found:
    """The mean effect after the start, and that of each period."""
    start, series = panel.start, series_of(panel)
    design, extra = design_of(panel, start)
    fit = regressed(series, design)
    after = np.arange(start, panel.never)
    wanted = np.zeros((after.size, design.shape[1]))
    wanted[:, extra] = design[after][:, extra]
    course = [
        (int(place - start), fit.of(row, f"event {place - start}"))
        for place, row in zip(after, wanted, strict=True)
    ]
    effect = fit.of(wanted.mean(axis=0), "att")
    parts = [
        fit.of(np.eye(design.shape[1])[column], name)
        for column, name in zip(extra, ("level", "slope"), strict=False)
    ]
    expected = series[after] - wanted @ (fit.weights @ fit.slopes)
    return Found(
        effect,
        further=parts,
        course=course,
        paths=(series[after], expected),
        diagnose=lambda: _diagnostics(panel, series, fit, effect),
    )


def series_of(panel: Panel) -> Floats:
    """The mean of the treated, less that of the untreated when there are any."""
    ours = panel.values[panel.treated].mean(axis=0)
    return np.asarray(ours if panel.treated.all() else ours - panel.values[~panel.treated].mean(axis=0))


def design_of(panel: Panel, start: int) -> tuple[Floats, list[int]]:
    """The regressors, and which of them are the measure's."""
    steps = np.arange(panel.never, dtype=float)
    after = steps >= start
    columns = [np.ones(panel.never), steps - start, *_season(panel, start)]
    own = [after * 1.0]
    if panel.never - start >= FOR_A_SLOPE:
        own.append(after * (steps - start))
    return np.column_stack([*columns, *own]), list(range(len(columns), len(columns) + len(own)))


def _season(panel: Panel, start: int) -> list[Floats]:
    """A level for each part of the year but one, when two years and more were seen before."""
    kinds: dict[str, Frequency] = {"Q": "Q", "M": "M"}
    length = SEASON[kinds[panel.calendar]] if panel.calendar in kinds else 1
    if length == 1 or start < 2 * length + 2:
        return []
    part = np.array([one.ordinal for one in periods(panel.labels).values()]) % length
    return [(part == one) * 1.0 for one in range(1, length)]


def regressed(series: Floats, design: Floats) -> Fit:
    """Generalised least squares for every value of MEMORY."""
    number, columns = design.shape
    freedom = number - columns
    likely, slopes, spreads = [], [], []
    for memory in MEMORY:
        white, known = _whitened(series, memory), _whitened(design, memory)
        root = np.linalg.pinv(known.T @ known)
        found = root @ (known.T @ white)
        left = float(((white - known @ found) ** 2).sum())
        scale = max(left / freedom, 1e-300)
        _, size = np.linalg.slogdet(known.T @ known)
        likely.append(-0.5 * (freedom * np.log(scale) + size - np.log(1 - memory**2)))
        slopes.append(found)
        spreads.append(root * (left / freedom))
    weights = np.exp(np.array(likely) - max(likely))
    return Fit(weights / weights.sum(), np.array(slopes), np.array(spreads), freedom)


def _whitened(values: Floats, memory: float) -> Floats:
    """What is new in each period, when this much of the last one remains."""
    first = values[:1] * np.sqrt(1 - memory**2)
    return np.concatenate([first, values[1:] - memory * values[:-1]])


def _diagnostics(panel: Panel, series: Floats, fit: Fit, effect: Estimate) -> list[Diagnostic]:
    found = [diagnostic("memory", float(fit.weights @ MEMORY))]
    if panel.treated.all():
        found.append(diagnostic("nothing_beside", 0.0))
    middle = panel.start * 2 // 3
    if middle >= 6 and panel.start - middle >= FOR_A_SLOPE:
        sooner = panel.between(0, panel.start, np.minimum(panel.starts, panel.start))
        design, extra = design_of(sooner, middle)
        wanted = np.zeros(design.shape[1])
        wanted[extra] = design[middle:, extra].mean(axis=0)
        fake = regressed(series[: panel.start], design).of(wanted, "att")
        name = "placebo_found" if fake.stands_out else "placebo_none"
        found.append(diagnostic(name, fake.estimate, effect=effect.estimate))
    return found
