# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What should an indicator be, and how probable is that? One looks first, and then keeps it."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.actions import goals as actions
from stuurhuis.steering.forms.goals import TargetForm
from stuurhuis.steering.pages import chances, wording
from stuurhuis.steering.pages.doubts import again, doubt_told
from stuurhuis.steering.pages.goals import the_goal
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import goals, sources
from stuurhuis.steering.queries import targets as queries
from stuurhuis.steering.rules.goals import GoalIndicator
from stuurhuis.steering.rules.targets import Known, usual_bound

PAGE = "steering/target_form.html"


@login_required
def set_target(request: Request, goal: int, measured: int) -> HttpResponse:
    """A form with what is known beside it; `look` says the chance of what was typed, and keeps nothing."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    _programme, found = the_goal(tree, goal)
    one = next((one for one in found.indicators if one.id == measured), None)
    known = queries.known((one.choice.indicator,), **asked_by(request)) if one else {}
    if one is None or not known:
        raise Http404(measured)
    return _written(request, goal, one, known[one.choice.indicator])


def _written(request: Request, goal: int, one: GoalIndicator, known: Known) -> HttpResponse:
    """The form, its chance where that is asked for, or what to be sure of before it is kept."""
    form = _form(request, known)
    page = {
        "title": _("Streefwaarde: {name}").format(name=known.sheet.label(language_of(request))),
        "back": reverse("goal", args=[goal]),
        "button": _("Streefwaarde bewaren"),
    } | _shown(request, known, one)
    if "look" in request.POST:
        goals.may_change(**asked_by(request))
        return again(request, form, PAGE, page | _looked(request, form, known))
    try:
        return write(
            request, form, template=PAGE, **page,
            do=lambda said: actions.set_target(one.id, said, sure=form.is_sure, **asked_by(request)),
        )  # fmt: skip
    except actions.DoubtfulTarget as asked:
        told = [doubt_told(found, known, language_of(request)) for found in asked.doubts]
        return again(request, form, PAGE, page | {"doubts": told}, status=422)


def _form(request: Request, known: Known) -> TargetForm:
    unit = wording.unit_of(known.scale)
    begin: dict[str, Any] = {"bound": usual_bound(known.sheet.direction)}
    if known.ahead:
        begin["period"] = known.ahead[-1].period
    return TargetForm(request.POST or None, unit=unit, initial=begin)


def _looked(request: Request, form: TargetForm, known: Known) -> dict[str, Any]:
    """The chance of what was typed; nothing is kept."""
    typed = form.look()
    chance = chances.of_target(request, typed, known.sheet, known.figures) if typed else None
    return {"chance": chance, "looked": typed}


def _shown(request: Request, known: Known, one: GoalIndicator) -> dict[str, Any]:
    """What stands beside the form: where it stands, what is expected, and what is wanted already."""
    sheet, language = known.sheet, language_of(request)
    latest = known.latest
    return {
        "name": sheet.label(language),
        "unit": known.scale.unit,
        "unit_words": wording.unit_beside(known.scale, ""),
        "unit_after": wording.unit_after(known.scale),
        "decimals": known.scale.shown_decimals,
        "latest": latest,
        "value": known.scale.of(latest) if latest else None,
        "source": sources.named(sheet.source, language, **asked_by(request)),
        "direction": wording.DIRECTIONS[sheet.direction],
        "ahead": known.ahead,
        "targets": [(target.words, wording.BOUNDS[target.words.bound]) for target in one.targets],
    }
