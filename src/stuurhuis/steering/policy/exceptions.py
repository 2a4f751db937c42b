# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may say why something deviates and what is done about it, and who sees it."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, Rule, RuleOn
from stuurhuis.steering.models.exceptions import ExceptionReview
from stuurhuis.steering.policy.goals import KEEPER
from stuurhuis.steering.policy.grounds import TASK

REVIEW = Rule("steering.review_exception", (COLLEAGUE, KEEPER), TASK)
CLOSE = RuleOn(ExceptionReview, "steering.close_exception", (COLLEAGUE, OWN, KEEPER), TASK)
SEE_REVIEWS = RuleOn(ExceptionReview, "steering.see_exceptions", (OWN,), TASK)
