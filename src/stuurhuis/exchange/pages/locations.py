# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do we lend, to whom, and what stands on our floors?"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import locations as actions
from stuurhuis.exchange.forms.workplaces import (
    LENT_TO_WORDS,
    WEEKDAYS,
    DeskForm,
    FloorForm,
    LendingForm,
    LocationForm,
)
from stuurhuis.exchange.pages import floor_plan
from stuurhuis.exchange.pages.workplaces import chosen_day
from stuurhuis.exchange.queries import workplaces
from stuurhuis.exchange.rules.workplaces import DayPart, LendingTerms, LentTo
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import initial, write

FORM = "exchange/location_form.html"
STILL_BOOKED = gettext_lazy("Er zijn nog {which} boekingen. Laat die eerst voorbijgaan of geef ze vrij.")


@login_required
def page(request: Request) -> HttpResponse:
    """The buildings that one runs."""
    workplaces.may_run(**asked_by(request))
    found = workplaces.own_locations(**asked_by(request))
    rows = [{"place": one, "lent_to": LENT_TO_WORDS[one.terms.lent_to]} for one in found]
    return render(request, "exchange/locations.html", {"step": "connect", "rows": rows})


@login_required
def add(request: Request) -> HttpResponse:
    """One more building."""
    workplaces.may_run(**asked_by(request))
    form = LocationForm(request.POST or None, initial={"opens_at": "08:00", "closes_at": "18:00"})
    return write(
        request,
        form,
        lambda said: actions.add(said, **asked_by(request)),
        back=reverse("locations"),
        template=FORM,
        onward=lambda fact: reverse("run_location", args=[fact.location]),
        step="connect",
        title=_("Gebouw toevoegen"),
        button=_("Voeg toe"),
    )


@login_required
def run(request: Request, location: int) -> HttpResponse:
    """A building as who runs it sees it: its terms, its plan and who comes on a day."""
    there = workplaces.to_run(location, **asked_by(request))
    day = chosen_day(request)
    known = workplaces.who_is_there(location, day, **asked_by(request))
    floors = workplaces.plan(location, day, **asked_by(request))
    names = {desk.id: desk.words.name for floor in floors for desk in floor.desks}
    context = {
        "step": "connect",
        "place": there,
        "lent_to": LENT_TO_WORDS[there.terms.lent_to],
        "is_lent": there.terms.lent_to != LentTo.OWN,
        "weekdays": [WEEKDAYS[one] for one in there.terms.weekdays],
        "floors": [floor_plan.draw(one, DayPart.DAY, (), known, None) for one in floors],
        "coming": [(who, names.get(who.desk, "")) for who in known],
        "day": day,
    }
    return render(request, "exchange/run_location.html", context)


@login_required
def describe(request: Request, location: int) -> HttpResponse:
    """Describe the building anew."""
    there = workplaces.to_run(location, **asked_by(request))
    form = LocationForm(request.POST or None, initial=initial(there.words))
    return _changed(
        request,
        location,
        form,
        lambda said: actions.describe(location, said, **asked_by(request)),
        title=_("Hoe vindt een bezoeker {name}?").format(name=there.words.name),
        button=_("Bewaar de gegevens"),
    )


@login_required
def lend(request: Request, location: int) -> HttpResponse:
    """Decide to whom it is lent."""
    there = workplaces.to_run(location, **asked_by(request))
    form = LendingForm(request.POST or None, initial=_before(there.terms))
    return _changed(
        request,
        location,
        form,
        lambda said: actions.lend(location, said, **asked_by(request)),
        title=_("Aan wie lenen jullie {name} uit?").format(name=there.words.name),
        lead=_("Wat al geboekt is, blijft geboekt."),
        button=_("Bewaar de uitleenregels"),
    )


@login_required
@require_POST
def close(request: Request, location: int) -> HttpResponse:
    """Take the building out."""
    try:
        actions.close(location, **asked_by(request))
    except actions.StillBooked as booked:
        messages.error(request, str(STILL_BOOKED).format(which=booked))
        return redirect("run_location", location)
    messages.success(request, _("Het gebouw staat er niet meer bij."))
    return redirect("locations")


@login_required
def add_floor(request: Request, location: int) -> HttpResponse:
    """One more floor."""
    workplaces.to_run(location, **asked_by(request))
    return _changed(
        request,
        location,
        FloorForm(request.POST or None),
        lambda said: actions.add_floor(location, said, **asked_by(request)),
        title=_("Verdieping toevoegen"),
        button=_("Voeg de verdieping toe"),
    )


@login_required
def add_desk(request: Request, location: int, floor: int) -> HttpResponse:
    """One more desk or room."""
    workplaces.to_run(location, **asked_by(request))
    return _changed(
        request,
        location,
        DeskForm(request.POST or None),
        lambda said: actions.add_desk(floor, said, **asked_by(request)),
        title=_("Plek of zaal toevoegen"),
        button=_("Voeg de plek toe"),
    )


@login_required
def describe_desk(request: Request, location: int, desk: int) -> HttpResponse:
    """Describe a desk anew, or move it."""
    words = workplaces.desk(desk, **asked_by(request))
    return _changed(
        request,
        location,
        DeskForm(request.POST or None, initial=initial(words)),
        lambda said: actions.describe_desk(desk, said, **asked_by(request)),
        title=_("Plek {name}").format(name=words.name),
        button=_("Bewaar de plek"),
        taken_away=reverse("take_desk_away", args=[location, desk]),
    )


@login_required
@require_POST
def take_desk_away(request: Request, location: int, desk: int) -> HttpResponse:
    """Take a desk away."""
    try:
        actions.take_away(desk, **asked_by(request))
    except actions.StillBooked as booked:
        messages.error(request, str(STILL_BOOKED).format(which=booked))
    else:
        messages.success(request, _("De plek is weg."))
    return redirect("run_location", location)


def _changed(request: Request, location: int, form: Any, do: Any, **shown: Any) -> HttpResponse:
    back = reverse("run_location", args=[location])
    return write(request, form, do, back=back, template=FORM, step="connect", **shown)


def _before(terms: LendingTerms) -> dict[str, Any]:
    return initial(terms) | {"weekdays": list(terms.weekdays), "chosen": "\n".join(terms.chosen)}
