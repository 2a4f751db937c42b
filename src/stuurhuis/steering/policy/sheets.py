# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may add an indicator of the organisation's own, and keep its figures."""

from stuurhuis.kernel.policy import INSIDE, OWN, Rule, RuleOn
from stuurhuis.steering.models.sheets import OwnFigure, SheetChange
from stuurhuis.steering.policy.grounds import BUDGET
from stuurhuis.steering.policy.money import BOOKKEEPER

KEEP_OWN_SHEET = Rule("steering.keep_own_sheet", (BOOKKEEPER,), BUDGET)
SEE_OWN_FIGURES = RuleOn(OwnFigure, "steering.see_own_figures", (INSIDE, OWN), BUDGET)
SEE_HISTORY = RuleOn(SheetChange, "steering.see_sheet_history", (INSIDE, OWN), BUDGET)
