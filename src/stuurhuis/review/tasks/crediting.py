# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Credit for blind reviews: after the quarter, for readers of several organisations at once.

Who asked knows what they asked and when it ended. So the credit tells neither what was read nor when it was,
and it goes only when it could be that of people of several organisations; until then it waits.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from stuurhuis.kernel.policy import worker_for
from stuurhuis.review.actions import asking as actions
from stuurhuis.review.queries import asking
from stuurhuis.review.rules.terms import TOGETHER


def credit_blind(organisations: Iterable[str], *, at: datetime) -> int:
    """Tell of each reader's organisation, in its own name, that somebody there helped; gives how many."""
    waiting = {one: asking.uncredited(actor=worker_for(one), at=at) for one in organisations}
    found = {organisation: requests for organisation, requests in waiting.items() if requests}
    if len(found) < TOGETHER:
        return 0
    for organisation, requests in found.items():
        for request in requests:
            with suppress(actions.Forgotten):
                actions.credit_blind(request, actor=worker_for(organisation), at=at)
    return sum(len(requests) for requests in found.values())
