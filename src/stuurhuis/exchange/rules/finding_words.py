# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why somebody was found, in words that they themselves can be shown."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, Literal

from stuurhuis.exchange.rules.finding import Criterion, Trace, WhyFound
from stuurhuis.exchange.rules.finding_terms import DAYS
from stuurhuis.exchange.rules.people import AvailabilityWords, EvidenceKind, ItemKind

Language = Literal["nl", "en"]
MOST_NAMED: Final = 3
GLADLY: Final = 4
_DAYS_EN: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LEVELS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("maakte ermee kennis", "basis", "goed", "ruime ervaring", "expert"),
    "en": ("met it", "basic", "good", "ample experience", "expert"),
}
_NUMBERS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}
_DONE: Final[dict[EvidenceKind, dict[Language, tuple[str, str]]]] = {
    EvidenceKind.PEER_REVIEW: {
        "nl": ("beoordeelde in {when} een stuk over {what}", "beoordeelde in {when} {n} stukken over {what}"),
        "en": ("reviewed a document on {what} in {when}", "reviewed {n} documents on {what} in {when}"),
    },
    EvidenceKind.GIG: {
        "nl": ("deed in {when} een klus: {what}", "deed in {when} {n} klussen: {what}"),
        "en": ("did a gig in {when}: {what}", "did {n} gigs in {when}: {what}"),
    },
    EvidenceKind.COURSE: {
        "nl": ("volgde in {when} een opleiding: {what}", "volgde in {when} {n} opleidingen: {what}"),
        "en": ("took a course in {when}: {what}", "took {n} courses in {when}: {what}"),
    },
    EvidenceKind.DOSSIER: {
        "nl": ("werkte in {when} aan een dossier: {what}", "werkte in {when} aan {n} dossiers: {what}"),
        "en": ("worked on an issue in {when}: {what}", "worked on {n} issues in {when}: {what}"),
    },
}
_SAYS: Final[dict[str, dict[Language, str]]] = {
    "knows": {"nl": "kent {what}", "en": "knows {what}"},
    "occupation": {"nl": "kent het werk van {what}", "en": "knows the work of {what}"},
    "language": {"nl": "spreekt {what}", "en": "speaks {what}"},
    "experience": {"nl": "heeft ervaring met {what}", "en": "has experience with {what}"},
    "gladly": {"nl": "wil hier graag aan werken: {what}", "en": "would love to work on this: {what}"},
    "wants": {"nl": "wil hier aan werken: {what}", "en": "wants to work on this: {what}"},
    "contact_for": {"nl": "is te vragen over {what}", "en": "can be asked about {what}"},
    "available": {
        "nl": "beschikbaar op {what}, {n} uur per week",
        "en": "available on {what}, {n} hours a week",
    },
    "spread": {
        "nl": "kwam de laatste tijd {n} keer naar voren, daarom komen anderen ook aan de beurt",
        "en": "was shown {n} times lately, so that others have a turn too",
    },
}  # fmt: skip


def because(why: WhyFound, language: Language) -> str:
    """A reason as a sentence without its points, beginning with a capital."""
    if why.criterion is Criterion.DID:
        told = _joined(_done(why.traces, language), language)
    elif why.criterion is Criterion.AVAILABLE:
        told = _joined([_available(one, language) for one in why.available], language)
    elif why.criterion is Criterion.SPREAD:
        told = _SAYS["spread"][language].format(n=why.number)
    else:
        told = _joined(_said(why, language), language)
    return f"{told[:1].upper()}{told[1:]}"


def _done(traces: Sequence[Trace], language: Language) -> list[str]:
    """One clause for each kind of deed."""
    by_kind: dict[EvidenceKind, list[Trace]] = defaultdict(list)
    for one in traces:
        if isinstance(one.kind, EvidenceKind):
            by_kind[one.kind].append(one)
    return [
        _DONE[kind][language][len(some) > 1].format(
            when=_joined(sorted({f"{one.happened_on:%Y}" for one in some}), language),
            n=_number(len(some), language),
            what=_joined(list(dict.fromkeys(one.words for one in some))[:MOST_NAMED], language),
        )
        for kind, some in by_kind.items()
    ]


def _said(why: WhyFound, language: Language) -> list[str]:
    """One clause for each way of knowing or wanting."""
    by_way: dict[str, list[str]] = defaultdict(list)
    for one in why.traces[:MOST_NAMED]:
        knows = why.criterion is Criterion.KNOWS
        by_way[_way(one, knows=knows)].append(_named(one, language) if knows else one.words)
    return [_SAYS[way][language].format(what=_joined(some, language)) for way, some in by_way.items()]


def _way(one: Trace, *, knows: bool) -> str:
    if one.kind in (ItemKind.CONTACT_FOR, ItemKind.EXPERIENCE, ItemKind.LANGUAGE):
        return one.kind.value
    if knows:
        return "occupation" if "/occupation/" in one.concept else "knows"
    return "gladly" if (one.interest or 0) >= GLADLY else "wants"


def _named(one: Trace, language: Language) -> str:
    return f"{one.words} ({_LEVELS[language][one.level - 1]})" if one.level else one.words


def _available(one: AvailabilityWords, language: Language) -> str:
    names = DAYS if language == "nl" else _DAYS_EN
    days = _joined([names[day - 1] for day in one.days], language)
    return _SAYS["available"][language].format(what=days, n=one.hours)


def _number(number: int, language: Language) -> str:
    words = _NUMBERS[language]
    return words[number] if number < len(words) else str(number)


def _joined(names: Sequence[str], language: Language) -> str:
    last = " en " if language == "nl" else " and "
    return last.join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
