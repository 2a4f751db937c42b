# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see, and who may choose, from which chance a target is at risk."""

from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, OWN, Rule, RuleOn
from stuurhuis.steering.models.chances import RiskLimit
from stuurhuis.steering.policy.goals import KEEPER
from stuurhuis.steering.policy.grounds import DEVIATIONS

SEE_RISK_LIMIT = RuleOn(RiskLimit, "steering.see_risk_limit", (INSIDE, OWN), DEVIATIONS)
SET_RISK_LIMIT = Rule("steering.set_risk_limit", (COLLEAGUE, KEEPER), DEVIATIONS)
