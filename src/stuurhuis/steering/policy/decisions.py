# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may keep a decision, and who sees it."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, RuleOn
from stuurhuis.steering.models.decisions import Decision
from stuurhuis.steering.models.goals import Goal
from stuurhuis.steering.policy.goals import KEEPER
from stuurhuis.steering.policy.grounds import BUDGET

DECIDE = RuleOn(Goal, "steering.keep_decision", (COLLEAGUE, OWN, KEEPER), BUDGET)
SEE_DECISIONS = RuleOn(Decision, "steering.see_decisions", (OWN,), BUDGET)
