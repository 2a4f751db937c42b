# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What deviates, and what do we do about it? A signal and a missed target are talked over in the same way."""

from dataclasses import dataclass
from datetime import date

from stuurhuis.steering.rules.signals import SignalKey

MISSED_TARGET = "missed_target"  # beside the kinds of signals: a target of one's own that was not met


@dataclass(frozen=True, slots=True)
class ExceptionWords:
    """Why it deviates, what is done about it, and when that must be done."""

    cause: str
    intervention: str
    due: date


@dataclass(frozen=True, slots=True)
class ExceptionReview:
    """What was agreed about a deviation, since a day."""

    id: int
    key: SignalKey
    words: ExceptionWords
    since: date

    @property
    def about(self) -> str:
        """How the register of owners calls it."""
        return f"exception:{self.id}"


def missed_target(organisation: str, indicator: str, period: str) -> SignalKey:
    """How a missed target is meant, in the words in which a signal is."""
    return SignalKey(organisation, indicator, period, MISSED_TARGET)
