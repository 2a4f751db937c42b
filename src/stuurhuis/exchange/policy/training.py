# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may teach, take a seat, consent, and know who learns what. Read it as a table."""

from django.db.models import Exists, Model, OuterRef, Q

from stuurhuis.exchange.models.people import Line, ProfileItem
from stuurhuis.exchange.models.training import Course, CourseSeat, CourseSession, Learner, Teacher
from stuurhuis.exchange.policy.grounds import COOPERATION, ERASURE
from stuurhuis.exchange.policy.opening import OPENED
from stuurhuis.exchange.policy.people import OF_MINE, PROFILES, in_their_line
from stuurhuis.exchange.policy.workplaces import RECEPTION, TAKES_PART
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
    OWN,
    SHOWN,
    WORKER,
    Condition,
    Ground,
    Purpose,
    Rule,
    RuleOn,
    Words,
)
from stuurhuis.kernel.policy.conditions import Asking

TASK = Ground("avg-6-1-e")
LEARNING = Purpose(
    "opleidingen",
    Words("Een plaats in een opleiding vrijhouden en geven.", "Keep and give a seat in a course."),
    TASK,
    data="personal",
)
TEAM_NEEDS = Purpose(
    "leerbehoefte-van-teams",
    Words(
        "Tellen wat een team wil leren, en nooit wie; vanaf tien mensen.",
        "Count what a team wants to learn, and never who; from ten people on.",
    ),
    TASK,
)
_TO_COURSE: dict[type[Model], str] = {
    Course: "pk",
    CourseSession: "course",
    CourseSeat: "session__course",
    Learner: "seat__session__course",
}


def _teaches(asking: Asking) -> Q:
    """Of one's own organisation, and given by oneself; or one is the administrator, or the worker."""
    own = Q(organisation=asking.actor.organisation)
    if asking.actor.kind == "worker" or RECEPTION in asking.actor.roles:
        return own
    mine = Teacher.objects.filter(course=OuterRef(_TO_COURSE[asking.model]), person=asking.actor.person)
    return own & Q(Exists(mine))


def _mine(asking: Asking) -> Q:
    own = Learner.objects.filter(seat=OuterRef("pk"), person=asking.actor.person)
    return Q(partner=asking.actor.organisation) & Q(Exists(own))


def _managed(asking: Asking) -> Q:
    """Seats of who named one as manager, or whose manager lets one decide."""
    of_learner = Asking(asking.actor, asking.at, Learner)
    theirs = Learner.objects.filter(in_their_line(of_learner, "person"), seat=OuterRef("pk"))
    return Q(partner=asking.actor.organisation) & Q(Exists(theirs))


_ASK = Words("Vraag het degene die de opleiding geeft.", "Ask who gives the course.")
TEACHES = Condition(
    "teaches",
    _teaches,
    Words("Alleen wie deze opleiding geeft, mag dit.", "Only who gives this course may do this."),
    TASK,
    _ASK,
)
SEATED = Condition(
    "ones_own_seat",
    _mine,
    Words("Dit is de plaats van een ander.", "This is somebody else's seat."),
    TASK,
    Words("Vraag het degene van wie de plaats is.", "Ask whose seat it is."),
)
MANAGES = Condition(
    "manages_who_learns",
    _managed,
    Words("Alleen de leidinggevende stemt hiermee in.", "Only the manager consents to this."),
    TASK,
    Words("Vraag de leidinggevende van je collega.", "Ask the manager of your colleague."),
)
IN_OUR_LINE = Condition(
    "in_our_line",
    lambda asking: Q(partner=asking.actor.organisation) & in_their_line(asking, "person"),
    MANAGES.sentence,
    TASK,
    MANAGES.remedy,
)
NAMED_ME = Condition(
    "named_me_as_manager",
    lambda asking: Q(manager=asking.actor.person, refused_at=None),
    MANAGES.sentence,
    TASK,
    MANAGES.remedy,
)
LEARNS = Condition(
    "learns_there",
    lambda asking: Q(partner=asking.actor.organisation, person=asking.actor.person),
    SEATED.sentence,
    TASK,
    SEATED.remedy,
)
OF_OURS = Condition(
    "of_our_people",
    lambda asking: Q(partner=asking.actor.organisation),
    OWN.sentence,
    OWN.ground,
    OWN.remedy,
)

OFFER = Rule("exchange.offer_course", (INSIDE, TAKES_PART), COOPERATION, LEARNING)
SEE_COURSES = RuleOn(Course, "exchange.see_courses", (INSIDE, TAKES_PART, SHOWN), COOPERATION)
CHANGE_COURSE = RuleOn(
    Course, "exchange.change_course", (INSIDE, OWN, TEACHES), COOPERATION, known_to=(INSIDE, SHOWN)
)
SEE_SESSIONS = RuleOn(CourseSession, "exchange.see_sessions", (INSIDE, TAKES_PART, SHOWN), COOPERATION)
CHANGE_SESSION = RuleOn(
    CourseSession, "exchange.change_session", (INSIDE, OWN, TEACHES), COOPERATION, known_to=(INSIDE, SHOWN)
)
ENROL = Rule("exchange.enrol", (COLLEAGUE, OPENED), COOPERATION, LEARNING)
ANSWER_SEAT = RuleOn(CourseSeat, "exchange.answer_seat", (COLLEAGUE, SEATED), COOPERATION)
CONSENT = RuleOn(CourseSeat, "exchange.consent_to_course", (COLLEAGUE, MANAGES), COOPERATION)
NOTE_ATTENDANCE = RuleOn(CourseSeat, "exchange.note_attendance", (INSIDE, OWN, TEACHES), COOPERATION)
PASS_ON = RuleOn(CourseSession, "exchange.pass_seat_on", (WORKER, OWN), COOPERATION)
LAPSE = RuleOn(CourseSeat, "exchange.lapse_seat", (WORKER, OWN), COOPERATION)
SEE_DUE = RuleOn(CourseSeat, "exchange.see_due_seats", (WORKER, OWN), COOPERATION)
SEE_LEARNERS = RuleOn(Learner, "exchange.see_learners", (INSIDE, OWN, TEACHES), TASK, LEARNING)
SEE_MINE = RuleOn(Learner, "exchange.see_own_seats", (COLLEAGUE, LEARNS), TASK, LEARNING)
SEE_TO_CONSENT = RuleOn(Learner, "exchange.see_seats_to_consent", (COLLEAGUE, IN_OUR_LINE), TASK, LEARNING)
SEE_FOLLOWED = RuleOn(Learner, "exchange.see_followed", (WORKER, OF_OURS), TASK, LEARNING)
SCORE = RuleOn(Learner, "exchange.score_course", (COLLEAGUE, LEARNS), TASK, LEARNING)
SEE_GAP = RuleOn(ProfileItem, "exchange.see_own_gap", (COLLEAGUE, OPENED, OWN, OF_MINE), TASK, PROFILES)
SEE_TEAM = RuleOn(Line, "exchange.see_team_gap", (COLLEAGUE, OPENED, OWN, NAMED_ME), TASK, TEAM_NEEDS)
FORGET_LEARNERS = Rule("exchange.forget_learners", (WORKER,), ERASURE, LEARNING)
