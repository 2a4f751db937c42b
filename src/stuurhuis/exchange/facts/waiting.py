# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened with mail about what waits for somebody."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WaitingTold:
    """Somebody was told by mail what waits for them, so many things at once."""

    person: int
    number: int


@dataclass(frozen=True, slots=True)
class WaitingForgotten:
    """What people were told about what does not wait any more, is known no longer."""

    number: int
