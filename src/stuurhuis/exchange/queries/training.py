# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can I learn, where is there room, who comes, and which course closes which gap?"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.exchange.models import training as tables
from stuurhuis.exchange.models.people import Line, ProfileItem
from stuurhuis.exchange.policy import training as policy
from stuurhuis.exchange.rules.training import (
    FEWEST,
    CourseForm,
    CourseWords,
    SeatState,
    SessionWords,
    Topic,
    gap,
)
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class SessionOnOffer:
    """When a course is given, and how full it is."""

    id: int
    words: SessionWords
    free: int
    waiting: int
    is_cancelled: bool


@dataclass(frozen=True, slots=True)
class CourseOnOffer:
    """A course, who gives it, and when it is given from now on."""

    id: int
    organisation: str
    owner: str
    words: CourseWords
    topics: tuple[Topic, ...]
    sessions: tuple[SessionOnOffer, ...]
    is_ended: bool

    @property
    def keys(self) -> frozenset[str]:
        """By what its topics are found."""
        return frozenset(one.key for one in self.topics)


@dataclass(frozen=True, slots=True)
class SeatOf:
    """Somebody's seat in a session, or their place in line (the first is 1)."""

    data_subject: str
    learner: int
    seat: int
    name: str
    organisation: str
    course: int
    title: str
    words: SessionWords
    state: SeatState
    in_line: int
    respond_before: datetime | None
    is_cancelled: bool
    attended: bool | None
    score: int | None
    remark: str
    points: int


@dataclass(frozen=True, slots=True)
class Followed:
    """What somebody followed, as evidence: the theme in plain words, and when."""

    data_subject: str
    person: int
    words: str
    happened_at: datetime


@dataclass(frozen=True, slots=True)
class OwnGap:
    """What somebody wants to learn or do, and does not say to know."""

    data_subject: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class TeamGap:
    """Something that at least ten people of a team want and do not know; how many precisely is not told."""

    topic: Topic
    courses: tuple[CourseOnOffer, ...]


@question(policy.SEE_COURSES)
def courses(shown: QuerySet[tables.Course], *, actor: Actor, at: datetime) -> tuple[CourseOnOffer, ...]:
    """All courses that one may follow, by title."""
    rows = shown.filter(ended_at=None).select_related("organisation").order_by("title", "pk")
    return _on_offer(list(rows), at)


@question(policy.SEE_COURSES, one=True)
def course(row: tables.Course, *, actor: Actor, at: datetime) -> CourseOnOffer:
    """One course; raises NotThere."""
    return _on_offer([row], at)[0]


@question(policy.CHANGE_COURSE)
def taught(shown: QuerySet[tables.Course], *, actor: Actor, at: datetime) -> tuple[int, ...]:
    """The courses that one gives, or runs as administrator."""
    return tuple(shown.order_by("pk").values_list("pk", flat=True))


@question(policy.SEE_MINE)
def my_seats(shown: QuerySet[tables.Learner], *, actor: Actor, at: datetime) -> tuple[SeatOf, ...]:
    """One's own seats, what is still to come first."""
    found = [_seat_of(row) for row in _with_all(shown).order_by("seat__session__starts_at", "pk")]
    return tuple(sorted(found, key=lambda one: one.words.ends_at < at))


@question(policy.SEE_TO_CONSENT)
def to_consent(shown: QuerySet[tables.Learner], *, actor: Actor, at: datetime) -> tuple[SeatOf, ...]:
    """What waits for the consent of whom people named as manager."""
    waiting = shown.filter(seat__state=SeatState.ASKED, seat__respond_before__gt=at)
    return tuple(_seat_of(row) for row in _with_all(waiting).order_by("seat__respond_before"))


@question(policy.SEE_LEARNERS)
def learners(
    shown: QuerySet[tables.Learner], course: int, *, actor: Actor, at: datetime
) -> tuple[SeatOf, ...]:
    """Who comes to a course that one gives, by session."""
    rows = _with_all(shown.filter(seat__session__course=course, session__isnull=False))
    return tuple(_seat_of(row) for row in rows.order_by("seat__session__starts_at", "seat__number", "pk"))


@question(policy.SEE_DUE)
def due(shown: QuerySet[tables.CourseSeat], *, actor: Actor, at: datetime) -> tuple[int, ...]:
    """The seats that were kept for an answer that did not come in time."""
    late = shown.filter(respond_before__lte=at, state__in=(SeatState.ASKED, SeatState.OFFERED))
    return tuple(late.order_by("pk").values_list("pk", flat=True))


@question(policy.SEE_FOLLOWED)
def followed(shown: QuerySet[tables.Learner], seat: int, *, actor: Actor, at: datetime) -> Followed | None:
    """What one of our people followed in a seat; nothing when they were not there, or are forgotten."""
    row = _with_all(shown).filter(seat=seat, seat__attended=True).first()
    if row is None:
        return None
    session = row.seat.session
    return Followed(f"person:{row.person_id}", row.person_id, session.course.title, session.starts_at)


@question(policy.SEE_GAP)
def my_gap(shown: QuerySet[ProfileItem], *, actor: Actor, at: datetime) -> OwnGap:
    """What one wants and does not know."""
    told = shown.filter(profile__ended_at=None).values_list("kind", "concept", "words")
    return OwnGap(f"person:{actor.person}", _between(told))


@question(policy.SEE_TEAM)
def team_gap(shown: QuerySet[Line], *, actor: Actor, at: datetime) -> tuple[TeamGap, ...]:
    """What at least ten people of whom one is the manager want and do not know; never who."""
    items = ProfileItem.objects.filter(
        profile__person__in=shown.values("person"), profile__ended_at=None, organisation=actor.organisation
    )
    of_person = defaultdict(list)
    for row in items.values_list("profile__person", "kind", "concept", "words"):
        of_person[row[0]].append(row[1:])
    if len(of_person) < FEWEST:
        return ()
    counted = Counter(one for rows in of_person.values() for one in _between(rows))
    there = courses(actor=actor, at=at)
    return tuple(
        TeamGap(topic, tuple(one for one in there if topic.key in one.keys))
        for topic, number in sorted(counted.items(), key=lambda pair: pair[0].words)
        if number >= FEWEST
    )


def _between(rows: Iterable[tuple[str, str, str]]) -> tuple[Topic, ...]:
    told = list(rows)
    wants = (Topic(concept, words) for kind, concept, words in told if kind == "wants")
    return gap(wants, (Topic(concept, words) for kind, concept, words in told if kind == "knows"))


def _with_all(shown: QuerySet[tables.Learner]) -> QuerySet[tables.Learner]:
    return shown.select_related("person", "partner", "seat__session__course")


def _on_offer(rows: list[tables.Course], at: datetime) -> tuple[CourseOnOffer, ...]:
    topics, sessions = defaultdict(list), defaultdict(list)
    for topic in tables.CourseTopic.objects.filter(course__in=rows).order_by("pk"):
        topics[topic.course_id].append(Topic(topic.concept, topic.words))
    coming = tables.CourseSession.objects.filter(course__in=rows, ends_at__gt=at).order_by("starts_at")
    full = _fullness([one.pk for one in coming])
    for one in coming:
        held, waiting = full[one.pk]
        free = 0 if waiting else max(0, one.seats - held)
        told = SessionOnOffer(one.pk, _session_words(one), free, waiting, one.cancelled_at is not None)
        sessions[one.course_id].append(told)
    return tuple(_course(row, tuple(topics[row.pk]), tuple(sessions[row.pk])) for row in rows)


def _fullness(sessions: list[int]) -> dict[int, tuple[int, int]]:
    """How many seats are held, and how many wait, by session."""
    found: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    living = tables.CourseSeat.objects.filter(session__in=sessions).exclude(state=SeatState.ENDED)
    for session, number in living.values_list("session", "number"):
        held, waiting = found[session]
        found[session] = (held, waiting + 1) if number is None else (held + 1, waiting)
    return found


def _course(
    row: tables.Course, topics: tuple[Topic, ...], sessions: tuple[SessionOnOffer, ...]
) -> CourseOnOffer:
    words = CourseWords(
        row.title,
        row.summary,
        tuple(one.words for one in topics),
        row.level,
        CourseForm(row.form),
        row.points,
        row.opened,
        row.asks_consent,
    )
    gone = row.ended_at is not None
    return CourseOnOffer(row.pk, row.organisation_id, row.organisation.name, words, topics, sessions, gone)


def _session_words(row: tables.CourseSession) -> SessionWords:
    return SessionWords(row.starts_at, row.ends_at, row.place, row.seats)


def _seat_of(row: tables.Learner) -> SeatOf:
    seat, session = row.seat, row.seat.session
    waiting = tables.CourseSeat.objects.filter(session=session, state=SeatState.WAITING)
    before = waiting.filter(pk__lt=seat.pk).count() + 1 if seat.state == SeatState.WAITING else 0
    return SeatOf(
        f"person:{row.person_id}",
        row.pk,
        seat.pk,
        row.person.name,
        row.partner.name,
        session.course_id,
        session.course.title,
        _session_words(session),
        SeatState(seat.state),
        before,
        seat.respond_before,
        session.cancelled_at is not None,
        seat.attended,
        row.score,
        row.remark,
        seat.points,
    )
