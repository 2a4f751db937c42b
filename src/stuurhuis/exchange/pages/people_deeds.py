# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take part, confirm, rest and leave; say what one knows and when one can help, and take that back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import people as actions
from stuurhuis.exchange.actions import people_items as items
from stuurhuis.exchange.forms.people import AudienceForm, AvailabilityForm, ItemForm
from stuurhuis.exchange.forms.people_wording import KINDS
from stuurhuis.exchange.pages.people import own_or_404
from stuurhuis.exchange.queries import opening
from stuurhuis.exchange.rules.people import ItemKind
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, initial, write

Answer = Callable[..., HttpResponse]
AGAIN = gettext_lazy("Dit staat er al.")
REFUSALS: Refusals = {items.SaidAlready: ("words_said", AGAIN)}


@login_required
@require_POST
def begin(request: Request) -> HttpResponse:
    """Take part."""
    try:
        actions.begin(**asked_by(request))
    except actions.TakesPartAlready:
        return redirect("profile")
    messages.success(request, _("Je doet mee. Voeg toe wat je wilt laten zien."))
    return redirect(f"{reverse('profile')}?erbij={ItemKind.KNOWS.value}#{ItemKind.KNOWS.value}")


def _on_own(deed: Callable[..., object], said: str | Promise) -> Answer:
    """A deed on one's own profile, with one click."""

    @login_required
    @require_POST
    def answer(request: Request) -> HttpResponse:
        deed(own_or_404(request).id, **asked_by(request))
        messages.success(request, str(said))
        return redirect("profile")

    return answer


confirm = _on_own(actions.confirm, gettext_lazy("Bevestigd. Over een half jaar vragen we het weer."))
rest = _on_own(actions.rest, gettext_lazy("Je profiel rust: niemand anders ziet het."))
resume = _on_own(actions.resume, gettext_lazy("Je profiel is weer te zien voor wie je koos."))


@login_required
def leave(request: Request) -> HttpResponse:
    """Take part no longer, after one more look at what that means."""
    found = own_or_404(request)
    if request.method == "POST":
        actions.leave(found.id, **asked_by(request))
        messages.success(request, _("Je profiel is weg, met alles wat erin stond."))
        return redirect("profile")
    return render(request, "exchange/people_leave.html", {"step": "connect", "profile": found})


@login_required
def add_item(request: Request, kind: str) -> HttpResponse:
    """Add one thing; one comes back at the same part, to add the next."""
    found, of = own_or_404(request), _kind(kind)
    return _write_item(
        request,
        of,
        lambda said: items.add_item(found.id, said, **asked_by(request)),
        back=f"{reverse('profile')}?erbij={of.value}#{of.value}",
        button=_("Voeg toe"),
    )


@login_required
def change_item(request: Request, item: int) -> HttpResponse:
    """Say one thing anew, or to others."""
    row = next((one for one in own_or_404(request).items if one.id == item), None)
    if row is None:
        raise Http404
    before = initial(row.words) | {"words_said": row.words.words}
    return _write_item(
        request,
        row.words.kind,
        lambda said: items.change_item(item, said, **asked_by(request)),
        back=f"{reverse('profile')}#{row.words.kind.value}",
        button=_("Bewaar"),
        initial=before,
    )


@login_required
def add_availability(request: Request) -> HttpResponse:
    """Say when and where one can help."""
    found = own_or_404(request)
    here, today = request.actor.organisation, parties.day_of(request.at)
    return _write_availability(
        request,
        lambda said: items.add_availability(found.id, said, **asked_by(request)),
        initial={"since": today, "region": here, "hours": 4},
    )


@login_required
def change_availability(request: Request, availability: int) -> HttpResponse:
    """Say it anew."""
    row = next((one for one in own_or_404(request).availability if one.id == availability), None)
    if row is None:
        raise Http404
    return _write_availability(
        request,
        lambda said: items.change_availability(availability, said, **asked_by(request)),
        initial=initial(row.words),
    )


@login_required
def show_deed(request: Request, evidence: int) -> HttpResponse:
    """Choose who sees what one did."""
    row = next((one for one in own_or_404(request).deeds if one.id == evidence), None)
    if row is None:
        raise Http404
    return write(
        request,
        AudienceForm(request.POST or None, initial={"audience": row.audience}),
        lambda audience: actions.decide_evidence(evidence, audience, **asked_by(request)),
        back=f"{reverse('profile')}#gedaan",
        template="form.html",
        step="connect",
        title=row.words.words,
        lead=_("Wat je deed, telt zwaarder dan wat je zegt te weten, en vervaagt met de jaren."),
        button=_("Bewaar"),
    )


def _take_away(deed: Callable[..., object], part: str) -> Answer:
    """Take one thing away, with one click."""

    @login_required
    @require_POST
    def answer(request: Request, key: int) -> HttpResponse:
        deed(key, **asked_by(request))
        messages.success(request, _("Weggehaald."))
        return redirect(f"{reverse('profile')}#{part}")

    return answer


remove_item = _take_away(items.remove_item, "main")
remove_availability = _take_away(items.remove_availability, "wanneer")
remove_deed = _take_away(items.remove_evidence, "gedaan")


def _write_item(
    request: Request, kind: ItemKind, do: Callable[[Any], object], *, back: str, button: str, **named: Any
) -> HttpResponse:
    """The form of one thing; who has no script asks for the known words with a button of its own."""
    opening.may_take_part(**asked_by(request))
    typed, looks = request.POST.get("words_said", ""), "look" in request.POST
    if looks:
        form = ItemForm(kind, typed=typed, initial=request.POST.dict())
    else:
        form = ItemForm(kind, request.POST or None, typed=typed if "meant" in request.POST else "", **named)
    return write(
        request,
        form,
        do,
        back=back,
        template="exchange/people_item.html",
        refusals=REFUSALS,
        step="connect",
        title=KINDS[kind],
        button=button,
        looked=looks,
    )


def _write_availability(
    request: Request, do: Callable[[Any], object], *, initial: dict[str, Any]
) -> HttpResponse:
    opening.may_take_part(**asked_by(request))
    places = [
        (one.code, one.name) for kind in ("province", "municipality") for one in parties.governments(kind)
    ]
    return write(
        request,
        AvailabilityForm(places, request.POST or None, initial=initial),
        do,
        back=f"{reverse('profile')}#wanneer",
        template="form.html",
        refusals={items.EndsBeforeItBegins: ("until", gettext_lazy("De laatste dag ligt voor de eerste."))},
        step="connect",
        title=_("Wanneer en waar ik kan helpen"),
        button=_("Bewaar"),
    )


def _kind(kind: str) -> ItemKind:
    try:
        return ItemKind(kind)
    except ValueError as unknown:
        raise Http404(kind) from unknown
