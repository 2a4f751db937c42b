# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a reviewer say, and what does the author do with it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from stuurhuis.review.rules.kinds import ReviewKind, answers
from stuurhuis.review.rules.moves import State

EXPLAINED = frozenset({"no", "partly"})  # an answer that says too little by itself


class Advice(StrEnum):
    """What a reviewer thinks of the whole."""

    GOES = "goes"
    WITH_CHANGES = "with_changes"
    NOT_YET = "not_yet"


class Following(StrEnum):
    """What the author does with a remark."""

    FOLLOWED = "followed"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class AskedReview:
    """One request as both sides see it; `number` tells reviewers apart where their names are hidden."""

    id: int
    document: str
    number: int
    state: State
    accept_by: date
    review_by: date
    asked: datetime
    reason: str = ""
    helped: int | None = None


@dataclass(frozen=True, slots=True)
class ReviewParty:
    """Who reviews, who asked, and what was declared; for who may know it."""

    data_subject: str
    request: int
    person: int
    name: str
    organisation: str
    asked_by: str
    declared: tuple[str, ...] = ()
    explanation: str = ""
    suggested: str = ""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a reviewer declares of being independent: keys of the table, and words about them."""

    grounds: tuple[str, ...] = ()
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """The answer to one question of the form."""

    answer: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """The filled-in form: an answer by question, the advice and a summary."""

    advice: str
    summary: str
    answers: Mapping[str, FormAnswer]


@dataclass(frozen=True, slots=True)
class RemarkWords:
    """A remark at a paragraph, with the words it is about; none when it is about all of it."""

    paragraph: int
    quoted: str
    text: str


@dataclass(frozen=True, slots=True)
class RemarkResponse:
    """What the author does with a remark, and why."""

    following: Following
    why: str


@dataclass(frozen=True, slots=True)
class ReviewRemark:
    """A remark that was made, and the response once there is one."""

    id: int
    words: RemarkWords
    response: RemarkResponse | None = None


@dataclass(frozen=True, slots=True)
class GivenReview:
    """What one reviewer gave in one round; without `delivered` it is a draft that only the reviewer sees."""

    id: int
    request: int
    round: int
    words: ReviewWords
    delivered: datetime | None
    remarks: tuple[ReviewRemark, ...]

    @property
    def unanswered(self) -> int:
        """How many remarks have no response yet."""
        return sum(one.response is None for one in self.remarks)


class NotWhole(Exception):
    """Not filled in: no answer, a `no` without why, no advice, or no summary though it does not go."""


class NotInText(Exception):
    """The quoted words do not stand in that paragraph, or there is no such paragraph."""


def refuse_what_is_not_whole(kind: ReviewKind, words: ReviewWords) -> None:
    """Raise NotWhole with the key of what is missing."""
    if words.advice not in set(Advice):
        raise NotWhole("advice")
    if words.advice != Advice.GOES and not words.summary.strip():
        raise NotWhole("summary")
    for question in kind.questions:
        said = words.answers.get(question.key)
        if said is None or said.answer not in answers():
            raise NotWhole(question.key)
        if said.answer in EXPLAINED and not said.words.strip():
            raise NotWhole(question.key)


def refuse_what_is_not_in_text(paragraphs: tuple[str, ...], words: RemarkWords) -> None:
    """Raise NotInText when the quoted words are not in the paragraph."""
    if not 1 <= words.paragraph <= len(paragraphs):
        raise NotInText(words.paragraph)
    if _bare(words.quoted) not in _bare(paragraphs[words.paragraph - 1]):
        raise NotInText(words.paragraph)


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()
