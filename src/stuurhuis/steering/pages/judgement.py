# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do we expect ourselves, beside what is reckoned, and how did that turn out?"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.engines.notation import EURO, is_money, money_scale, notation
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, initial
from stuurhuis.steering.actions import judgement as actions
from stuurhuis.steering.forms.judgement import JudgementForm
from stuurhuis.steering.pages import wording
from stuurhuis.steering.pages.doubts import again, doubt_told
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import judgement, targets, words
from stuurhuis.steering.queries.indicator import IndicatorUnknown
from stuurhuis.steering.queries.judgement import Outlook
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.goals import KEEPERS
from stuurhuis.steering.rules.judgement import Judgement, Score, tally
from stuurhuis.steering.rules.targets import Known

PAGE = "steering/judgement_form.html"
REFUSALS: Refusals = {
    actions.PeriodNotAhead: ("period", gettext_lazy("Van deze periode is het cijfer er al.")),
    actions.NothingExpected: (
        "expected",
        gettext_lazy("Geef een cijfer, of twee grenzen."),
    ),
}
NEARER = {
    "judgement": gettext_lazy("ons oordeel zat dichterbij"),
    "forecast": gettext_lazy("de berekening zat dichterbij"),
    "both": gettext_lazy("even dichtbij"),
    "unknown": gettext_lazy("er was geen berekening"),
}


@login_required
def give(request: Request, name: str) -> HttpResponse:
    """Say what to expect of a coming figure of the own municipality."""
    try:
        seen = judgement.outlook(name, **asked_by(request))
        known = targets.known((name,), **asked_by(request))[name]
    except (IndicatorUnknown, KeyError) as unknown:
        raise Http404(name) from unknown
    given = {one.words.period: one for one in judgement.in_force(name, **asked_by(request))}
    period = request.GET.get("periode", seen.periods[0] if seen.periods else "")
    begin = initial(given[period].words) if period in given else {"period": period}
    unit, times = typed_unit(known, language_of(request))
    form = JudgementForm(request.POST or None, periods=seen.periods, unit=unit, times=times, initial=begin)
    page = {
        "title": _("Wat verwacht je zelf?"),
        "back": reverse("indicator", args=[request.actor.organisation, name]),
        "button": _("Oordeel bewaren"),
        **_told(seen, language_of(request)),
    }
    return _kept(request, form, known, page)


def _kept(request: Request, form: JudgementForm, known: Known, page: dict[str, Any]) -> HttpResponse:
    """The form; a value that seems in another unit is asked after before it is kept."""
    name = known.sheet.id
    try:
        return write(
            request, form, template=PAGE, refusals=REFUSALS, **page,
            do=lambda said: actions.judge(name, said, sure=form.is_sure, **asked_by(request)),
        )  # fmt: skip
    except actions.DoubtfulJudgement as asked:
        told = [doubt_told(found, known, language_of(request)) for found in asked.doubts]
        return again(request, form, PAGE, page | {"doubts": told}, status=422)


def typed_unit(known: Known, language: str) -> tuple[str, float]:
    """The unit in which a value is typed, € mln where the page shows that, and how much one of it is."""
    unit = known.scale.unit
    if known.scale.per or not is_money(unit):
        return wording.unit_of(known.scale), 1
    euro = EURO[unit.strip().lower()]
    seen = [abs(value) * euro for values in known.seen.values() for value in values]
    by, word = money_scale(max(seen, default=0))
    return f"€{word[notation(language).language]}", by / euro


@login_required
@require_POST
def withdraw(request: Request, judgement: int) -> HttpResponse:
    """Take a judgement back, as long as its figure is yet to come."""
    try:
        actions.withdraw(judgement, **asked_by(request))
    except actions.PeriodNotAhead:
        messages.error(request, _("Het cijfer is er al. Dit oordeel blijft staan, zodat we ervan leren."))
    else:
        messages.success(request, _("Dit oordeel telt niet meer mee. Wat het was, blijft bewaard."))
    return redirect("scores")


@login_required
def scores(request: Request) -> HttpResponse:
    """How the judgements of the organisation turned out, beside the forecasts of that day."""
    found = judgement.scores(**asked_by(request))
    open_ones = judgement.in_force(**asked_by(request))
    told = {one.judgement.id for one in found}
    context = {
        "step": "steer",
        "municipality": regions().get(request.actor.organisation),
        "tally": tally(found),
        "scores": [_scored(request, one) for one in found],
        "waiting": [row(request, one) for one in open_ones if one.id not in told],
    }
    return render(request, "steering/scores.html", context)


def beside(request: Request, code: str, name: str) -> dict[str, Any]:
    """What a page about an indicator shows of judgements: nothing on the page of another municipality."""
    if not request.actor.organisation or code != request.actor.organisation:
        return {}
    given = judgement.in_force(name, **asked_by(request))
    return {
        "judged": [row(request, one) for one in _ahead_only(request, name, given)],
        "may_judge": bool(request.actor.roles.intersection(KEEPERS)),
    }


def _ahead_only(request: Request, name: str, given: tuple[Judgement, ...]) -> list[Judgement]:
    """Those of which the figure is yet to come."""
    if not given:
        return []
    periods = judgement.outlook(name, **asked_by(request)).periods
    return [one for one in given if one.words.period in periods]


def row(request: Request, one: Judgement) -> dict[str, Any]:
    """A judgement and its forecast as a page shows them, in the scale in which they were given."""
    sheet = words.sheets_by_id(**asked_by(request)).get(one.indicator)
    scale = scales.scale(sheet) if sheet else None
    return {
        "one": one,
        "name": sheet.label(language_of(request)) if sheet else one.indicator,
        "unit": scale.unit if scale else "",
        "unit_words": wording.unit_of(scale) if scale and scale.per else "",
        "decimals": scale.shown_decimals if scale else None,
        "url": reverse("indicator", args=[request.actor.organisation, one.indicator]),
    }


def _scored(request: Request, one: Score) -> dict[str, Any]:
    return row(request, one.judgement) | {"score": one, "nearer": NEARER[one.nearer]}


def _told(seen: Outlook, language: str) -> dict[str, Any]:
    """What stands above the form: what is reckoned for the coming periods."""
    return {
        "name": seen.sheet.label(language),
        "ahead": list(seen.ahead.values()),
        "unit": seen.scale.unit,
        "unit_words": wording.unit_of(seen.scale) if seen.scale.per else seen.scale.unit,
        "decimals": seen.scale.shown_decimals,
    }
