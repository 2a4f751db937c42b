# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What are the words of a text, whatever its capitals and accents, and in which fragments does it fall?"""

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"(?<=[.!?;])\s+|\n+")
LONGEST_FRAGMENT = 40
"""Words; a longer sentence is cut."""


def folded(text: str) -> str:
    """Text without capitals and accents: `Coördinatrice` → `coordinatrice`."""
    return "".join(
        sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign)
    )


def words(text: str) -> list[str]:
    """The words of a text, folded, in their order; numbers are words too."""
    return _WORD.findall(folded(text))


def as_written(text: str) -> dict[str, str]:
    """Each word of a text as it is written where it stands first."""
    written: dict[str, str] = {}
    for word in _WORD.findall(unicodedata.normalize("NFC", text)):
        for part in words(word):
            written.setdefault(part, word)
    return written


def fragments(text: str) -> list[str]:
    """A text in sentences and lines, those of more than LONGEST_FRAGMENT words cut; what has no words is
    left out.
    """
    pieces = [piece.strip() for sentence in _END.split(text) for piece in _cut(sentence)]
    return [piece for piece in pieces if words(piece)]


def _cut(sentence: str) -> Iterator[str]:
    """Pieces of at most LONGEST_FRAGMENT words between blanks."""
    written = sentence.split()
    for start in range(0, len(written), LONGEST_FRAGMENT):
        yield " ".join(written[start : start + LONGEST_FRAGMENT])
