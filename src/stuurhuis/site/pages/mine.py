# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do I follow, and what did we put aside?"""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from stuurhuis.kernel.door import Request
from stuurhuis.steering.pages import items
from stuurhuis.steering.pages.places import asked_by, language_of, regions
from stuurhuis.steering.queries import mine, words


@login_required
def page(request: Request) -> HttpResponse:
    """Everything that this person follows, with what deviates in it, and what rests in the organisation."""
    language = language_of(request)
    sheets = words.sheets_by_id(**asked_by(request))
    followed = words.followed(**asked_by(request)) if request.actor.organisation else ()
    rows = [
        {
            "id": one.id,
            "code": one.region,
            "place": regions()[one.region].name,
            "indicator": one.indicator,
            "name": sheets[one.indicator].label(language),
        }
        for one in followed
        if one.region in regions() and one.indicator in sheets
    ]
    asking = mine.asking(tuple((one.region, one.indicator) for one in followed), **asked_by(request))
    context = {
        "step": "steer",
        "rows": rows,
        "signals": [items.item(one, language) for one in asking],
        "deferred": mine.deferred(**asked_by(request)) if request.actor.organisation else (),
        "sheets": {name: sheet.label(language) for name, sheet in sheets.items()},
    }
    return render(request, "site/mine.html", context)
