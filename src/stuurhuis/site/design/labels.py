# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels that do not lie on one another."""

from collections.abc import Sequence

WIDTHS = dict.fromkeys("iljtfrI.,:;|'!()[] ", 0.3) | dict.fromkeys("mwMW%@€", 0.86)
USUAL = 0.56


def text_width(text: str, size: float) -> float:
    """About how wide a text is at a font size: our letters are half as wide as high, some less, some more."""
    return sum([WIDTHS.get(letter, USUAL) for letter in text]) * size


def shortened(text: str, size: float, room: float) -> str:
    """The text, cut with an ellipsis when it does not fit the room."""
    if text_width(text, size) <= room:
        return text
    kept = text
    while kept and text_width(kept + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Heights as near as possible to the wanted ones, at least `gap` apart, between low and high.

    Pools neighbours that would touch and centres each pool on its mean (isotonic regression), so that the
    sum of squared
    shifts is the least there is. When there is no room for all, the gap shrinks.
    """
    if not wanted:
        return []
    gap = min(gap, (high - low) / max(len(wanted) - 1, 1))
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    pools: list[tuple[float, int]] = []  # mean of (wanted - rank * gap), and how many are in the pool
    for rank, index in enumerate(order):
        mean, count = wanted[index] - rank * gap, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean = (before * many + mean * count) / (many + count)
            count += many
        pools.append((mean, count))
    ceiling = high - (len(wanted) - 1) * gap
    flat = [min(max(mean, low), ceiling) for mean, count in pools for _ in range(count)]
    placed = [0.0] * len(wanted)
    for rank, index in enumerate(order):
        placed[index] = flat[rank] + rank * gap
    return placed
