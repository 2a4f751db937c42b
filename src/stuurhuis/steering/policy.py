# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do and ask what while steering, for which purpose, on which ground. Read it as a table."""

from django.db.models import Q

from stuurhuis.kernel.policy import (
    COLLEAGUE,
    EVERYONE,
    OWN,
    WORKER,
    Condition,
    Ground,
    Purpose,
    Rule,
    RuleOn,
    Words,
)
from stuurhuis.steering.models.tables import Deferral, Follow, Run

OPEN = Ground("woo-3-1")
TASK = Ground("gemeentewet-213a")
PRIVACY = Ground("avg-5")

OWN_CHOICES = Purpose(
    "eigen-keuzes",
    Words("Onthouden wat iemand wil volgen.", "Remember what somebody wants to follow."),
    Ground("avg-6-1-e"),
    data="personal",
)

MINE = Condition(
    "mine",
    lambda asking: Q(person_id=asking.actor.person),
    Words("Dit heeft een collega gekozen.", "A colleague chose this."),
    PRIVACY,
    Words("Kies het zelf.", "Choose it yourself."),
)

SEE_FIGURES = Rule("steering.see_figures", (EVERYONE,), OPEN)
KEEP_SHEETS = Rule("steering.keep_sheets", (WORKER,), TASK)
RUN_MONITOR = Rule("steering.run_monitor", (WORKER,), TASK)
ADVANCE_RUN = RuleOn(Run, "steering.advance_run", (WORKER,), TASK)
FOLLOW = Rule("steering.follow", (COLLEAGUE,), TASK)
PUT_ASIDE = Rule("steering.put_aside", (COLLEAGUE,), TASK)
SEE_FOLLOWED = RuleOn(Follow, "steering.see_followed", (COLLEAGUE, OWN, MINE), TASK, OWN_CHOICES)
UNFOLLOW = RuleOn(Follow, "steering.unfollow", (COLLEAGUE, OWN, MINE), TASK, OWN_CHOICES)
SEE_DEFERRED = RuleOn(Deferral, "steering.see_deferred", (COLLEAGUE, OWN), TASK)
TAKE_UP = RuleOn(Deferral, "steering.take_up", (COLLEAGUE, OWN), TASK)
