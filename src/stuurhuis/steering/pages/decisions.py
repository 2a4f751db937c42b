# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was decided about a goal, and what did we know then?"""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, initial
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.actions import decisions as actions
from stuurhuis.steering.forms.decisions import DecisionForm
from stuurhuis.steering.pages import goals, wording
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import decisions
from stuurhuis.steering.queries import goals as trees
from stuurhuis.steering.rules.decisions import KnownIndicator
from stuurhuis.steering.rules.scales import Scale

REFUSALS: Refusals = {
    actions.NotYetTaken: ("taken", gettext_lazy("Kies een dag die is geweest.")),
    actions.OtherGoal: (None, gettext_lazy("Dat besluit gaat over een ander doel.")),
}


@login_required
def decide(request: Request, goal: int) -> HttpResponse:
    """Keep a decision, with what is known today; `?verbetert=3` corrects an earlier one."""
    tree = trees.tree(request.actor.organisation, **asked_by(request))
    _programme, found = goals.the_goal(tree, goal)
    asked = request.GET.get("verbetert", "")
    corrects = decisions.decision(int(asked), **asked_by(request)) if asked.isdigit() else None
    begin = initial(corrects.words) if corrects else {"taken": day_of(request.at)}
    form = DecisionForm(request.POST or None, today=day_of(request.at), initial=begin)
    return write(
        request, form, _("Een besluit bewaren"), reverse("goal", args=[goal]),
        lambda said: actions.decide(goal, said, corrects.id if corrects else None, **asked_by(request)),
        refusals=REFUSALS, template="steering/decision_form.html", goal=found, button=_("Besluit bewaren"),
    )  # fmt: skip


@login_required
def page(request: Request, decision: int) -> HttpResponse:
    """One decision, on a page that prints well."""
    found = decisions.decision(decision, **asked_by(request))
    later = decisions.of_goal(found.goal, **asked_by(request))
    context = {
        "step": "steer",
        "municipality": regions().get(request.actor.organisation),
        "organisation": parties.organisation(request.actor.organisation),
        "one": found,
        "corrected_by": next((one for one in later if one.corrects == found.id), None),
        "indicators": [_indicator(one, language_of(request)) for one in found.known.indicators],
        "may_change": goals.may_change(request),
    }
    return render(request, "steering/decision.html", context)


def _indicator(one: KnownIndicator, language: str) -> dict[str, Any]:
    scale = Scale(one.unit, one.decimals or 0, one.per)
    return {
        "one": one,
        "name": one.label(language),
        "unit_words": wording.unit_of(scale) if one.per else "",
        "stand": wording.STANDS[one.stand],
        "bound": wording.BOUNDS.get(one.bound, ""),
    }
