# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A course of Deventer, given next week."""

from dataclasses import replace
from datetime import timedelta

from small_country import AT, DEVENTER
from stuurhuis.exchange.actions import training
from stuurhuis.exchange.rules.training import CourseForm, CourseWords, SessionWords
from stuurhuis.kernel.policy import worker_for

WORDS = CourseWords(
    "Participatie die werkt",
    "Je leert bewoners vroeg te betrekken en hun inbreng te gebruiken.",
    ("participatie", "gesprekken leiden"),
    2,
    CourseForm.CLASSROOM,
    3,
    opened=True,
    asks_consent=False,
)
NEXT_WEEK = SessionWords(AT + timedelta(days=7), AT + timedelta(days=7, hours=4), "Voorbeeldplein 1", 1)


def offered(**words: object) -> int:
    """A course that Deventer offers."""
    said: CourseWords = replace(WORDS, **words)
    return training.offer(said, actor=worker_for(DEVENTER), at=AT).course


def planned(seats: int = 1, course: int | None = None, **words: object) -> int:
    """A session of it, with so many seats."""
    said = replace(NEXT_WEEK, seats=seats)
    return training.plan(course or offered(**words), said, actor=worker_for(DEVENTER), at=AT).session
