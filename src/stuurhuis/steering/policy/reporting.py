# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may tell how the goals stand, and who makes a report of that to the council."""

from stuurhuis.kernel.policy import COLLEAGUE, INSIDE, OWN, Rule, RuleOn
from stuurhuis.steering.models.reporting import Comment, Report
from stuurhuis.steering.policy.goals import KEEPER
from stuurhuis.steering.policy.grounds import ACCOUNT, BUDGET, DELIBERATION

SEE_STORY = Rule("steering.see_story", (INSIDE,), BUDGET)
SEE_REPORTS = RuleOn(Report, "steering.see_reports", (OWN,), ACCOUNT)
BEGIN = Rule("steering.begin_report", (COLLEAGUE, KEEPER), ACCOUNT)
EXPLAIN = RuleOn(Report, "steering.explain_report", (COLLEAGUE, OWN, KEEPER), ACCOUNT)
FIX = RuleOn(Report, "steering.fix_report", (COLLEAGUE, OWN, KEEPER), ACCOUNT)
THROW_AWAY = RuleOn(Report, "steering.throw_report_away", (COLLEAGUE, OWN, KEEPER), ACCOUNT)
COMMENT = RuleOn(Report, "steering.comment_on_report", (COLLEAGUE, OWN), DELIBERATION)
SEE_COMMENTS = RuleOn(Comment, "steering.see_comments", (COLLEAGUE, OWN), DELIBERATION)
CLOSE = RuleOn(Comment, "steering.close_comment", (COLLEAGUE, OWN), DELIBERATION)
