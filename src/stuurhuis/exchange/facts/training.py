# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to courses; `owner` teaches, `learner` is the organisation of who learns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CourseOffered:
    """A course can be followed."""

    course: int


@dataclass(frozen=True, slots=True)
class CourseEnded:
    """A course is given no longer."""

    course: int


@dataclass(frozen=True, slots=True)
class SessionPlanned:
    """A course is given at a moment."""

    session: int


@dataclass(frozen=True, slots=True)
class SessionCancelled:
    """A session does not go on."""

    session: int


@dataclass(frozen=True, slots=True)
class SeatAsked:
    """A seat is held until a manager answers."""

    seat: int


@dataclass(frozen=True, slots=True)
class SeatAwaited:
    """The session is full; somebody is in line."""

    seat: int
    session: int
    owner: str


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """Somebody has a seat."""

    seat: int
    owner: str
    learner: str
    points: int


@dataclass(frozen=True, slots=True)
class SeatFreed:
    """Somebody goes no longer; who is next in line is to be offered the seat."""

    seat: int
    session: int
    owner: str


@dataclass(frozen=True, slots=True)
class SeatsPassedOn:
    """So many who were in line are offered a seat; for a while it is kept free for them."""

    session: int
    number: int


@dataclass(frozen=True, slots=True)
class CourseFollowed:
    """Somebody was there: that is what the teacher delivered, and what the person did."""

    seat: int
    course: int
    person: int
    owner: str
    learner: str
    points: int


@dataclass(frozen=True, slots=True)
class CourseMissed:
    """Somebody had a seat and was not there."""

    seat: int


@dataclass(frozen=True, slots=True)
class CourseScored:
    """Who followed it said what they thought of it."""

    seat: int


@dataclass(frozen=True, slots=True)
class LearnersForgotten:
    """Who learnt what at an organisation is known no longer."""

    organisation: str
    number: int
