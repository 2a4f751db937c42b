# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write down what we want to reach: each form has a page, and what was typed is never lost."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Do, Refusals, initial
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.actions import goals as actions
from stuurhuis.steering.forms.goals import (
    GoalForm,
    IndicatorForm,
    MeasureForm,
    ProgrammeForm,
)
from stuurhuis.steering.pages.goals import the_goal
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import goals, targets, words
from stuurhuis.steering.queries import sheets as library
from stuurhuis.steering.rules.goals import GoalTree
from stuurhuis.steering.rules.own_sheets import is_stale
from stuurhuis.steering.rules.ready import INDICATORS, ready_tree
from stuurhuis.steering.rules.targets import Known


@login_required
def add_programme(request: Request) -> HttpResponse:
    """A new programme."""
    form = ProgrammeForm(request.POST or None)
    return _write(
        request, form, _("Een nieuw programma"), reverse("goals"),
        lambda said: actions.add_programme(said, **asked_by(request)), button=_("Programma toevoegen"),
    )  # fmt: skip


@login_required
def reword_programme(request: Request, programme: int) -> HttpResponse:
    """Other words for a programme."""
    found = {one.id: one for one in _tree(request).programmes}.get(programme)
    form = ProgrammeForm(request.POST or None, initial=initial(found.words) if found else None)
    return _write(
        request, form, _("Het programma"), reverse("goals"),
        lambda said: actions.reword_programme(programme, said, **asked_by(request)),
        button=_("Programma bewaren"),
    )  # fmt: skip


@login_required
def set_goal(request: Request, programme: int) -> HttpResponse:
    """A new goal of a programme."""
    return _write(
        request, GoalForm(request.POST or None), _("Een nieuw doel"), reverse("goals"),
        lambda said: actions.set_goal(programme, said, **asked_by(request)), button=_("Doel toevoegen"),
    )  # fmt: skip


@login_required
def reword_goal(request: Request, goal: int) -> HttpResponse:
    """Other words for a goal."""
    _programme, found = the_goal(_tree(request), goal)
    form = GoalForm(request.POST or None, initial=initial(found.words))
    return _write(
        request, form, _("Het doel"), reverse("goal", args=[goal]),
        lambda said: actions.reword_goal(goal, said, **asked_by(request)), button=_("Doel bewaren"),
    )  # fmt: skip


@login_required
def choose_indicator(request: Request, goal: int) -> HttpResponse:
    """How a goal is measured; each indicator is offered with the period of its newest figure."""
    sheets, language = library.library(**asked_by(request)), language_of(request)
    known = targets.known(tuple(sheets), **asked_by(request))
    offered = [
        (
            theme.label(language),
            [(name, _offered(one, language)) for name, one in known.items() if one.sheet.theme == theme.id],
        )
        for theme in words.registered_themes(**asked_by(request))
    ]
    asked = {"indicator": request.GET.get("indicator", "")}
    form = IndicatorForm(request.POST or None, indicators=offered, initial=asked)
    return _write(
        request, form, _("Hoe meet je dit doel?"), reverse("goal", args=[goal]),
        lambda said: actions.choose_indicator(goal, said, **asked_by(request)), button=_("Indicator kiezen"),
    )  # fmt: skip


def _offered(one: Known, language: str) -> str:
    name = one.sheet.label(language)
    if one.latest is None:
        return _("{name} (nog geen cijfer)").format(name=name)
    return _("{name} (nieuwste cijfer: {period})").format(name=name, period=one.latest.period)


@login_required
def plan_measure(request: Request, goal: int) -> HttpResponse:
    """Something new that is done for a goal."""
    return _write(
        request, MeasureForm(request.POST or None), _("Wat doen we ervoor?"), reverse("goal", args=[goal]),
        lambda said: actions.plan_measure(goal, said, **asked_by(request)), button=_("Inspanning toevoegen"),
    )  # fmt: skip


@login_required
def change_measure(request: Request, goal: int, measure: int) -> HttpResponse:
    """How it stands with what is done."""
    _programme, found = the_goal(_tree(request), goal)
    one = next((one for one in found.measures if one.id == measure), None)
    form = MeasureForm(request.POST or None, initial=initial(one.words) if one else None)
    return _write(
        request, form, _("Hoe staat het ermee?"), reverse("goal", args=[goal]),
        lambda said: actions.change_measure(measure, said, **asked_by(request)),
        button=_("Inspanning bewaren"),
    )  # fmt: skip


@login_required
@require_POST
def begin(request: Request) -> HttpResponse:
    """Take over the ready tree of Iv3, with the own money in it."""
    known = targets.known(INDICATORS, **asked_by(request))
    newest = {name: [*one.values.items()][-1] for name, one in known.items() if one.values}
    today = day_of(request.at)
    old = {name for name in newest if is_stale(known[name].sheet.frequency, newest[name][0], today)}
    budgets = goals.budgets(request.actor.organisation, **asked_by(request))
    actions.adopt_tree(ready_tree(set(budgets.amounts), newest, old), **asked_by(request))
    messages.success(request, _("De boom staat er, met jullie eigen geld. Maak de doelen van jullie zelf."))
    return redirect("goals")


ENDINGS: dict[str, Callable[..., object]] = {
    "programma": actions.end_programme,
    "doel": actions.end_goal,
    "indicator": actions.drop_indicator,
    "streefwaarde": actions.withdraw_target,
}


@login_required
@require_POST
def end(request: Request, what: str, key: int) -> HttpResponse:
    """Let a programme, a goal, an indicator or a target count no longer; what it was stays."""
    if what not in ENDINGS:
        raise Http404(what)
    try:
        ENDINGS[what](key, **asked_by(request))
    except actions.StillHasGoals:
        messages.error(request, _("Dit programma heeft nog doelen. Beëindig die eerst."))
    else:
        messages.success(request, _("Dit telt niet meer mee. Wat het was, blijft bewaard."))
    return redirect("goals")


def _tree(request: Request) -> GoalTree:
    return goals.tree(request.actor.organisation, **asked_by(request))


REFUSALS: Refusals = {
    actions.NumberTaken: ("number", gettext_lazy("Dit nummer is al in gebruik. Kies een ander.")),
}


def _write(request: Request, form: Any, title: str, back: str, do: Do, *, button: str) -> HttpResponse:
    return write(request, form, title, back, do, button=button, refusals=REFUSALS)
