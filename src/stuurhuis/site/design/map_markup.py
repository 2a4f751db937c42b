# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the map that come 342 times, written at once: a template loop would take most of the time.

Names, addresses and words are escaped here; paths and places are our own numbers.
"""

from collections.abc import Sequence
from html import escape

from django.utils.safestring import SafeString

from stuurhuis.site.design.maps import DrawnMap, Shape


def shapes(drawn: DrawnMap) -> SafeString:
    """A link around each outline, named by its municipality and its value; only one of them is a tab stop.

    A place without an address is a picture with a name: one can point at it, and it leads nowhere.
    """
    return SafeString("".join([_shape(shape, drawn) for shape in drawn.shapes]))


def _shape(shape: Shape, drawn: DrawnMap) -> str:
    place = shape.place
    said = escape(place.name if drawn.chooses else f"{place.name}: {shape.words}")
    address = f' href="{escape(place.url)}"' if place.url else ' role="img"'
    hatch = "" if shape.shade else f' fill="url(#{drawn.key}-missing)"'
    return (
        f'<a class="shade-{shape.shade}"{address} tabindex="{0 if shape.stop else -1}" aria-label="{said}">'
        f'<title>{said}</title><path d="{shape.path}"{hatch}/></a>'
    )


def numbers(drawn: DrawnMap) -> SafeString:
    """The number of its class on every shape that has room for it."""
    legible = [shape for shape in drawn.shapes if shape.numbered]
    return SafeString(
        "".join([f'<text x="{shape.x}" y="{shape.y}" dy=".35em">{shape.group}</text>' for shape in legible])
    )


def table_rows(rows: Sequence[Shape]) -> SafeString:
    """A table row a municipality: name, value, class."""
    return SafeString(
        "".join(
            [
                f'<tr><th scope="row">{_named(row)}</th><td class="number">{escape(row.text)}</td>'
                f'<td class="number">{row.group or "–"}</td></tr>'
                for row in rows
            ]
        )
    )


def names(rows: Sequence[Shape]) -> SafeString:
    """A list item a municipality."""
    return SafeString("".join([f"<li>{_named(row)}</li>" for row in rows]))


def _named(row: Shape) -> str:
    name = escape(row.place.name)
    return f'<a href="{escape(row.place.url)}">{name}</a>' if row.place.url else name
