# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From values to places on a drawing, and from places to SVG paths. All coordinates leave here as text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values between `low` and `high` onto the drawing from `start` to `end` (end may lie before
    start)."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The place of a value."""
        span = (self.high - self.low) or 1.0
        return self.start + (value - self.low) / span * (self.end - self.start)


def number(value: float) -> str:
    """A coordinate with at most one decimal, never in a language's own notation."""
    text = f"{value:.1f}"
    return "0" if text == "-0.0" else text.removesuffix(".0")


def line_path(places: Iterable[Place]) -> str:
    """An open line through the places."""
    return " ".join(f"{'L' if index else 'M'}{number(x)} {number(y)}" for index, (x, y) in enumerate(places))


def area_path(upper: Sequence[Place], lower: Sequence[Place]) -> str:
    """A closed area between two lines from left to right."""
    return f"{line_path([*upper, *reversed(lower)])}Z" if upper else ""


def pieces(
    places: Sequence[tuple[float, float | None]], step: float, breaks: Sequence[float] = ()
) -> list[list[Place]]:
    """The unbroken parts of a line of (time, value).

    It is cut at missing values, at skipped periods and at breaks of the source.

    `step` is the distance between two periods; `breaks` are the times of the first period after a break.
    """
    found: list[list[Place]] = []
    before: float | None = None
    for time, value in places:
        if value is None:
            before = None
            continue
        cut = (
            before is None
            or time - before > step * 1.5
            or any(before < point <= time + 1e-9 for point in breaks)
        )
        if cut:
            found.append([])
        found[-1].append((time, value))
        before = time
    return found
