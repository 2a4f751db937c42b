# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Until when one can answer or read, as a file for one's own calendar; without who asks."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from icalendar import Calendar, Event

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.review.queries import asking, documents
from stuurhuis.review.rules.moves import State

WAITING = (State.ASKED, State.ACCEPTED)


@login_required
@require_GET
def day(request: Request, number: int) -> HttpResponse:
    """The day by which one answers, or by which the advice is wanted; nothing once that is past."""
    asked = asking.request(number, **asked_by(request))
    if asked.state not in WAITING:
        raise Http404
    title = documents.document(asked.document, **asked_by(request)).words.title
    answering = asked.state is State.ASKED
    made, on = Event(), asked.accept_by if answering else asked.review_by
    made.add("uid", f"review-{asked.id}@{urlsplit(settings.PUBLIC_ADDRESS).hostname}")
    made.add("dtstamp", request.at)
    made.add("dtstart", on)
    made.add("dtend", on + timedelta(days=1))
    said = _("Meelezen, ja of nee: {title}") if answering else _("Advies klaar: {title}")
    made.add("summary", said.format(title=title))
    made.add("url", settings.PUBLIC_ADDRESS + reverse("review_request", args=[asked.id]))
    made.add("transp", "TRANSPARENT")
    whole = Calendar()
    whole.add("prodid", "-//Stuurhuis//Stuurhuis//NL")
    whole.add("version", "2.0")
    whole.add_component(made)
    answer = HttpResponse(whole.to_ical(), content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="stuk.ics"'
    return answer
