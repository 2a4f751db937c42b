# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be in order before an organisation takes part in ranking people for work?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class AssuranceKind(StrEnum):
    """What is asked of an organisation; REQUIRED says why."""

    IMPACT_ASSESSMENT = "dpia"
    WORKS_COUNCIL = "works_council"
    ALGORITHM_REGISTER = "algorithm_register"


@dataclass(frozen=True, slots=True)
class Requirement:
    """A thing that must be in order, and the key of the ground that asks for it."""

    kind: AssuranceKind
    ground: str


REQUIRED: Final = (
    Requirement(AssuranceKind.IMPACT_ASSESSMENT, "avg-35"),
    Requirement(AssuranceKind.WORKS_COUNCIL, "wor-27"),
    Requirement(AssuranceKind.ALGORITHM_REGISTER, "ai-verordening-bijlage-3"),
)


@dataclass(frozen=True, slots=True)
class AssuranceWords:
    """What was decided, on which day, and where one can read it."""

    kind: AssuranceKind
    decided_on: date
    reference: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an organisation recorded of one requirement."""

    id: int
    words: AssuranceWords


@dataclass(frozen=True, slots=True)
class OpeningState:
    """How far an organisation is: what it recorded, and what is still missing."""

    recorded: tuple[Recorded, ...]

    @property
    def missing(self) -> tuple[Requirement, ...]:
        """What is still to be put in order."""
        there = {one.words.kind for one in self.recorded}
        return tuple(one for one in REQUIRED if one.kind not in there)

    @property
    def is_open(self) -> bool:
        """Whether everything is in order."""
        return not self.missing
