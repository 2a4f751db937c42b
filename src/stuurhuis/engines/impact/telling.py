# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure did, in a sentence that anybody can read; Dutch and English."""

from collections.abc import Sequence
from math import isnan

from stuurhuis.engines.impact.answer import Diagnostic, Estimate
from stuurhuis.engines.impact.panels import Panel
from stuurhuis.engines.impact.wording import shown

_CLEAR = {
    "nl": "Vanaf {since} lag het bij {who} gemiddeld {size} {way} dan zonder de maatregel te verwachten "
    "was; met 95 % zekerheid tussen {low} en {high}",
    "en": "From {since} on it was on average {size} {way} at {who} than was to be expected without the "
    "measure; with 95 % certainty between {low} and {high}",
}
_UNCLEAR = {
    "nl": "Of de maatregel vanaf {since} bij {who} iets deed is niet te zeggen: gemiddeld {effect}, maar "
    "alles tussen {low} en {high} is mogelijk",
    "en": "Whether the measure did anything at {who} from {since} on cannot be told: {effect} on average, "
    "but anything between {low} and {high} is possible",
}
_UNSURE = {
    "nl": "Vanaf {since} lag het bij {who} gemiddeld {size} {way} dan zonder de maatregel te verwachten "
    "was; er zijn te weinig anderen om met 95 % zekerheid te zeggen hoe ver dat ernaast kan zitten",
    "en": "From {since} on it was on average {size} {way} at {who} than was to be expected without the "
    "measure; there are too few others to say with 95 % certainty how far off that may be",
}
_WAY = {"nl": ("hoger", "lager"), "en": ("higher", "lower")}
_MANY = {"nl": "{number} eenheden", "en": "{number} units"}
_CAREFUL = {"nl": ". Let op: {what}", "en": ". Mind: {what}"}
_FIRST = {"nl": "het begin", "en": "the start"}


def sentences(one: Estimate, checked: Sequence[Diagnostic], panel: Panel, method: str) -> tuple[str, str]:
    """The effect, how sure it is, and the first thing that speaks against it."""
    return _said(one, checked, panel, method, "nl"), _said(one, checked, panel, method, "en")


def _said(one: Estimate, checked: Sequence[Diagnostic], panel: Panel, method: str, language: str) -> str:
    ours = [unit for unit, treated in zip(panel.units, panel.treated, strict=True) if treated]
    who = ours[0] if len(ours) == 1 else _MANY[language].format(number=len(ours))
    text = _form(one)[language].format(
        since=_FIRST[language] if method == "staggered" else panel.labels[panel.start],
        who=who,
        size=shown(abs(one.estimate), language),
        way=_WAY[language][one.estimate < 0],
        effect=shown(one.estimate, language),
        low=shown(one.lo95, language),
        high=shown(one.hi95, language),
    )
    against = [said for said in checked if said.verdict == "warning"]
    if not against:
        return f"{text}."
    what = against[0].says if language == "nl" else against[0].says_en
    return text + _CAREFUL[language].format(what=what) + "."


def _form(one: Estimate) -> dict[str, str]:
    if isnan(one.lo95):
        return _UNSURE
    return _CLEAR if one.stands_out else _UNCLEAR
