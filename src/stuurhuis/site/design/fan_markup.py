# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands inside one size of the large chart, written at once: a template loop takes longer.

Names and words are escaped here; paths and places are our own numbers.
"""

from html import escape

from django.utils.safestring import SafeString

from stuurhuis.site.design.fan import DrawnFan
from stuurhuis.site.design.fan_plan import Dot, Gap, Text

RADII = {"odd": "5.5", "now": "5.5", "goal": "4"}
SMALLEST = "2.6"


def inside(drawn: DrawnFan) -> SafeString:
    """All marks of the chart, in the order of drawing."""
    note = drawn.note
    return SafeString(
        "".join(
            [
                f'<text class="note" x="{note.x}" y="{note.y}">{escape(note.text)}</text>'
                if note.text
                else "",
                *(_grid_line(drawn, line) for line in drawn.grid),
                *(_text("tick", year) for year in drawn.years),
                *(_gap(gap) for gap in drawn.gaps),
                *(f'<path class="{stroke.role}" d="{stroke.d}"/>' for stroke in drawn.strokes),
                *(_dot(dot) for dot in drawn.dots),
                *(_text(f"label {label.role}", label) for label in drawn.texts),
            ]
        )
    )


def _grid_line(drawn: DrawnFan, line: Text) -> str:
    return (
        f'<path class="grid" d="M{drawn.left} {line.y}H{drawn.right}"/>'
        f'<text class="tick" x="{line.x}" y="{line.y}" dy=".33em" text-anchor="end">'
        f"{escape(line.text)}</text>"
    )


def _text(role: str, label: Text) -> str:
    return (
        f'<text class="{role}" x="{label.x}" y="{label.y}" text-anchor="{label.anchor}">'
        f"{escape(label.text)}</text>"
    )


def _gap(gap: Gap) -> str:
    return (
        f'<rect class="gap" x="{gap.x}" y="{gap.y}" width="{gap.width}" height="{gap.height}"/>'
        f'<path class="gap-edge" d="M{gap.x} {gap.y}v{gap.height}m{gap.width} 0v-{gap.height}"/>'
    )


def _dot(dot: Dot) -> str:
    return f'<circle class="{dot.role}" cx="{dot.x}" cy="{dot.y}" r="{RADII.get(dot.role, SMALLEST)}"/>'
