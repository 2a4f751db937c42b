# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is it the very person that a row is about who asks?"""

from django.db.models import Q

from stuurhuis.exchange.policy.grounds import OWN_DATA
from stuurhuis.kernel.policy import Condition, Words

MINE = Condition(
    "mine",
    lambda asking: Q(person_id=asking.actor.person),
    Words("Dit is van een collega.", "This is a colleague's."),
    OWN_DATA,
    Words("Vraag het die collega.", "Ask that colleague."),
)
