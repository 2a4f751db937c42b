# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Time and memory against the number of series, as one SVG."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 360, 280, 52, 84, 44, 44
COLOURS = {"here": "#154273", "Spark": "#a90061"}
Points = Sequence[tuple[float, float]]


def drawing(panels: Mapping[str, Mapping[str, Points]]) -> str:
    """Panels side by side: title → who → points (thousands of series, amount)."""
    parts = [_panel(title, lines, WIDTH * place) for place, (title, lines) in enumerate(panels.items())]
    told = "; ".join(f"{title}: {_words(lines)}" for title, lines in panels.items())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH * len(parts)} {HEIGHT}" role="img" '
        f'font-family="system-ui, sans-serif" font-size="12" fill="#1a1a1a">'
        f"<title>Time and memory against the number of series</title><desc>{escape(told)}</desc>"
        f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _words(lines: Mapping[str, Points]) -> str:
    return ", ".join(f"{who} {' '.join(f'{y:.3g}' for _, y in points)}" for who, points in lines.items())


def _panel(title: str, lines: Mapping[str, Points], left: int) -> str:
    across = max(x for points in lines.values() for x, _ in points)
    step = _step(max(y for points in lines.values() for _, y in points))
    up = step * 4
    parts = [
        f'<g transform="translate({left} 0)"><text x="{LEFT}" y="24" font-weight="600">{escape(title)}</text>'
    ]
    for mark in range(5):
        y = _down(mark * step, up)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#d6d6d6"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{mark * step:g}</text>')
    for x, _ in next(iter(lines.values())):
        parts.append(
            f'<text x="{_right(x, across):.1f}" y="{HEIGHT - 24}" text-anchor="middle">{x:.0f}</text>'
        )
    parts.append(f'<text x="{LEFT}" y="{HEIGHT - 6}">thousands of series</text>')
    parts += [_line(who, points, across, up) for who, points in lines.items()]
    return "".join(parts) + "</g>"


def _line(who: str, points: Points, across: float, up: float) -> str:
    places = [(_right(x, across), _down(y, up)) for x, y in points]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in places)
    x, y = places[-1]
    colour = COLOURS[who]
    return (
        f'<g fill="{colour}"><path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}'
        f'<text x="{x + 8:.1f}" y="{y + 4:.1f}">{who}, {points[-1][1]:.3g}</text></g>'
    )


def _step(most: float) -> float:
    """A quarter of the axis, as a round number."""
    unit = 1.0
    while True:
        for size in (unit, 2 * unit, 2.5 * unit, 5 * unit):
            if size * 4 >= most:
                return size
        unit *= 10


def _right(x: float, across: float) -> float:
    return LEFT + x / across * (WIDTH - LEFT - RIGHT)


def _down(y: float, up: float) -> float:
    return HEIGHT - BOTTOM - y / up * (HEIGHT - TOP - BOTTOM)
