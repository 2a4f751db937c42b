# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands behind a reference such as `goal:12`? Its words of today, and what it says of why and where.

A new kind of thing from which others are born is a function here.
"""

from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse

from stuurhuis.commons.queries import commitments, formats
from stuurhuis.dossiers.queries import dossiers, ideas
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.experiments.queries import experiments
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.policy import NotThere
from stuurhuis.steering.pages import items, sentences
from stuurhuis.steering.pages.money_told import signal as in_words
from stuurhuis.steering.pages.money_told import told_year
from stuurhuis.steering.pages.places import language_of, region
from stuurhuis.steering.queries import goals, indicator, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.of_the_year import OfTheYear
from stuurhuis.steering.rules.signals import SignalKey


@dataclass(frozen=True, slots=True)
class Begun:
    """What something is born from, with what it says of why and where."""

    origin: Origin
    why: str = ""
    place: str = ""


def begun(request: Request, reference: str) -> Begun:
    """What stands behind a reference; nothing for a blank page. Raises Http404, NotThere."""
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
    if found.kind in indicator.OF_THE_YEAR:
        return _of_the_year(request, found, place.name)
    series = indicator.series(place, found.indicator, **asked_by(request))
    signal = indicator.signal(found, **asked_by(request))
    sheets = words.standing(**asked_by(request)).sheets
    also = [sheets[one] for one in signal.also if one in sheets]
    said = items.told(signal, series.sheet, scales.scale(series.sheet), series.figures, language, also)
    told = f"{sentences.title(said)} ({place.name})"
    origin = Origin(f"signal:{key}", told, items.address(found))
    return Begun(origin, str(sentences.explanation(said)), place.name)


def _of_the_year(request: Request, key: SignalKey, place: str) -> Begun:
    """An amount of the own running year."""
    found, told = indicator.signal(key, **asked_by(request)), told_year(request)
    if not isinstance(found, OfTheYear) or told is None:
        raise NotThere
    said = in_words(found.year, told)
    origin = Origin(f"signal:{key.path}", f"{said['title']} ({place})", items.address(key))
    return Begun(origin, str(said["reason"]), place)


def _goal(request: Request, key: str) -> Begun:
    """A goal of one's own organisation."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    found = next((one for one in tree.goals if str(one.id) == key), None)
    if found is None:
        raise NotThere
    return Begun(Origin(f"goal:{key}", found.words.name, reverse("goal", args=[key])), found.words.why)


def _idea(request: Request, key: str) -> Begun:
    """An idea that one may see."""
    found = ideas.idea(key, **asked_by(request))
    origin = Origin(f"idea:{key}", found.words.question, reverse("idea", args=[key]))
    return Begun(origin, found.words.why)


def _dossier(request: Request, key: str) -> Begun:
    """A dossier that one may see."""
    found = dossiers.dossier(key, **asked_by(request))
    origin = Origin(f"dossier:{key}", found.words.question, reverse("dossier", args=[key]))
    return Begun(origin, found.words.why)


def _experiment(request: Request, key: str) -> Begun:
    """An experiment that one may see."""
    found = experiments.experiment(key, **asked_by(request))
    said = found.design.hypothesis
    return Begun(Origin(f"experiment:{key}", said, reverse("experiment", args=[key])), said)


def _format(request: Request, key: str) -> Begun:
    """A format that one may see."""
    found = formats.format_of(key, **asked_by(request))
    return Begun(Origin(f"format:{key}", found.words.name, reverse("format", args=[key])), found.words.why)


def _plan(request: Request, key: str) -> Begun:
    """A plan that governments join."""
    found = commitments.plan(key, **asked_by(request))
    return Begun(Origin(f"commitment:{key}", found.words.title, reverse("plan", args=[key])), found.words.why)


KINDS = {
    "signal": _signal,
    "goal": _goal,
    "idea": _idea,
    "dossier": _dossier,
    "experiment": _experiment,
    "format": _format,
    "commitment": _plan,
}
