# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of me here, who sees that, and until when?"""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.review.pages.sentences import STATES
from stuurhuis.review.queries import traces
from stuurhuis.review.queries.traces import OwnReading
from stuurhuis.review.rules.kinds import declarations


@login_required
def page(request: Request) -> HttpResponse:
    """At which tables one sits, what one was asked to read, and what one declared."""
    if not request.actor.organisation:
        raise Http404
    context = {
        "step": "connect",
        "seats": traces.seats(**asked_by(request)),
        "reading": [_row(request, one) for one in traces.reading(**asked_by(request))],
    }
    return render(request, "review/traces.html", context)


def _row(request: Request, one: OwnReading) -> dict[str, Any]:
    known = declarations()
    return {
        "one": one,
        "state": STATES[one.state],
        "declared": [known[key].told(request.LANGUAGE_CODE) for key in one.declared if key in known],
    }
