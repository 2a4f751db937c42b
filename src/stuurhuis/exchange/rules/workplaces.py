# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which desks are lent, to whom, on which days, and what does a desk have?"""

from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final

OWN_AHEAD: Final = 180  # days that one's own organisation can book ahead
PAST_TERM: Final = timedelta(days=30)  # who sat where is known no longer than this
FEATURES: Final = (
    *("sit_stand", "two_screens", "docking", "screen", "video_call", "whiteboard"),
    *("quiet", "daylight", "step_free", "hearing_loop", "accessible_toilet", "wide_door"),
)
ACCESSIBLE: Final = frozenset({"step_free", "hearing_loop", "accessible_toilet", "wide_door", "sit_stand"})


class DayPast(Exception):
    """What is over can no longer be booked."""


class TooFarAhead(Exception):
    """So far ahead nothing is lent; says how many days it is."""


class NotThatWeekday(Exception):
    """The lender lends nothing on this day of the week."""


class DayPart(StrEnum):
    """How much of a day."""

    DAY = "day"
    MORNING = "morning"
    AFTERNOON = "afternoon"

    @property
    def halves(self) -> tuple[bool, bool]:
        """Whether it takes the morning, and whether it takes the afternoon."""
        return self is not DayPart.AFTERNOON, self is not DayPart.MORNING


class LentTo(StrEnum):
    """Who may book beside the own organisation."""

    OWN = "own"
    GOVERNMENTS = "governments"
    CHOSEN = "chosen"


class DeskKind(StrEnum):
    """What stands there."""

    DESK = "desk"
    ROOM = "room"


class SeenBy(StrEnum):
    """Who may know that one sits there, beside the reception of the lender and oneself."""

    RECEPTION = "reception"
    ORGANISATION = "organisation"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class LocationWords:
    """A building as its visitors want to know it."""

    name: str
    address: str
    place: str
    entrance: str
    opens_at: time
    closes_at: time


@dataclass(frozen=True, slots=True)
class LendingTerms:
    """To whom one lends, how many desks a day, on which weekdays (`1` is Monday), how long ahead, for what.

    Who has not said to be there at ``confirm_before`` loses the desk for that day; without it nobody does.
    """

    lent_to: LentTo
    a_day: int
    weekdays: str
    ahead: int
    points: int
    confirm_before: time | None
    chosen: tuple[str, ...] = ()

    def points_for(self, part: DayPart) -> int:
        """What so much of a day costs another organisation: half a day is half the points, rounded up."""
        return self.points if part is DayPart.DAY else (self.points + 1) // 2


@dataclass(frozen=True, slots=True)
class DeskWords:
    """A desk or a room: its name, where it stands on the plan, for how many, and what it has."""

    name: str
    kind: DeskKind
    x: int
    y: int
    seats: int
    features: tuple[str, ...]


def check_day(day: date, today: date, terms: LendingTerms, *, own: bool) -> None:
    """Raise DayPast, TooFarAhead or NotThatWeekday when a desk is not to be had on a day."""
    if day < today:
        raise DayPast(day)
    ahead = OWN_AHEAD if own else terms.ahead
    if day > today + timedelta(days=ahead):
        raise TooFarAhead(ahead)
    if not own and str(day.isoweekday()) not in terms.weekdays:
        raise NotThatWeekday(day)


def footprint(kind: DeskKind) -> tuple[int, int]:
    """How wide and how deep something is on the plan, in squares."""
    return (4, 3) if kind is DeskKind.ROOM else (2, 1)
