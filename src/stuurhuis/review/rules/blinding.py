# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who does not know whom, and which names still stand in the text?"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

SHORTEST = 3  # letters; a shorter word is in every text
SORTS = ("Gemeente", "Provincie", "Waterschap", "Ministerie", "Hoogheemraadschap")  # of organisations


class Mode(StrEnum):
    """Who knows whom."""

    OPEN = "open"
    SINGLE = "single"
    DOUBLE = "double"

    @property
    def hides_reviewer(self) -> bool:
        """The makers do not know who reviews; a colleague who is no maker asks the reviewers."""
        return self is not Mode.OPEN

    @property
    def hides_author(self) -> bool:
        """The reviewer does not know who made it, nor at which organisation."""
        return self is Mode.DOUBLE


class TellsWho(Exception):
    """What a reader writes names them or their organisation, where the makers may not know that."""


class NameLeft(NamedTuple):
    """A name that still stands in the text, and in which paragraph, counted from 1."""

    name: str
    paragraph: int


def names_of(person: str, organisation: str) -> tuple[str, ...]:
    """By which names somebody and an organisation are known; a municipality also by its place alone."""
    sort, _, place = organisation.partition(" ")
    known = (person, organisation, place if sort in SORTS else "")
    return tuple(name for name in known if name)


def refuse_own_names(said: Iterable[str], names: Sequence[str], text: Sequence[str]) -> None:
    """Raise TellsWho when a reader writes a name of their own, as spelt, that is not in the text itself."""
    told = {one.name for one in names_left(tuple(said), names, exactly=True)}
    told -= {one.name for one in names_left(text, names)}
    if told:
        raise TellsWho(", ".join(sorted(told)))


def names_left(
    paragraphs: Sequence[str], names: Iterable[str], *, exactly: bool = False
) -> tuple[NameLeft, ...]:
    """Where a name of a maker or of the organisation stands as a word of its own; `exactly` as spelt."""
    sought = {name.strip() for name in names if len(name.strip()) >= SHORTEST}
    return tuple(
        NameLeft(name, number)
        for name in sorted(sought)
        for number, text in enumerate(paragraphs, start=1)
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, 0 if exactly else re.IGNORECASE)
    )
