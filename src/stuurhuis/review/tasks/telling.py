# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mail about a review, to who reads and who asked: a title and days, no text, no name where it is blind.

It is sent after what happened was noted, and at least once: what is sent again has the same id.
"""

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from stuurhuis.kernel.policy import worker_for
from stuurhuis.review.queries import letters
from stuurhuis.review.queries.letters import ReviewLetter, ReviewSides, TableLetter
from stuurhuis.review.rules.mailing import TELLINGS, Addressee, Occasion

TO_READER = ("review/mail/reader_subject.txt", "review/mail/reader.txt")
TO_TABLE = ("review/mail/table_subject.txt", "review/mail/table.txt")


def tell(occasion: Occasion, request: int, organisation: str, *, at: datetime) -> int:
    """Mail whom it concerns, unless it is over by now; gives how many mails went. Raises OSError.

    `organisation` is that of either side.
    """
    sides = letters.sides(request, actor=worker_for(organisation), at=at)
    to, states = TELLINGS[occasion]
    if sides.state not in states:
        return 0
    return sum(_mail(occasion, one, at).send() for one in _letters(request, to, sides, at))


def _letters(
    request: int, to: Addressee, sides: ReviewSides, at: datetime
) -> tuple[ReviewLetter | TableLetter, ...]:
    """What is told to whom; each side is asked in its own name."""
    if to is Addressee.REVIEWER:
        found = letters.to_reviewer(request, actor=worker_for(sides.reviewing), at=at)
        return (found,) if found else ()
    arranging = to is Addressee.ARRANGERS
    return letters.to_table(request, arranging=arranging, actor=worker_for(sides.asking), at=at)


def _mail(occasion: Occasion, letter: ReviewLetter | TableLetter, at: datetime) -> EmailMessage:
    """The mail in the language of who gets it; it says when it stops."""
    subject, body = TO_READER if isinstance(letter, ReviewLetter) else TO_TABLE
    with override(letter.language):
        words = {
            "letter": letter,
            "occasion": occasion.value,
            "state": letter.state.value,
            "link": settings.PUBLIC_ADDRESS + _page(letter),
        }
        return EmailMessage(
            subject=render_to_string(subject, words).strip(),
            body=render_to_string(body, words).strip() + "\n",
            to=[letter.email],
            headers={"Message-ID": _id(occasion, letter, at), "Auto-Submitted": "auto-generated"},
        )


def _page(letter: ReviewLetter | TableLetter) -> str:
    if isinstance(letter, ReviewLetter):
        return reverse("review_request", args=[letter.request])
    return reverse("review_document", args=[letter.document])


def _id(occasion: Occasion, letter: ReviewLetter | TableLetter, at: datetime) -> str:
    """The same for a mail that is sent once more after a crash, so that a mail reader shows it once."""
    whom = letter.data_subject.removeprefix("person:")
    stage = f"{letter.request}-{letter.state}-{whom}-{at:%Y%m%d}"
    return f"<review-{occasion}-{stage}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}>"
