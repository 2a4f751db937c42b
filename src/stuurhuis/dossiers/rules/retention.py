# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long is a dossier kept, and when must it be destroyed? Reads selectielijst.toml, the table of it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("selectielijst.toml")


class InBoth(NamedTuple):
    """A word in Dutch, and in English."""

    nl: str
    en: str

    def told(self, language: str) -> str:
        """In a language such as `en`; Dutch for all others."""
        return self.en if language.startswith("en") else self.nl


@dataclass(frozen=True, slots=True)
class RetentionList:
    """A selectielijst: what it is called, since when it counts, where it was published, and its ground."""

    words: InBoth
    since: date
    published: str
    ground: str


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """A row of a selectielijst; `years` is None for what is kept for ever."""

    key: str
    number: str
    words: InBoth
    years: int | None
    of: RetentionList

    def ends_on(self, closed: date) -> date | None:
        """The day on which what was closed that day must be destroyed; None for never."""
        if self.years is None:
            return None
        year = closed.year + self.years
        is_leap_day = (closed.month, closed.day) == (2, 29)
        return date(year, 3, 1) if is_leap_day else closed.replace(year=year)


class NoSuchCategory(Exception):
    """This is no row of a selectielijst that counts on that day."""


@cache
def rows() -> dict[str, RetentionRow]:
    """The rows by key, in the order of the table."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    lists = {key: _list(one) for key, one in table["lists"].items()}
    return {
        key: RetentionRow(key, one["number"], _words(one), one["years"] or None, lists[one["list"]])
        for key, one in table["rows"].items()
    }


def row(key: str, on: date) -> RetentionRow:
    """A row that counts on a day; raises NoSuchCategory."""
    found = rows().get(key)
    if found is None or found.of.since > on:
        raise NoSuchCategory(key)
    return found


def _list(one: Mapping[str, str]) -> RetentionList:
    return RetentionList(_words(one), date.fromisoformat(str(one["since"])), one["published"], one["ground"])


def _words(one: Mapping[str, str]) -> InBoth:
    return InBoth(one["nl"], one["en"])
