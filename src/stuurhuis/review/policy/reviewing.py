# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may review, and read what was said. Read it as a table; the state says when."""

from stuurhuis.kernel.policy import COLLEAGUE, RuleOn
from stuurhuis.review.models import ReviewRequest
from stuurhuis.review.policy.grounds import TASK
from stuurhuis.review.policy.table import AT_THE_TABLE, REVIEWS

REVIEW = RuleOn(ReviewRequest, "review.review", (COLLEAGUE, REVIEWS), TASK)
SEE_GIVEN = RuleOn(ReviewRequest, "review.see_given", (COLLEAGUE, AT_THE_TABLE), TASK)
