# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do those concerned think of it, before it begins and at the verdict?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Side(StrEnum):
    """For or against."""

    FOR = "for"
    AGAINST = "against"


class About(StrEnum):
    """Of the design, or of the verdict: who is against that dissents."""

    DESIGN = "design"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class OpinionWords:
    """For or against what, why, and whose voice it is: residents, who carries it out; never a name."""

    about: About
    side: Side
    why: str
    voice: str


@dataclass(frozen=True, slots=True)
class OpinionSeen:
    """An opinion, and by which organisation it was written down."""

    id: int
    organisation: str
    words: OpinionWords
    given: datetime


def dissent(found: tuple[OpinionSeen, ...]) -> tuple[str, ...]:
    """Who is against the verdict, and why, a line each."""
    against = (
        one.words for one in found if one.words.side is Side.AGAINST and one.words.about is About.VERDICT
    )
    return tuple(f"{one.voice}: {one.why}" for one in against)
