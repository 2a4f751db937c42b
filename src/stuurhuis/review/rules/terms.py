# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When is somebody reminded, once, and when is it over?"""

from datetime import date, timedelta

from stuurhuis.review.rules.moves import State

BEFOREHAND = timedelta(days=3)  # a reminder comes so long before the day
GRACE = timedelta(days=14)  # a review may come so long after its day
CONTENT_KEPT = timedelta(days=365)  # the document itself, after the last request about it ended
NAMES_KEPT = timedelta(days=2 * 365)  # who asked and who reviewed
SAID_KEPT = timedelta(days=7 * 365 + 2)  # what was asked and said
RETURN = timedelta(days=365)  # a review in return within this time is told
TOGETHER = 3  # organisations of readers; credit for blind reviews waits until it can go to so many at once


def quarter_began(today: date) -> date:
    """The first day of the quarter in which a day lies."""
    return date(today.year, today.month - (today.month - 1) % 3, 1)


def last_day(state: State, accept_by: date, review_by: date) -> date | None:
    """The last day on which a request waits for its reviewer; None when it does not."""
    if state is State.ASKED:
        return accept_by
    return review_by + GRACE if state is State.ACCEPTED else None


def is_over(state: State, accept_by: date, review_by: date, today: date) -> bool:
    """Whether a request waited long enough."""
    last = last_day(state, accept_by, review_by)
    return last is not None and last < today


def is_reminder_due(
    state: State, accept_by: date, review_by: date, reminded: date | None, today: date
) -> bool:
    """Whether the one reminder of this stage is due: near the day, and not when one went already."""
    by = {State.ASKED: accept_by, State.ACCEPTED: review_by}.get(state)
    return by is not None and reminded is None and by - BEFOREHAND <= today <= by
