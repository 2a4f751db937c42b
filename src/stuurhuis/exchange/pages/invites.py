# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was asked, who said what, and who must agree?"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import invites as actions
from stuurhuis.exchange.forms.invites import AnswerForm, DeclineForm, InviteForm
from stuurhuis.exchange.forms.needs import REASONS
from stuurhuis.exchange.pages import need_words as words
from stuurhuis.exchange.queries import agreements, invites, needs
from stuurhuis.exchange.rules.invites import UNDER_WAY, InviteState, NoSuchInviteMove, Party, managers
from stuurhuis.exchange.rules.kinds import LeadsTo, Side, kind
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write
from stuurhuis.kernel.memberships import queries as memberships

FORM = "form.html"
REFUSALS: Refusals = {
    actions.NobodyThere: (
        "address",
        gettext_lazy("Niemand met dit adres werkt hier voor een overheid. Klopt het adres?"),
    ),
    actions.AskedBefore: (None, gettext_lazy("Dit is al gevraagd, en nog niet afgerond.")),
    actions.NotOneself: (None, gettext_lazy("Dat ben je zelf. Kies een ander.")),
    actions.NotOnTheMarket: (None, gettext_lazy("Dit staat niet open.")),
    actions.OnlyForNeeds: (None, gettext_lazy("Bij een aanbod wacht je tot iemand reageert.")),
    NoSuchInviteMove: (None, gettext_lazy("Dit kan nu niet meer.")),
}


@login_required
def ask(request: Request, listing: int) -> HttpResponse:
    """Ask a colleague, also of another organisation."""
    one = needs.own(listing, **asked_by(request))
    return write(
        request,
        InviteForm(
            request.POST or None,
            initial={"address": request.GET.get("wie", "")},
            managers=_managers(request, one.words.kind, Party.ASKER),
        ),
        lambda said: actions.invite(listing, *said, **asked_by(request)),
        back=reverse("listing", args=[listing]),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Wie vraag je voor ‘{title}’?").format(title=one.words.title),
        lead=_("Je collega kan ja of nee zeggen. Bij nee hoor je waarom."),
        button=_("Vraag het"),
        said=_("Gevraagd. Het antwoord zie je hier."),
    )


@login_required
def respond(request: Request, listing: int) -> HttpResponse:
    """Offer to help, or ask for what is offered."""
    one = needs.listing(listing, **asked_by(request))
    asked = one.words.side is Side.NEED
    party = Party.PERSON if asked else Party.ASKER
    return write(
        request,
        AnswerForm(request.POST or None, managers=_managers(request, one.words.kind, party)),
        lambda said: actions.respond(listing, said.message, said.named, **asked_by(request)),
        back=reverse("listing", args=[listing]),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Ik wil helpen met ‘{title}’") if asked else _("Ik wil graag ‘{title}’"),
        button=_("Stuur"),
        said=_("Verstuurd. Het antwoord zie je hier."),
    )


@login_required
def page(request: Request, invite: int) -> HttpResponse:
    """One invitation: what was asked, by whom, and what can be done."""
    one = invites.invite(invite, **asked_by(request))
    who = invites.parties_of(invite, **asked_by(request))
    me = request.actor.person
    asks = who is not None and who.asker == me
    turn = one.state is (InviteState.OFFERED if asks else InviteState.ASKED)
    leads = kind(one.kind).leads_to is LeadsTo.AGREEMENT and one.state is InviteState.MATCHED
    made = agreements.of_invite(invite, **asked_by(request))
    context = {
        "step": "connect",
        "one": one,
        "who": who,
        "state": words.INVITE_STATES[one.state],
        "why": REASONS.get(one.reason, ""),
        "kind": words.kind_name(kind(one.kind)),
        "concerned": who is not None and me in {who.asker, who.person},
        "turn": turn and who is not None and me in {who.asker, who.person},
        "consents": [_consented(each) for each in one.consents] if one.state not in _UNASKED else [],
        "draws_up": leads and asks and made is None,
        "agreement": made,
        "under_way": one.state in UNDER_WAY,
    }
    return render(request, "exchange/invitation.html", context)


@login_required
def accept(request: Request, invite: int) -> HttpResponse:
    """Say yes."""
    one = invites.to_answer(invite, **asked_by(request))
    party = Party.PERSON if one.state is InviteState.ASKED else Party.ASKER
    return write(
        request,
        AnswerForm(request.POST or None, managers=_managers(request, one.kind, party)),
        lambda said: actions.accept(invite, said.message, said.named, **asked_by(request)),
        back=reverse("invite", args=[invite]),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Ja: {title}").format(title=one.title),
        lead=_("Daarna vragen we je leidinggevende om akkoord.") if party in managers(kind(one.kind)) else "",
        button=_("Ik doe mee"),
        said=_("Fijn dat je meedoet."),
    )


@login_required
def decline(request: Request, invite: int) -> HttpResponse:
    """Say no, and why."""
    one = invites.to_answer(invite, **asked_by(request))
    return _refused(
        request,
        lambda said: actions.decline(invite, said, **asked_by(request)),
        back=reverse("invite", args=[invite]),
        title=_("Nee: {title}").format(title=one.title),
    )


@login_required
@require_POST
def withdraw(request: Request, invite: int) -> HttpResponse:
    """Take it back."""
    try:
        actions.withdraw(invite, **asked_by(request))
    except NoSuchInviteMove:
        messages.error(request, _("Dit kan nu niet meer."))
    return redirect("invite", invite)


@login_required
def consent(request: Request, consent: int) -> HttpResponse:
    """As a manager: agree or not."""
    one = invites.consent(consent, **asked_by(request))
    if request.method == "POST":
        try:
            actions.consent(consent, **asked_by(request))
        except NoSuchInviteMove:
            messages.error(request, _("Dit kan nu niet meer."))
        return redirect("invite", one.invite)
    context = {
        "step": "connect",
        "one": one,
        "kind": words.kind_name(kind(one.kind)),
        "who": invites.parties_of(one.invite, **asked_by(request)),
    }
    return render(request, "exchange/consent.html", context)


@login_required
def refuse(request: Request, consent: int) -> HttpResponse:
    """As a manager: no, and why."""
    one = invites.consent(consent, **asked_by(request))
    return _refused(
        request,
        lambda said: actions.refuse(consent, said, **asked_by(request)),
        back=reverse("invite", args=[one.invite]),
        title=_("Niet akkoord: {title}").format(title=one.title),
    )


_UNASKED = {InviteState.ASKED, InviteState.OFFERED, InviteState.DECLINED}


def _refused(request: Request, do: Any, *, back: str, title: str) -> HttpResponse:
    return write(
        request, DeclineForm(request.POST or None), do, back=back, template=FORM, refusals=REFUSALS,
        step="connect", title=title, button=_("Zeg nee"), said=_("Je antwoord is doorgegeven."),
    )  # fmt: skip


def _managers(request: Request, key: str, party: Party) -> list[tuple[int, str]]:
    """Who can be named as manager; nobody where the kind asks none, or one did so before."""
    if party not in managers(kind(key)) or invites.known_manager(**asked_by(request)):
        return []
    everybody = memberships.members(**asked_by(request))
    return [(one.person, one.name or one.email) for one in everybody if one.person != request.actor.person]


def _consented(each: tuple[str, str, str]) -> dict[str, Any]:
    party, state, reason = each
    return {
        "who": words.MANAGERS[party],
        "state": words.CONSENT_STATES[state],
        "why": REASONS.get(reason, ""),
    }
