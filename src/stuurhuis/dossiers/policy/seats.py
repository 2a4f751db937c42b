# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may take a seat in the room, see who sits there, and be forgotten. Read it as a table."""

from django.db.models import Q

from stuurhuis.dossiers.models import Seat, TakingPart
from stuurhuis.dossiers.policy.grounds import COOPERATION, ERASURE, OWN_DATA, WHO_DOES_WHAT
from stuurhuis.dossiers.policy.room import GUEST, IN_ROOM, INVITED, LEADS, OPEN, PRESENT
from stuurhuis.kernel.policy import OWN, WORKER, Condition, Rule, RuleOn, Words

ONESELF = Condition(
    "oneself",
    lambda asking: Q(person=asking.actor.person),
    Words("Dit gaat over een ander.", "This is about somebody else."),
    OWN_DATA,
    Words("Vraag het diegene.", "Ask them."),
)

_PART = (GUEST, INVITED, IN_ROOM, OPEN)
SEE = RuleOn(Seat, "dossiers.see_seats", (PRESENT, IN_ROOM), COOPERATION, WHO_DOES_WHAT)
SEE_OWN = RuleOn(Seat, "dossiers.see_own_seats", (GUEST, OWN, ONESELF), OWN_DATA, WHO_DOES_WHAT)
SIT = RuleOn(TakingPart, "dossiers.sit", _PART, COOPERATION)
SEAT = RuleOn(TakingPart, "dossiers.seat", (*_PART, LEADS), COOPERATION, known_to=_PART[:2])
FORGET = Rule("dossiers.forget", (WORKER,), ERASURE, WHO_DOES_WHAT)
