# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is reviewed, and what is asked about it? Reads kinds.toml, the one table of it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from stuurhuis.review.rules.languages import InBoth, in_both

TABLE = Path(__file__).with_name("kinds.toml")


@dataclass(frozen=True, slots=True)
class ReviewQuestion:
    """One question of the form of a kind; answered with a word of `answers` and an explanation.

    `look` says where to look, `source` which checklist or law asks it, `part` where in the form it is.
    """

    key: str
    words: InBoth
    look: InBoth
    source: str
    part: InBoth


@dataclass(frozen=True, slots=True)
class QuestionSource:
    """A checklist or law that questions come from, and where one reads it."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class ConflictGround:
    """What may keep a reviewer from being independent; one that `stops` keeps them from reviewing."""

    key: str
    words: InBoth
    stops: bool
    ground: str


@dataclass(frozen=True, slots=True)
class ReviewKind:
    """A kind of document: its questions, and what a reviewer of it declares."""

    key: str
    words: InBoth
    questions: tuple[ReviewQuestion, ...]
    declarations: tuple[ConflictGround, ...]
    sources: tuple[QuestionSource, ...]

    def stopped_by(self, declared: tuple[str, ...]) -> tuple[str, ...]:
        """Which of what somebody declared keeps them from reviewing."""
        return tuple(one.key for one in self.declarations if one.stops and one.key in declared)


@cache
def kinds() -> dict[str, ReviewKind]:
    """The kinds by key, in the order of the table."""
    return {key: _kind(key, row) for key, row in _table()["kinds"].items()}


@cache
def answers() -> dict[str, InBoth]:
    """With which words a question is answered."""
    return _words("answers")


@cache
def reasons() -> dict[str, InBoth]:
    """Why somebody passes a review on."""
    return _words("reasons")


@cache
def themes() -> dict[str, InBoth]:
    """What documents are about."""
    return _words("themes")


@cache
def declarations() -> dict[str, InBoth]:
    """What a reviewer can declare, of whatever kind."""
    return _words("declarations")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def _words(part: str) -> dict[str, InBoth]:
    return {key: in_both(row) for key, row in _table()[part].items()}


def _kind(key: str, row: dict[str, Any]) -> ReviewKind:
    questions = tuple(_question(one) for one in row["questions"])
    sources = tuple(QuestionSource(one["name"], one["url"]) for one in row["sources"])
    return ReviewKind(key, in_both(row), questions, tuple(_ground(name) for name in row["declare"]), sources)


def _question(row: dict[str, Any]) -> ReviewQuestion:
    part = in_both(_table()["parts"][row["part"]])
    return ReviewQuestion(row["key"], in_both(row), in_both(row["look"]), row["source"], part)


def _ground(name: str) -> ConflictGround:
    row = _table()["declarations"][name]
    return ConflictGround(name, in_both(row), row["stops"], row["ground"])
