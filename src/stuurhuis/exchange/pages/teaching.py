# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do we teach, when, and who was there?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import training as actions
from stuurhuis.exchange.forms.training import OfferForm, SessionForm
from stuurhuis.exchange.pages.training import done
from stuurhuis.exchange.queries import opening
from stuurhuis.exchange.queries import training as queries
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write

FORM = "exchange/course_form.html"
REFUSALS: Refusals = {actions.InThePast: ("on", gettext_lazy("Dit moment is al voorbij."))}


@login_required
def offer(request: Request) -> HttpResponse:
    """Offer a course."""
    opening.may_take_part(**asked_by(request))
    return write(
        request,
        OfferForm(request.POST or None, initial={"points": 0}),
        lambda said: actions.offer(said, **asked_by(request)),
        back=reverse("courses"),
        template=FORM,
        onward=lambda fact: reverse("training_course", args=[fact.course]),
        step="connect",
        title=_("Wat kan jouw organisatie anderen leren?"),
        lead=_("Daarna plan je wanneer je het geeft. Wie meedoet, zie jij."),
        button=_("Bied de opleiding aan"),
    )


@login_required
def plan(request: Request, course: int) -> HttpResponse:
    """Plan when it is given."""
    there = queries.course(course, **asked_by(request))
    return write(
        request,
        SessionForm(request.POST or None),
        lambda said: actions.plan(course, said, **asked_by(request)),
        back=reverse("training_course", args=[course]),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Wanneer geef je {title}?").format(title=there.words.title),
        button=_("Plan deze keer"),
    )


@login_required
@require_POST
def cancel(request: Request, course: int, session: int) -> HttpResponse:
    """A session does not go on."""
    actions.cancel(session, **asked_by(request))
    messages.success(request, _("Deze keer gaat niet door. Wie zich had opgegeven, ziet dat."))
    return redirect("training_course", course)


@login_required
@require_POST
def end(request: Request, course: int) -> HttpResponse:
    """Give the course no longer."""
    actions.end(course, **asked_by(request))
    messages.success(request, _("De opleiding staat er niet meer bij. Wat gepland is, gaat door."))
    return redirect("courses")


@login_required
@require_POST
def note_attendance(request: Request, course: int, seat: int) -> HttpResponse:
    """Say whether somebody was there."""
    there = request.POST.get("er") == "ja"
    if done(request, lambda: actions.note_attendance(seat, attended=there, **asked_by(request))):
        messages.success(request, _("Vastgelegd."))
    return redirect("training_course", course)
