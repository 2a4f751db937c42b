# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who does not know whom, and which names still stand in the text?"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

SHORTEST = 3  # letters; a shorter word is in every text


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


class NameLeft(NamedTuple):
    """A name that still stands in the text, and in which paragraph, counted from 1."""

    name: str
    paragraph: int


def names_left(paragraphs: Sequence[str], names: Iterable[str]) -> tuple[NameLeft, ...]:
    """Where a name of a maker or of the organisation still stands as a word of its own."""
    sought = {name.strip() for name in names if len(name.strip()) >= SHORTEST}
    return tuple(
        NameLeft(name, number)
        for name in sorted(sought)
        for number, text in enumerate(paragraphs, start=1)
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    )
