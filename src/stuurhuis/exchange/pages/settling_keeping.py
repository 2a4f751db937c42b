# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""In what do we settle, how far may others be in debt to us, what do we ask, and what did we give?"""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.exchange.actions import settling as actions
from stuurhuis.exchange.forms.settling import AccountForm, DetailsForm, GiftForm, LimitForm, TariffForm
from stuurhuis.exchange.pages import settling_words as words
from stuurhuis.exchange.queries import settling
from stuurhuis.exchange.rules.settling import EXCHANGE, GIFT
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import initial, write
from stuurhuis.kernel.ledger import actions as ledger
from stuurhuis.kernel.ledger.booking import Order
from stuurhuis.kernel.parties import day_of


@login_required
def account(request: Request) -> HttpResponse:
    """Take part in settling in points or euros, and set the budget for it."""
    settling.may_keep(**asked_by(request))

    def do(said: tuple[str, int | None, bool]) -> None:
        unit, budget, gifts = said
        ledger.open_account(unit, EXCHANGE, budget=budget, **asked_by(request))
        if gifts:
            ledger.open_account(unit, GIFT, **asked_by(request))

    return _kept(
        request,
        AccountForm(request.POST or None),
        do,
        title=_("Waarin verrekenen wij, en tot hoeveel?"),
        lead=_("Wie dit doet, bindt de organisatie en heeft daar een mandaat voor nodig."),
        button=_("Open de rekening"),
    )


@login_required
def limit(request: Request) -> HttpResponse:
    """Say how far another may be in debt to the own organisation."""
    settling.may_keep(**asked_by(request))

    def do(said: tuple[str, str, int]) -> None:
        partner, unit, amount = said
        ledger.limit(partner, unit, amount, **asked_by(request))

    return _kept(
        request,
        LimitForm(words.partners(request), request.POST or None),
        do,
        title=_("Tot hoeveel leveren wij vooruit?"),
        lead=_("Deze grens geldt per organisatie: zo kan niemand een ander overspoelen."),
        button=_("Stel de grens in"),
    )


@login_required
def tariff(request: Request) -> HttpResponse:
    """Say what the own organisation asks for something."""
    settling.may_keep(**asked_by(request))
    return _kept(
        request,
        TariffForm(request.POST or None, initial={"since": day_of(request.at)}),
        lambda said: actions.set_tariff(said, **asked_by(request)),
        back=reverse("tariffs"),
        title=_("Wat vragen wij?"),
        lead=_("Zonder eigen tarief geldt het landelijke. Alle overheden zien jullie tarief."),
        button=_("Stel het tarief vast"),
    )


@login_required
def details(request: Request) -> HttpResponse:
    """Say what stands on an invoice of or to the own organisation."""
    settling.may_keep(**asked_by(request))
    known = settling.invoice_details(request.actor.organisation, **asked_by(request))
    return _kept(
        request,
        DetailsForm(request.POST or None, initial=initial(known) if known else {}),
        lambda said: actions.keep_invoice_details(said, **asked_by(request)),
        title=_("Wat staat er op een factuur van of aan ons?"),
        lead=_("Naam en OIN zijn al bekend. Andere overheden zien dit ook, voor hun facturen aan jullie."),
        button=_("Bewaar de gegevens"),
    )


@login_required
def give(request: Request, key: UUID) -> HttpResponse:
    """Count what was given to another: nothing is owed back."""
    settling.may_prepare(**asked_by(request))

    def do(said: tuple[str, str, int, date]) -> None:
        partner, unit, amount, day = said
        ledger.give(Order(key, partner, unit, amount, f"gift:{key}", day), **asked_by(request))

    return _kept(
        request,
        GiftForm(words.partners(request), request.POST or None, initial={"occurred_on": day_of(request.at)}),
        do,
        title=_("Wat gaven wij weg?"),
        lead=_("Een gift telt mee in het overzicht. De ander is jullie er niets voor schuldig."),
        button=_("Tel de gift"),
    )


def _kept(request: Request, form: Any, do: Any, *, back: str = "", **said: Any) -> HttpResponse:
    return write(
        request,
        form,
        do,
        back=back or reverse("settling"),
        template="form.html",
        refusals=words.REFUSALS,
        step="connect",
        **said,
    )
