# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""With which municipalities do we compare ourselves, who chose them, and why?"""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals
from stuurhuis.steering.actions import peer_groups as actions
from stuurhuis.steering.forms.peer_groups import GroupForm, MemberForm, RemovalForm
from stuurhuis.steering.pages import goals
from stuurhuis.steering.pages import weights as weighing
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import comparison, peer_groups, words
from stuurhuis.steering.queries.peer_groups import PeerChooser
from stuurhuis.steering.rules.peer_groups import GroupWords, Member

TOP = 7  # municipalities with which a group begins
REFUSALS: Refusals = {
    actions.NameTaken: ("name", gettext_lazy("Er is al een groep die zo heet.")),
    actions.AlreadyIn: ("region", gettext_lazy("Deze gemeente staat er al in, of is jullie eigen gemeente.")),
    actions.HasEnded: (None, gettext_lazy("Dit is al gestopt.")),
    actions.NoReason: (None, gettext_lazy("Schrijf erbij waarom.")),
}


@login_required
def groups(request: Request) -> HttpResponse:
    """All groups of the organisation, and which one stands beside its figures."""
    found = peer_groups.groups(**asked_by(request)) if request.actor.organisation else ()
    context = _frame(request) | {
        "groups": [(one, _names(one.regions)) for one in found if one.until is None],
        "ended": [one for one in found if one.until is not None],
        "may_change": goals.may_change(request),
    }
    return render(request, "steering/peer_groups.html", context)


@login_required
def group(request: Request, group: int) -> HttpResponse:
    """Who is in a group, who was, who chose that, and why."""
    found = peer_groups.group(group, **asked_by(request))
    chosen = peer_groups.choosers(group, **asked_by(request))
    sheets = words.sheets_by_id(**asked_by(request))
    context = _frame(request) | {
        "group": found,
        "weights": weighing.in_words(found.words.weights, sheets, language_of(request)),
        "members": sorted((_row(one, chosen) for one in found.members), key=lambda row: row["name"]),
        "former": [_row(one, chosen) for one in found.former],
        "may_change": goals.may_change(request) and found.until is None,
    }
    return render(request, "steering/peer_group.html", context)


@login_required
def save(request: Request) -> HttpResponse:
    """Keep the municipalities that are most alike, with the weights and year of the address, under a name."""
    asked = weighing.asked_for(request)
    weights, year = weighing.chosen(asked), weighing.year(asked)
    here = regions().get(request.actor.organisation)
    near = comparison.peers(here, weights, TOP, year, **asked_by(request)) if here else ()
    found = [peer.region for peer in near if peer.region in regions()]

    def do(name: str) -> object:
        return actions.save(GroupWords(name, weights, year), found, **asked_by(request))

    form = GroupForm(request.POST or None)
    return write(
        request, form, _("Bewaar deze gemeenten als groep"), reverse("peer_groups"), do,
        refusals=REFUSALS, template="steering/peer_group_form.html", names=_names(found),
        button=_("Groep bewaren"),
    )  # fmt: skip


@login_required
def add(request: Request, group: int) -> HttpResponse:
    """Add a municipality by hand."""
    found = peer_groups.group(group, **asked_by(request))
    free = [
        place
        for place in regions().values()
        if place.code not in {*found.regions, request.actor.organisation}
    ]
    form = MemberForm(request.POST or None, places=[(place.code, place.name) for place in free])

    def do(said: tuple[str, str]) -> object:
        return actions.add(group, *said, **asked_by(request))

    title = _("Een gemeente bij {name}").format(name=found.words.name)
    back, button = reverse("peer_group", args=[group]), _("Zet erbij")
    return write(request, form, title, back, do, button=button, refusals=REFUSALS)


@login_required
def remove(request: Request, group: int, member: int) -> HttpResponse:
    """Take a municipality out by hand."""
    found = peer_groups.group(group, **asked_by(request))
    name = next((regions()[one.region].name for one in found.members if one.id == member), "")

    def do(why_not: str) -> object:
        return actions.remove(member, why_not, **asked_by(request))

    title = _("{place} uit {name}").format(place=name, name=found.words.name)
    form = RemovalForm(request.POST or None)
    back, button = reverse("peer_group", args=[group]), _("Haal uit de groep")
    return write(request, form, title, back, do, button=button, refusals=REFUSALS)


@login_required
@require_POST
def choose(request: Request, group: int) -> HttpResponse:
    """Lay this group beside the own figures everywhere, or no longer."""
    if request.POST.get("naast") == "nee":
        actions.let_go(group, **asked_by(request))
        messages.success(request, _("Naast jullie cijfers staan weer de gemeenten die het meest lijken."))
    else:
        actions.choose(group, **asked_by(request))
        messages.success(request, _("Deze groep staat voortaan naast jullie cijfers."))
    return redirect("peer_group", group)


@login_required
@require_POST
def end(request: Request, group: int) -> HttpResponse:
    """Use a group no longer; it can be read back."""
    actions.end(group, **asked_by(request))
    messages.success(request, _("Deze groep is gestopt. Wie erin zat en waarom, blijft te lezen."))
    return redirect("peer_groups")


def _frame(request: Request) -> dict[str, Any]:
    return {"step": "steer", "municipality": regions().get(request.actor.organisation)}


def _names(codes: Sequence[str]) -> list[str]:
    return sorted(regions()[code].name for code in codes if code in regions())


def _row(member: Member, chosen: Sequence[PeerChooser]) -> dict[str, Any]:
    by = {one.deed: one for one in chosen if one.member == member.id}
    place = regions().get(member.region)
    return {
        "one": member,
        "name": place.name if place else member.region,
        "added": by.get(actions.ADDED),
        "removed": by.get(actions.REMOVED),
    }
