# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see what is kept of them: they themselves. Read it as a table."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, RuleOn
from stuurhuis.review.models import Reviewer, Seat
from stuurhuis.review.policy.grounds import ACCESS, WHO_REVIEWS_WHAT
from stuurhuis.review.policy.table import ONESELF, TO_US

SEE_SEATS = RuleOn(Seat, "review.see_own_seats", (COLLEAGUE, OWN, ONESELF), ACCESS, WHO_REVIEWS_WHAT)
SEE_READING = RuleOn(
    Reviewer, "review.see_own_reading", (COLLEAGUE, TO_US, ONESELF), ACCESS, WHO_REVIEWS_WHAT
)
