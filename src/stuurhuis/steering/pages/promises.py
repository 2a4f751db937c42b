# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What would be done by now? Of the organisation without names, and of oneself."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.pages.exceptions import address
from stuurhuis.steering.pages.places import own, regions
from stuurhuis.steering.queries import authorship, exceptions, learning, peer_groups
from stuurhuis.steering.queries.authorship import OwnTrace
from stuurhuis.steering.rules.learning import Promise

KINDS: dict[str, Lazy] = {
    "judgement": _("Een oordeel naast een verwachting"),
    "learning": _("Een leergesprek"),
    "decision": _("Een besluit"),
    "exception": _("Een afspraak over wat afwijkt"),
    "goal": _("Een doel"),
    "indicator": _("Een indicator"),
    "measure": _("Een inspanning"),
    "comment": _("Een opmerking bij een rapportage"),
    "explanation": _("Een toelichting in een rapportage"),
}
PAGES = {"learning": "learning", "decision": "decision", "goal": "goal"}


def promised(request: Request, *, mine: bool = False) -> list[dict[str, Any]]:
    """What is to be done, the first day first; only one's own where that is asked."""
    if not request.actor.organisation:
        return []
    steps = learning.unfinished(**asked_by(request))
    agreed = exceptions.reviews(**asked_by(request)).values()
    found = [
        *(
            (Promise(one.about, one.next.step, one.next.due), reverse("learning", args=[one.id]))
            for one in steps
        ),
        *((Promise(one.about, one.words.intervention, one.words.due), address(one.key)) for one in agreed),
    ]
    if mine:
        own_ones = {one.about for one in authorship.own_tasks(**asked_by(request))}
        found = [(one, url) for one, url in found if one.about in own_ones]
    today = day_of(request.at)
    rows = [{"one": one, "url": url, "overdue": one.is_overdue(today)} for one, url in found]
    return sorted(rows, key=lambda row: row["one"].due)


@login_required
def about_me(request: Request) -> HttpResponse:
    """What an organisation keeps of somebody while steering, shown to that person and to nobody else."""
    here = bool(request.actor.organisation)
    context = {
        "step": "steer",
        "municipality": own(request),
        "texts": [_row(one) for one in (authorship.own_texts(**asked_by(request)) if here else ())],
        "groups": [
            {"one": one, "place": regions()[one.region].name if one.region in regions() else one.region}
            for one in (peer_groups.own_choices(**asked_by(request)) if here else ())
        ],
        "tasks": [_row(one) for one in (authorship.own_tasks(**asked_by(request)) if here else ())],
    }
    return render(request, "steering/about_me.html", context)


def _row(one: OwnTrace) -> dict[str, Any]:
    page = PAGES.get(one.kind)
    return {
        "one": one,
        "kind": KINDS.get(one.kind, one.kind),
        "url": reverse(page, args=[one.key]) if page else "",
    }
