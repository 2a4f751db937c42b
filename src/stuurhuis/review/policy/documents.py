# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may ask eyes for a document, and see it. Read it as a table."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, WORKER, Rule, RuleOn
from stuurhuis.review.models import Document, Seat, Version
from stuurhuis.review.policy.grounds import ERASURE, PRIVACY, TASK, WHO_REVIEWS_WHAT
from stuurhuis.review.policy.table import KNOWS, READS, SEATED, WRITES

OFFER = Rule("review.offer", (COLLEAGUE,), TASK)
SEE_DOCUMENTS = RuleOn(Document, "review.see_documents", (COLLEAGUE, KNOWS), TASK)
SEE_VERSIONS = RuleOn(Version, "review.see_versions", (COLLEAGUE, READS), TASK)
SEE_TABLE = RuleOn(Seat, "review.see_table", (COLLEAGUE, OWN, SEATED), TASK, WHO_REVIEWS_WHAT)
SEAT = RuleOn(Document, "review.seat", (COLLEAGUE, OWN, WRITES), TASK)
OPEN_ROUND = RuleOn(Document, "review.open_round", (COLLEAGUE, OWN, WRITES), TASK)
ANSWER_REMARK = RuleOn(Document, "review.answer_remark", (COLLEAGUE, OWN, WRITES), TASK)
DESTROY_PAST_TERM = Rule("review.destroy_past_term", (WORKER,), PRIVACY, WHO_REVIEWS_WHAT)
FORGET = Rule("review.forget", (WORKER,), ERASURE, WHO_REVIEWS_WHAT)
