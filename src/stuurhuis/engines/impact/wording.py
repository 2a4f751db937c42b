# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure did, and what speaks for and against that; Dutch and English."""

from collections.abc import Callable
from math import isnan

from stuurhuis.engines.impact.answer import Diagnostic, Verdict
from stuurhuis.engines.notation import figure

Rule = Callable[[float, float], Verdict]


def _always(verdict: Verdict) -> Rule:
    return lambda _value, _effect: verdict


def _rare(value: float, _effect: float) -> Verdict:
    return "warning" if value < 0.05 else "good"


def _told_if_rare(value: float, _effect: float) -> Verdict:
    return "good" if value < 0.05 else "told"


def _small(value: float, effect: float) -> Verdict:
    return "good" if abs(value) <= abs(effect) / 2 else "warning"


def _near(value: float, effect: float) -> Verdict:
    return "good" if abs(value - effect) <= abs(effect) / 2 else "warning"


def _apart(value: float, _effect: float) -> Verdict:
    return "good" if value < 0.95 else "warning"


_SAID: dict[str, tuple[Rule, str, str]] = {
    "trends_alike": (
        _always("good"),
        "vooraf liep het gelijk op (toets: {value})",
        "before, both went the same way (test: {value})",
    ),
    "trends_differ": (
        _always("warning"),
        (
            "vooraf liep het al uiteen (toets: {value}), samen {drift} over de hele tijd; lees het effect "
            "met "
            "voorbehoud"
        ),
        "before, they went different ways already (test: {value}), {drift} over all the time; read with care",
    ),
    "trends_refused": (
        _always("refused"),
        (
            "vooraf liep het al uiteen (toets: {value}), en doorgetrokken is dat {drift}: zoveel als het "
            "effect zelf"
        ),
        (
            "before, they went different ways (test: {value}), and going on that is {drift}: as much as the "
            "effect"
        ),
    ),
    "trends_unseen": (
        _always("warning"),
        "of het vooraf gelijk opliep is niet te zien: er is maar één periode vooraf",
        "whether they went the same way before cannot be seen: there is one period before",
    ),
    "placebo_in_time": (
        _rare,
        "alsof de maatregel eerder begon: {effect} (toets: {value}); dat hoort bij nul te liggen",
        "as if the measure had begun earlier: {effect} (test: {value}); it should be near zero",
    ),
    "placebo_in_space": (
        _told_if_rare,
        "van {number} in alle die zo zijn bekeken, deed {value} het minstens zo opvallend",
        "of {number} looked at in the same way, {value} stood out at least as much",
    ),
    "wild_bootstrap": (
        _told_if_rare,
        "er zijn {number} groepen; de toets die daarop is gemaakt geeft {value}",
        "there are {number} clusters; the test made for so few gives {value}",
    ),
    "leave_one_out": (
        _near,
        "zonder {who} is het effect {value} in plaats van {effect}",
        "without {who} the effect is {value} instead of {effect}",
    ),
    "overlap": (
        _apart,
        "de hoogste kans om mee te doen is {value}; onder wie niet meedeed {beyond}",
        "the highest chance to be treated is {value}; among the untreated {beyond}",
    ),
    "fit_before": (
        _small,
        "vooraf lag de vergelijking er gemiddeld {value} naast",
        "before, the comparison was off by {value} on average",
    ),
    "ratio_of_gaps": (
        _always("told"),
        "het verschil is na het begin {value} keer zo groot als ervoor",
        "the gap is {value} times as large after the start as before",
    ),
    "gap_in_time": (
        _small,
        "alsof de maatregel eerder begon: {value}; dat hoort bij nul te liggen",
        "as if the measure had begun earlier: {value}; it should be near zero",
    ),
    "jackknife": (
        _always("told"),
        "de fout door telkens één weg te laten is {value}",
        "the error by leaving out one at a time is {value}",
    ),
    "memory": (
        _always("told"),
        "van een afwijking is een periode later {value} over; daar is mee gerekend",
        "of a deviation {value} remains a period later; that was reckoned with",
    ),
    "nothing_beside": (
        _always("warning"),
        "er is niets om mee te vergelijken: wat op hetzelfde moment verder veranderde zit erin",
        "there is nothing to compare with: whatever else changed at that moment is in it",
    ),
    "placebo_found": (
        _always("warning"),
        "alsof de maatregel eerder begon: {value}, en ook dat zou opvallen",
        "as if the measure had begun earlier: {value}, and that would stand out too",
    ),
    "placebo_none": (
        _always("good"),
        "alsof de maatregel eerder begon: {value}, en dat valt niet op",
        "as if the measure had begun earlier: {value}, and that does not stand out",
    ),
}
"""Per diagnostic: what it means, and how it is said."""


def diagnostic(name: str, value: float, *, effect: float = 0.0, **more: float | str) -> Diagnostic:
    """What was looked at, in a sentence."""
    rule, dutch, english = _SAID[name]
    told = {"value": value, "effect": effect} | more
    return Diagnostic(
        name.replace("_refused", "").replace("_differ", "").replace("_alike", "").replace("_unseen", ""),
        float(value), rule(value, effect), _filled(dutch, told, "nl"), _filled(english, told, "en"),
    )  # fmt: skip


def _filled(sentence: str, told: dict[str, float | str], language: str) -> str:
    said = {name: one if isinstance(one, str) else shown(float(one), language) for name, one in told.items()}
    return sentence.format(**said)


def shown(value: float, language: str) -> str:
    """A figure with as many decimals as it takes to say something."""
    if isnan(value):
        return figure(value, language=language)
    size = abs(value)
    decimals = 0 if size >= 100 or value == round(value) else 1 if size >= 10 else 2 if size >= 1 else 3
    return figure(value, language=language, decimals=decimals)
