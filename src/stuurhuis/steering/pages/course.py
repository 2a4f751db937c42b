# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is on course here, and what can nothing be said of?"""

from functools import cache
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.places import indicator_address, language_of, region
from stuurhuis.steering.queries import overview, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.views import Course


def page(request: Request, code: str) -> HttpResponse:
    """All series by theme, each with its newest figure and what was to be expected."""
    place, language = region(code), language_of(request)

    @cache
    def groups() -> list[dict[str, Any]]:
        return [
            {
                "title": group.theme.label(language),
                "key": group.theme.id,
                "rows": [row(code, one, language) for one in group.series],
            }
            for group in overview.course(place, **asked_by(request))
        ]

    context = {
        "step": "steer",
        "municipality": place,
        "groups": groups,
        "count": lambda: sum(len(group["rows"]) for group in groups()),
        "outside": lambda: sum(row["outside"] for group in groups() for row in group["rows"]),
        "edition": words.edition(**asked_by(request)),
    }
    return render(request, "steering/course.html", context)


def row(code: str, one: Course, language: str) -> dict[str, Any]:
    """One series as a row of a table."""
    scale = scales.scale(one.sheet)
    history = [one.latest] if one.latest else []
    seen = (
        scale.seen(one.seen, history)
        if one.seen and one.latest and one.seen.period == one.latest.period
        else None
    )
    return {
        "name": one.sheet.label(language),
        "url": indicator_address(code, one.sheet.id),
        "period": one.latest.period if one.latest else "",
        "value": scale.of(one.latest) if one.latest else None,
        "unit": scale.unit,
        "unit_words": wording.unit_of(scale) if scale.per else "",
        "decimals": scale.shown_decimals,
        "seen": seen,
        "outside": seen is not None and seen.is_outside,
        "why_not": "" if one.seen else one.why_not(language),
    }
