# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may book which desk, run a location, and know who sits where. Read it as a table."""

from django.db.models import Exists, Model, OuterRef, Q

from stuurhuis.exchange.models.workplaces import Booking, Borrower, Desk, Floor, Location, Occupant
from stuurhuis.exchange.policy.grounds import COOPERATION, ERASURE
from stuurhuis.exchange.policy.opening import OPENED
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
    has_role,
    or_worker,
)
from stuurhuis.kernel.policy.conditions import NOTHING, Asking

RECEPTION = "beheerder"
TASK = Ground("avg-6-1-e")
VISITS = Purpose(
    "werkplekken",
    Words(
        "Een plek vrijhouden, en weten wie er in het gebouw is.",
        "Keep a desk free for somebody, and know who is in the building.",
    ),
    TASK,
    data="personal",
)
_TO_LOCATION: dict[type[Model], str] = {Location: "", Floor: "location__", Desk: "floor__location__"}


def _lent(asking: Asking) -> Q:
    way = _TO_LOCATION[asking.model]
    us = asking.actor.organisation
    chosen = Borrower.objects.filter(location=OuterRef(f"{way}pk"), borrower=us)
    return (
        Q(organisation=us)
        | Q(**{f"{way}lent_to": "governments"})
        | (Q(**{f"{way}lent_to": "chosen"}) & Q(Exists(chosen)))
    )


def _mine(asking: Asking) -> Q:
    """The bookings in which one sits oneself."""
    own = Occupant.objects.filter(booking=OuterRef("pk"), person=asking.actor.person)
    return Q(partner=asking.actor.organisation) & Q(Exists(own))


def _of_our_building(asking: Asking) -> Q:
    runs = asking.actor.kind == "worker" or RECEPTION in asking.actor.roles
    return Q(organisation=asking.actor.organisation) if runs else NOTHING


def _sees(asking: Asking) -> Q:
    """Oneself; who lets all colleagues know; who lets everyone there know, on a day that one is there too."""
    us, me = asking.actor.organisation, asking.actor.person
    there = Occupant.objects.filter(
        person=me, booking__location=OuterRef("booking__location"), day=OuterRef("day")
    )
    colleagues = Q(partner=us, seen_by__in=("organisation", "location"))
    return _of_our_building(asking) | Q(person=me) | colleagues | (Q(seen_by="location") & Q(Exists(there)))


TAKES_PART = or_worker(OPENED)
RUNS = or_worker(has_role(RECEPTION))
LENT = Condition(
    "lent_to_us",
    _lent,
    Words("Deze plek wordt niet aan jouw organisatie uitgeleend.", "This is not lent to your organisation."),
    COOPERATION,
    Words("Vraag het de organisatie van wie het gebouw is.", "Ask the organisation that owns the building."),
)
MINE = Condition(
    "ones_own_booking",
    _mine,
    Words("Dit is de plek van een ander.", "This is somebody else's place."),
    TASK,
    Words("Vraag het degene die hier zit.", "Ask who sits here."),
)
MINE_OR_OURS = Condition(
    "ones_own_or_our_building",
    lambda asking: _mine(asking) | _of_our_building(asking),
    MINE.sentence,
    TASK,
    MINE.remedy,
)
ONESELF = Condition(
    "oneself",
    lambda asking: Q(person=asking.actor.person, partner=asking.actor.organisation),
    MINE.sentence,
    TASK,
    MINE.remedy,
)
SEEN = Condition(
    "may_know_who",
    _sees,
    Words("Wie hier zit, is niet met jou gedeeld.", "Who sits here is not shared with you."),
    TASK,
    MINE.remedy,
)

SEE_LOCATIONS = RuleOn(Location, "exchange.see_locations", (COLLEAGUE, OPENED, SHOWN, LENT), COOPERATION)
SEE_DESKS = RuleOn(Desk, "exchange.see_desks", (COLLEAGUE, OPENED, SHOWN, LENT), COOPERATION)
SEE_TAKEN = RuleOn(Booking, "exchange.see_taken", (COLLEAGUE, OPENED), COOPERATION)
SEE_OWN_LOCATIONS = RuleOn(Location, "exchange.see_own_locations", (INSIDE, OWN), TASK)
ADD_LOCATION = Rule("exchange.add_location", (INSIDE, TAKES_PART, RUNS), COOPERATION)
CHANGE_LOCATION = RuleOn(
    Location, "exchange.change_location", (INSIDE, TAKES_PART, RUNS, OWN), COOPERATION, known_to=(INSIDE, OWN)
)
CHANGE_FLOOR = RuleOn(Floor, "exchange.change_floor", (INSIDE, TAKES_PART, RUNS, OWN), COOPERATION)
CHANGE_DESK = RuleOn(Desk, "exchange.change_desk", (INSIDE, TAKES_PART, RUNS, OWN), COOPERATION)
BOOK = Rule("exchange.book_desk", (COLLEAGUE, OPENED), COOPERATION, VISITS)
FREE = RuleOn(Booking, "exchange.free_desk", (INSIDE, MINE_OR_OURS), COOPERATION)
CONFIRM = RuleOn(Booking, "exchange.confirm_desk", (COLLEAGUE, MINE), COOPERATION)
SEE_DUE = RuleOn(Booking, "exchange.see_due_desks", (WORKER, OWN), COOPERATION)
USE = RuleOn(Booking, "exchange.use_desk", (WORKER, OWN), COOPERATION)
SEE_WHO = RuleOn(Occupant, "exchange.see_who_sits_where", (INSIDE, SEEN), TASK, VISITS)
SEE_MINE = RuleOn(Occupant, "exchange.see_own_desk_days", (COLLEAGUE, ONESELF), TASK, VISITS)
CHOOSE_SEEN_BY = RuleOn(Occupant, "exchange.choose_seen_by", (COLLEAGUE, ONESELF), TASK, VISITS)
FORGET_VISITS = Rule("exchange.forget_visits", (WORKER,), ERASURE, VISITS)
