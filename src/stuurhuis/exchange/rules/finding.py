# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who fits a question, by which named criteria, and what is every point for?

Points are whole hundredths, added: without a reason exactly its points are gone. What somebody did weighs
more than what somebody says, and fades; `rules/people.py` says how fast. A function title, a name and a
person's traits are no input, so they cannot weigh.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from stuurhuis.exchange.rules.finding_terms import AskedFor, AskedWord
from stuurhuis.exchange.rules.people import (
    TOP_LEVEL,
    AvailabilityWords,
    EvidenceKind,
    ItemKind,
    claim_weight,
    evidence_weight,
    freshness,
)

CRITERIA_VERSION: Final = "2026-1"
AMONG: Final = 100_000  # a word weighs as if so many people took part, so that it weighs the same tomorrow
ENOUGH: Final = 0.5  # who knows less than half of what was asked, by weight, comes near and no more
UNNOTICED: Final = 5  # being shown so many times costs nothing
OFTEN: Final = 20  # who was shown so often above that loses half of the spread
INTEREST_OF_CONTACT: Final = 3
SAYS_TO_KNOW: Final = (ItemKind.KNOWS, ItemKind.LANGUAGE, ItemKind.EXPERIENCE)


class Criterion(StrEnum):
    """For what points are given, and for what some are taken away; POINTS says how many at the most."""

    DID = "did"
    KNOWS = "knows"
    WANTS = "wants"
    AVAILABLE = "available"
    SPREAD = "spread"


POINTS: Final = {
    Criterion.DID: 5000,
    Criterion.KNOWS: 5000,  # times the weight of a claim, which is a half at the most
    Criterion.WANTS: 1500,
    Criterion.AVAILABLE: 1000,
    Criterion.SPREAD: -1000,
}


@dataclass(frozen=True, slots=True)
class Trace:
    """Something that somebody said (`item:12`) or did (`evidence:7`), and the terms by which it is found.

    What was said has a level or an interest, what was done a day.
    """

    about: str
    kind: ItemKind | EvidenceKind
    words: str
    terms: Mapping[str, int]
    level: int | None = None
    interest: int | None = None
    happened_on: date | None = None
    concept: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What may be known of somebody who could fit: nothing else is looked at."""

    traces: tuple[Trace, ...]
    confirmed_at: datetime
    available: tuple[AvailabilityWords, ...] = ()
    shown_lately: int = 0


@dataclass(frozen=True, slots=True)
class WhyFound:
    """What points are for, in hundredths: all that was said or done that answers the question.

    `number` is how often somebody was shown, for the spread.
    """

    criterion: Criterion
    points: int
    traces: tuple[Trace, ...] = ()
    available: tuple[AvailabilityWords, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class PersonFit:
    """How well somebody fits: all reasons, most points first, and the asked words that nothing answers."""

    reasons: tuple[WhyFound, ...]
    missing: tuple[str, ...]
    share: float

    @property
    def points(self) -> int:
        """The sum of the reasons, never less than nothing."""
        return max(0, sum(one.points for one in self.reasons))

    @property
    def is_enough(self) -> bool:
        """Whether this is somebody to ask, or only who comes near."""
        return self.share >= ENOUGH


Told = Sequence[tuple[float, Sequence[float]]]
"""For each word of a question what part of the points it is for, and how strongly each trace answers it."""


def shares(asked: AskedFor, counts: Mapping[str, int]) -> list[float]:
    """What part of the points each word of a question is for: rare words before common ones.

    `counts`: how often each term is found. A word that nobody knows takes no part: it is missing for all.
    """
    told = [_telling(word, counts) for word in asked.words]
    total = sum(told)
    return [one / total if total else 0.0 for one in told]


def fit(asked: AskedFor, weights: Sequence[float], known: Known, at: datetime) -> PersonFit:
    """How well somebody fits at a moment; without a word that they answer there are no reasons at all."""
    matches = [[_match(word, one) for one in known.traces] for word in asked.words]
    answered = [max(each, default=0.0) for each in matches]
    missing = tuple(
        word.written for word, how_well in zip(asked.words, answered, strict=True) if not how_well
    )
    if not any(answered):
        return PersonFit((), missing, 0.0)
    told = list(zip(weights, matches, strict=True))
    found = [_did(told, known, at)]
    found += [_said(told, known, at, one) for one in (Criterion.KNOWS, Criterion.WANTS)]
    found += [_available(asked, known, at), _spread(known)]
    reasons = sorted((one for one in found if one.points), key=lambda one: -one.points)
    return PersonFit(tuple(reasons), missing, share_of(weights, answered))


def share_of(weights: Sequence[float], answered: Sequence[float]) -> float:
    """What part of a question somebody answers who answers each of its words so well, nothing to one."""
    known_words = sum(1 for weight in weights if weight) / len(weights)
    return known_words * sum(weight * how_well for weight, how_well in zip(weights, answered, strict=True))


def claimed(
    criterion: Criterion, kind: ItemKind | EvidenceKind, level: int | None, interest: int | None
) -> float:
    """What it weighs that somebody says so: nothing to one."""
    if not isinstance(kind, ItemKind):
        return 0.0
    if criterion is Criterion.KNOWS:
        return claim_weight(level) if kind in SAYS_TO_KNOW else 0.0
    wish = INTEREST_OF_CONTACT if kind is ItemKind.CONTACT_FOR else interest
    return (wish or 0) / TOP_LEVEL


def _telling(word: AskedWord, counts: Mapping[str, int]) -> float:
    found = max((counts.get(term, 0) for term in word.terms), default=0)
    return math.log((AMONG + 1) / (found + 1)) + 1 if found else 0.0


def _match(word: AskedWord, trace: Trace) -> float:
    """How strongly a word and a trace share a term: nothing to one."""
    return max((percent * trace.terms.get(term, 0) for term, percent in word.terms.items()), default=0) / 1e4


def _did(told: Told, known: Known, at: datetime) -> WhyFound:
    """For each word all that was done together, the longer ago the less; never more than all points."""
    total, used = 0.0, dict[str, Trace]()
    for weight, matches in told:
        left = 1.0
        for one, match in zip(known.traces, matches, strict=True):
            if one.happened_on and match:
                left *= 1 - match * evidence_weight(one.happened_on, at.date())
                used[one.about] = one
        total += weight * (1 - left)
    return WhyFound(Criterion.DID, round(POINTS[Criterion.DID] * total), tuple(used.values()))


def _said(told: Told, known: Known, at: datetime, criterion: Criterion) -> WhyFound:
    """For each word the best of what somebody says to know or to want; it sinks when it is not confirmed."""
    total, used = 0.0, dict[str, Trace]()
    claims = [claimed(criterion, one.kind, one.level, one.interest) for one in known.traces]
    for weight, matches in told:
        worth = [
            (match * claim, one)
            for match, claim, one in zip(matches, claims, known.traces, strict=True)
            if match * claim
        ]
        total += weight * max((value for value, _ in worth), default=0.0)
        used |= {one.about: one for _, one in sorted(worth, key=_most_first)}
    fresh = freshness(known.confirmed_at, at)
    return WhyFound(criterion, round(POINTS[criterion] * total * fresh), tuple(used.values()))


def _most_first(worth: tuple[float, Trace]) -> tuple[float, str]:
    return -worth[0], worth[1].about


def _available(asked: AskedFor, known: Known, at: datetime) -> WhyFound:
    """Being available now, on an asked day when one was asked."""
    today = at.date()
    then = tuple(
        one
        for one in known.available
        if one.hours
        and one.since <= today
        and (one.until is None or one.until >= today)
        and (not asked.days or asked.days.intersection(one.days))
    )
    points = POINTS[Criterion.AVAILABLE] if then else 0
    return WhyFound(Criterion.AVAILABLE, points, available=then)


def _spread(known: Known) -> WhyFound:
    """Having been shown often lately: the more, the more it costs, and nobody loses all of it."""
    above = max(0, known.shown_lately - UNNOTICED)
    points = round(POINTS[Criterion.SPREAD] * above / (above + OFTEN))
    return WhyFound(Criterion.SPREAD, points, number=known.shown_lately)
