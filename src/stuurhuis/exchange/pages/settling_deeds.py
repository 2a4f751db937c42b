# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agree, reserve, deliver, accept, dispute, let go and correct; the key in the address makes it once."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import settling as actions
from stuurhuis.exchange.forms.settling import AgreeForm, ObjectionForm, QuantityForm
from stuurhuis.exchange.pages import settling_words as words
from stuurhuis.exchange.queries import settling
from stuurhuis.exchange.queries.settling import SettlementSeen
from stuurhuis.exchange.rules import settling as rules
from stuurhuis.exchange.rules.settling import SettlementTerms, cost, quantity_of
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write
from stuurhuis.kernel.ledger import actions as ledger
from stuurhuis.kernel.ledger.booking import Order
from stuurhuis.kernel.ledger.rules import NotDelivered
from stuurhuis.kernel.parties import day_of

FORM = "form.html"
ABOUT = re.compile(r"(agreement|booking|seat|review):\d+")
REFUSALS: Refusals = {
    **words.REFUSALS,
    rules.NoTariff: ("what", gettext_lazy("Hiervoor is nog geen tarief.")),
    rules.OwnOrganisation: ("creditor", gettext_lazy("Met je eigen organisatie valt niets te verrekenen.")),
    rules.NothingToSettle: ("quantity", gettext_lazy("Vul in hoeveel; meer dan nul.")),
    rules.AlreadyReserved: (None, gettext_lazy("Dit is al gereserveerd. Spreek wat erbij komt nieuw af.")),
}


@login_required
def agree(request: Request, key: UUID) -> HttpResponse:
    """Agree on what another delivers, and reserve for it at once."""
    settling.may_prepare(**asked_by(request))
    asked = request.GET.get("over", "")
    about = asked if ABOUT.fullmatch(asked) else f"settlement:{key}"
    first = {"creditor": request.GET.get("bij", ""), "what": request.GET.get("wat", "gig_day")}

    def do(terms: SettlementTerms) -> None:
        actions.prepare(key, terms, **asked_by(request))
        _reserve(request, settling.settlement(str(key), **asked_by(request)))

    return write(
        request,
        AgreeForm(about, words.partners(request), request.POST or None, initial=first),
        do,
        back=reverse("settling"),
        onward=lambda _: reverse("settlement", args=[key]),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Wat levert een andere organisatie aan ons?"),
        lead=_("Je reserveert het bedrag. Pas als jullie de levering goedkeuren, staat het geboekt."),
        button=_("Spreek af en reserveer"),
    )


@login_required
@require_POST
def reserve(request: Request, key: UUID) -> HttpResponse:
    """Reserve for what was agreed elsewhere."""
    found = settling.settlement(str(key), **asked_by(request))
    return _at_once(request, key, lambda: _reserve(request, found), _("Gereserveerd. De ander kan leveren."))


@login_required
def deliver(request: Request, key: UUID) -> HttpResponse:
    """Say how much was delivered in all."""
    found = settling.settlement(str(key), **asked_by(request))
    hint = _("Afgesproken: {agreed}. Tot nu toe gemeld: {delivered}.").format(
        agreed=words.title(found), delivered=words.quantity(found.delivered, found)
    )
    return _with_quantity(
        request,
        found,
        found.amount - found.released,
        lambda quantity: ledger.deliver(found.id, _parts(quantity, found), **asked_by(request)),
        title=_("Hoeveel is er in totaal geleverd?"),
        hint=hint,
        button=_("Meld de levering"),
    )


@login_required
def accept(request: Request, key: UUID, entry: UUID) -> HttpResponse:
    """Say that what was delivered is right, all of it or a part."""
    found = settling.settlement(str(key), **asked_by(request))

    def do(quantity: Decimal) -> None:
        today = day_of(request.at)
        amount = _parts(quantity, found)
        ledger.accept(found.id, entry, amount, occurred_on=today, **asked_by(request))

    hint = _("Gemeld en nog niet goedgekeurd: {rest}.").format(rest=words.quantity(found.waits, found))
    title, button = _("Hoeveel is er goed?"), _("Keur goed en boek")
    return _with_quantity(request, found, found.waits, do, title=title, hint=hint, button=button)


@login_required
def dispute(request: Request, key: UUID) -> HttpResponse:
    """Say what is not right about a delivery."""

    def do(said: str) -> None:
        ledger.dispute(str(key), **asked_by(request))
        actions.object_to(str(key), said, **asked_by(request))

    settling.settlement(str(key), **asked_by(request))
    refusals = {**REFUSALS, NotDelivered: (None, _("Er is niets gemeld dat nog open staat."))}
    return write(
        request,
        ObjectionForm(request.POST or None),
        do,
        back=reverse("settlement", args=[key]),
        template=FORM,
        refusals=refusals,
        step="connect",
        title=_("Wat klopt er niet aan deze levering?"),
        button=_("Zeg wat er niet klopt"),
    )


@login_required
@require_POST
def release(request: Request, key: UUID) -> HttpResponse:
    """Let go of what was not delivered, or as who delivers of all that was not accepted."""
    told = _("Losgelaten: wat nog niet geleverd was, is weer vrij.")
    return _at_once(request, key, lambda: ledger.release(str(key), **asked_by(request)), told)


@login_required
def correct(request: Request, key: UUID, wrong: UUID, entry: UUID) -> HttpResponse:
    """Give back what was booked too much: a new entry, that names the first."""
    found = settling.settlement(str(key), **asked_by(request))
    return _with_quantity(
        request,
        found,
        0,
        lambda quantity: ledger.correct(str(wrong), entry, _parts(quantity, found), **asked_by(request)),
        title=_("Hoeveel is er te veel geboekt?"),
        hint=_("Er komt een nieuwe boeking de andere kant op. De eerste blijft staan."),
        button=_("Corrigeer"),
    )


def _with_quantity(request: Request, found: SettlementSeen, first: int, do: Any, **said: Any) -> HttpResponse:
    """A page with one quantity, that begins with what an amount stands for."""
    whole, many = found.price and first % found.price == 0, quantity_of(first, found.price)
    begins = {"quantity": int(many) if whole else many} if first else {}
    label = _("Aantal ({what})").format(what=words.what(found.terms.what))
    return write(
        request,
        QuantityForm(label, request.POST or None, hint=said.pop("hint"), initial=begins),
        do,
        back=reverse("settlement", args=[found.id]),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        **said,
    )


def _at_once(request: Request, key: UUID, do: Any, told: str) -> HttpResponse:
    """Do what one button asks, and say what came of it or why not."""
    try:
        do()
    except tuple(REFUSALS) as refusal:
        messages.error(request, str(REFUSALS[type(refusal)][1]))
    else:
        messages.success(request, told)
    return redirect("settlement", key)


def _reserve(request: Request, found: SettlementSeen) -> None:
    terms, today = found.terms, day_of(request.at)
    order = Order(UUID(found.id), terms.creditor, terms.unit, found.amount, terms.about, today)
    ledger.reserve(order, expires=_end_of(terms.until), **asked_by(request))


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, timezone.get_default_timezone())


def _parts(quantity: Decimal, found: SettlementSeen) -> int:
    return cost(quantity, found.price)
