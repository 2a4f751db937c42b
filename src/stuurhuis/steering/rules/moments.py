# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""When is there something to look at?"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from stuurhuis.engines import periods

KEPT = timedelta(days=31)  # what lies further back is no moment to look any more


class MomentKind(StrEnum):
    """What there is to look at."""

    FIGURES = "figures"
    RESTING = "resting"
    ACCEPTED = "accepted"
    TARGET = "target"
    MEASURE = "measure"
    AGREED = "agreed"
    LEARNT = "learnt"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day to look, at what and why; `id` stays the same, so that a calendar moves it and adds none.

    `said` are words that people wrote, where there are any; `goal` is where one reads more of it.
    """

    id: str
    kind: MomentKind
    day: date
    region: str = ""
    indicator: str = ""
    period: str = ""
    said: str = ""
    goal: int | None = None


def last_day(period: str) -> date | None:
    """The day on which a period is over; None where it has no calendar."""
    try:
        return periods.first_day(periods.later(periods.period(period))) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def to_look(moments: list[Moment], today: date) -> tuple[Moment, ...]:
    """What is to come and what was just now, the first day first."""
    return tuple(
        sorted((one for one in moments if one.day >= today - KEPT), key=lambda one: (one.day, one.id))
    )
