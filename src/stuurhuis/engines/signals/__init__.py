# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What deviates from what was to be expected, and what will; silent when nothing is up.

Tables in, tables out; no clock, no dice. What was tried, why it is done this way and where it ends stands in
docs/decisions/0004-signals.md.
"""

from stuurhuis.engines.periods import UnreadablePeriod
from stuurhuis.engines.signals.bounds import OtherCalendar
from stuurhuis.engines.signals.budgets import budget_deviations
from stuurhuis.engines.signals.changepoints import changes
from stuurhuis.engines.signals.coming import budget_outlook
from stuurhuis.engines.signals.counts import NotCounts
from stuurhuis.engines.signals.deviations import Family, signals
from stuurhuis.engines.signals.drifting import drifts
from stuurhuis.engines.signals.judgement import Judgement
from stuurhuis.engines.signals.lasting import lasting
from stuurhuis.engines.signals.outlook import TargetWithoutSeries, UnknownDirection
from stuurhuis.engines.signals.panel import DuplicatePeriod, MissingColumn
from stuurhuis.engines.signals.rate import ImpossibleAllowance, ImpossibleRate

__all__ = [
    "DuplicatePeriod",
    "Family",
    "ImpossibleAllowance",
    "ImpossibleRate",
    "Judgement",
    "MissingColumn",
    "NotCounts",
    "OtherCalendar",
    "TargetWithoutSeries",
    "UnknownDirection",
    "UnreadablePeriod",
    "budget_deviations",
    "budget_outlook",
    "changes",
    "drifts",
    "lasting",
    "signals",
]
