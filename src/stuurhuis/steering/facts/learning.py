# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to what was learnt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LearningReviewHeld:
    """A goal was talked over, and one next step was chosen."""

    review: int
    goal: int


@dataclass(frozen=True, slots=True)
class LearningReviewReworded:
    """The words of a learning review changed."""

    review: int


@dataclass(frozen=True, slots=True)
class StepFinished:
    """The next step of a learning review was taken, or the experiment ended."""

    review: int


@dataclass(frozen=True, slots=True)
class LessonShared:
    """All governments may find the facts and the lesson of a learning review."""

    review: int


@dataclass(frozen=True, slots=True)
class LessonKeptHome:
    """Only the own organisation finds a learning review, again."""

    review: int
