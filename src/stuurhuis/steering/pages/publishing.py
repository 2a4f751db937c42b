# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do we make public? Chosen, looked at as strangers will see it, and then a yes."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals
from stuurhuis.steering.actions import publishing as actions
from stuurhuis.steering.forms.publishing import ASPECTS, PlanForm, WithdrawForm
from stuurhuis.steering.pages import public, public_sentences
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import publishing
from stuurhuis.steering.queries.publishing import Plan
from stuurhuis.steering.rules.publishing import Thing, things
from stuurhuis.steering.rules.story import Story

GONE: Refusals = {actions.AlreadyWithdrawn: (None, gettext_lazy("Deze publicatie is al ingetrokken."))}
REFUSED = {
    actions.NothingToPublish: gettext_lazy("Kies ten minste één doel."),
    actions.NothingNew: gettext_lazy("Dit is al openbaar; er is niets veranderd."),
    actions.ChangedMeanwhile: gettext_lazy("Er is intussen iets veranderd. Kijk nog eens, en zeg dan ja."),
}


@login_required
def page(request: Request) -> HttpResponse:
    """Choose what may become public; it is kept, and nothing becomes public by it."""
    plan = publishing.plan(**asked_by(request))
    offered = [thing.key for goal in plan.story.goals for thing in things(goal, plan.story)]
    form = PlanForm(
        request.POST or None,
        goals=[goal.id for goal in plan.story.goals],
        offered=offered,
        initial=_begin(plan),
    )
    if form.is_bound and form.is_valid():
        actions.plan(form.choice(), form.words(), **asked_by(request))
        return redirect("publishing_look")
    context = _frame(request) | {
        "form": form,
        "is_new": plan.is_new,
        "aspects": [(one, *said, one in _ticked(form, "aspects")) for one, said in ASPECTS.items()],
        "programmes": list(_programmes(plan.story, form, language_of(request))),
    }
    return render(request, "steering/publishing.html", context, status=422 if form.is_bound else 200)


@login_required
def look(request: Request) -> HttpResponse:
    """What would become public, as strangers will see it, and what that changes; a yes publishes it."""
    if request.method == "POST":
        return _published(request)
    found = publishing.preview(**asked_by(request))
    context = _frame(request) | {
        "found": found,
        "is_new": not (found.now and found.now.fingerprint == found.fingerprint),
        "changes": public_sentences.changes(found.changes),
        **public.told(found.story, found.words, language_of(request)),
    }
    return render(request, "steering/publishing_look.html", context)


@login_required
def withdraw(request: Request, number: int) -> HttpResponse:
    """Show a publication no longer, with a reason that everybody can read."""
    made = publishing.editions(request.actor.organisation, **asked_by(request))
    one = next((one for one in made if one.number == number), None)
    if one is None:
        raise Http404(number)
    form = WithdrawForm(request.POST or None)
    return write(
        request, form, _("Publicatie {number} intrekken").format(number=number), reverse("publishing"),
        lambda said: actions.withdraw(one.id, said, **asked_by(request)),
        refusals=GONE, template="steering/publishing_withdraw.html",
        button=_("Publicatie intrekken"),
    )  # fmt: skip


def _published(request: Request) -> HttpResponse:
    try:
        fact = actions.publish(request.POST.get("looked_at", ""), **asked_by(request))
    except tuple(REFUSED) as refusal:
        messages.error(request, str(REFUSED[type(refusal)]))
        return redirect("publishing_look")
    messages.success(request, _("Publicatie {number} is openbaar.").format(number=fact.number))
    return redirect("public_page", request.actor.organisation)


def _frame(request: Request) -> dict[str, Any]:
    code = request.actor.organisation
    made = publishing.editions(code, **asked_by(request))
    return {
        "step": "steer",
        "municipality": regions().get(code),
        "code": code,
        "editions": made,
        "newest": next((one for one in made if one.withdrawn is None), None),
    }


def _begin(plan: Plan) -> dict[str, Any]:
    return {
        "aspects": [str(aspect) for aspect in plan.choice.aspects],
        "goals": [str(goal) for goal in plan.choice.goals],
        "things": list(plan.choice.things),
        "introduction": plan.words.introduction,
        "contact": plan.words.contact,
    }


def _ticked(form: PlanForm, name: str) -> set[str]:
    """What is ticked: what was sent, or else what it begins with."""
    return set(form[name].value() or ())


def _programmes(story: Story, form: PlanForm, language: str) -> Iterator[dict[str, Any]]:
    goals, chosen = _ticked(form, "goals"), _ticked(form, "things")
    for one in story.programmes:
        rows = [
            {"id": goal.id, "name": goal.words.name, "ticked": str(goal.id) in goals}
            | _told(tuple(things(goal, story)), chosen, language)
            for goal in one.goals
        ]
        yield {"number": one.words.number, "name": one.words.name, "goals": rows}


def _told(offered: tuple[Thing, ...], chosen: set[str], language: str) -> dict[str, Any]:
    """What of a goal one can choose, and how much of it stays within."""
    return {
        "things": [
            {
                "key": one.key,
                "name": one.label(language),
                "aspect": ASPECTS[one.aspect][0],
                "ticked": one.key in chosen,
            }
            for one in offered
        ],
        "within": sum(one.key not in chosen for one in offered),
    }
