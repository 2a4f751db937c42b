# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which kinds of formats are there, what belongs in each, and what does adopting one yield?"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from stuurhuis.commons.rules.content import Variable, VariableKind

TABLE: Final = Path(__file__).with_name("kinds.toml")


class Yields(StrEnum):
    """What a copy can be taken along as, beside a page of one's own."""

    DOCUMENT = "document"
    FORM = "form"
    TREE = "tree"
    TEXT = "text"
    PUBLICCODE = "publiccode"


class UnknownKind(LookupError):
    """There is no such kind."""


class InBoth(NamedTuple):
    """A word in Dutch, and in English."""

    nl: str
    en: str

    def told(self, language: str) -> str:
        """In a language such as `en`; Dutch for all others."""
        return self.en if language.startswith("en") else self.nl


@dataclass(frozen=True, slots=True)
class UsualPart:
    """A block that a format of a kind usually has, and what belongs in it."""

    title: str
    hint: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of format: all that the house knows of it stands in its table."""

    key: str
    name: InBoth
    about: InBoth
    yields: tuple[Yields, ...]
    parts: tuple[UsualPart, ...]
    variables: tuple[Variable, ...]


@cache
def kinds() -> Mapping[str, Kind]:
    """The kinds by key, in the order of the table."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {key: _kind(key, told) for key, told in table.items()}


def kind(key: str) -> Kind:
    """One kind; raises UnknownKind."""
    if key not in kinds():
        raise UnknownKind(key)
    return kinds()[key]


def _kind(key: str, told: Mapping[str, Any]) -> Kind:
    return Kind(
        key,
        InBoth(**told["name"]),
        InBoth(**told["about"]),
        tuple(Yields(one) for one in told["yields"]),
        tuple(UsualPart(*one) for one in told["parts"]),
        tuple(Variable(name, VariableKind(of), said) for name, of, said in told["variables"]),
    )
