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
    return tuple(_marks(_PIECE.findall(before), _PIECE.findall(after)))


def _marks(old: list[str], new: list[str]) -> Iterator[Marked]:
    """Changes that only a space parts are told as one, so that they read as words and not as confetti."""
    gone = came = ""
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for place, (how, begin, end, new_begin, new_end) in enumerate(found):
        text = "".join(old[begin:end])
        if how == "equal" and not (text == " " and 0 < place < len(found) - 1):
            yield from _changed(gone, came)
            yield Marked(Mark.SAME, text)
            gone = came = ""
        else:
            gone, came = gone + text, came + "".join(new[new_begin:new_end])
    yield from _changed(gone, came)


def _changed(gone: str, came: str) -> Iterator[Marked]:
    if gone:
        yield Marked(Mark.GONE, gone)
    if came:
        yield Marked(Mark.NEW, came)
