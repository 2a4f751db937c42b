# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much did our organisation take over from others and make itself, and is all of it still in use?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from stuurhuis.commons.models import Adoption, Format
from stuurhuis.commons.policy import adoption
from stuurhuis.commons.policy import formats as policy
from stuurhuis.commons.rules.adoption import HOLDS_FOR, UseState
from stuurhuis.commons.rules.formats import FormatState
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

MOST = 20


@dataclass(frozen=True, slots=True)
class TakenOver:
    """So many formats adopted, and so many made."""

    adopted: int
    made: int


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A format of which it is no longer known whether the organisation uses it, and since when."""

    adoption: str
    name: str
    since: date


@question(adoption.SEE)
def unconfirmed(shown: QuerySet[Adoption], *, actor: Actor, at: datetime) -> tuple[Unconfirmed, ...]:
    """What the own organisation uses and has not said so of for a year; the longest ago first."""
    past = day_of(at) - HOLDS_FOR
    own = shown.filter(organisation=actor.organisation, state=UseState.USING)
    late = own.filter(Q(confirmed_on__lte=past) | Q(confirmed_on=None, adopted_on__lte=past))
    found = late.order_by("adopted_on", "pk").values_list("pk", "format__name", "confirmed_on", "adopted_on")
    return tuple(Unconfirmed(str(key), name, said or began) for key, name, said, began in found[:MOST])


@question(policy.SEE)
def taken_over(shown: QuerySet[Format], since: date, until: date, *, actor: Actor, at: datetime) -> TakenOver:
    """What was adopted and made from one day to another, both included; drafts do not count."""
    own = {"organisation": actor.organisation}
    made = shown.filter(**own, made_at__date__gte=since, made_at__date__lte=until)
    adopted = Adoption.objects.filter(**own, adopted_on__gte=since, adopted_on__lte=until)
    return TakenOver(adopted.count(), made.exclude(state=FormatState.DRAFT).count())
