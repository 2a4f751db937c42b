# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The routes of workplaces and courses: Sanne books in Deventer and learns; she runs no building."""

from datetime import timedelta

from django.utils import timezone

from small_country import DEVENTER
from stuurhuis.exchange.actions import training, training_seats
from stuurhuis.exchange.actions import workplaces as actions
from stuurhuis.exchange.queries import training as courses
from stuurhuis.exchange.queries import workplaces
from stuurhuis.exchange.rules.training import CourseForm, CourseWords, SessionWords
from stuurhuis.exchange.rules.workplaces import DayPart
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import actor_for, worker_for
from stuurhuis.site.accounts import example_places, examples
from tests.site.route import Route, deed, own

Keys = dict[str, tuple[str | int, ...]]
WORDS = CourseWords("Leren", "Iets.", ("leren",), 1, CourseForm.ONLINE, 1, opened=True, asks_consent=False)
OF_OUR_BUILDING = ("run_location", "describe_location", "lend_location", "add_floor")

ROUTES = (
    own("workplaces", clicks=3),
    own("workplace", 1, clicks=3),
    deed("book_desk", 1, visitor=302),
    deed("confirm_desk", 1, visitor=302),
    deed("choose_seen_by", 1, visitor=302, seen_by="organisation"),
    deed("free_desk", 1, visitor=302),
    *(Route(name, visitor=302, colleague=403, page=False) for name in ("locations", "add_location")),
    *(Route(name, (1,), visitor=302, colleague=404, page=False) for name in OF_OUR_BUILDING),
    Route("close_location", (1,), visitor=302, colleague=404, page=False, posted={}),
    *(
        Route(name, (1, 999), visitor=302, colleague=404, page=False)
        for name in ("add_desk", "describe_desk")
    ),
    Route("take_desk_away", (1, 999), visitor=302, colleague=404, page=False, posted={}),
    own("courses", clicks=3),
    own("offer_course", clicks=3),
    own("training_course", 1, clicks=4),
    own("plan_session", 1, clicks=4),
    deed("enrol", 1, 1, visitor=302),
    deed("cancel_session", 1, 1, visitor=302),
    deed("note_attendance", 1, 1, visitor=302, er="ja"),
    deed("end_course", 1, visitor=302),
    deed("accept_seat", 1, visitor=302),
    deed("leave_seat", 1, visitor=302),
    Route("consent_to_course", (1,), visitor=302, colleague=404, page=False, posted={}),
    Route("score_course", (1,), visitor=302, colleague=404, page=False),
)


def prepare() -> Keys:
    """A desk of Deventer that Sanne has, and a course that she gives and follows."""
    at, sanne = timezone.now(), actor_for(examples.user_of("sanne-vermeer").pk, at=timezone.now())
    example_places.establish(at)
    place = workplaces.own_locations(actor=worker_for(DEVENTER), at=at)[0].id
    days = (day_of(at) + timedelta(days=ahead) for ahead in range(1, 8))
    day = next(one for one in days if one.isoweekday() < 6)
    desk = workplaces.plan(place, day, actor=worker_for(DEVENTER), at=at)[0].desks[0].id
    booking = actions.book(desk, actions.BookingWish(day, DayPart.DAY), actor=sanne, at=at).booking
    occupant = workplaces.my_days(actor=sanne, at=at)[0].occupant
    return {
        "workplace": (place,),
        "book_desk": (desk,),
        **dict.fromkeys(("confirm_desk", "free_desk"), (booking,)),
        "choose_seen_by": (occupant,),
        **dict.fromkeys(OF_OUR_BUILDING, (place,)),
        **dict.fromkeys(("add_desk", "describe_desk", "take_desk_away"), (place, 999)),
        **_learning(),
    }


def _learning() -> Keys:
    at, sanne = timezone.now(), actor_for(examples.user_of("sanne-vermeer").pk, at=timezone.now())
    course = training.offer(WORDS, actor=sanne, at=at).course
    later = SessionWords(at + timedelta(days=3), at + timedelta(days=3, hours=2), "online", 5)
    session = training.plan(course, later, actor=sanne, at=at).session
    seat = training_seats.enrol(session, actor=sanne, at=at).seat
    learner = courses.my_seats(actor=sanne, at=at)[0].learner
    return {
        **dict.fromkeys(("training_course", "plan_session", "end_course"), (course,)),
        **dict.fromkeys(("enrol", "cancel_session"), (course, session)),
        "note_attendance": (course, seat),
        **dict.fromkeys(("accept_seat", "leave_seat", "consent_to_course"), (seat,)),
        "score_course": (learner,),
    }
