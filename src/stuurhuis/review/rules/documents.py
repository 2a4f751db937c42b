# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked about which document?"""

from dataclasses import dataclass
from datetime import date, datetime

from stuurhuis.review.rules.blinding import Mode


class PointsTellWho(Exception):
    """Points are settled between two organisations, who both see that: so blind reading is a gift."""


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """What somebody says who asks for eyes on a document."""

    kind: str
    title: str
    question: str
    theme: str
    mode: Mode
    points: int = 0


@dataclass(frozen=True, slots=True)
class ReviewedDocument:
    """A document that others read along with; `own` for who asked. Who is blind sees no organisation."""

    id: str
    words: DocumentWords
    round: int
    asked: datetime
    organisation: str
    own: bool


def refuse_what_tells_who(words: DocumentWords) -> None:
    """Raise PointsTellWho when points are offered to somebody who must stay unknown."""
    if words.mode.hides_reviewer and words.points:
        raise PointsTellWho


@dataclass(frozen=True, slots=True)
class DocumentRound:
    """The text of one round, in numbered paragraphs, and what was taken out of its file, by key."""

    round: int
    format: str
    paragraphs: tuple[str, ...]
    removed: tuple[str, ...]
    changes: str
    kept: datetime


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """The file of one round, as it is handed out: without the name of anybody."""

    round: int
    format: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ColleagueAtTable:
    """A colleague at the table of a document: who writes answers remarks, who arranges asks reviewers."""

    data_subject: str
    person: int
    name: str
    writes: bool
    arranges: bool


@dataclass(frozen=True, slots=True)
class ReviewTerms:
    """Until when somebody can accept, and when the review is wanted."""

    accept_by: date
    review_by: date
