# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened in a review itself."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ReviewDrafted:
    """A reviewer kept what was written so far."""

    request: int
    round: int


@dataclass(frozen=True, slots=True)
class RemarkMade:
    """A reviewer said something about a paragraph."""

    request: int
    key: int


@dataclass(frozen=True, slots=True)
class RemarkTakenBack:
    """A reviewer took back what was said about a paragraph, before it was delivered."""

    request: int
    key: int


@dataclass(frozen=True, slots=True)
class ReviewDelivered:
    """A reviewer gave an advice; the document is closed to them again."""

    document: str
    request: int
    round: int
    advice: str


@dataclass(frozen=True, slots=True)
class RemarkAnswered:
    """The author said what happens with a remark; `last` when by this every remark of it was answered."""

    document: str
    key: int
    following: str
    request: int
    last: bool


@dataclass(frozen=True, slots=True)
class ReviewClosed:
    """The author said how much it helped, 1 to 5; who reviewed stands in no fact of the author's side."""

    document: str
    request: int
    helped: int


@dataclass(frozen=True, slots=True)
class ReviewHelped:
    """An open review helped so much; for the evidence of who gave it, and for what was offered for it."""

    document: str
    request: int
    person: int
    organisation: str
    asking: str
    kind: str
    theme: str
    helped: int
    followed: int
    remarks: int
    points: int


@dataclass(frozen=True, slots=True)
class BlindReviewHelped:
    """Somebody of the organisation that tells this read along blind before this day; not for whom, nor what.

    `key` is drawn: by no number of the review can it be found again.
    """

    key: str
    person: int
    until: date
