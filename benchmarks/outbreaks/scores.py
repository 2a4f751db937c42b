# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far the alarms lie from perfect: sensitivity and specificity a week, and the distance to (1, 1)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import hypot

import numpy as np

from benchmarks.outbreaks.trials import Trial


@dataclass(frozen=True)
class Score:
    """Shares of weeks; where no week was an outbreak the sensitivity is one."""

    sensitivity: float
    specificity: float

    @property
    def away(self) -> float:
        """The distance to (1, 1)."""
        return hypot(1 - self.sensitivity, 1 - self.specificity)


def distance(trial: Trial, alarms: AbstractSet[tuple[str, str]]) -> Score:
    """The score of all weeks together."""
    was = np.array(list(trial.labels.values()))
    told = np.array([week in alarms for week in trial.labels])
    return Score(float(told[was].mean()) if was.any() else 1.0, float(1 - told[~was].mean()))
