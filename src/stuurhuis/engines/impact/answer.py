# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an answer holds: an effect with how sure it is, what speaks for and against it, and when there is
none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pandas as pd
from scipy.special import stdtrit

from stuurhuis.engines.impact.panels import Floats, Panel

Verdict = Literal["good", "warning", "refused", "told"]
LEVELS = (0.80, 0.95)
COURSE = ("event", "period", "estimate", "std_error", "lo80", "hi80", "lo95", "hi95", "observed", "expected")


@dataclass(frozen=True, slots=True)
class Estimate:
    """An effect in the unit of the values. Margins are NaN where nothing can be said with so much
    certainty.
    """

    estimand: str
    estimate: float
    std_error: float
    lo80: float
    hi80: float
    lo95: float
    hi95: float

    @property
    def stands_out(self) -> bool:
        """Whether the 95 % margin does not hold zero."""
        return bool(self.lo95 > 0 or self.hi95 < 0)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What was looked at, what came out, and what that means; Dutch and English."""

    name: str
    value: float
    verdict: Verdict
    says: str
    says_en: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer, by name; and what to do."""

    name: str
    reason: str
    reason_en: str


@dataclass(frozen=True)
class Found:
    """What a method found, before it is told."""

    effect: Estimate
    further: Sequence[Estimate] = ()
    course: Sequence[tuple[int, Estimate]] = ()
    paths: tuple[Floats, Floats] | None = None
    weights: pd.DataFrame = field(default_factory=lambda: weighed([], [], "unit"))
    diagnose: Callable[[], Sequence[Diagnostic]] = tuple


@dataclass(frozen=True)
class Impact:
    """What a measure did.

    `effect` is None when refused, and then `refusals` says why. `course` has a row per period since the start
    (`event` 0 is the first treated one) with COURSE; `weights` has kind (unit or period), name, weight.
    `left_out`: unit, reason, reason_en.
    """

    method: str
    effect: Estimate | None
    further: tuple[Estimate, ...]
    course: pd.DataFrame
    weights: pd.DataFrame
    diagnostics: tuple[Diagnostic, ...]
    refusals: tuple[Refusal, ...]
    left_out: pd.DataFrame
    sentence: str
    sentence_en: str


def student(estimand: str, estimate: float, error: float, freedom: float, wide: float = 1.0) -> Estimate:
    """An estimate with margins of Student's t; `wide` widens the margins and not the error that is told."""
    reach = [float(stdtrit(freedom, (1 + level) / 2)) * error * wide for level in LEVELS]
    return around(estimand, estimate, error, (reach[0], reach[1]))


def around(estimand: str, estimate: float, error: float, reach: tuple[float, float]) -> Estimate:
    """An estimate with the same margin to both sides, at 80 and at 95 %."""
    near, far = reach
    return Estimate(
        estimand, float(estimate), float(error),
        float(estimate - near), float(estimate + near), float(estimate - far), float(estimate + far),
    )  # fmt: skip


def among(errors: Floats) -> tuple[float, float]:
    """How far the errors of placebos reach at 80 and 95 %; NaN where these are too few to say so.

    With n placebos the next one is within the k-th largest in k of n + 1 cases (it could be any of them), so
    95 % asks for nineteen. Between two placebos a straight line.
    """
    order = np.sort(np.abs(errors))
    return _within(order, LEVELS[0]), _within(order, LEVELS[1])


def _within(order: Floats, level: float) -> float:
    place = level * (order.size + 1)
    if place > order.size + 1e-9:
        return float("nan")
    return float(np.interp(place, np.arange(1, order.size + 1), order))


def told(
    method: str, panel: Panel, found: Found, diagnostics: Sequence[Diagnostic], sentences: tuple[str, str]
) -> Impact:
    """What was found, as an answer."""
    names = dict(enumerate(panel.labels, start=-panel.start)) if len(panel.cohorts) == 1 else {}
    rows = [(event, names.get(event, ""), *_figures(one)) for event, one in found.course]
    course = pd.DataFrame(rows, columns=list(COURSE[:8]))
    observed, expected = found.paths or (np.full(len(rows), np.nan), np.full(len(rows), np.nan))
    course = course.assign(observed=observed, expected=expected)
    further, checked = tuple(found.further), tuple(diagnostics)
    return Impact(
        method, found.effect, further, course, found.weights, checked, (), panel.left_out, *sentences
    )


def refused(method: str, refusals: Sequence[Refusal], left_out: pd.DataFrame) -> Impact:
    """No answer, and why."""
    return Impact(
        method, None, (), pd.DataFrame(columns=list(COURSE)), weighed([], [], "unit"), (), tuple(refusals),
        left_out, "Niet te zeggen: " + "; ".join(one.reason for one in refusals) + ".",
        "Cannot be told: " + "; ".join(one.reason_en for one in refusals) + ".",
    )  # fmt: skip


def weighed(names: Sequence[str], weights: Sequence[float] | Floats, kind: str) -> pd.DataFrame:
    """Weights as a table, the largest first."""
    table = pd.DataFrame({"kind": kind, "name": list(names), "weight": np.asarray(weights, dtype=float)})
    return table.sort_values(["weight", "name"], ascending=[False, True], ignore_index=True)


def _figures(one: Estimate) -> tuple[float, ...]:
    return one.estimate, one.std_error, one.lo80, one.hi80, one.lo95, one.hi95
