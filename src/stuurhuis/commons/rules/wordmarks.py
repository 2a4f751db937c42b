# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which words are gone and which are new between two texts?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_PIECE: Final = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")


class Mark(StrEnum):
    """What happened to a few words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that stayed, went or came."""

    mark: Mark
    text: str


def marks(before: str, after: str) -> tuple[Marked, ...]:
    """The words of both texts in their order; without the gone ones it is the new text, letter for letter."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    return tuple(_marks(old, new))


def _marks(old: list[str], new: list[str]) -> Iterator[Marked]:
    for how, begin, end, new_begin, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "equal":
            yield Marked(Mark.SAME, "".join(old[begin:end]))
            continue
        if end > begin:
            yield Marked(Mark.GONE, "".join(old[begin:end]))
        if new_end > new_begin:
            yield Marked(Mark.NEW, "".join(new[new_begin:new_end]))
