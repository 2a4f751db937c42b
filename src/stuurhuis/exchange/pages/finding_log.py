# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When was I shown to whom, and what can I do about it?"""

from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.exchange.actions import finding as actions
from stuurhuis.exchange.forms.finding import AnswerForm, ObjectionForm
from stuurhuis.exchange.policy.opening import GUARDS
from stuurhuis.exchange.queries import finding_log
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write


@login_required
def page(request: Request) -> HttpResponse:
    """How often one was shown, what one has against it, and for who guards privacy what others have."""
    here = bool(request.actor.organisation)
    guards = bool(request.actor.roles.intersection(GUARDS))
    context = {
        "step": "connect",
        "shown": finding_log.shown_of_me(**asked_by(request)) if here else (),
        "asked": finding_log.asked_before(**asked_by(request)) if here else (),
        "mine": finding_log.objected(**asked_by(request)) if here else (),
        "guards": guards,
        "objections": finding_log.objections(**asked_by(request)) if guards else (),
        "here": request.actor.organisation,
        "month": request.at,
    }
    return render(request, "exchange/finding_log.html", context)


@login_required
def contest(request: Request, organisation: str, month: str) -> HttpResponse:
    """Say what one has against being shown by an organisation in a month, or against an order it made."""
    try:
        about, first = parties.organisation(organisation), date.fromisoformat(f"{month}-01")
    except (parties.UnknownOrganisation, ValueError) as strange:
        raise Http404(organisation) from strange
    return write(
        request,
        ObjectionForm(request.POST or None),
        lambda words: actions.contest(organisation, first, words, **asked_by(request)),
        back=reverse("shown_of_me"),
        template="form.html",
        refusals={},
        step="connect",
        title=_("Wat klopt er niet?"),
        lead=_("De privacyfunctionaris van %(name)s leest dit en antwoordt je.") % {"name": about.name},
        button=_("Maak bezwaar"),
    )


@login_required
def answer(request: Request, objection: int) -> HttpResponse:
    """Answer what somebody has against it."""
    found = finding_log.to_answer(objection, **asked_by(request))
    return write(
        request,
        AnswerForm(request.POST or None),
        lambda words: actions.answer(objection, words, **asked_by(request)),
        back=reverse("shown_of_me"),
        template="form.html",
        refusals={},
        step="connect",
        title=_("Antwoord op een bezwaar"),
        lead=found.words,
        button=_("Beantwoord"),
    )
