# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which level is something best taken up, and why? Reads levels.toml, the table of it.

Every answer gives points to levels; an advice is their sum, so without an answer exactly its points are gone.
It is advice: who chooses says why, and both are kept.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from stuurhuis.dossiers.rules.words import Level

TABLE = Path(__file__).with_name("levels.toml")
FEW, MANY = 5, 50
"""Cases a year at one place: fewer than FEW are few, from MANY on they are many."""


@dataclass(frozen=True, slots=True)
class LevelWords:
    """The level that was chosen, why, and what was advised that day, as a decision keeps it."""

    level: Level
    what: str
    why: str
    known: str


class CriterionUnknown(ValueError):
    """An answer is given to a criterion that is not in the table, or one that the criterion has not."""


@dataclass(frozen=True, slots=True)
class LevelAnswer:
    """One answer to a criterion: its words, the reason that follows from it, and the points for levels."""

    key: str
    words: str
    words_en: str
    why: str
    why_en: str
    points: Mapping[Level, int]


@dataclass(frozen=True, slots=True)
class LevelCriterion:
    """A question that tells on which level something belongs."""

    key: str
    words: str
    words_en: str
    source: str
    answers: Mapping[str, LevelAnswer]


@dataclass(frozen=True, slots=True)
class LegalTask:
    """Where a law puts a task field."""

    level: Level
    law: str


@dataclass(frozen=True, slots=True)
class LevelReason:
    """What one answer gave to a level."""

    criterion: LevelCriterion
    answer: LevelAnswer
    points: int

    def said(self, *, english: bool = False) -> str:
        """The reason in words."""
        return self.answer.why_en if english else self.answer.why


@dataclass(frozen=True, slots=True)
class AdvisedLevel:
    """A level with its points, and which answers gave them; the most first."""

    level: Level
    points: int
    reasons: tuple[LevelReason, ...]


@cache
def criteria() -> dict[str, LevelCriterion]:
    """The criteria by key, in the order of the table."""
    return {key: _criterion(key, row) for key, row in _table()["criteria"].items()}


def advised(answers: Mapping[str, str]) -> tuple[AdvisedLevel, ...]:
    """The levels that the answers speak for, the most points first; equal ones in the order of the levels.

    `answers`: criterion to answer; what is not answered does not count. Raises CriterionUnknown.
    """
    given = [(criteria()[key], _answer(key, answer)) for key, answer in _known(answers)]
    found = (_advised(level, given) for level in Level)
    order = list(Level)
    return tuple(
        sorted((one for one in found if one.points), key=lambda one: (-one.points, order.index(one.level)))
    )


def cases_answer(a_year: float) -> str:
    """How often something occurs at one place, as the criterion says it."""
    return "few" if a_year < FEW else "many" if a_year >= MANY else "some"


def legal_task(task_field: str) -> LegalTask | None:
    """Where the law puts a task field, by the longest start of its code; None for none or an unknown one."""
    starts = sorted((start for start in _tasks() if _begins(task_field, start)), key=len)
    return _tasks()[starts[-1]] if starts else None


def _advised(level: Level, given: Iterable[tuple[LevelCriterion, LevelAnswer]]) -> AdvisedLevel:
    reasons = [
        LevelReason(one, answer, answer.points[level]) for one, answer in given if level in answer.points
    ]
    reasons.sort(key=lambda reason: -reason.points)
    return AdvisedLevel(level, sum(reason.points for reason in reasons), tuple(reasons))


def _known(answers: Mapping[str, str]) -> list[tuple[str, str]]:
    unknown = answers.keys() - criteria().keys()
    if unknown:
        raise CriterionUnknown(f"no such criterion: {', '.join(sorted(unknown))}")
    return [(key, answers[key]) for key in criteria() if answers.get(key)]


def _answer(key: str, answer: str) -> LevelAnswer:
    try:
        return criteria()[key].answers[answer]
    except KeyError:
        raise CriterionUnknown(f"{key} has no answer {answer}") from None


def _begins(task_field: str, start: str) -> bool:
    """Whether a code is this one or a part of it: 6 holds all of 6.1 to 6.92, and 6.72 also 6.72A."""
    return task_field.startswith(start if "." in start else f"{start}.") or task_field == start


@cache
def _tasks() -> dict[str, LegalTask]:
    return {start: LegalTask(Level(row["level"]), row["law"]) for start, row in _table()["tasks"].items()}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def _criterion(key: str, row: dict[str, Any]) -> LevelCriterion:
    answers = {name: _given(name, one) for name, one in row["answers"].items()}
    return LevelCriterion(key, row["nl"], row["en"], row["source"], answers)


def _given(key: str, row: dict[str, Any]) -> LevelAnswer:
    points = {Level(level): number for level, number in row["points"].items()}
    return LevelAnswer(key, row["nl"], row["en"], row["why_nl"], row["why_en"], points)
