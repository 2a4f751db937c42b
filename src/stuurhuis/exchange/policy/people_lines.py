# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may say whose manager somebody is, and who may know: who named, and who was named."""

from datetime import datetime

from django.db.models import Q

from stuurhuis.exchange.models.people import Line
from stuurhuis.exchange.policy.grounds import ACCESS, OWN_DATA, PUBLIC_TASK
from stuurhuis.exchange.policy.opening import OPENED
from stuurhuis.exchange.policy.who import MINE
from stuurhuis.kernel import parties
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    OWN,
    WORKER,
    Actor,
    Asking,
    Condition,
    Purpose,
    Rule,
    RuleOn,
    Words,
)

LINES = Purpose(
    "leidinggevenden",
    Words(
        "Weten wie instemt als een collega elders gaat helpen.",
        "Know who consents when a colleague is going to help elsewhere.",
    ),
    PUBLIC_TASK,
    data="personal",
)


def _concerns_me(asking: Asking) -> Q:
    me = asking.actor.person
    return Q(person=me) | Q(manager=me) | Q(stand_in=me)


_WHO_NAMED = Words("Vraag het wie jou noemde.", "Ask who named you.")
CONCERNS_ME = Condition(
    "concerns_me",
    _concerns_me,
    Words("Dit gaat over collega's.", "This is about colleagues."),
    OWN_DATA,
    _WHO_NAMED,
)
MANAGES = Condition(
    "manages",
    lambda asking: Q(manager=asking.actor.person),
    Words("Alleen wie genoemd is, zegt of het klopt.", "Only who was named says whether it is so."),
    ACCESS,
    _WHO_NAMED,
)
STANDS_IN = Condition(
    "stands_in",
    lambda asking: Q(stand_in=asking.actor.person),
    Words("Alleen wie de vervanger is, kan dit.", "Only the stand-in can do this."),
    ACCESS,
    _WHO_NAMED,
)


def works_with(actor: Actor, person: int, at: datetime) -> bool:
    """Whether somebody else works for the organisation of the actor."""
    here = {held.organisation for held in parties.memberships(person, at=at)}
    return person != actor.person and actor.organisation in here


NAME_MANAGER = Rule("exchange.name_manager", (COLLEAGUE, OPENED), ACCESS, LINES)
END_LINE = RuleOn(Line, "exchange.end_line", (COLLEAGUE, OWN, MINE), ACCESS, LINES)
REFUSE_LINE = RuleOn(Line, "exchange.refuse_line", (COLLEAGUE, OWN, MANAGES), ACCESS, LINES)
STEP_BACK = RuleOn(Line, "exchange.step_back_as_stand_in", (COLLEAGUE, OWN, STANDS_IN), ACCESS, LINES)
NAME_LINE_STAND_IN = Rule("exchange.name_line_stand_in", (COLLEAGUE, OPENED), ACCESS, LINES)
SEE_LINES = RuleOn(Line, "exchange.see_lines", (COLLEAGUE, OWN, CONCERNS_ME), ACCESS, LINES)
SEE_LINE_FOR_CONSENT = RuleOn(Line, "exchange.see_line_for_consent", (WORKER, OWN), ACCESS, LINES)
