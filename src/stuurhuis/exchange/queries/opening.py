# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is this organisation ready to take part?"""

from collections import defaultdict
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.exchange.models import opening as tables
from stuurhuis.exchange.policy import opening as policy
from stuurhuis.exchange.rules.opening import REQUIRED, AssuranceKind, AssuranceWords, OpeningState, Recorded
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(policy.SEE)
def state(
    shown: QuerySet[tables.Assurance], organisation: str, *, actor: Actor, at: datetime
) -> OpeningState:
    """What an organisation recorded, in the order in which it is asked."""
    living = shown.filter(organisation=organisation, ended_at=None).order_by("pk")
    return OpeningState(tuple(_recorded(row) for row in living))


@question(policy.SEE)
def taking_part(shown: QuerySet[tables.Assurance], *, actor: Actor, at: datetime) -> frozenset[str]:
    """The organisations that have everything in order."""
    recorded: dict[str, set[str]] = defaultdict(set)
    for organisation, kind in shown.filter(ended_at=None).values_list("organisation", "kind"):
        recorded[organisation].add(kind)
    asked = {one.kind.value for one in REQUIRED}
    return frozenset(code for code, kinds in recorded.items() if asked <= kinds)


@question(policy.TAKE_PART)
def may_take_part(*, actor: Actor, at: datetime) -> bool:
    """Whether one may take part; raises NotAllowed with the sentence that says what is missing."""
    return True


@question(policy.RECORD)
def may_record(*, actor: Actor, at: datetime) -> bool:
    """Whether one may record what is in order; raises NotAllowed."""
    return True


def _recorded(row: tables.Assurance) -> Recorded:
    return Recorded(row.pk, AssuranceWords(AssuranceKind(row.kind), row.decided_on, row.reference))
