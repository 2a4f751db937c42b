# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may write, see and move needs and offers. Read it as a table."""

from django.db.models import Exists, OuterRef, Q

from stuurhuis.exchange.models.needs import Decline, Listing, ListingOwner
from stuurhuis.exchange.policy.grounds import COOPERATION, ERASURE, PUBLIC_TASK
from stuurhuis.exchange.policy.opening import OPENED
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
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

LENDING = Purpose(
    "uitlenen",
    Words(
        "Weten wie waarmee helpt bij een andere organisatie, en wie daarmee akkoord gaat.",
        "Know who helps with what at another organisation, and who agrees to that.",
    ),
    PUBLIC_TASK,
    data="personal",
)


def _owns(asking: Asking) -> Q:
    mine = ListingOwner.objects.filter(listing=OuterRef("pk"), person=asking.actor.person)
    return Q(organisation=asking.actor.organisation) & Q(Exists(mine))


OWNS = Condition(
    "owns_listing",
    _owns,
    Words("Alleen wie dit schreef, verandert het.", "Only who wrote this changes it."),
    COOPERATION,
    Words("Vraag het wie het schreef.", "Ask who wrote it."),
)
PLACED = Condition(
    "placed",
    lambda asking: Q() if asking.actor.kind == "worker" else Q(opened=True) | _owns(asking),
    Words("Dit is nog niet geplaatst.", "This is not placed yet."),
    COOPERATION,
    Words("Wacht tot het geplaatst is.", "Wait until it is placed."),
)

WRITE = Rule("exchange.write_listing", (COLLEAGUE, OPENED), COOPERATION)
SEE = RuleOn(Listing, "exchange.see_listings", (INSIDE, OPENED, SHOWN, PLACED), COOPERATION)
SEE_OWN = RuleOn(Listing, "exchange.see_own_listings", (COLLEAGUE, OPENED, OWNS), COOPERATION)
SEE_OWNERS = RuleOn(
    ListingOwner, "exchange.see_listing_owners", (INSIDE, OPENED, SHOWN), COOPERATION, LENDING
)
CHANGE = RuleOn(
    Listing,
    "exchange.change_listing",
    (COLLEAGUE, OPENED, OWN, OWNS),
    COOPERATION,
    known_to=(COLLEAGUE, SHOWN, PLACED),
)
FOLLOW = RuleOn(Listing, "exchange.follow_listing", (WORKER, OWN), COOPERATION)
FRESHEN = Rule("exchange.freshen_listings", (WORKER,), COOPERATION)
COUNT = RuleOn(Decline, "exchange.count_declines", (WORKER, OWN), COOPERATION)
FORGET = Rule("exchange.forget_in_listings", (WORKER,), ERASURE)
