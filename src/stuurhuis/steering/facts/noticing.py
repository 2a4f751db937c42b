# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to what is noticed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignalsNoticed:
    """So many signals are there for the first time, and so many are no more."""

    new: int
    gone: int
