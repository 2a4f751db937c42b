# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is an idea, who made it better, and how long may it wait for an answer? Words, never scores."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from stuurhuis.dossiers.rules.words import Origin

ANSWERERS = frozenset({"programmamanager", "bestuurder", "beheerder"})  # say why not
WAIT = timedelta(days=28)
"""How long an idea may stand without an answer before it surfaces to who should give one."""


class IdeaState(StrEnum):
    """How it stands with an idea; what was declined can still be taken up."""

    OPEN = "open"
    TAKEN_UP = "taken_up"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class IdeaRole(StrEnum):
    """What somebody did for an idea."""

    PUTS = "puts"
    SUPPORTS = "supports"
    SHARPENS = "sharpens"


class SharpeningState(StrEnum):
    """How it stands with a proposal of better words."""

    PROPOSED = "proposed"
    TAKEN = "taken"
    LEFT = "left"


class IdeaIsOver(Exception):
    """It was taken up, declined or withdrawn before."""


class SharpeningIsAnswered(Exception):
    """Who put the idea took these words, or left them, before."""


class OwnIdea(Exception):
    """Who put an idea supports it already, and changes its words without a proposal."""


@dataclass(frozen=True, slots=True)
class IdeaWords:
    """The question in one sentence, why it matters, and where, in words."""

    question: str
    why: str
    spot: str


@dataclass(frozen=True, slots=True)
class Backing:
    """How many people of how many organisations support an idea; who they are stands nowhere."""

    people: int = 0
    organisations: int = 0


@dataclass(frozen=True, slots=True)
class IdeaSeen:
    """An idea as an organisation sees it; `taken_by` and `dossier` say who took it up first, and as what."""

    id: str
    organisation: str
    own: bool
    opened: bool
    words: IdeaWords
    origin: Origin
    state: IdeaState
    answer: str
    taken_by: str
    dossier: str
    put: datetime
    moved: datetime
    backing: Backing

    @property
    def is_open(self) -> bool:
        """Whether anything can still be added to it."""
        return self.state is IdeaState.OPEN

    def waits_too_long(self, at: datetime) -> bool:
        """Whether nobody answered it within the time that is usual."""
        return self.is_open and at - self.put >= WAIT


@dataclass(frozen=True, slots=True)
class SharpeningSeen:
    """Better words for an idea, why they are better, and what who put it made of them."""

    id: int
    idea: str
    organisation: str
    words: IdeaWords
    reason: str
    state: SharpeningState
    answer: str
    proposed: datetime


@dataclass(frozen=True, slots=True)
class Contributed:
    """What a colleague did for an idea; `sharpening` is 0 unless they proposed better words."""

    data_subject: str
    idea: str
    question: str
    person: int
    name: str
    role: IdeaRole
    sharpening: int
    since: datetime
