# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The map of the country: every municipality in the shade of its class, with the same in words."""

import zlib
from dataclasses import dataclass

from stuurhuis.engines import notation as figures
from stuurhuis.site.design import classes
from stuurhuis.site.design.geometry import number
from stuurhuis.site.design.given import CountryMap, Municipality
from stuurhuis.site.design.outlines import Outlines

LEGIBLE = 0.034  # share of the map's width that a shape needs to carry the number of its class


@dataclass(frozen=True, slots=True)
class MapWords:
    """The words on the map; `within` takes low and high, `below` and `above` a value, `group` number and
    count."""

    language: str
    missing: str
    group: str
    below: str
    above: str
    within: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A municipality on the map; `group` is the number of its class (0 when missing)."""

    place: Municipality
    path: str
    group: int
    shade: int
    text: str
    words: str
    x: str
    y: str
    numbered: bool
    stop: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A class in the legend."""

    number: int
    shade: int
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """All that the template draws; `rows` holds every municipality by name, also those without an outline."""

    key: str
    title: str
    width: str
    height: str
    letter: str
    hatch: str
    scale: str
    chooses: bool
    shapes: tuple[Shape, ...]
    provinces: str
    selected: Shape | None
    rows: tuple[Shape, ...]
    groups: tuple[Group, ...]
    missing: int


def bounds_of(given: CountryMap) -> list[float]:
    """The bounds between the classes."""
    values = [place.value for place in given.municipalities if place.value is not None]
    if given.bounds:
        return sorted(given.bounds)
    if given.scale == "diverging":
        return classes.diverging(values, given.middle, given.classes)
    return classes.sequential(values, given.classes)


def draw(given: CountryMap, outlines: Outlines, words: MapWords) -> DrawnMap:
    """Put every municipality in its class and on its place."""
    bounds = bounds_of(given)
    chooses = all(place.value is None for place in given.municipalities)
    by_name = sorted(given.municipalities, key=lambda place: place.name.lstrip("'").casefold())
    on_map = [place.code for place in by_name if place.code in outlines.municipalities]
    stop = given.selected if given.selected in on_map else next(iter(on_map), "")
    rows = tuple(_shape(place, given, outlines, words, bounds, stop) for place in by_name)
    selected = [shape for shape in rows if shape.place.code == given.selected and shape.path]
    return DrawnMap(
        key=f"map-{zlib.crc32(given.title.encode()):08x}",
        title=given.title,
        width=number(outlines.width),
        height=number(outlines.height),
        letter=number(outlines.width * 0.024),
        hatch=number(outlines.width * 0.011),
        scale="choosing" if chooses else given.scale,
        chooses=chooses,
        shapes=tuple(shape for shape in rows if shape.path),
        provinces=" ".join(outlines.provinces),
        selected=selected[0] if selected else None,
        rows=rows,
        groups=() if chooses else tuple(_groups(given, words, bounds, rows)),
        missing=0 if chooses else sum(shape.group == 0 for shape in rows),
    )


def _shape(
    place: Municipality,
    given: CountryMap,
    outlines: Outlines,
    words: MapWords,
    bounds: list[float],
    stop: str,
) -> Shape:
    count = len(bounds) + 1
    group = 0 if place.value is None else classes.class_of(place.value, bounds)
    text = figures.figure(place.value, given.unit, language=words.language, decimals=given.decimals)
    said = f"{text}, {words.group.format(number=group, count=count)}" if group else words.missing
    outline = outlines.municipalities.get(place.code)
    x, y = outline.label if outline else (0.0, 0.0)
    return Shape(
        place=place,
        path=outline.path if outline else "",
        group=group,
        shade=_shade(given, group, count),
        text=text,
        words=said,
        x=number(x),
        y=number(y),
        numbered=bool(group and outline and outline.size >= outlines.width * LEGIBLE),
        stop=place.code == stop,
    )


def _shade(given: CountryMap, group: int, count: int) -> int:
    return classes.shade(group, count, diverging=given.scale == "diverging") if group else 0


def _groups(given: CountryMap, words: MapWords, bounds: list[float], rows: tuple[Shape, ...]) -> list[Group]:
    """The classes with their bounds in words."""
    count = len(bounds) + 1

    def written(value: float) -> str:
        return figures.figure(value, given.unit, language=words.language, decimals=_decimals(given, bounds))

    found = []
    for group in range(1, count + 1):
        if count == 1:
            text = next((shape.text for shape in rows if shape.group), "")
        elif group == 1:
            text = words.below.format(value=written(bounds[0]))
        elif group == count:
            text = words.above.format(value=written(bounds[-1]))
        else:
            text = words.within.format(low=written(bounds[group - 2]), high=written(bounds[group - 1]))
        members = sum(shape.group == group for shape in rows)
        found.append(Group(group, _shade(given, group, count), text, members))
    return found


def _decimals(given: CountryMap, bounds: list[float]) -> int | None:
    """As many decimals as the bounds need, so that two of them never read the same; amounts choose for
    themselves."""
    if figures.is_money(given.unit):
        return given.decimals
    return next(
        (digits for digits in range(8) if all(round(bound, digits) == bound for bound in bounds)),
        given.decimals,
    )
