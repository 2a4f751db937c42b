# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may show something to the radar, leave it, and say that something is not the same. Read it as a table.

Comparing over all organisations is work of the worker, for a purpose of its own: it reads what is public or
opened to governments, and writes for each organisation in that one's name.
"""

from stuurhuis.commons.models import Overlap, RadarNotice
from stuurhuis.commons.policy.grounds import COOPERATION, OPEN, TASK
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
    OWN,
    WORKER,
    Purpose,
    Rule,
    RuleOn,
    Words,
    has_role,
)

SAME_WORK = Purpose(
    "dubbel-werk",
    Words(
        "Zien welke overheden hetzelfde doen, uit wat zij openbaar maakten of openstelden.",
        "See which governments do the same, from what they made public or opened.",
    ),
    OPEN,
)
DECIDE = has_role("controller", "programmamanager", "bestuurder", "beheerder")

CHOOSE = Rule("commons.choose_radar", (COLLEAGUE, DECIDE), TASK)
PUT = Rule("commons.put_on_radar", (COLLEAGUE,), COOPERATION)
TAKE_OFF = RuleOn(RadarNotice, "commons.take_off_radar", (COLLEAGUE, OWN), COOPERATION)
SEE = RuleOn(Overlap, "commons.see_overlaps", (INSIDE, OWN), TASK)
DENY = RuleOn(Overlap, "commons.deny_overlap", (COLLEAGUE, OWN), TASK)
COMPARE = Rule("commons.compare_work", (WORKER,), OPEN, SAME_WORK)
SEE_OWN = Rule("commons.see_own_radar", (INSIDE,), TASK)
