# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is not right on the market: say so, decide about it, or ask to look again."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.exchange.actions import moderation as actions
from stuurhuis.exchange.forms.moderation import REASONS, AppealForm, DecisionForm, ReportForm
from stuurhuis.exchange.policy.opening import GUARDS
from stuurhuis.exchange.queries import moderation, opening
from stuurhuis.exchange.rules.moderation import NoSuchReportMove, ReportSeen, ReportState
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write

FORM = "exchange/moderation_form.html"
STATES: dict[ReportState, str | Promise] = {
    ReportState.REPORTED: gettext_lazy("wacht op een besluit"),
    ReportState.KEPT: gettext_lazy("blijft staan"),
    ReportState.HIDDEN: gettext_lazy("verborgen"),
    ReportState.APPEALED: gettext_lazy("er is gevraagd om nog eens te kijken"),
    ReportState.RESTORED: gettext_lazy("teruggezet"),
    ReportState.UPHELD: gettext_lazy("blijft verborgen"),
}
REFUSALS: Refusals = {
    actions.ReportedAlready: (None, gettext_lazy("Je hebt dit al gemeld; er wordt nog naar gekeken.")),
    actions.SecondLook: (None, gettext_lazy("Jij verborg dit; laat een collega hiernaar kijken.")),
    actions.NoReason: ("why", gettext_lazy("Schrijf erbij waarom.")),
    NoSuchReportMove: (None, gettext_lazy("Hier is al over besloten.")),
}


@login_required
def page(request: Request) -> HttpResponse:
    """What waits for a decision, what of mine was hidden, and what I reported."""
    opening.may_take_part(**asked_by(request))
    guards = bool(request.actor.roles.intersection(GUARDS))
    context = {
        "step": "connect",
        "guards": guards,
        "to_decide": _rows(moderation.to_decide(**asked_by(request))) if guards else [],
        "of_mine": _rows(moderation.of_mine(**asked_by(request))),
        "mine": _rows(moderation.mine(**asked_by(request))),
    }
    return render(request, "exchange/moderation.html", context)


@login_required
def report(request: Request, listing: int) -> HttpResponse:
    """Say what is wrong with a need or an offer."""
    title = moderation.title(listing, **asked_by(request))
    return write(
        request,
        ReportForm(request.POST or None),
        lambda said: actions.report(listing, said, **asked_by(request)),
        back=reverse("moderation"),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Meld dat “{title}” niet klopt").format(title=title),
        button=_("Meld dit"),
    )


@login_required
def decide(request: Request, report: int) -> HttpResponse:
    """Keep it or hide it; after an appeal restore it or not."""
    seen = _one(moderation.to_decide(**asked_by(request)), report)
    return write(
        request,
        DecisionForm(seen.state, request.POST or None),
        lambda said: actions.decide(report, *said, **asked_by(request)),
        back=reverse("moderation"),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Wat doe je met “{title}”?").format(title=seen.title),
        about=_row(seen),
        button=_("Besluit dit"),
    )


@login_required
def appeal(request: Request, report: int) -> HttpResponse:
    """Ask that somebody else looks at what was hidden."""
    seen = _one(moderation.of_mine(**asked_by(request)), report)
    return write(
        request,
        AppealForm(request.POST or None),
        lambda said: actions.appeal(report, said, **asked_by(request)),
        back=reverse("moderation"),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Vraag om nog eens te kijken naar “{title}”").format(title=seen.title),
        about=_row(seen),
        button=_("Vraag het"),
    )


def _one(found: tuple[ReportSeen, ...], report: int) -> ReportSeen:
    for one in found:
        if one.id == report:
            return one
    raise Http404(report)


def _rows(found: tuple[ReportSeen, ...]) -> list[dict[str, Any]]:
    return [_row(one) for one in found]


def _row(one: ReportSeen) -> dict[str, Any]:
    may_appeal = one.state is ReportState.HIDDEN
    return {"one": one, "reason": REASONS[one.reason], "state": STATES[one.state], "may_appeal": may_appeal}
