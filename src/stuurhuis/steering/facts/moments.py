# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened with the calendar of moments to look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarOpened:
    """Somebody made an address for their calendar; an earlier one no longer works."""

    feed: int


@dataclass(frozen=True, slots=True)
class CalendarClosed:
    """The address of a calendar no longer works."""

    feed: int


@dataclass(frozen=True, slots=True)
class CalendarForgotten:
    """The addresses of a person are gone, for the person was forgotten."""

    person: int
    feeds: int
