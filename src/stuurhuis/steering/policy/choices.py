# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may follow an indicator, or let a signal rest, and see what was chosen."""

from django.db.models import Q

from stuurhuis.kernel.policy import COLLEAGUE, OWN, WORKER, Condition, Purpose, Rule, RuleOn, Words, has_role
from stuurhuis.steering.models.tables import Deferral, Follow
from stuurhuis.steering.policy.grounds import ERASURE, PRIVACY, PUBLIC_TASK, TASK
from stuurhuis.steering.rules.goals import KEEPERS

OWN_CHOICES = Purpose(
    "eigen-keuzes",
    Words("Onthouden wat iemand wil volgen.", "Remember what somebody wants to follow."),
    PUBLIC_TASK,
    data="personal",
)

MINE = Condition(
    "mine",
    lambda asking: Q(person_id=asking.actor.person),
    Words("Dit heeft een collega gekozen.", "A colleague chose this."),
    PRIVACY,
    Words("Kies het zelf.", "Choose it yourself."),
)

FOLLOW = Rule("steering.follow", (COLLEAGUE,), TASK)
PUT_ASIDE = Rule("steering.put_aside", (COLLEAGUE,), TASK)
ACCEPT = Rule("steering.accept_deviation", (COLLEAGUE, has_role(*KEEPERS)), TASK)
SEE_FOLLOWED = RuleOn(Follow, "steering.see_followed", (COLLEAGUE, OWN, MINE), TASK, OWN_CHOICES)
UNFOLLOW = RuleOn(Follow, "steering.unfollow", (COLLEAGUE, OWN, MINE), TASK, OWN_CHOICES)
FORGET_FOLLOWER = Rule("steering.forget_follower", (WORKER,), ERASURE, OWN_CHOICES)
SEE_DEFERRED = RuleOn(Deferral, "steering.see_deferred", (OWN,), TASK)
TAKE_UP = RuleOn(Deferral, "steering.take_up", (COLLEAGUE, OWN), TASK)
