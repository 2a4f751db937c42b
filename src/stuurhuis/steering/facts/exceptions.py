# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have been agreed about what deviates."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExceptionReviewed:
    """It was written down why something deviates, and what is done about it."""

    review: int
    indicator: str
    region: str


@dataclass(frozen=True, slots=True)
class ExceptionClosed:
    """What was to be done about a deviation is done."""

    review: int
