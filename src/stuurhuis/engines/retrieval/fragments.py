# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which fragments does a text fall?"""

import re
from collections.abc import Iterator

from stuurhuis.engines.dutch import words

_END = re.compile(r"(?<=[.!?;])\s+|\n+")
LONGEST_FRAGMENT = 40
"""Words; a longer sentence is cut."""


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
