# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of the own organisation can see to something, and who does?"""

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.memberships import queries as memberships
from stuurhuis.steering.queries import goals


def choices(request: Request) -> list[tuple[int, str]]:
    """Everybody who works here, oneself first."""
    found = [(one.person, one.name or one.email) for one in memberships.members(**asked_by(request))]
    return sorted(found, key=lambda one: (one[0] != request.actor.person, one[1]))


def names(request: Request) -> dict[str, str]:
    """Who looks after what: the name by `exception:5` or `learning:3`."""
    return {one.about: one.name for one in goals.owners(**asked_by(request))}
