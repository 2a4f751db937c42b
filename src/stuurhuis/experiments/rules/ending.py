# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Was an experiment that did not work stopped in time?"""

from dataclasses import dataclass
from datetime import date, timedelta

from stuurhuis.experiments.rules.standing import ExperimentState

GRACE = timedelta(days=31)
"""How long after its planned last day an experiment may wait for a verdict."""
UNSUCCESSFUL = frozenset({ExperimentState.STOPPED, ExperimentState.ENDED})


@dataclass(frozen=True, slots=True)
class Course:
    """How an experiment that began stands, its planned last day, and the day on which it was really over."""

    experiment: str
    hypothesis: str
    state: ExperimentState
    planned: date
    over: date | None

    def waits(self, on: date) -> bool:
        """Whether it should have had a verdict by that day and has none."""
        return self.over is None and self.planned + GRACE < on

    def in_time(self, since: date, until: date) -> bool | None:
        """Whether it was stopped in time; None when it worked, still may run, or was over at another time."""
        if self.over is None or self.over > until:
            return False if since <= self.planned + GRACE < until else None
        if self.over < since or self.state not in UNSUCCESSFUL:
            return None
        return self.over <= self.planned + GRACE
