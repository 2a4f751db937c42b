# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may the law ask before a plan is carried out? Reads needed.toml; a lawyer has the last word."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from stuurhuis.commons.rules.commitments import PlanWords

TABLE = Path(__file__).with_name("needed.toml")
LONG = 12
"""Months from which a promise reaches into a next budget."""


@dataclass(frozen=True, slots=True)
class Needed:
    """Something that the law asks, on which ground, in which article, and since when that text counts."""

    key: str
    nl: str
    en: str
    ground: str
    article: str
    since: date

    def told(self, language: str) -> str:
        """In a language such as `en`; Dutch for all others."""
        return self.en if language.startswith("en") else self.nl


def needed(words: PlanWords, on: date) -> tuple[Needed, ...]:
    """What a plan asks of the law on a day, in the order of the table."""
    applies = {
        "moves_powers": words.moves_powers,
        "new_body": words.new_body,
        "personal_data": words.personal_data,
        "costs": words.cents > 0,
        "next_budget": words.cents > 0 and words.months > LONG,
        "one_delivers": words.cents > 0 and not words.new_body,
        "nothing_moves": not (words.moves_powers or words.new_body),
    }
    return tuple(one for when, one in _table() if applies[when] and one.since <= on)


def checked_on() -> date:
    """The day on which somebody last held the table beside the law."""
    return date.fromisoformat(str(_read()["checked_on"]))


@cache
def _table() -> tuple[tuple[str, Needed], ...]:
    return tuple((row.pop("when"), Needed(**row)) for row in _read()["rows"])


def _read() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))
