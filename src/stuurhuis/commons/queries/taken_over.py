# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much did our organisation take over from others, and how much did it make itself?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from stuurhuis.commons.models import Adoption, Format
from stuurhuis.commons.policy import formats as policy
from stuurhuis.commons.rules.formats import FormatState
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@dataclass(frozen=True, slots=True)
class TakenOver:
    """So many formats adopted, and so many made."""

    adopted: int
    made: int


@question(policy.SEE)
def taken_over(shown: QuerySet[Format], since: date, until: date, *, actor: Actor, at: datetime) -> TakenOver:
    """What was adopted and made from one day to another, both included; drafts do not count."""
    own = {"organisation": actor.organisation}
    made = shown.filter(**own, made_at__date__gte=since, made_at__date__lte=until)
    adopted = Adoption.objects.filter(**own, adopted_on__gte=since, adopted_on__lte=until)
    return TakenOver(adopted.count(), made.exclude(state=FormatState.DRAFT).count())
