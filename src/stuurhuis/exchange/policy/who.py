# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is it that asks: a colleague or the worker, or the very person that a row is about?"""

from django.db.models import Q

from stuurhuis.exchange.policy.grounds import OWN_DATA
from stuurhuis.kernel.policy import COLLEAGUE, Condition, Words

INSIDE = Condition(
    "inside",
    lambda asking: Q() if asking.actor.kind == "worker" else COLLEAGUE.shows(asking),
    COLLEAGUE.sentence,
    COLLEAGUE.ground,
    COLLEAGUE.remedy,
)
MINE = Condition(
    "mine",
    lambda asking: Q(person_id=asking.actor.person),
    Words("Dit is van een collega.", "This is a colleague's."),
    OWN_DATA,
    Words("Vraag het die collega.", "Ask that colleague."),
)
