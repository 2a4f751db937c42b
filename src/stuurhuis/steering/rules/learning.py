# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do we learn from a goal that was missed? What was seen stands apart from what somebody makes of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Findings:
    """The facts of a learning review, and what others may learn: what was expected, and what was seen.

    `lesson` is one sentence that is of use elsewhere; `theme` is where others will look for it.
    """

    theme: str
    expected: str
    happened: str
    keep: str
    lesson: str
    indicator: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class OpinionWords:
    """What those who were there make of it: how they read what was seen, and why it went so."""

    reading: str
    why: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing that is done next, or tried; with a day, or it is a wish."""

    step: str
    due: date
    is_experiment: bool = False


@dataclass(frozen=True, slots=True)
class LearningReview:
    """A learning review without its opinions: what may be found again."""

    id: int
    organisation: str
    goal: int
    findings: Findings
    next: NextStep
    held: date
    done: date | None = None
    outcome: str = ""
    is_shared: bool = False

    @property
    def about(self) -> str:
        """How the registers of owners and authors call it."""
        return f"learning:{self.id}"

    def is_overdue(self, today: date) -> bool:
        """Whether its step should have been done."""
        return self.done is None and self.next.due < today


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that somebody would do by a day: the step of a learning review, or what a deviation asks.

    `about` is `learning:3` or `exception:5`, as the register of owners has it.
    """

    about: str
    what: str
    due: date

    def is_overdue(self, today: date) -> bool:
        """Whether its day has passed."""
        return self.due < today


def words_of(asked: str) -> tuple[str, ...]:
    """The words to look for, each once, in small letters."""
    return tuple(dict.fromkeys(asked.lower().split()))
