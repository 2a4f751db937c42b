# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept: documents, who was asked, and what was said."""

from stuurhuis.review.models.asking import Reviewer, ReviewRequest
from stuurhuis.review.models.documents import Document, Seat, Version
from stuurhuis.review.models.reviewing import Remark, Response, Review, has_unanswered

__all__ = [
    "Document",
    "Remark",
    "Response",
    "Review",
    "ReviewRequest",
    "Reviewer",
    "Seat",
    "Version",
    "has_unanswered",
]
