# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mail to who was asked to read along: asked, nearly due, or open again; a title and days, no text.

Where a reader may not know who asks, no organisation stands in it; the makers get no mail with a name.
"""

from collections.abc import Collection
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from stuurhuis.kernel.policy import worker_for
from stuurhuis.review.queries import asking
from stuurhuis.review.rules.moves import State


def write_to_reviewer(
    request: int, organisation: str, stages: Collection[State], *, reminder: bool = False, at: datetime
) -> bool:
    """Mail who was asked, while the request is in one of these stages; whether it went. Raises OSError."""
    letter = asking.letter(request, actor=worker_for(organisation), at=at)
    if letter is None or letter.state not in stages:
        return False
    with override(letter.language):
        link = settings.PUBLIC_ADDRESS + reverse("review_request", args=[letter.request])
        told = {"letter": letter, "link": link, "reminder": reminder, "asked": letter.state is State.ASKED}
        mail = EmailMessage(
            subject=render_to_string("review/mail/subject.txt", told).strip(),
            body=render_to_string("review/mail/body.txt", told).strip() + "\n",
            to=[letter.email],
            headers={
                "Message-ID": _id(letter.request, letter.state, at, reminder=reminder),
                "Auto-Submitted": "auto-generated",
            },
        )
        return bool(mail.send())


def _id(request: int, state: State, at: datetime, *, reminder: bool) -> str:
    """The same for a mail that is sent once more after a crash, so that a mail reader shows it once."""
    kind = "reminder" if reminder else "review"
    return f"<{kind}-{request}-{state}-{at:%Y%m%d}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}>"
