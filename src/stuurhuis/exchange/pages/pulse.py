# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How are the teams doing?"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import pulse as actions
from stuurhuis.exchange.forms.pulse import ASKED, PulseForm, RoundForm, TeamForm
from stuurhuis.exchange.policy.opening import GUARDS
from stuurhuis.exchange.queries import opening, pulse
from stuurhuis.exchange.rules.pulse import HIGHEST, LOWEST, PulseQuestion, PulseRound, Team, TeamPulse
from stuurhuis.exchange.rules.telling import FEWEST
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write
from stuurhuis.kernel.parties import day_of

FORM = "form.html"
REFUSALS: Refusals = {
    actions.NameTaken: ("name", gettext_lazy("Er is al een team dat zo heet.")),
    actions.UnknownTeam: (None, gettext_lazy("Dit team is er niet meer.")),
    actions.PeriodTaken: ("opens_on", gettext_lazy("Er is al een ronde in dit kwartaal; één is genoeg.")),
    actions.EndsTooSoon: ("closes_on", gettext_lazy("De laatste dag ligt voor de eerste, of is al voorbij.")),
    actions.NotOpen: (None, gettext_lazy("Deze ronde is niet open.")),
    actions.AnsweredAlready: (None, gettext_lazy("Je hebt al geantwoord.")),
}


@login_required
def page(request: Request) -> HttpResponse:
    """The round that is open, what came out of earlier ones, and the teams."""
    opening.may_take_part(**asked_by(request))
    today = day_of(request.at)
    found = pulse.rounds(**asked_by(request))
    teams = pulse.teams(**asked_by(request))
    names = {one.id: one.words.name for one in teams}
    now = next((one for one in found if one.is_open(today)), None)
    context = {
        "step": "connect",
        "now": now,
        "answered": now is not None and pulse.answered(now.id, **asked_by(request)),
        "over": [_told(request, one, teams) for one in found if one.is_over(today)],
        "coming": [one for one in found if not one.is_open(today) and not one.is_over(today)],
        "teams": [(one, names.get(one.words.above or 0)) for one, _depth in _tree(teams)],
        "fewest": FEWEST,
        "keeps": bool(request.actor.roles.intersection(GUARDS)),
    }
    return render(request, "exchange/pulse.html", context)


@login_required
def answer(request: Request, pulse_round: int) -> HttpResponse:
    """Three questions, without a name."""
    found = next((one for one in pulse.rounds(**asked_by(request)) if one.id == pulse_round), None)
    if found is None or not found.is_open(day_of(request.at)):
        raise Http404(pulse_round)
    form = PulseForm(request.POST or None, teams=_choices(pulse.teams(**asked_by(request))))
    return write(
        request,
        form,
        lambda said: actions.answer(pulse_round, *said, **asked_by(request)),
        back=reverse("pulse"),
        template="exchange/pulse_form.html",
        refusals=REFUSALS,
        step="connect",
        title=_("Hoe gaat het met je werk?"),
        round=found,
        fewest=FEWEST,
        button=_("Geef je antwoord"),
    )


@login_required
def plan(request: Request) -> HttpResponse:
    """A new round."""
    pulse.may_plan(**asked_by(request))
    return write(
        request,
        RoundForm(request.POST or None),
        lambda said: actions.open_round(said, **asked_by(request)),
        back=reverse("pulse"),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Vraag hoe het gaat"),
        button=_("Plan de ronde"),
    )


@login_required
def add_team(request: Request) -> HttpResponse:
    """A new team."""
    pulse.may_plan(**asked_by(request))
    form = TeamForm(request.POST or None, teams=_choices(pulse.teams(**asked_by(request))))
    return write(
        request,
        form,
        lambda said: actions.name_team(said, **asked_by(request)),
        back=reverse("pulse"),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Voeg een team toe"),
        button=_("Voeg toe"),
    )


@login_required
@require_POST
def end_team(request: Request, team: int) -> HttpResponse:
    """A team is there no longer."""
    actions.end_team(team, **asked_by(request))
    messages.success(request, _("Dit team staat er niet meer bij. Wat het eerder zei, blijft."))
    return redirect("pulse")


def _told(request: Request, one: PulseRound, teams: tuple[Team, ...]) -> dict[str, Any]:
    """A round with what may be shown of it."""
    names = {team.id: team.words.name for team in teams}
    found = [_row(pulsed, names) for pulsed in pulse.outcome(one.id, **asked_by(request))]
    return {"round": one, "rows": found, "questions": list(ASKED.values())}


def _row(pulsed: TeamPulse, names: dict[int, str]) -> dict[str, Any]:
    name = _("Hele organisatie") if pulsed.team is None else names.get(pulsed.team, _("een eerder team"))
    cells = [(pulsed.means[question], LOWEST, HIGHEST) for question in PulseQuestion]
    return {"name": name, "whole": pulsed.team is None, "cells": cells, "at_least": pulsed.at_least}


def _choices(teams: tuple[Team, ...]) -> list[tuple[int | str, str]]:
    return [(one.id, f"{'– ' * depth}{one.words.name}") for one, depth in _tree(teams)]


def _tree(teams: tuple[Team, ...], above: int | None = None, depth: int = 0) -> list[tuple[Team, int]]:
    """The teams under the ones that they belong to, with how deep each stands."""
    there = {one.id for one in teams}
    found = []
    for one in teams:
        belongs = one.words.above if one.words.above in there else None
        if belongs == above:
            found += [(one, depth), *_tree(teams, one.id, depth + 1)]
    return found
