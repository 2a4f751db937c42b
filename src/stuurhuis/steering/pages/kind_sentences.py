# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lasting changes, cases, drifting peers, and what is wrong with the figures themselves: in sentences."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.steering.rules.kinds import DATA_FAULT, DRIFTS, LEVEL_SHIFT, OUTBREAK, STALE, TREND_BREAK

if TYPE_CHECKING:
    from stuurhuis.steering.pages.sentences import Told

Word = str | Promise
COUNTED = "aantal"  # a unit that a number needs no word for

TITLES: Mapping[str, tuple[Word, Word]] = {
    LEVEL_SHIFT: (
        gettext_lazy("{name} ligt sinds {since} op een hoger niveau"),
        gettext_lazy("{name} ligt sinds {since} op een lager niveau"),
    ),
    TREND_BREAK: (
        gettext_lazy("{name} gaat sinds {since} een andere kant op: hoger dan de oude lijn"),
        gettext_lazy("{name} gaat sinds {since} een andere kant op: lager dan de oude lijn"),
    ),
    OUTBREAK: (gettext_lazy("{name}: in {period} opeens meer dan gewoonlijk"),) * 2,
    DRIFTS: (
        gettext_lazy("{name} loopt sinds {since} uit de pas met gemeenten als deze: steeds hoger"),
        gettext_lazy("{name} loopt sinds {since} uit de pas met gemeenten als deze: steeds lager"),
    ),
    DATA_FAULT: (gettext_lazy("{name}: klopt het cijfer van {period}?"),) * 2,
    STALE: (gettext_lazy("{name}: er is geen nieuwer cijfer dan dat van {period}"),) * 2,
}
EXPLANATIONS: Mapping[str, Word] = {
    LEVEL_SHIFT: gettext_lazy(
        "{observed} in {period}. Zonder die verandering was {expected} te verwachten, gewoonlijk tussen {low}"
        " en {high}. Wat alle gemeenten deden, is meegerekend."
    ),
    TREND_BREAK: gettext_lazy(
        "{observed} in {period}. Langs de oude lijn was {expected} te verwachten, gewoonlijk tussen {low}"
        " en {high}. Wat alle gemeenten deden, is meegerekend."
    ),
    OUTBREAK: gettext_lazy(
        "{observed} in {period}. Naar seizoen en verloop was {expected} te verwachten, gewoonlijk tussen"
        " {low} en {high}. Ook de weken of maanden ervoor zijn samen bekeken."
    ),
    DRIFTS: gettext_lazy(
        "{observed} in {period}. Was het sinds {since} meegegaan met gemeenten als deze, dan was het"
        " {expected}, gewoonlijk tussen {low} en {high}. De afstand werd elk jaar groter."
    ),
}
LABELS: Mapping[str, tuple[Word, Word]] = {
    LEVEL_SHIFT: (gettext_lazy("Nu"), gettext_lazy("Zonder verandering")),
    TREND_BREAK: (gettext_lazy("Nu"), gettext_lazy("Oude lijn")),
    OUTBREAK: (gettext_lazy("Nu"), gettext_lazy("Gewoonlijk")),
    DRIFTS: (gettext_lazy("Nu"), gettext_lazy("Met hen mee")),
    DATA_FAULT: (gettext_lazy("Er staat"), gettext_lazy("Ernaast")),
    STALE: (gettext_lazy("Nieuwste cijfer"), ""),
}
SURE: Mapping[str, Word] = {
    LEVEL_SHIFT: gettext_lazy("vergelijkbare reeksen veranderde in de laatste jaren zo sterk en blijvend."),
    TREND_BREAK: gettext_lazy("vergelijkbare reeksen veranderde in de laatste jaren zo sterk en blijvend."),
    OUTBREAK: gettext_lazy("gewone weken of maanden heeft er zoveel."),
    DRIFTS: gettext_lazy(
        "gemeenten liep, in deze en eerdere jaren, zo ver en zo gestaag weg van gemeenten als zij."
    ),
}
_TAKEN_OUT = gettext_lazy("Wat alle gemeenten deden, is er eerst uitgehaald. Dit kwam daar nog bij.")
_NOTHING_OF_OTHERS = gettext_lazy(
    "Dit gaat over het cijfer zelf. Het zegt niets over wat er hier of elders gebeurde."
)
OTHERS: Mapping[str, Word] = {
    LEVEL_SHIFT: _TAKEN_OUT,
    TREND_BREAK: _TAKEN_OUT,
    OUTBREAK: gettext_lazy("Hier is alleen naar de eigen weken of maanden gekeken."),
    DATA_FAULT: _NOTHING_OF_OTHERS,
    STALE: _NOTHING_OF_OTHERS,
}
BESIDES: Mapping[str, Word] = {
    "deviates": gettext_lazy("het nieuwste cijfer wijkt ook op zichzelf af"),
    "new_level": gettext_lazy("de laatste twee cijfers wijken samen ook af"),
    LEVEL_SHIFT: gettext_lazy("het niveau is ook blijvend veranderd"),
    TREND_BREAK: gettext_lazy("de richting is ook blijvend veranderd"),
    DRIFTS: gettext_lazy("het loopt ook uit de pas met gemeenten als deze"),
}


def title(told: "Told") -> str:
    """The signal in one line."""
    higher, lower = TITLES[told.signal.key.kind]
    chosen = higher if told.seen.is_higher else lower
    return str(chosen).format(name=told.name, since=told.signal.since, period=told.seen.period)


def explanation(told: "Told", words: Mapping[str, str]) -> str:
    """What was seen beside what it would be otherwise; of the data the sentence of the test itself."""
    kind = told.signal.key.kind
    if kind not in EXPLANATIONS:
        return told.signal.why(told.language)
    unit = "" if words["unit"] == COUNTED else words["unit"]
    observed = f"{words['observed']} {unit}".strip()
    return str(EXPLANATIONS[kind]).format(**{**words, "observed": observed})


def besides(told: "Told") -> str:
    """What else tells the same of this series, in a sentence; or nothing."""
    said = [str(BESIDES[kind]) for kind in told.signal.besides if kind in BESIDES]
    return _("Dezelfde verandering blijkt hier ook uit: {said}.").format(said="; ".join(said)) if said else ""


def figures(told: "Told") -> list[dict[str, str]]:
    """What was seen, and what stands beside it."""
    here, there = LABELS[told.signal.key.kind]
    shown = [{"label": str(here), "value": told.number(told.seen.observed)}]
    if there:
        shown.append({"label": str(there), "value": told.number(told.seen.expected)})
    share = told.seen.share
    if told.signal.key.kind not in {DATA_FAULT, STALE} and share is not None and abs(share) < 10:
        shown.append({"label": _("Verschil"), "value": told.share(share * 100)})
    return shown


def surroundings(told: "Told") -> str:
    """What others did, as far as this kind knows: those beside it in the same years, or all together."""
    moved, kind = told.signal.moved, told.signal.key.kind
    if kind != DRIFTS:
        return str(OTHERS[kind])
    if moved is None or told.scale.unit == "%":
        return ""
    words = {"moved": told.share(abs(moved)).removeprefix("+"), "since": told.signal.since}
    higher = _("Bij de middelste van de gemeenten die het meest lijken steeg dit sinds {since} met {moved}.")
    lower = _("Bij de middelste van de gemeenten die het meest lijken daalde dit sinds {since} met {moved}.")
    return (higher if moved >= 0 else lower).format(**words)
