# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does a document say, whichever file it becomes? Headings, paragraphs, tables, pictures and notices.

All text is ready to be read: numbers are written as the language writes them. Writers only lay it out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
WIDTH: Final = 162  # millimetres between the margins
_LETTER, _HEAD_LETTER = 1.9, 2.1  # millimetres of a letter of 9 points, plain and bold, in a wide font
_EDGES = 2.6  # millimetres beside the text of a cell
_BETWEEN_WORDS: Final = re.compile(r"[\s/-]+")
_NAUGHT = 1e-9
FONT: Final = "Atkinson Hyperlegible Next"
Language = Literal["nl", "en"]
Tone = Literal["attention", "quiet", "plain"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter, and no level is skipped."""

    level: Literal[1, 2, 3, 4]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, with a word before it in bold where it has a label; lines in it stay apart."""

    text: str
    label: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short things."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A block that stands out: what deviates, what was agreed, what people say of it."""

    title: str
    paragraphs: tuple[Paragraph, ...] = ()
    tone: Tone = "attention"


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its share of the width; numbers stand to the right."""

    title: str
    width: int = 1
    number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its first cell says what it is about, and a total stands out."""

    cells: tuple[str, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with what it is about; a long one repeats its head on every page."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of so many units wide and high, what it shows for who does not see it, and its key.

    `narrow` is the same drawing with larger letters, for a page on a telephone.
    """

    svg: str
    alt: str
    width: float
    height: float
    caption: str = ""
    narrow: str = ""


Block = Heading | Paragraph | Points | Notice | Table | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: what its cover says, what stands at the foot of each page, and its blocks.

    `day` is the day of what it tells; no writer looks at the clock. On paper `one_page` has no cover and no
    contents, and is small enough for one sheet.
    """

    title: str
    subtitle: str
    organisation: str
    day: date
    language: Language
    cover: tuple[str, ...]
    footer: str
    contents: str
    page: str
    blocks: tuple[Block, ...]
    one_page: bool = False

    @property
    def pictures(self) -> Iterator[Picture]:
        """The pictures, in order."""
        return (one for one in self.blocks if isinstance(one, Picture))


def share(table: Table) -> list[float]:
    """Which part of the width each column has: as it asks, and wide enough for its longest word.

    Where there is no room for all words, those of the head come first.
    """
    whole = sum(column.width for column in table.columns)
    asked = [column.width / whole for column in table.columns]
    heads = [_room(column.title, _HEAD_LETTER) for column in table.columns]
    cells = zip(*(row.cells for row in table.rows), strict=True)
    words = [max(_room(text, _LETTER) for text in column) for column in cells] or heads
    needs = [max(pair) for pair in zip(heads, words, strict=True)]
    if sum(needs) > 1:
        needs = heads
    return _widened(asked, needs) if sum(needs) <= 1 else [need / sum(needs) for need in needs]


def _room(text: str, letter: float) -> float:
    """Which part of the width the longest word takes, with the edges of its cell."""
    longest = max(map(len, _BETWEEN_WORDS.split(text)), default=0)
    return (longest * letter + _EDGES) / WIDTH


def _widened(asked: Sequence[float], needs: Sequence[float]) -> list[float]:
    """What each column asks; those for which that is too narrow have what they need, and the others less."""
    held: dict[int, float] = {}
    while True:
        left = sum(part for place, part in enumerate(asked) if place not in held)
        rest = (1 - sum(held.values())) / left if left else 0.0
        parts = [held.get(place, part * rest) for place, part in enumerate(asked)]
        narrow = {place: need for place, need in enumerate(needs) if parts[place] < need - _NAUGHT}
        if not narrow:
            return parts
        held |= narrow


def plain(text: str) -> str:
    """The text without signs that no file may hold, such as those that come along when one pastes."""
    return _CONTROL.sub(" ", text.replace("\r\n", "\n"))
