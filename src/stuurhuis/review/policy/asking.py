# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may ask a reviewer, answer, and see who that is. Read it as a table."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, WORKER, Rule, RuleOn
from stuurhuis.review.models import Document, Reviewer, ReviewRequest, Seat
from stuurhuis.review.policy.grounds import TASK, UNBIASED, WHO_REVIEWS_WHAT
from stuurhuis.review.policy.table import ARRANGES, AT_THE_TABLE, EITHER, KNOWS_WHO, REVIEWS, TO_US, WRITES

FIND = Rule("review.find_colleague", (COLLEAGUE,), UNBIASED, WHO_REVIEWS_WHAT)
ASK = RuleOn(Document, "review.ask", (COLLEAGUE, OWN, ARRANGES), UNBIASED)
SEE_REQUESTS = RuleOn(ReviewRequest, "review.see_requests", (COLLEAGUE, AT_THE_TABLE), TASK)
SEE_REVIEWERS = RuleOn(Reviewer, "review.see_reviewers", (COLLEAGUE, KNOWS_WHO), TASK, WHO_REVIEWS_WHAT)
ANSWER = RuleOn(ReviewRequest, "review.answer", (COLLEAGUE, REVIEWS), UNBIASED)
WITHDRAW = RuleOn(ReviewRequest, "review.withdraw", (COLLEAGUE, OWN, ARRANGES), TASK)
CLOSE = RuleOn(ReviewRequest, "review.close", (COLLEAGUE, OWN, WRITES), TASK)
SEE_WAITING = RuleOn(ReviewRequest, "review.see_waiting", (WORKER, OWN), TASK)
REMIND = RuleOn(ReviewRequest, "review.remind", (WORKER, OWN), TASK)
EXPIRE = RuleOn(ReviewRequest, "review.expire", (WORKER, OWN), TASK)
CREDIT = RuleOn(ReviewRequest, "review.credit", (WORKER, OWN), TASK, WHO_REVIEWS_WHAT)
SEE_SIDES = RuleOn(ReviewRequest, "review.see_sides", (WORKER, EITHER), TASK)
SEE_UNCREDITED = RuleOn(ReviewRequest, "review.see_uncredited", (WORKER, TO_US), TASK)
CREDIT_BLIND = RuleOn(ReviewRequest, "review.credit_blind", (WORKER, TO_US), TASK, WHO_REVIEWS_WHAT)
WRITE_TO = RuleOn(Reviewer, "review.write_to", (WORKER, TO_US), TASK, WHO_REVIEWS_WHAT)
WRITE_TO_TABLE = RuleOn(Seat, "review.write_to_table", (WORKER, OWN), TASK, WHO_REVIEWS_WHAT)
