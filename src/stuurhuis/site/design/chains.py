# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chain as a small picture: a row a thing, each right of what it was born from, with a line between them.

A kind is told by its word and its shape, never by colour alone; where one is, the shape is filled.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stuurhuis.site.design.geometry import number

WIDTH = 264.0
EDGE, STEP, MOST_STEPS = 11.0, 16.0, 6
LINE, GAP, TOP = 18.0, 12.0, 14.0
LETTER = 7.1  # the width of a letter, in the units of the drawing
LINES = 3  # of words in one row
SHAPES = {
    "goal": "M0 -8A8 8 0 1 1 -.01 -8ZM0 -3A3 3 0 1 0 .01 -3Z",
    "signal": "M0 -8L8 7H-8Z",
    "idea": "M0 -8.5L8.5 0L0 8.5L-8.5 0Z",
    "dossier": "M-7 -7H7V7H-7Z",
    "experiment": "M-4 -8H4L8 0L4 8H-4L-8 0Z",
    "format": "M-8 -4H4V8H-8ZM-4 -4V-8H8V4H4",
    "adoption": "M-8 0L-2 6L8 -6",
    "commitment": "M0 -8.5L8 -2.6L5 7H-5L-8 -2.6Z",
}


@dataclass(frozen=True, slots=True)
class ChainNode:
    """A thing in a chain, with what it was born from in words; `here` is the one that one looks at."""

    kind: str
    title: str
    words: str
    url: str
    state: str
    depth: int
    origin: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A row of the picture; `lines` are its words with their heights."""

    node: ChainNode
    x: str
    y: str
    text_x: str
    shape: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DrawnChain:
    """All that the template draws."""

    width: str
    height: str
    links: tuple[str, ...]
    rows: tuple[DrawnNode, ...]


def draw(nodes: Sequence[ChainNode]) -> DrawnChain:
    """Lay a chain out; each node comes right after what it was born from, and is one deeper."""
    rows: list[DrawnNode] = []
    links: list[str] = []
    last: dict[int, tuple[float, float]] = {}
    y = TOP
    for node in nodes:
        x = EDGE + STEP * min(node.depth, MOST_STEPS)
        lines = list(_lines(node.words, x + 18.0))
        words = tuple((line, number(y + 6.0 + LINE * (index + 1))) for index, line in enumerate(lines))
        rows.append(DrawnNode(node, number(x), number(y), number(x + 18.0), SHAPES[node.kind], words))
        if node.depth - 1 in last:
            links.append(_elbow(*last[node.depth - 1], x, y))
        last[node.depth] = (x, y)
        y += LINE * (len(lines) + 1) + GAP
    return DrawnChain(number(WIDTH), number(y - GAP + 2.0), tuple(links), tuple(rows))


def _elbow(x: float, y: float, to_x: float, to_y: float) -> str:
    """From under a thing down, and then to the right."""
    if to_x == x:
        return f"M{number(x)} {number(y + 11)}V{number(to_y - 11)}"
    return f"M{number(x)} {number(y + 11)}V{number(to_y)}H{number(to_x - 11)}"


def _lines(words: str, x: float) -> Iterator[str]:
    """The words in at most so many lines that fit beside a shape."""
    room = int((WIDTH - x) / LETTER)
    line, told = "", 0
    for word in words.split():
        longer = f"{line} {word}".strip()
        if len(longer) <= room:
            line = longer
            continue
        if told == LINES - 1:
            yield f"{line[: room - 1].rstrip()}…"
            return
        if line:
            yield line
            told += 1
        line = word if len(word) <= room else f"{word[: room - 1]}…"
    yield line
