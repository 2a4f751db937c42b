# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did we learn from this goal, and what did others learn?"""

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

from stuurhuis.engines.notation import figure
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, initial
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.actions import goals as owning
from stuurhuis.steering.actions import learning as actions
from stuurhuis.steering.forms.learning import LearningForm, OutcomeForm, Said
from stuurhuis.steering.pages import colleagues, goals, wording
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import goals as trees
from stuurhuis.steering.queries import learning, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.goals import Goal, GoalIndicator
from stuurhuis.steering.rules.progress import progress
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.views import Figure

FORM = "steering/learning_form.html"
REFUSALS: Refusals = {actions.StepIsDone: (None, gettext_lazy("Deze stap was al gezet."))}


@login_required
def hold(request: Request, goal: int) -> HttpResponse:
    """Talk a goal over; what is known of its figures is filled in already."""
    tree = trees.tree(request.actor.organisation, **asked_by(request))
    _programme, found = goals.the_goal(tree, goal)
    form = _form(request, _begin(request, found))

    def do(said: Said) -> None:
        findings, opinion, step, owner = said
        fact = actions.hold(goal, findings, opinion, step, **asked_by(request))
        owning.name_owner(f"learning:{fact.review}", owner, **asked_by(request))

    title = _("Wat leren we van dit doel?")
    button = _("Leergesprek bewaren")
    back = reverse("goal", args=[goal])
    return write(request, form, title, back, do, button=button, template=FORM, goal=found)


@login_required
def reword(request: Request, review: int) -> HttpResponse:
    """Put right what was written."""
    found = learning.review(review, **asked_by(request))
    opinion = learning.opinion(review, **asked_by(request))
    begin = initial(found.findings) | initial(found.next) | initial(opinion)
    form = _form(request, begin)

    def do(said: Said) -> None:
        findings, opinion_now, step, owner = said
        actions.reword(review, findings, opinion_now, step, **asked_by(request))
        owning.name_owner(found.about, owner, **asked_by(request))

    title, button = _("Het leergesprek"), _("Leergesprek bewaren")
    return write(request, form, title, reverse("learning", args=[review]), do, button=button, template=FORM)


@login_required
def page(request: Request, review: int) -> HttpResponse:
    """One learning review: facts, lesson and step; opinions for the own organisation only."""
    found = learning.review(review, **asked_by(request))
    own = found.organisation == request.actor.organisation
    context = _frame(request) | {
        "one": found,
        "place": place(found.organisation),
        "theme": dict(_themes(request)).get(found.findings.theme, ""),
        "own": own,
        "opinion": learning.opinion(review, **asked_by(request)) if own else None,
        "owner": colleagues.names(request).get(found.about, "") if own else "",
        "overdue": found.is_overdue(day_of(request.at)),
        "may_change": own and goals.may_change(request),
    }
    return render(request, "steering/learning.html", context)


@login_required
def finish(request: Request, review: int) -> HttpResponse:
    """Say what came of the step."""
    found = learning.review(review, **asked_by(request))
    return write(
        request, OutcomeForm(request.POST or None), found.next.step, reverse("learning", args=[review]),
        lambda said: actions.finish_step(review, said, **asked_by(request)), refusals=REFUSALS,
        button=_("Uitkomst bewaren"),
    )  # fmt: skip


@login_required
@require_POST
def share(request: Request, review: int) -> HttpResponse:
    """Let others find the facts and the lesson, or no longer."""
    if request.POST.get("delen") == "nee":
        actions.keep_home(review, **asked_by(request))
        messages.success(request, _("Alleen jullie eigen organisatie vindt dit nog."))
    else:
        actions.share(review, **asked_by(request))
        messages.success(request, _("Andere overheden kunnen de feiten en de les nu vinden."))
    return redirect("learning", review)


@login_required
def lessons(request: Request) -> HttpResponse:
    """Lessons of the own organisation and of those that share them, by theme and by words."""
    theme, asked = request.GET.get("onderwerp", ""), request.GET.get("woorden", "")
    themes = _themes(request)
    context = _frame(request) | {
        "theme": theme,
        "asked": asked,
        "themes": themes,
        "lessons": [
            {"one": one, "place": place(one.organisation), "theme": dict(themes).get(one.findings.theme, "")}
            for one in learning.lessons(theme, asked, **asked_by(request))
        ],
    }
    return render(request, "steering/lessons.html", context)


def place(organisation: str) -> str:
    """What an organisation is called in a sentence."""
    region = regions().get(organisation)
    return region.name if region else parties.organisation(organisation).name


def _frame(request: Request) -> dict[str, Any]:
    return {"step": "steer", "municipality": regions().get(request.actor.organisation)}


def _themes(request: Request) -> list[tuple[str, str]]:
    language = language_of(request)
    return [(one.id, one.label(language)) for one in words.standing(**asked_by(request)).themes]


def _form(request: Request, begin: dict[str, Any]) -> LearningForm:
    themes, people = _themes(request), colleagues.choices(request)
    return LearningForm(request.POST or None, themes=themes, colleagues=people, initial=begin)


def _begin(request: Request, goal: Goal) -> dict[str, str]:
    """What the figures say of a goal, so that nobody has to look it up: what was aimed at, and what came."""
    sheets = words.sheets_by_id(**asked_by(request))
    measured = [one for one in goal.indicators if one.choice.indicator in sheets]
    names = tuple(one.choice.indicator for one in measured)
    figures = trees.measured(request.actor.organisation, names, **asked_by(request))
    told = [
        _known(one, sheets[name], figures.get(name, ()), language_of(request))
        for one, name in zip(measured, names, strict=True)
    ]
    return {
        "expected": "\n".join(aim for aim, _came in told if aim),
        "happened": "\n".join(came for _aim, came in told if came),
        "theme": next((sheets[name].theme for name in names), ""),
    }


def _known(
    one: GoalIndicator, sheet: IndicatorSheet, figures: Sequence[Figure], language: str
) -> tuple[str, str]:
    """What was aimed at with an indicator, and what came; empty where nothing was."""
    scale = scales.scale(sheet)
    seen = progress(one, figures, scale)

    def told(period: str, value: float | None, bound: str = "") -> str:
        said = figure(value, scale.unit, language=language, decimals=scale.shown_decimals)
        parts = (bound, said, wording.unit_of(scale) if scale.per else "")
        return f"{sheet.label(language)}, {period}: {' '.join(part for part in parts if part)}."

    about = seen.missed or seen.target
    target = about.words if about else None
    aim = told(target.period, target.value, str(wording.BOUNDS[target.bound])) if target else ""
    came = told(seen.latest.period, scale.of(seen.latest)) if seen.latest else ""
    return aim, came
