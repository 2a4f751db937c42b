# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who could fit a question, and how well at the most? By the index alone, before anything of them is read.

Nobody has more points than said here: what was done fades, a profile that is not confirmed sinks, and being
available gives its points only to who is. So who stands below the worst of those that are shown may be left.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from stuurhuis.exchange.rules.finding import POINTS, Criterion, claimed, share_of
from stuurhuis.exchange.rules.finding_terms import AskedFor
from stuurhuis.exchange.rules.people import ItemKind, evidence_weight

ROUNDING: Final = 2  # hundredths: the points of each of three criteria are rounded
OF_PERCENT: Final = 100 * 100  # a question and a thing both hold a term in percent


class Worth(NamedTuple):
    """Hundredths of points that a thing gives at the most, for having done, for knowing and for wanting."""

    did: int
    knows: int
    wants: int


class Posting(NamedTuple):
    """A term by which a thing of a profile is found, how well, and what that is worth."""

    profile: int
    term: str
    percent: int
    did: int
    knows: int
    wants: int


@dataclass(frozen=True, slots=True)
class Likely:
    """A profile, what part of the question it answers, and hundredths of points that it cannot pass."""

    profile: int
    share: float
    most: float


def said_at_best(kind: str, level: int | None, interest: int | None) -> Worth:
    """What saying something is worth in a profile that was confirmed lately."""
    knows, wants = (
        POINTS[one] * claimed(one, ItemKind(kind), level, interest)
        for one in (Criterion.KNOWS, Criterion.WANTS)
    )
    return Worth(0, math.ceil(knows), math.ceil(wants))


def done_at_best(happened_on: date, on: date) -> Worth:
    """What having done something is worth on a day; after it, less."""
    return Worth(math.ceil(POINTS[Criterion.DID] * evidence_weight(happened_on, on)), 0, 0)


def likely(asked: AskedFor, weights: Sequence[float], postings: Iterable[Posting]) -> list[Likely]:
    """Everybody who shares a term with a question, who could have most points first."""
    asking: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, word in enumerate(asked.words):
        for term, percent in word.terms.items():
            asking[term].append((place, percent))
    found: dict[int, list[_AtBest]] = {}
    for profile, term, percent, *worth in postings:
        if profile not in found:
            found[profile] = [_AtBest() for _ in asked.words]
        for place, strength in asking[term]:
            found[profile][place].add(strength * percent, *worth)
    everybody = (_likely(profile, weights, words) for profile, words in found.items())
    return sorted(everybody, key=lambda one: (-one.most, one.profile))


class _AtBest:
    """What somebody has to say at best to one word: the best of what is said, all that was done together."""

    __slots__ = ("did", "knows", "matches", "wants")

    def __init__(self) -> None:
        self.matches = self.did = self.knows = self.wants = 0

    def add(self, matches: int, did: int, knows: int, wants: int) -> None:
        """Count a posting with it; a thing that has several terms of a word may count more than once."""
        self.matches = max(self.matches, matches)
        self.did += matches * did
        self.knows = max(self.knows, matches * knows)
        self.wants = max(self.wants, matches * wants)

    @property
    def most(self) -> float:
        """The hundredths of points of a question of this word alone."""
        did = min(POINTS[Criterion.DID] * OF_PERCENT, self.did)
        return (did + self.knows + self.wants) / OF_PERCENT


def _likely(profile: int, weights: Sequence[float], words: Sequence[_AtBest]) -> Likely:
    most = sum(weight * word.most for weight, word in zip(weights, words, strict=True))
    share = share_of(weights, [word.matches / OF_PERCENT for word in words])
    return Likely(profile, share, most + POINTS[Criterion.AVAILABLE] + ROUNDING)
