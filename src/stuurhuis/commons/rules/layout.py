# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which paragraphs and lists does a text have? The same on a page and in a document."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of lines, or a list of points."""

    lines: tuple[str, ...]
    points: bool = False


def pieces(text: str) -> tuple[Piece, ...]:
    """Paragraphs stand apart by an empty line; a line that begins with a dash is a point of a list."""
    return tuple(_pieces(text.splitlines()))


def _pieces(lines: list[str]) -> Iterator[Piece]:
    for sort, found in groupby((line.strip() for line in lines), key=_sort):
        if sort == "point":
            yield Piece(tuple(line[2:].strip() for line in found), points=True)
        elif sort == "line":
            yield Piece(tuple(found))


def _sort(line: str) -> str:
    return ("point" if line.startswith(("- ", "• ")) else "line") if line else ""
