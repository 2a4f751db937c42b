# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where can I work on a day, and what did I book?"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import workplaces as actions
from stuurhuis.exchange.forms.workplaces import FEATURE_WORDS
from stuurhuis.exchange.pages import floor_plan
from stuurhuis.exchange.policy.workplaces import RECEPTION
from stuurhuis.exchange.queries import opening, workplaces
from stuurhuis.exchange.queries.workplaces import DeskDay, Workplace
from stuurhuis.exchange.rules import workplaces as rules
from stuurhuis.exchange.rules.workplaces import DayPart, SeenBy
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of

PART_WORDS: Mapping[DayPart, str | Promise] = {
    DayPart.DAY: gettext_lazy("hele dag"),
    DayPart.MORNING: gettext_lazy("ochtend"),
    DayPart.AFTERNOON: gettext_lazy("middag"),
}
SEEN_BY_WORDS: Mapping[SeenBy, str | Promise] = {
    SeenBy.RECEPTION: gettext_lazy("alleen de beheerder van het gebouw"),
    SeenBy.ORGANISATION: gettext_lazy("ook mijn eigen organisatie"),
    SeenBy.LOCATION: gettext_lazy("ook iedereen die daar die dag is"),
}
REFUSALS: Mapping[type[Exception], str | Promise] = {
    actions.DeskTaken: gettext_lazy("Deze plek is net door een ander geboekt. Kies een andere."),
    actions.AllLent: gettext_lazy("Hier worden {which} plekken per dag uitgeleend, en die zijn weg."),
    actions.SitsElsewhere: gettext_lazy("Je hebt die dag al een plek. Geef die eerst terug."),
    actions.NotToday: gettext_lazy("Melden dat je er bent, kan op de dag zelf."),
    actions.AlreadyFreed: gettext_lazy("Deze plek was al teruggegeven."),
    rules.DayPast: gettext_lazy("Deze dag is voorbij."),
    rules.TooFarAhead: gettext_lazy("Zo ver vooruit kan het niet: hoogstens {which} dagen."),
    rules.NotThatWeekday: gettext_lazy("Op deze dag van de week wordt hier niets uitgeleend."),
}
_ACCESSIBLE = [name for name in rules.FEATURES if name in rules.ACCESSIBLE]
_OTHER = [name for name in rules.FEATURES if name not in rules.ACCESSIBLE]


@login_required
def page(request: Request) -> HttpResponse:
    """The buildings where one can book on a day, and one's own bookings."""
    opening.may_take_part(**asked_by(request))
    day = chosen_day(request)
    free = workplaces.free_on(day, **asked_by(request))
    lent = workplaces.lent_on(day, **asked_by(request))
    places = [
        {"place": one, "free": _to_be_had(one, day, free, lent, request), "own": _is_own(one, request)}
        for one in workplaces.locations(**asked_by(request))
    ]
    context = {
        "step": "connect",
        "day": day,
        "today": day_of(request.at),
        "places": places,
        "days": [_told(one, request) for one in workplaces.my_days(**asked_by(request))],
        "seen_by": list(SEEN_BY_WORDS.items()),
        "runs": RECEPTION in request.actor.roles,
    }
    return render(request, "exchange/workplaces.html", context)


@login_required
def place(request: Request, location: int) -> HttpResponse:
    """One building on a day: the plan, the list behind it, and what is free."""
    there = workplaces.location(location, **asked_by(request))
    day, part = chosen_day(request), chosen_part(request)
    wanted = [name for name in rules.FEATURES if name in request.GET.getlist("heeft")]
    known = workplaces.who_is_there(location, day, **asked_by(request))
    floors = workplaces.floors(location, day, **asked_by(request))
    drawn = [floor_plan.draw(one, part, wanted, known, request.actor.person) for one in floors]
    context = {
        "step": "connect",
        "place": there,
        "own": _is_own(there, request),
        "points": 0 if _is_own(there, request) else there.terms.points_for(part),
        "day": day,
        "today": day_of(request.at),
        "part": part,
        "parts": list(PART_WORDS.items()),
        "features": [(name, FEATURE_WORDS[name], name in wanted) for name in (*_ACCESSIBLE, *_OTHER)],
        "wanted": wanted,
        "floors": [one for one in drawn if one.rows],
        "refused": _why_not(there, day, request),
        "reception": _is_own(there, request) and RECEPTION in request.actor.roles,
        "known": known,
    }
    return render(request, "exchange/workplace.html", context)


@login_required
@require_POST
def book(request: Request, desk: int) -> HttpResponse:
    """Take a desk with one click."""
    part, day = chosen_part(request), chosen_day(request)
    wish = actions.BookingWish(day, part)
    if done(request, lambda: actions.book(desk, wish, **asked_by(request))):
        messages.success(request, _("Geboekt. Wie het gebouw beheert, weet dat je komt; anderen niet."))
        return redirect("workplaces")
    return redirect(_back(request))


@login_required
@require_POST
def free(request: Request, booking: int) -> HttpResponse:
    """Give a desk back."""
    if done(request, lambda: actions.free(booking, **asked_by(request))):
        messages.success(request, _("Teruggegeven. De plek is weer vrij."))
    return redirect(_back(request))


@login_required
@require_POST
def confirm(request: Request, booking: int) -> HttpResponse:
    """Say that one is there."""
    if done(request, lambda: actions.confirm(booking, **asked_by(request))):
        messages.success(request, _("Fijn dat je er bent."))
    return redirect("workplaces")


@login_required
@require_POST
def choose_seen_by(request: Request, occupant: int) -> HttpResponse:
    """Choose who may know that one sits there."""
    said = request.POST.get("seen_by", "")
    seen_by = SeenBy(said) if said in SEEN_BY_WORDS else SeenBy.RECEPTION
    actions.choose_seen_by(occupant, seen_by, **asked_by(request))
    messages.success(request, _("Bewaard."))
    return redirect("workplaces")


def done(request: Request, do: Any) -> bool:
    """Whether it was done; else the refusal is told in words."""
    try:
        do()
    except tuple(REFUSALS) as refusal:
        messages.error(request, str(REFUSALS[type(refusal)]).format(which=refusal))
        return False
    return True


def chosen_day(request: Request) -> date:
    """The day that was asked for; without one today, or Monday in a weekend."""
    said = request.POST.get("dag") or request.GET.get("dag") or ""
    today = day_of(request.at)
    try:
        return date.fromisoformat(said)
    except ValueError:
        return today + timedelta(days=max(0, 8 - today.isoweekday()) if today.isoweekday() > 5 else 0)


def chosen_part(request: Request) -> DayPart:
    """How much of the day was asked for; without it the whole."""
    said = request.POST.get("deel") or request.GET.get("deel") or ""
    return DayPart(said) if said in PART_WORDS else DayPart.DAY


def _back(request: Request) -> str:
    location = request.POST.get("location", "")
    if not location.isdecimal():
        return reverse("workplaces")
    asked = f"?dag={chosen_day(request)}&deel={chosen_part(request)}"
    return reverse("workplace", args=[int(location)]) + asked


def _is_own(place: Workplace, request: Request) -> bool:
    return place.organisation == request.actor.organisation


def _why_not(place: Workplace, day: date, request: Request) -> str:
    try:
        rules.check_day(day, day_of(request.at), place.terms, own=_is_own(place, request))
    except tuple(REFUSALS) as refusal:
        return str(REFUSALS[type(refusal)]).format(which=refusal)
    return ""


def _to_be_had(
    place: Workplace, day: date, free: Mapping[int, int], lent: Mapping[int, int], request: Request
) -> int:
    """How many desks there are for us: what is free, and of another no more than it still lends."""
    if _why_not(place, day, request):
        return 0
    there = free.get(place.id, 0)
    if _is_own(place, request):
        return there
    return max(0, min(there, place.terms.a_day - lent.get(place.id, 0)))


def _told(one: DeskDay, request: Request) -> dict[str, Any]:
    part = next(part for part in DayPart if part.halves == (one.morning, one.afternoon))
    return {"one": one, "part": PART_WORDS[part], "is_today": one.day == day_of(request.at)}
