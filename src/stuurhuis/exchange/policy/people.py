# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see and change what of a profile: its owner, and whom the owner chose for each thing in it."""

from django.db.models import Exists, OuterRef, Q

from stuurhuis.exchange.models.people import (
    PARTS,
    Availability,
    Evidence,
    Line,
    Profile,
    ProfileItem,
    StandIn,
    SuggestedEdit,
)
from stuurhuis.exchange.policy.grounds import CONSENT, ERASURE, OWN_DATA
from stuurhuis.exchange.policy.opening import OPENED, taking_part
from stuurhuis.exchange.policy.who import MINE
from stuurhuis.exchange.rules.people import Audience
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    OWN,
    SHOWN,
    WORKER,
    Asking,
    Condition,
    Purpose,
    Rule,
    RuleOn,
    Words,
)

PROFILES = Purpose(
    "profielen",
    Words(
        "Laten zien wat iemand weet, wil en deed, aan wie die persoon zelf koos.",
        "Show what somebody knows, wants and did, to whom that person chose.",
    ),
    CONSENT,
    data="personal",
)


def in_their_line(asking: Asking, person: str) -> Q:
    """Rows of people who named the asker as manager, or whose manager lets the asker decide."""
    me = asking.actor.person
    lines = Line.objects.filter(person=OuterRef(person), refused_at=None)
    return Q(Exists(lines.filter(Q(manager=me) | Q(stand_in=me))))


def chosen(asking: Asking) -> Q:
    """What of a profile is for the asker; never what belongs to a profile that rests, but to its owner."""
    same = Q(organisation=asking.actor.organisation)
    for_them = (
        Q(audience=Audience.GOVERNMENTS)
        | (Q(audience=Audience.ELSEWHERE) & ~same)
        | (Q(audience=Audience.ORGANISATION) & same)
        | (Q(audience=Audience.LINE) & same & in_their_line(asking, "profile__person"))
    )
    mine = Q(profile__person=asking.actor.person) & same
    return mine | (Q(profile__ended_at=None, organisation__in=taking_part()) & for_them)


def _something_is_chosen(asking: Asking) -> Q:
    found = MINE.shows(asking) & OWN.shows(asking)
    for table in PARTS:
        found |= Q(Exists(table.objects.filter(chosen(asking), profile=OuterRef("pk"))))
    return found


_ASK_THEM = Words("Vraag het die collega zelf.", "Ask that colleague.")
CHOSEN = Condition(
    "chosen",
    chosen,
    Words("Dit laat deze collega jou niet zien.", "This colleague does not show you this."),
    CONSENT,
    _ASK_THEM,
)
SHOWS_SOMETHING = Condition(
    "shows_something",
    _something_is_chosen,
    Words("Deze collega laat jou niets zien.", "This colleague shows you nothing."),
    CONSENT,
    _ASK_THEM,
)
OF_MINE = Condition(
    "of_mine",
    lambda asking: Q(profile__person=asking.actor.person),
    Words("Dit is van een collega.", "This is a colleague's."),
    OWN_DATA,
    _ASK_THEM,
)
SUGGESTED_BY_ME = Condition(
    "suggested_by_me",
    lambda asking: Q(suggested_by=asking.actor.person),
    Words("Dit stelde een ander voor.", "Somebody else proposed this."),
    OWN_DATA,
    _ASK_THEM,
)
_OWNER = (COLLEAGUE, OWN, MINE)
_OWNER_OF = (COLLEAGUE, OWN, OF_MINE)
_TAKES_PART = (COLLEAGUE, OPENED, OWN, OF_MINE)

BEGIN = Rule("exchange.begin_profile", (COLLEAGUE, OPENED), CONSENT, PROFILES)
SEE_OWN = RuleOn(Profile, "exchange.see_own_profile", _OWNER, OWN_DATA, PROFILES)
CHANGE = RuleOn(Profile, "exchange.change_profile", (*_OWNER, OPENED), CONSENT, PROFILES)
REST = RuleOn(Profile, "exchange.rest_profile", _OWNER, CONSENT, PROFILES)
LEAVE = RuleOn(Profile, "exchange.leave", _OWNER, ERASURE, PROFILES)
CHANGE_ITEM = RuleOn(ProfileItem, "exchange.change_item", _TAKES_PART, CONSENT, PROFILES)
REMOVE_ITEM = RuleOn(ProfileItem, "exchange.remove_item", _OWNER_OF, CONSENT, PROFILES)
CHANGE_AVAILABILITY = RuleOn(Availability, "exchange.change_availability", _TAKES_PART, CONSENT, PROFILES)
REMOVE_AVAILABILITY = RuleOn(Availability, "exchange.remove_availability", _OWNER_OF, CONSENT, PROFILES)
REMOVE_STAND_IN = RuleOn(StandIn, "exchange.remove_stand_in", _OWNER_OF, CONSENT, PROFILES)
DECLINE_STAND_IN = RuleOn(StandIn, "exchange.decline_stand_in", _OWNER, CONSENT, PROFILES)
DECIDE_EVIDENCE = RuleOn(Evidence, "exchange.decide_evidence", _OWNER_OF, CONSENT, PROFILES)
REMOVE_EVIDENCE = RuleOn(Evidence, "exchange.remove_evidence", _OWNER_OF, CONSENT, PROFILES)
DECIDE_EDIT = RuleOn(SuggestedEdit, "exchange.decide_edit", _OWNER_OF, CONSENT, PROFILES)
SUGGEST_EDIT = Rule("exchange.suggest_edit", (COLLEAGUE, OPENED), CONSENT, PROFILES)
SEE_OWN_SUGGESTIONS = RuleOn(
    SuggestedEdit, "exchange.see_own_suggestions", (COLLEAGUE, SUGGESTED_BY_ME), OWN_DATA, PROFILES
)
SEE_PERSON = RuleOn(
    Profile, "exchange.see_person", (COLLEAGUE, OPENED, SHOWN, SHOWS_SOMETHING), CONSENT, PROFILES
)
SEE_ITEMS = RuleOn(ProfileItem, "exchange.see_items", (COLLEAGUE, OPENED, SHOWN, CHOSEN), CONSENT, PROFILES)
SEE_AVAILABILITY = RuleOn(
    Availability, "exchange.see_availability", (COLLEAGUE, OPENED, SHOWN, CHOSEN), CONSENT, PROFILES
)
SEE_STAND_IN = RuleOn(StandIn, "exchange.see_stand_in", (COLLEAGUE, OPENED, SHOWN, CHOSEN), CONSENT, PROFILES)
SEE_EVIDENCE = RuleOn(
    Evidence, "exchange.see_evidence", (COLLEAGUE, OPENED, SHOWN, CHOSEN), CONSENT, PROFILES
)
SEE_NAMED = RuleOn(StandIn, "exchange.see_for_whom_one_stands_in", _OWNER, OWN_DATA, PROFILES)

NOTE_EVIDENCE = Rule("exchange.note_evidence", (WORKER,), CONSENT, PROFILES)
SEE_PAST_TERM = RuleOn(Profile, "exchange.see_past_profiles", (WORKER, OWN), ERASURE, PROFILES)
WARN = RuleOn(Profile, "exchange.warn_of_removal", (WORKER, OWN), ERASURE, PROFILES)
REMOVE_PAST_TERM = RuleOn(Profile, "exchange.remove_past_profile", (WORKER, OWN), ERASURE, PROFILES)
REST_LEAVER = Rule("exchange.rest_leaver", (WORKER,), ERASURE, PROFILES)
FORGET = Rule("exchange.forget_person", (WORKER,), ERASURE, PROFILES)
