# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may judge beside a forecast, and who sees it."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, Rule, RuleOn
from stuurhuis.steering.models.judgement import Judgement
from stuurhuis.steering.policy.goals import KEEPER
from stuurhuis.steering.policy.grounds import BUDGET, TASK

JUDGE = Rule("steering.judge", (COLLEAGUE, KEEPER), BUDGET)
WITHDRAW_JUDGEMENT = RuleOn(Judgement, "steering.withdraw_judgement", (COLLEAGUE, OWN, KEEPER), BUDGET)
SEE_JUDGEMENTS = RuleOn(Judgement, "steering.see_judgements", (OWN,), BUDGET)
SEE_SCORES = RuleOn(Judgement, "steering.see_scores", (COLLEAGUE, OWN), TASK)
