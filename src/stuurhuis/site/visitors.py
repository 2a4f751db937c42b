# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page, and what time it is: said once, at the opening."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from stuurhuis.kernel import parties
from stuurhuis.kernel.policy import VISITOR, Actor, actor_for
from stuurhuis.steering.queries import one_page

CHOSEN = "organisatie"
Answer = Callable[[HttpRequest], HttpResponse]


def visitors(answer: Answer) -> Answer:
    """A middleware that puts `actor`, `at` and the `theme` of the organisation on the request."""

    def with_visitor(request: HttpRequest) -> HttpResponse:
        vars(request)["at"] = timezone.now()
        actor = _actor(request)
        vars(request)["actor"] = actor
        vars(request)["theme"] = parties.organisation(actor.organisation).theme if actor.organisation else ""
        with one_page():
            return answer(request)

    return with_visitor


def _actor(request: HttpRequest) -> Actor:
    half_way = getattr(request, "half_way", False)  # signed in, but not yet with a second factor
    if half_way or not request.user.is_authenticated or request.user.pk is None:
        return VISITOR
    at = timezone.now()
    try:
        return actor_for(request.user.pk, organisation=request.session.get(CHOSEN, ""), at=at)
    except parties.NotAMember:
        request.session.pop(CHOSEN)
        return actor_for(request.user.pk, at=at)
