# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What could belong to a dossier, why, and what was said of it? A human says yes or no; a no stays away."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from stuurhuis.dossiers.rules.words import Level
from stuurhuis.engines.dutch import root, telling_words

ENOUGH_SHARED = 2
"""So many telling words two questions share that are about the same."""
SHORTEST = 4


class ProposalKind(StrEnum):
    """What is proposed; a reference begins with it."""

    ORGANISATION = "organisation"
    PERSON = "person"
    INDICATOR = "indicator"
    DOSSIER = "dossier"
    GOAL = "goal"
    FORMAT = "format"


class Said(StrEnum):
    """What was answered to a proposal."""

    YES = "yes"
    NO = "no"


class Reach(NamedTuple):
    """How many neighbours, and how many that resemble a place, are proposed at the most."""

    neighbours: int
    alike: int


REACH = {
    Level.STREET: Reach(0, 3),
    Level.NEIGHBOURHOOD: Reach(0, 3),
    Level.PROFESSIONAL: Reach(0, 3),
    Level.MUNICIPALITY: Reach(3, 3),
    Level.REGION: Reach(6, 3),
    Level.PROVINCE: Reach(6, 3),
    Level.NATION: Reach(3, 6),
}
"""The wider the level, the more neighbours; what is taken up in a street has nothing to do with them."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Something elsewhere, such as `indicator:inwoners`: what it is called, and the address of its page."""

    reference: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that could belong to a dossier, with every reason for it; `note` is what to know of it.

    `organisation` is where somebody works.
    """

    about: Reference
    reasons: tuple[str, ...]
    note: str = ""
    organisation: str = ""

    @property
    def kind(self) -> ProposalKind:
        """What it is."""
        return ProposalKind(self.about.reference.partition(":")[0])

    @property
    def key(self) -> str:
        """Which one of its kind."""
        return self.about.reference.partition(":")[2]


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """What is said of a proposal, with its words and its reasons as they were that day."""

    about: str
    words: str
    why: str
    said: Said


@dataclass(frozen=True, slots=True)
class AnswerSeen:
    """What an organisation said of a proposal, since when; `seat` is who said it."""

    words: AnswerWords
    given: datetime
    seat: int


@dataclass(frozen=True, slots=True)
class AttachedSeen:
    """Something elsewhere that belongs to a dossier; `seat` is who attached it, at which organisation."""

    id: int
    about: Reference
    organisation: str
    seat: int
    since: datetime


class NothingSaid(Exception):
    """There is no answer to this proposal to take back."""


def together(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Each thing once, where it stood first, with all reasons for it."""
    found: dict[str, Proposal] = {}
    for one in proposals:
        before = found.get(one.about.reference)
        reasons = (*before.reasons, *one.reasons) if before else one.reasons
        known = before or one
        found[one.about.reference] = replace(known, reasons=tuple(dict.fromkeys(reasons)))
    return tuple(found.values())


def still_open(proposals: Iterable[Proposal], done: Collection[str]) -> tuple[Proposal, ...]:
    """Those to which nothing was said yet; `done` are the references that were answered or are in it."""
    return tuple(one for one in proposals if one.about.reference not in done)


def shared_words(question: str, other: str) -> tuple[str, ...]:
    """The words of a question that another one is about too; none when they are too few to say so."""
    theirs = {root(word) for word in telling_words(other)}
    mine = {root(word): word for word in telling_words(question) if len(word) >= SHORTEST and word.isalpha()}
    shared = tuple(word for key, word in mine.items() if key in theirs)
    return shared if len(shared) >= ENOUGH_SHARED else ()
