# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who goes where: the best whole plan under capacities, with the bound that proves it."""

from stuurhuis.engines.matching.pairs import UnusableRow
from stuurhuis.engines.matching.planning import TIME_LIMIT, Plan, assign
from stuurhuis.engines.matching.starting import NoPlan

__all__ = ["TIME_LIMIT", "NoPlan", "Plan", "UnusableRow", "assign"]
