# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who comes in at a page, and when: the opening between the web and the door."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest

from stuurhuis.kernel.policy import Actor


class Request(HttpRequest):
    """A request of which the middleware has said who asks and what time it is."""

    actor: Actor
    at: datetime
    user: Any
    LANGUAGE_CODE: str


def asked_by(request: Request) -> dict[str, Any]:
    """Who asks and when, as every question and action wants to know."""
    return {"actor": request.actor, "at": request.at}
