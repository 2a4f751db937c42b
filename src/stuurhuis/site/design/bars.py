# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison among peers: a row each, as long as its value. The text stays text; only the bar is drawn."""

from dataclasses import dataclass

from stuurhuis.engines import notation as figures
from stuurhuis.site.design import geometry
from stuurhuis.site.design.given import Bar, Bars


@dataclass(frozen=True, slots=True)
class Row:
    """A municipality, the text of its value, and where its bar runs in hundredths of the width."""

    bar: Bar
    text: str
    start: str
    length: str


@dataclass(frozen=True, slots=True)
class DrawnBars:
    """All that the template draws; `zero` is where the zero line stands when some values are negative."""

    title: str
    rows: tuple[Row, ...]
    zero: str


def draw(bars: Bars, language: str) -> DrawnBars:
    """Lay the rows out on one scale that always contains zero."""
    values = [bar.value for bar in bars.bars if bar.value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    across = geometry.Scale(low, high if high > low else low + 1, 0.0, 100.0)
    rows = tuple(_row(bar, bars, across, language) for bar in bars.bars)
    return DrawnBars(bars.title, rows, geometry.number(across(0.0)) if low < 0 else "")


def _row(bar: Bar, bars: Bars, across: geometry.Scale, language: str) -> Row:
    text = figures.figure(bar.value, bars.unit, language=language, decimals=bars.decimals)
    if bar.value is None:
        return Row(bar, text, "", "")
    start, end = sorted((across(0.0), across(bar.value)))
    return Row(bar, text, geometry.number(start), geometry.number(max(end - start, 0.3)))
