# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who goes where: the best for each, or the best whole plan under capacities and the bound that proves it."""

from stuurhuis.engines.matching.dividing import match_whole
from stuurhuis.engines.matching.pairs import UnusableRow
from stuurhuis.engines.matching.planning import TIME_LIMIT, Plan, assign
from stuurhuis.engines.matching.ranking import TOP, Matches, match
from stuurhuis.engines.matching.rules import Rules, UnusableRules, rules_of
from stuurhuis.engines.matching.starting import NoPlan
from stuurhuis.engines.matching.staying import Earlier

__all__ = [
    "TIME_LIMIT",
    "TOP",
    "Earlier",
    "Matches",
    "NoPlan",
    "Plan",
    "Rules",
    "UnusableRow",
    "UnusableRules",
    "assign",
    "match",
    "match_whole",
    "rules_of",
]
