# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may open a plan, join it and confirm that, and who sees it. Read it as a table.

Confirming asks for a mandate up to what it costs: `actions.commitments` sees to that, as settling does.
"""

from stuurhuis.commons.models import Commitment, Plan
from stuurhuis.commons.policy.grounds import COOPERATION, MANDATE, TASK
from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, OWN, SHOWN, WORKER, Rule, RuleOn

_SEEN = (COLLEAGUE, SHOWN)
OPEN = Rule("commons.open_plan", (COLLEAGUE,), TASK)
JOIN = Rule("commons.join_plan", (COLLEAGUE,), COOPERATION)
SEE = RuleOn(Plan, "commons.see_plans", (INSIDE, SHOWN), COOPERATION)
SEE_COMMITMENTS = RuleOn(Commitment, "commons.see_commitments", (INSIDE, SHOWN), COOPERATION)
TAKE_BACK = RuleOn(Commitment, "commons.take_back", (COLLEAGUE, OWN), COOPERATION, known_to=_SEEN)
CONFIRM = RuleOn(Commitment, "commons.confirm_commitment", (COLLEAGUE, OWN), MANDATE, known_to=_SEEN)
WITHDRAW = RuleOn(Plan, "commons.withdraw_plan", (COLLEAGUE, OWN), TASK, known_to=_SEEN)
CONCLUDE = RuleOn(Plan, "commons.conclude_plan", (WORKER, OWN), COOPERATION)
