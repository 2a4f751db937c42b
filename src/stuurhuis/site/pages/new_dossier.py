# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Begin a dossier from a signal, a goal or a blank page: what it is born from fills in the words."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.actions import dossiers as actions
from stuurhuis.dossiers.forms.dossiers import DossierForm
from stuurhuis.dossiers.pages.sentences import REFUSALS
from stuurhuis.dossiers.rules.words import Level, Origin
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.kernel.policy import NotThere
from stuurhuis.steering.pages import items, sentences
from stuurhuis.steering.pages.places import language_of, region
from stuurhuis.steering.queries import goals, indicator, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.signals import SignalKey


@dataclass(frozen=True, slots=True)
class Begun:
    """What a dossier is born from, with what it says of why and where."""

    origin: Origin
    why: str = ""
    place: str = ""


@login_required
def page(request: Request) -> HttpResponse:
    """The form, filled with what is known of where it comes from."""
    begun = _born_from(request, request.GET.get("uit", ""))
    where = begun.place or parties.organisation(request.actor.organisation or parties.COUNTRY).name
    begin = {
        "question": begun.origin.words[:200], "why": begun.why, "places": where,
        "level": Level.MUNICIPALITY.value,
    }  # fmt: skip
    form = DossierForm(request.POST or None, initial=begin, language=request.LANGUAGE_CODE)
    return write(
        request, form, lambda said: actions.begin(said, begun.origin, **asked_by(request)),
        onward=lambda fact: reverse("dossier", args=[fact.dossier]),
        back=begun.origin.address or reverse("dossiers"),
        template="dossiers/form.html", refusals=REFUSALS, step="connect", title=_("Begin een opgave"),
        lead=begun.origin.words, button=_("Opgave beginnen"),
    )  # fmt: skip


def _born_from(request: Request, reference: str) -> Begun:
    """What stands behind a reference such as `goal:12`; nothing for a blank page."""
    if not reference:
        return Begun(Origin())
    kind, _colon, key = reference.partition(":")
    if kind not in KINDS:
        raise Http404(reference)
    return KINDS[kind](request, key)


def _signal(request: Request, key: str) -> Begun:
    """A signal of a municipality: `GM0193/lasten-2-1-rekening/2024/over_budget`."""
    try:
        found = SignalKey(*key.split("/"))
    except TypeError as broken:
        raise Http404(key) from broken
    place, language = region(found.region), language_of(request)
    series = indicator.series(place, found.indicator, **asked_by(request))
    signal = indicator.signal(found, **asked_by(request))
    sheets = words.standing(**asked_by(request)).sheets
    also = [sheets[one] for one in signal.also if one in sheets]
    said = items.told(signal, series.sheet, scales.scale(series.sheet), series.figures, language, also)
    address = reverse("signal", args=[found.region, found.indicator, found.period, found.kind])
    told = f"{sentences.title(said)} ({place.name})"
    return Begun(Origin(f"signal:{key}", told, address), str(sentences.explanation(said)), place.name)


def _goal(request: Request, key: str) -> Begun:
    """A goal of one's own organisation."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    found = next((one for one in tree.goals if str(one.id) == key), None)
    if found is None:
        raise NotThere
    return Begun(Origin(f"goal:{key}", found.words.name, reverse("goal", args=[key])), found.words.why)


KINDS = {"signal": _signal, "goal": _goal}
