# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An example plan of Deventer, to join: only on this computer, only with the sample; it says what it is."""

from datetime import datetime, timedelta

from django.conf import settings

from stuurhuis.commons.actions import commitments as actions
from stuurhuis.commons.queries import commitments
from stuurhuis.commons.rules.commitments import PlanWords
from stuurhuis.commons.rules.conditions import Condition, CostKey
from stuurhuis.commons.rules.formats import Origin
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import examples

OPENS = "marije-de-boer"
FOR = timedelta(days=90)


def establish(at: datetime) -> None:
    """Make sure that the example plan is there; nothing on a site that others can reach."""
    if not settings.LOCAL_ONLY:
        return
    who = actor_for(examples.user_of(OPENS).pk, at=at)
    if any(one.own for one in commitments.plans(actor=who, at=at)):
        return
    closes = day_of(at) + FOR
    words = PlanWords(
        title="Samen een jurist voor de Omgevingswet (voorbeeld)",
        why="Alleen is er te weinig werk voor een jurist; samen is het voor ieder een dag in de week.",
        cents=30_000_00,
        months=12,
        key=CostKey.EQUAL,
        unit="",
        least=2,
        closes=closes,
    )
    actions.open_plan(Origin(), words, Condition(1, 20_000_00, closes), actor=who, at=at)
