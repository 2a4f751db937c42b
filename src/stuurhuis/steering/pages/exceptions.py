# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why does this deviate, what do we do about it, or do we accept it until a day?"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import done, initial
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.actions import choices as choosing
from stuurhuis.steering.actions import exceptions as actions
from stuurhuis.steering.actions import goals as owning
from stuurhuis.steering.forms.choices import Accept
from stuurhuis.steering.forms.exceptions import ExceptionForm
from stuurhuis.steering.pages import colleagues, items
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.queries import exceptions, goals, indicator, words
from stuurhuis.steering.queries.indicator import SignalUnknown
from stuurhuis.steering.rules import of_the_year
from stuurhuis.steering.rules.exceptions import MISSED_TARGET, ExceptionWords
from stuurhuis.steering.rules.goals import KEEPERS
from stuurhuis.steering.rules.signals import SignalKey, is_asleep


@login_required
def page(request: Request, name: str, period: str, kind: str) -> HttpResponse:
    """What was agreed about a deviation, and the two forms: talk it over, or accept it."""
    key = _key(request, name, period, kind)
    goals.may_change(**asked_by(request))
    form = _form(request, key)
    if form.is_bound and form.is_valid() and done(form, lambda said: _agree(request, key, *said), {}):
        messages.success(request, _("Bewaard."))
        return redirect("exception", name, period, kind)
    return _shown(request, key, form, Accept(today=day_of(request.at)))


@login_required
@require_POST
def accept(request: Request, name: str, period: str, kind: str) -> HttpResponse:
    """Accept it until a day; a form with a mistake comes back with what was typed."""
    key = _key(request, name, period, kind)
    goals.may_change(**asked_by(request))
    form = Accept(request.POST, today=day_of(request.at))
    if not form.is_valid():
        return _shown(request, key, _form(request, key, blank=True), form)
    choosing.accept(key, form.cleaned_data["until"], form.cleaned_data["reason"], **asked_by(request))
    messages.success(request, _("Geaccepteerd. Op de dag die je koos vraagt dit vanzelf weer aandacht."))
    return redirect(about(request, key)["url"])


@login_required
@require_POST
def close(request: Request, review: int) -> HttpResponse:
    """What was agreed is done."""
    actions.close(review, **asked_by(request))
    messages.success(request, _("Afgehandeld. Wat jullie afspraken, blijft bewaard."))
    return redirect("goals")


def agreed(request: Request, key: SignalKey) -> dict[str, Any]:
    """What a signal or a missed target shows: what was agreed, whether it is accepted, and where to do so.

    Nothing on what is another organisation's.
    """
    if not request.actor.organisation or key.region != request.actor.organisation:
        return {}
    found = words.deferrals(key.region, **asked_by(request)).get((key.indicator, key.period, key.kind))
    asleep = found is not None and is_asleep(found.until, day_of(request.at))
    review = exceptions.reviews(**asked_by(request)).get(key)
    return {
        "review": review,
        "owner": colleagues.names(request).get(review.about, "") if review else "",
        "accepted": found if found and asleep and found.accepted else None,
        "url": address(key),
        "may_agree": bool(request.actor.roles.intersection(KEEPERS)),
    }


def address(key: SignalKey) -> str:
    """Where a deviation is talked over."""
    return reverse("exception", args=[key.indicator, key.period, key.kind])


def about(request: Request, key: SignalKey) -> dict[str, str]:
    """What deviates: its name, and the page that says how."""
    sheets = words.sheets_by_id(**asked_by(request))
    sheet = sheets.get(key.indicator) or of_the_year.sheet(key.indicator, sheets)
    name = sheet.subject(language_of(request)) if sheet else key.indicator
    if key.kind != MISSED_TARGET:
        return {"name": name, "url": items.address(key)}
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    for goal in tree.goals:
        for one in goal.indicators:
            if one.choice.indicator == key.indicator:
                return {"name": name, "url": reverse("goal", args=[goal.id])}
    return {"name": name, "url": reverse("goals")}


def _key(request: Request, name: str, period: str, kind: str) -> SignalKey:
    """The deviation of the own organisation that an address means; a page that does not exist otherwise."""
    key = SignalKey(request.actor.organisation, name, period, kind)
    if key in exceptions.reviews(**asked_by(request)) or _is_there(request, key):
        return key
    raise Http404(key)


def _is_there(request: Request, key: SignalKey) -> bool:
    if key.kind != MISSED_TARGET:
        try:
            indicator.signal(key, **asked_by(request))
        except SignalUnknown:
            return False
        return True
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    return any(
        target.words.period == key.period
        for goal in tree.goals
        for one in goal.indicators
        if one.choice.indicator == key.indicator
        for target in one.targets
    )


def _form(request: Request, key: SignalKey, *, blank: bool = False) -> ExceptionForm:
    review = exceptions.reviews(**asked_by(request)).get(key)
    given = None if blank else request.POST or None
    begin = initial(review.words) if review else {}
    return ExceptionForm(given, colleagues=colleagues.choices(request), initial=begin)


def _agree(request: Request, key: SignalKey, said: ExceptionWords, owner: int) -> None:
    fact = actions.review(key, said, **asked_by(request))
    owning.name_owner(f"exception:{fact.review}", owner, **asked_by(request))


def _shown(request: Request, key: SignalKey, form: ExceptionForm, accept: Accept) -> HttpResponse:
    mistaken = form.is_bound or accept.is_bound
    context = {
        "step": "steer",
        "municipality": regions().get(request.actor.organisation),
        "key": key,
        "about": about(request, key),
        "talk": form,
        "accept": accept,
        "form": form if form.is_bound else accept,
        "before": exceptions.history(key, **asked_by(request)),
        "agreed": agreed(request, key),
    }
    return render(request, "steering/exception.html", context, status=422 if mistaken else 200)
