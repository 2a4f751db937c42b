# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where on a page of a PDF does text stand, and which letters are it? PDF 1.7, 8.3.4, 9.4 and 9.10."""

from dataclasses import dataclass, field
from typing import NamedTuple

LETTER = 0.5  # in letter sizes: how wide a letter is
SPACE = 0.18  # in letter sizes: a step between letters that is a space


class Frame(NamedTuple):
    """Where a piece of a page stands on it, as `cm` says (8.3.4): x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def within(self, outer: "Frame") -> "Frame":
        """This frame as it stands in another."""
        e, f = outer.place(self.e, self.f)
        return Frame(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            e,
            f,
        )

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of this frame stands."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


PAGE = Frame()


class Spot(NamedTuple):
    """Words, where they begin and on which height, and how large their letters are."""

    text: str
    x: float
    y: float
    size: float


@dataclass
class Pen:
    """Where text is put: the matrices of 9.4.1, of which scale and place are enough to read."""

    spots: list[Spot] = field(default_factory=list)
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0
    line_x: float = 0.0
    size: float = 12.0
    leading: float = 0.0
    letters: "Letters | None" = None
    frame: Frame = PAGE
    kept: list[Frame] = field(default_factory=list)

    def move(self, dx: float, dy: float) -> None:
        """To the start of a next line."""
        self.line_x += dx * self.scale
        self.x, self.y = self.line_x, self.y + dy * self.scale

    def put(self, codes: bytes) -> None:
        """Words on this place."""
        text = self.letters.read(codes) if self.letters else codes.decode("cp1252", "replace")
        size = abs(self.size * self.scale) or 1.0
        large = abs(self.frame.d) or abs(self.frame.b) or 1.0
        self.spots.append(Spot(text, *self.frame.place(self.x, self.y), size * large))
        self.x += len(text) * size * LETTER

    def step(self, back: float) -> None:
        """Back or, below zero, forth, in letter sizes; a step as wide as a space is one."""
        if back < -SPACE and self.spots:
            self.spots[-1] = self.spots[-1]._replace(text=f"{self.spots[-1].text} ")
        self.x -= back * self.size * self.scale

    def set_frame(self, operator: bytes, numbers: list[float]) -> None:
        """Keep a frame, take it again, or stand within another."""
        if operator == b"q":
            self.kept.append(self.frame)
        elif operator == b"Q" and self.kept:
            self.frame = self.kept.pop()
        elif operator == b"cm" and len(numbers) == 6:
            self.frame = Frame(*numbers).within(self.frame)


@dataclass(frozen=True)
class Letters:
    """What the codes of a font mean; without a table they are those of Windows."""

    width: int = 1
    meaning: dict[int, str] = field(default_factory=dict)

    def read(self, codes: bytes) -> str:
        """The words."""
        if not self.meaning and self.width == 1:
            return codes.decode("cp1252", "replace")
        numbers = (
            int.from_bytes(codes[at : at + self.width], "big") for at in range(0, len(codes), self.width)
        )
        return "".join(self.meaning.get(number, "") for number in numbers)
