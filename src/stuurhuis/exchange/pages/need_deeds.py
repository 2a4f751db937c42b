# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does one do with one's own need or offer: write, look first, place, bring further, close?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import needs as actions
from stuurhuis.exchange.forms.needs import ListingForm, OutcomeForm, begun
from stuurhuis.exchange.pages import need_words as words
from stuurhuis.exchange.pages.needs import shown_look
from stuurhuis.exchange.queries import needs
from stuurhuis.exchange.rules.kinds import Kind, Side, kind, kinds
from stuurhuis.exchange.rules.needs import ListingDeed, NoSuchListingMove
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write

FORM = "form.html"
REFUSALS: Refusals = {
    actions.BackwardDays: ("ends_on", gettext_lazy("Dit is eerder dan de eerste dag.")),
    actions.SomebodyIsBusy: (
        None,
        gettext_lazy("Er is nog iemand gevraagd of bezig. Rond dat eerst af of trek het in."),
    ),
    NoSuchListingMove: (None, gettext_lazy("Dit kan nu niet meer.")),
}


@login_required
def add(request: Request, side: str, kind: str) -> HttpResponse:
    """Write a draft."""
    of, wanted = _kind(kind), _side(side)
    needs.may_write(**asked_by(request))
    asks = wanted is Side.NEED
    return write(
        request,
        ListingForm(of, wanted, request.POST or None),
        lambda said: actions.write(said, **asked_by(request)),
        back=reverse("begin_listing"),
        template=FORM,
        refusals=REFUSALS,
        onward=lambda fact: reverse("look_first", args=[fact.listing]),
        step="connect",
        title=(_("{kind}: wat vraag je?") if asks else _("{kind}: wat bied je?")).format(
            kind=words.kind_name(of)
        ),
        lead=of.about.told(words.language()),
        button=_("Bewaar het concept"),
        said=_("Bewaard. Nog niemand anders ziet het."),
    )


@login_required
def change(request: Request, listing: int) -> HttpResponse:
    """Say it otherwise."""
    one = needs.own(listing, **asked_by(request))
    back = reverse("look_first" if one.state == "draft" else "listing", args=[listing])
    return write(
        request,
        ListingForm(kind(one.words.kind), one.words.side, request.POST or None, initial=begun(one.words)),
        lambda said: actions.reword(listing, said, **asked_by(request)),
        back=back,
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=one.words.title,
        button=_("Bewaar"),
        said=_("Bewaard."),
    )


@login_required
def look_first(request: Request, listing: int) -> HttpResponse:
    """What is there already: who can help today, and who asks the same."""
    one = needs.own(listing, **asked_by(request))
    context = {
        "step": "connect",
        "one": one,
        "fits": shown_look(needs.look_first(listing, **asked_by(request))),
    }
    return render(request, "exchange/look_first.html", context)


@login_required
@require_POST
def publish(request: Request, listing: int) -> HttpResponse:
    """Place it, for all governments that take part."""
    actions.publish(listing, **asked_by(request))
    messages.success(request, _("Geplaatst. Alle overheden die meedoen, zien dit nu."))
    return redirect("listing", listing)


@login_required
@require_POST
def further(request: Request, listing: int) -> HttpResponse:
    """One step further."""
    try:
        actions.bring_further(listing, ListingDeed(request.POST.get("deed", "")), **asked_by(request))
    except (ValueError, NoSuchListingMove):
        messages.error(request, _("Dit kan nu niet meer."))
    return redirect("listing", listing)


@login_required
@require_POST
def confirm(request: Request, listing: int) -> HttpResponse:
    """It still holds."""
    actions.confirm(listing, **asked_by(request))
    messages.success(request, _("Fijn. Het blijft staan."))
    return redirect("listing", listing)


@login_required
def close(request: Request, listing: int) -> HttpResponse:
    """Close it, and say how it ended."""
    one = needs.own(listing, **asked_by(request))
    return write(
        request,
        OutcomeForm(request.POST or None),
        lambda said: actions.close(listing, said, **asked_by(request)),
        back=reverse("listing", args=[listing]),
        template=FORM,
        refusals=REFUSALS,
        step="connect",
        title=_("Sluit: {title}").format(title=one.words.title),
        lead=_("Wanneer is het klaar? {ends}").format(ends=kind(one.words.kind).ends.told(words.language())),
        button=_("Sluit"),
        said=_("Gesloten."),
    )


def _kind(key: str) -> Kind:
    if key not in kinds():
        raise Http404(key)
    return kinds()[key]


def _side(key: str) -> Side:
    if key not in set(Side):
        raise Http404(key)
    return Side(key)
