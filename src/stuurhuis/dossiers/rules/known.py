# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was known on the day of a decision? Figures as they stood, told in words, with their version."""

from dataclasses import asdict, dataclass
from typing import Any

from stuurhuis.dossiers.rules.retention import InBoth


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """A figure of that day: which indicator, where, for when, what was said of it, and where it came from.

    `words` say the figure and what was expected, in both languages; `version` names the data set it was read
    from, and `address` is the page where it stands today.
    """

    indicator: str
    place: str
    period: str
    value: float | None
    name: InBoth
    words: InBoth
    version: str
    address: str


def kept(figures: tuple[KnownFigure, ...]) -> list[dict[str, Any]]:
    """As they are kept: plain text and numbers."""
    return [asdict(one) | {"name": list(one.name), "words": list(one.words)} for one in figures]


def recalled(stored: list[dict[str, Any]]) -> tuple[KnownFigure, ...]:
    """Read back from what was kept."""
    return tuple(
        KnownFigure(**one | {"name": InBoth(*one["name"]), "words": InBoth(*one["words"])}) for one in stored
    )
