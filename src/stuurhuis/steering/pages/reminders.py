# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of what I look after: which figures are too old to steer on?"""

from typing import Any

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.queries import authorship
from stuurhuis.steering.queries.reminders import Reminder, reminders


def of(request: Request) -> list[dict[str, Any]]:
    """The old figures of the goals and indicators that this person looks after."""
    if not request.actor.organisation:
        return []
    mine = {one.about for one in authorship.own_tasks(**asked_by(request))}
    found = reminders(request.actor.organisation, mine, **asked_by(request))
    return [told(one, language_of(request)) for one in found]


def told(one: Reminder, language: str) -> dict[str, Any]:
    """A reminder as pages and mails show it."""
    return {
        "goal": one.goal,
        "sheet": one.sheet,
        "name": one.sheet.label(language),
        "newest": one.newest,
        "own": one.own,
    }
