# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask an organisation to take part, answer, and sit down in the room."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.dossiers.actions import seats
from stuurhuis.dossiers.actions import taking_part as actions
from stuurhuis.dossiers.forms.taking_part import AskForm, SeatForm
from stuurhuis.dossiers.pages.sentences import LAST_LEADER, REFUSALS, TOO_LATE
from stuurhuis.dossiers.queries import dossiers, taking_part
from stuurhuis.dossiers.rules.seats import LastLeader, SeatRole
from stuurhuis.dossiers.rules.taking_part import NoSuchPartMove
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.kernel.memberships import queries as memberships

ANSWERS: dict[str, tuple[Callable[..., object], str | Promise]] = {
    "ja": (actions.accept, gettext_lazy("Jullie doen mee. Jij trekt het bij jullie.")),
    "nee": (actions.decline, gettext_lazy("Jullie doen niet mee. De opgave is weg uit jullie lijst.")),
    "weg": (actions.leave, gettext_lazy("Jullie doen niet meer mee. De opgave is weg uit jullie lijst.")),
    "los": (actions.withdraw, gettext_lazy("Die organisatie ziet de opgave niet meer.")),
}

SEATS = {"mee": SeatRole.JOINS, "lezen": SeatRole.READS}


@login_required
def ask(request: Request, dossier: UUID) -> HttpResponse:
    """Ask an organisation to take part."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    return write(
        request, AskForm(request.POST or None),
        lambda said: actions.ask(str(dossier), *said, **asked_by(request)),
        back=reverse("dossier", args=[dossier]), template="dossiers/form.html", refusals=REFUSALS,
        step="connect", title=_("Wie doet er mee?"), lead=found.words.question, dossier=found,
        button=_("Vraag deze organisatie"),
    )  # fmt: skip


@login_required
@require_POST
def answer(request: Request, part: int, how: str) -> HttpResponse:
    """Say yes or no for one's organisation, leave, or let another go."""
    if how not in ANSWERS:
        raise Http404(how)
    asked = taking_part.part(part, **asked_by(request))
    deed, said = ANSWERS[how]
    try:
        deed(part, **asked_by(request))
        messages.success(request, str(said))
    except NoSuchPartMove:
        messages.error(request, TOO_LATE)
    return redirect("dossier", asked.dossier) if how in {"ja", "los"} else redirect("dossiers")


@login_required
@require_POST
def sit(request: Request, dossier: UUID, role: str) -> HttpResponse:
    """Join, read along, or get up."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    try:
        if role in SEATS:
            seats.sit(found.part, SEATS[role], **asked_by(request))
        else:
            seats.get_up(found.part, **asked_by(request))
    except LastLeader:
        messages.error(request, LAST_LEADER)
    return redirect("dossier", dossier)


@login_required
def seat(request: Request, dossier: UUID) -> HttpResponse:
    """Give a colleague a seat."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    colleagues = [
        (one.person, one.name or one.email)
        for one in memberships.members(**asked_by(request))
        if one.person != request.actor.person
    ]
    return write(
        request, SeatForm(request.POST or None, colleagues=colleagues),
        lambda said: seats.seat(found.part, *said, **asked_by(request)),
        back=reverse("dossier", args=[dossier]), template="dossiers/form.html", refusals=REFUSALS,
        step="connect", title=_("Welke collega haal je erbij?"), lead=found.words.question, dossier=found,
        button=_("Haal erbij"),
    )  # fmt: skip
