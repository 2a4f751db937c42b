# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see the moments to look, and who may read them in a calendar."""

from stuurhuis.kernel.policy import COLLEAGUE, OWN, WORKER, Purpose, Rule, RuleOn, Words
from stuurhuis.steering.models.moments import CalendarFeed
from stuurhuis.steering.policy.choices import MINE
from stuurhuis.steering.policy.grounds import ERASURE, PUBLIC_TASK, TASK

CALENDAR = Purpose(
    "agenda-van-momenten",
    Words(
        "De momenten om te kijken in de eigen agenda van een medewerker zetten.",
        "Put the moments to look in a colleague's own calendar.",
    ),
    PUBLIC_TASK,
    data="personal",
)

SEE_MOMENTS = Rule("steering.see_moments", (COLLEAGUE,), TASK)
OPEN_FEED = Rule("steering.open_calendar", (COLLEAGUE,), TASK, CALENDAR)
SEE_FEED = RuleOn(CalendarFeed, "steering.see_calendar", (COLLEAGUE, OWN, MINE), TASK, CALENDAR)
CLOSE_FEED = RuleOn(CalendarFeed, "steering.close_calendar", (COLLEAGUE, OWN, MINE), TASK, CALENDAR)
READ_FEED = RuleOn(CalendarFeed, "steering.read_calendar", (WORKER, OWN), TASK, CALENDAR)
FORGET_FEEDS = Rule("steering.forget_calendar", (WORKER,), ERASURE, CALENDAR)
