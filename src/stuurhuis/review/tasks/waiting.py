# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for a reader: both sides reminded once a stage, and over when it waited long enough."""

import logging
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import worker_for
from stuurhuis.review.actions import asking as actions
from stuurhuis.review.actions import keeping
from stuurhuis.review.queries import asking
from stuurhuis.review.rules.mailing import Occasion
from stuurhuis.review.rules.terms import is_over
from stuurhuis.review.tasks.telling import tell

logger = logging.getLogger(__name__)


def look_after(organisations: Iterable[str], *, at: datetime) -> None:
    """Expire, remind, and let go of what is past its term, at every organisation."""
    for organisation in organisations:
        worker = worker_for(organisation)
        for one in asking.waiting(actor=worker, at=at):
            if is_over(one.state, one.accept_by, one.review_by, day_of(at)):
                actions.expire(one.id, actor=worker, at=at)
            else:
                _remind(one.id, organisation, at)
        with suppress(keeping.NothingPastTerm):
            keeping.destroy_past_term(actor=worker, at=at)


def _remind(request: int, organisation: str, at: datetime) -> None:
    """Noted before it goes: who is killed in between reminds nobody twice."""
    with suppress(actions.NotDue):
        actions.remind(request, actor=worker_for(organisation), at=at)
        try:
            for occasion in (Occasion.REMINDED, Occasion.RUNS_OUT):
                tell(occasion, request, organisation, at=at)
        except OSError:
            logger.exception("The reminders of request %s could not be sent", request)
