# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An effect by the time since the start: adopters beside the others, before and after, as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

from stuurhuis.commons.rules.effects import CoursePoint
from stuurhuis.site.design import ticks
from stuurhuis.site.design.geometry import Scale, number

SIZES = {"narrow": (340, 220), "middle": (560, 260), "wide": (860, 300)}
LEFT, RIGHT, TOP, BOTTOM = 62, 14, 26, 30
LETTER = 15


@dataclass(frozen=True, slots=True)
class Mark:
    """One period: where it stands, between which heights it lies for 95 %, and what is written below it."""

    x: str
    y: str
    top: str
    bottom: str
    role: str
    label: str


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line of the grid with its text."""

    y: str
    label_y: str
    text: str
    is_zero: bool


@dataclass(frozen=True, slots=True)
class DrawnEffect:
    """One size of the picture; everything in places of the drawing."""

    key: str
    width: int
    height: int
    left: str
    right: str
    start: str
    after: str
    tall: str
    label_foot: str
    note: str
    grid: tuple[GridLine, ...]
    marks: tuple[Mark, ...]


def drawn(course: Sequence[CoursePoint], unit: str, language: str) -> tuple[DrawnEffect, ...]:
    """The picture in every size; nothing where there is no course."""
    return tuple(_drawn(key, course, unit, language) for key in SIZES) if course else ()


def _drawn(key: str, course: Sequence[CoursePoint], unit: str, language: str) -> DrawnEffect:
    width, height = SIZES[key]
    low, high = ticks.room([0.0, *(value for one in course for value in _values(one))])
    up = Scale(low, high, height - BOTTOM, TOP)
    events = [one.event for one in course]
    across = Scale(min(events) - 0.5, max(events) + 0.5, LEFT, width - RIGHT)
    axis = ticks.value_axis(low, high, unit, language)
    every = max(1, -(-len(events) * 26 // (width - LEFT - RIGHT)))
    return DrawnEffect(
        key, width, height, number(LEFT), number(width - RIGHT), number(across(-0.5)),
        number(width - RIGHT - across(-0.5)), number(height - BOTTOM - 14), number(height - BOTTOM + 20),
        axis.note,
        tuple(_line(one, up) for one in axis.ticks),
        tuple(_mark(one, across, up, every) for one in course),
    )  # fmt: skip


def _values(one: CoursePoint) -> tuple[float, ...]:
    return tuple(value for value in (one.estimate, one.lo95, one.hi95) if value is not None)


def _line(tick: ticks.Tick, up: Scale) -> GridLine:
    y = up(tick.value)
    return GridLine(number(y), number(y + LETTER / 3), tick.text, tick.value == 0)


def _mark(one: CoursePoint, across: Scale, up: Scale, every: int) -> Mark:
    top = one.estimate if one.hi95 is None else one.hi95
    bottom = one.estimate if one.lo95 is None else one.lo95
    role = "after" if one.event >= 0 else "before"
    label = (
        f"{one.event:+d}".replace("+0", "0").replace("-", "\N{MINUS SIGN}") if one.event % every == 0 else ""
    )
    return Mark(
        number(across(one.event)), number(up(one.estimate)), number(up(top)), number(up(bottom)), role, label
    )
