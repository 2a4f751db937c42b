# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which reports do we make for the council, and what do we write beside the figures?"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.actions import reporting as actions
from stuurhuis.steering.forms.reporting import KINDS, AnswerForm, CommentForm, ExplanationForm, ReportForm
from stuurhuis.steering.pages.goals import may_change
from stuurhuis.steering.pages.places import own
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import money, reporting
from stuurhuis.steering.rules.reporting import ReportKind, ReportTold, sections

FIXED = gettext_lazy("Deze rapportage is vastgesteld en verandert niet meer.")
REFUSALS: Refusals = {
    actions.MonthIsOdd: (
        "month",
        gettext_lazy("Een bestuursrapportage loopt tot een maand; jaarstukken gaan over het hele jaar."),
    ),
    actions.ReportIsFixed: (None, FIXED),
}


@login_required
def reports(request: Request) -> HttpResponse:
    """Every report of the organisation: drafts, and what was fixed."""
    names = dict(KINDS)
    context = {
        "step": "steer",
        "municipality": own(request),
        "may_change": may_change(request),
        "reports": [
            {"one": one, "kind": names[one.words.kind]} for one in reporting.reports(**asked_by(request))
        ],
    }
    return render(request, "steering/reports.html", context)


@login_required
def begin(request: Request) -> HttpResponse:
    """A new draft, of the newest month of the running year unless somebody chooses another."""
    newest = next(iter(money.imports(**asked_by(request))), None)
    today = day_of(request.at)
    initial = {
        "kind": ReportKind.INTERIM,
        "year": newest.year if newest else today.year,
        "month": newest.month if newest else today.month,
    }
    return write(
        request,
        ReportForm(request.POST or None, initial=initial),
        _("Een rapportage maken"),
        reverse("reports"),
        lambda said: actions.begin(said, **asked_by(request)),
        refusals=REFUSALS,
        onward=lambda begun: reverse("report", args=[begun.report]),
        button=_("Maak de rapportage"),
    )


@login_required
def explain(request: Request, report: int, about: str) -> HttpResponse:
    """What the organisation says itself of a section."""
    told = reporting.told(report, **asked_by(request))
    if about not in sections(told.story):
        raise Http404(about)
    return write(
        request,
        ExplanationForm(request.POST or None, initial={"text": told.explanation(about)}),
        _("Toelichting: {section}").format(section=name_of(about, told)),
        f"{reverse('report', args=[report])}#{about}",
        lambda said: actions.explain(report, about, said, **asked_by(request)),
        refusals=REFUSALS,
        button=_("Toelichting bewaren"),
    )


@login_required
@require_POST
def comment(request: Request, report: int) -> HttpResponse:
    """Remark something of a section."""
    form = CommentForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Schrijf eerst je opmerking."))
        return redirect("report", report)
    said = form.cleaned_data
    actions.comment(report, said["about"], said["text"], **asked_by(request))
    messages.success(request, _("Je opmerking staat erbij."))
    return redirect(f"{reverse('report', args=[report])}#{said['about']}")


@login_required
@require_POST
def close(request: Request, report: int, comment: int) -> HttpResponse:
    """Answer a remark, or be done with it."""
    form = AnswerForm(request.POST)
    if form.is_valid():
        actions.close(comment, form.cleaned_data["answer"], **asked_by(request))
        messages.success(request, _("Afgehandeld."))
    return redirect("report", report)


@login_required
@require_POST
def fix(request: Request, report: int) -> HttpResponse:
    """Fix a report (vaststellen); with remarks that are still open only after a yes."""
    try:
        actions.fix(report, despite_open="toch" in request.POST, **asked_by(request))
    except actions.StillOpen as still:
        context = {"step": "steer", "municipality": own(request), "report": report, "number": int(str(still))}
        return render(request, "steering/report_fix.html", context, status=409)
    except actions.ReportIsFixed:
        messages.error(request, FIXED)
    else:
        messages.success(request, _("Vastgesteld. Wat hierin staat, verandert niet meer."))
    return redirect("report", report)


@login_required
@require_POST
def throw_away(request: Request, report: int) -> HttpResponse:
    """Throw a draft away."""
    try:
        actions.throw_away(report, **asked_by(request))
    except actions.ReportIsFixed:
        messages.error(request, FIXED)
        return redirect("report", report)
    messages.success(request, _("Het concept is weg."))
    return redirect("reports")


def name_of(about: str, told: ReportTold) -> str:
    """What a section is called."""
    names: dict[str, Any] = {one.about: one.words.name for one in told.story.programmes}
    names |= {goal.about: goal.words.name for goal in told.story.goals}
    return str(names.get(about, _("de hele rapportage")))
