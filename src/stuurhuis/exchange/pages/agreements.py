# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What did three parties agree about lending somebody, what was delivered, and what helped?"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import agreements as actions
from stuurhuis.exchange.forms.agreements import (
    BEARERS,
    BURDENS,
    PARTS,
    UNIT_WORDS,
    DayForm,
    Ending,
    EndingForm,
    FeedbackForm,
    TermsForm,
)
from stuurhuis.exchange.forms.needs import OUTCOMES
from stuurhuis.exchange.pages import need_words as words
from stuurhuis.exchange.pages import settling_words
from stuurhuis.exchange.queries import agreements, invites, needs, settling
from stuurhuis.exchange.rules.agreements import (
    AgreementSeen,
    AgreementState,
    BackwardPeriod,
    NoSuchAgreementMove,
    Signing,
    TakenOver,
    checklist,
)
from stuurhuis.exchange.rules.kinds import kind
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write

FORM = "form.html"
NO_MANDATE = gettext_lazy(
    "Je hebt geen mandaat dat hierbij past. Vraag wie het mandaat heeft, of de beheerder, om te tekenen."
)
REFUSALS: Refusals = {
    BackwardPeriod: ("ends_on", gettext_lazy("Dit is eerder dan de eerste dag.")),
    actions.DrawnUpBefore: (None, gettext_lazy("Er is al een afspraak. Breek die eerst af.")),
    actions.NotMatched: (None, gettext_lazy("Eerst moeten allebei ja zeggen, en de leidinggevende ook.")),
    actions.OutsideAgreement: ("day", gettext_lazy("Deze dag valt buiten de afspraak, of komt nog.")),
    actions.ToldBefore: ("day", gettext_lazy("Deze dag staat er al.")),
    NoSuchAgreementMove: (None, gettext_lazy("Dit kan nu niet.")),
    actions.StillRunning: (None, gettext_lazy("Dat kan als het werk klaar is.")),
}


@login_required
def draw_up(request: Request, invite: int) -> HttpResponse:
    """Write the terms; what is known of the need stands there already."""
    one = invites.invite(invite, **asked_by(request))
    said = needs.listing(one.listing, **asked_by(request)).words
    begin = {
        "task": said.text, "starts_on": said.starts_on, "ends_on": said.ends_on, "days_a_week": 1,
        "per_day": 8,
    }  # fmt: skip
    return write(
        request,
        TermsForm(request.POST or None, initial=begin),
        lambda terms: actions.draw_up(invite, terms, **asked_by(request)),
        back=reverse("invite", args=[invite]),
        template=FORM,
        refusals=REFUSALS,
        onward=lambda fact: reverse("agreement", args=[fact.agreement]),
        step="connect",
        title=_("Afspraak: {title}").format(title=one.title),
        lead=_("Wie het werk doet, de uitlener en de inlener gaan er alle drie mee akkoord."),
        button=_("Leg dit voor"),
        said=_("Voorgelegd. Drie partijen gaan akkoord."),
    )


@login_required
def page(request: Request, agreement: int) -> HttpResponse:
    """One agreement: the terms, who signed, the days, and what is to be looked at."""
    one = agreements.agreement(agreement, **asked_by(request))
    who = invites.parties_of(one.invite, **asked_by(request))
    me, person = request.actor.person, who.person if who else None
    asks = who is not None and me == who.asker
    days = agreements.days(agreement, **asked_by(request))
    said = agreements.feedback(agreement, **asked_by(request))
    context = {
        "step": "connect",
        "one": one,
        "who": who,
        "kind": words.kind_name(kind(one.kind)),
        "state": words.AGREEMENT_STATES[one.state],
        "outcome": OUTCOMES.get(one.outcome, ""),
        "terms": told_terms(one),
        "signing": _signing(request, one),
        "days": [{"day": each.day, "part": PARTS[f"{each.part.normalize():f}"]} for each in days],
        "delivered": sum(each.part for each in days),
        "settled": _settled(request, agreement),
        "feedback": [{"party": words.PARTIES[each.party], "words": each.words} for each in said],
        "taking": _taking(request, agreement),
        "can": _can(one, asks=asks, concerned=asks or me == person),
        "checklist": [_check(row) for row in checklist()],
        "endings": ("pdf", "odt"),
    }
    return render(request, "exchange/agreement.html", context)


@login_required
@require_POST
def sign(request: Request, agreement: int, party: str) -> HttpResponse:
    """Agree in the name of a party."""
    if party not in set(Signing):
        raise Http404(party)
    try:
        actions.sign(agreement, Signing(party), **asked_by(request))
        messages.success(request, _("Je bent akkoord gegaan."))
    except actions.NoMandate:
        messages.error(request, NO_MANDATE)
    except actions.CannotSign:
        messages.error(request, _("Hier kun jij niet voor tekenen."))
    return redirect("agreement", agreement)


@login_required
def tell_day(request: Request, agreement: int) -> HttpResponse:
    """Tell a day that was worked."""
    return _written(
        request, agreement, DayForm(request.POST or None, initial={"day": request.at.date()}),
        lambda said: actions.tell_day(agreement, said.day, said.part, **asked_by(request)),
        title=_("Een gewerkte dag"), button=_("Meld deze dag"),
        said=_("Deze dag staat bij de afspraak, en telt mee als er verrekend wordt."),
    )  # fmt: skip


@login_required
@require_POST
def finish(request: Request, agreement: int) -> HttpResponse:
    """All that was agreed is done."""
    return _done(request, agreement, actions.finish)


@login_required
@require_POST
def break_off(request: Request, agreement: int) -> HttpResponse:
    """It does not go on."""
    return _done(request, agreement, actions.break_off)


@login_required
@require_POST
def take_over(request: Request, agreement: int) -> HttpResponse:
    """Go on with it in the place of who asked."""
    try:
        actions.take_over(agreement, **asked_by(request))
        messages.success(request, _("Je nam deze afspraak over. Jij rondt haar nu af."))
    except actions.NotToTakeOver:
        messages.error(request, _("Dit kan nu niet."))
    return redirect("agreement", agreement)


@login_required
def close(request: Request, agreement: int) -> HttpResponse:
    """How it ended, and what helped."""

    def do(said: Ending) -> object:
        actions.say_back(agreement, said.feedback, **asked_by(request))
        return actions.close(agreement, said.outcome, **asked_by(request))

    return _written(
        request, agreement, EndingForm(request.POST or None), do,
        title=_("Hoe liep het af?"), button=_("Rond af"),
        said=_("Afgerond. Wie samenwerkten, lezen wat je schreef."),
    )  # fmt: skip


@login_required
def say_back(request: Request, agreement: int) -> HttpResponse:
    """What helped."""
    return _written(
        request, agreement, FeedbackForm(request.POST or None),
        lambda said: actions.say_back(agreement, said, **asked_by(request)),
        title=_("Wat hielp?"), button=_("Stuur"),
        said=_("Verstuurd. Alleen wie samenwerkten, lezen dit."),
    )  # fmt: skip


def told_terms(one: AgreementSeen) -> dict[str, Any]:
    """The terms in words, for the page and the document."""
    terms = one.terms
    bears = [(BURDENS[key], BEARERS[by]) for key, by in terms.bears.items() if by != "none"]
    return {"words": terms, "unit": UNIT_WORDS[terms.unit], "bears": bears}


def _written(
    request: Request, agreement: int, form: Any, do: Callable[[Any], object], *, title: str, **words: Any
) -> HttpResponse:
    one = agreements.agreement(agreement, **asked_by(request))
    return write(
        request, form, do, back=reverse("agreement", args=[agreement]), template=FORM, refusals=REFUSALS,
        step="connect", title=f"{title} {one.title}" if title.endswith(":") else title, lead=one.title,
        **words,
    )  # fmt: skip


def _done(request: Request, agreement: int, do: Callable[..., object]) -> HttpResponse:
    try:
        do(agreement, **asked_by(request))
    except NoSuchAgreementMove:
        messages.error(request, _("Dit kan nu niet."))
    return redirect("agreement", agreement)


def _signing(request: Request, one: AgreementSeen) -> list[dict[str, Any]]:
    """Each party: who signed, or whether it is one's own turn."""
    signed = {each.party: each for each in agreements.signatures(one.id, **asked_by(request))}
    mine = agreements.signs_as(one.id, **asked_by(request))
    return [
        {
            "party": each.value,
            "name": words.PARTIES[each],
            "signed": signed.get(each),
            "mine": each.value in mine,
        }
        for each in Signing
    ]


def _taking(request: Request, agreement: int) -> TakenOver | None:
    """Whether one may go on with this one for who asked."""
    found = agreements.to_take_over(**asked_by(request))
    return next((one for one in found if one.agreement.id == agreement), None)


def _settled(request: Request, agreement: int) -> list[dict[str, Any]]:
    found = settling.of(f"agreement:{agreement}", **asked_by(request))
    return [settling_words.row_of(each, request.actor.organisation) for each in found]


def _can(one: AgreementSeen, *, asks: bool, concerned: bool) -> dict[str, bool]:
    state = one.state
    return {
        "tell": concerned and state in {AgreementState.AGREED, AgreementState.RUNNING},
        "finish": concerned and state is AgreementState.RUNNING,
        "break_off": concerned and state in {AgreementState.PROPOSED, AgreementState.AGREED},
        "close": asks and state is AgreementState.DELIVERED,
        "say": concerned and not asks and state in {AgreementState.DELIVERED, AgreementState.CLOSED},
    }


def _check(row: Any) -> dict[str, Any]:
    language = words.language()
    return {"row": row, "question": row.question.told(language), "look": row.look.told(language)}
