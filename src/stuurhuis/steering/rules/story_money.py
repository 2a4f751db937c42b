# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may the goals cost? The money of a story: by side of the budget, and by part of a task field."""

from dataclasses import dataclass
from decimal import Decimal

from stuurhuis.steering.rules.languages import in_language
from stuurhuis.steering.rules.money import Side, Sums
from stuurhuis.steering.rules.year_signals import YearSignal


@dataclass(frozen=True, slots=True)
class StoryTaskField:
    """What a task field is called."""

    code: str
    name: str
    name_en: str

    def label(self, language: str) -> str:
        """The name in a language."""
        return in_language(language, self.name, self.name_en)


@dataclass(frozen=True, slots=True)
class StoryPart:
    """What of a task field serves a goal, in per cent, and what that costs in euros.

    `sums` is the goal's part of the running year; where that leaves out a task field of its programme
    `planned` is its part of the Iv3 budget. Neither is unknown, which is not zero.
    """

    task_field: str
    share: int
    sums: Sums | None
    planned: float | None


@dataclass(frozen=True, slots=True)
class StorySide:
    """One side of a budget in the running year; `once` is what of it is incidental."""

    side: Side
    whole: Sums
    once: Sums


@dataclass(frozen=True, slots=True)
class StoryMoney:
    """The money of a programme, or of all: its sides, how much better the year ends than was budgeted
    (`balance`), and what asks attention."""

    sides: tuple[StorySide, ...]
    balance: Decimal
    silent: int
    signals: tuple[YearSignal, ...]
