# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The municipality of last time: every page about one is remembered, wherever somebody comes in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from stuurhuis.steering.pages.places import REMEMBERED, regions

YEAR = 365 * 24 * 3600
Answer = Callable[[HttpRequest], HttpResponse]


def last_time(answer: Answer) -> Answer:
    """A middleware that puts the municipality of the page in a cookie."""

    def remembering(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        code = request.resolver_match.kwargs.get("code") if request.resolver_match else None
        if code in regions() and response.status_code == 200 and request.COOKIES.get(REMEMBERED) != code:
            response.set_cookie(
                REMEMBERED, code, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True
            )
        return response

    return remembering
