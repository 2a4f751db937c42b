# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A signal as an item in a list: its sentences, its small picture, three figures and its deeds."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.steering.pages import kind_sentences, money_sentences, risk_sentences, sentences, wording
from stuurhuis.steering.pages.sentences import Told
from stuurhuis.steering.rules import of_the_year, pictures, scales
from stuurhuis.steering.rules.at_risk import AtRisk
from stuurhuis.steering.rules.kinds import TOLD_APART
from stuurhuis.steering.rules.of_the_year import OfTheYear
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import OF_ACCOUNTS, Signal, SignalKey
from stuurhuis.steering.rules.views import Attention, Figure
from stuurhuis.steering.rules.year_signals import YearSignal


def told(
    signal: Signal,
    sheet: IndicatorSheet,
    scale: Scale,
    history: tuple[Figure, ...],
    language: str,
    also: Iterable[IndicatorSheet] = (),
) -> Told:
    """A signal in the scale in which it is told, with the totals in which it shows."""
    by = scale.divisor(history, signal.key.period)
    budget = None if signal.budget is None else signal.budget / by
    seen = scale.seen(signal.seen, history)
    return Told(signal, seen, budget, sheet, scale, language, tuple(one.subject(language) for one in also))


def address(key: SignalKey) -> str:
    """The stable address of a signal."""
    return reverse("signal", args=[key.region, key.indicator, key.period, key.kind])


def item(attention: Attention, language: str) -> dict[str, Any]:
    """What the component `signal` shows."""
    if isinstance(attention.signal, OfTheYear):
        return _of_the_year(attention, attention.signal.year, language)
    scale = scales.scale(attention.sheet)
    name = attention.sheet.label(language)
    said = told(attention.signal, attention.sheet, scale, attention.history, language, attention.also)
    where = address(attention.signal.key)
    return {
        "kind": wording.signal_kind(attention.signal.key.kind, attention.sheet, attention.signal.budget),
        "title": sentences.title(said),
        "url": where,
        "explanation": sentences.explanation(said),
        "surroundings": sentences.surroundings(said),
        "deeds": [
            {"title": _("Bekijk waarom"), "url": where, "main": True},
            {
                "title": _("Hele reeks"),
                "url": reverse("indicator", args=[attention.signal.key.region, attention.sheet.id]),
            },
        ],
        "spark": pictures.spark(attention, scale, name),
        "keys": _keys(attention.signal),
        "figures": figures(said),
        "calm": attention.deferred is not None,
    }


def _of_the_year(attention: Attention, found: YearSignal, language: str) -> dict[str, Any]:
    """An amount of this year: it has no series of Iv3, so no picture."""
    where = address(attention.signal.key)
    told = (money_sentences.reason(found, language), money_sentences.nature(found, language))
    return {
        "kind": wording.SIGNAL_KINDS[attention.signal.key.kind],
        "title": money_sentences.title(found, of_the_year.task_field(attention.sheet, language), language),
        "url": where,
        "explanation": " ".join(text for text in told if text),
        "deeds": [
            {"title": _("Bekijk waarom"), "url": where, "main": True},
            {"title": _("Het geld van dit jaar"), "url": reverse("money")},
        ],
        "calm": attention.deferred is not None,
    }


def _keys(signal: Signal) -> list[dict[str, str]]:
    """What the dot and the plane are where nothing was seen yet: elsewhere the dot is the figure itself."""
    if not signal.is_foretold:
        return []
    dot = _("begroot") if signal.is_ahead else _("streefwaarde")
    return [{"style": "dot", "text": dot}, {"style": "band-80", "text": _("verwacht, 95 % zeker")}]


def figures(said: Told) -> list[dict[str, str]]:
    """What was seen, what was to be expected, and the difference."""
    seen = said.seen
    if isinstance(said.signal, AtRisk):
        return risk_sentences.figures(said, said.signal)
    if said.signal.key.kind in TOLD_APART:
        return kind_sentences.figures(said)
    if said.signal.is_ahead:
        return _figures_ahead(said)
    if said.signal.key.kind in OF_ACCOUNTS and said.budget == 0:
        return [
            {"label": _("Rekening"), "value": said.number(seen.observed)},
            {"label": _("Begroot"), "value": said.number(0.0)},
        ]
    share = seen.share
    shown = [
        {
            "label": _("Rekening") if said.signal.budget is not None else _("Nu"),
            "value": said.number(seen.observed),
        },
        {"label": _("Verwacht"), "value": said.number(seen.expected)},
    ]
    if share is not None and abs(share) < 10:
        shown.append({"label": _("Verschil"), "value": said.share(share * 100)})
    return shown


def _figures_ahead(said: Told) -> list[dict[str, str]]:
    """What was budgeted, what will probably come, and the difference."""
    budget = said.budget or 0.0
    shown = [
        {"label": _("Begroot"), "value": said.number(budget)},
        {"label": _("Verwacht"), "value": said.number(said.seen.expected)},
    ]
    share = said.seen.expected / budget - 1 if budget else None
    if share is not None and abs(share) < 10:
        shown.append({"label": _("Verschil"), "value": said.share(share * 100)})
    return shown
