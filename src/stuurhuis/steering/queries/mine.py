# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of all I follow asks attention, and what rests?"""

from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import tables
from stuurhuis.steering.policy import choices, figures
from stuurhuis.steering.queries import overview
from stuurhuis.steering.rules.kinds import OF_THE_DATA
from stuurhuis.steering.rules.signals import Signal
from stuurhuis.steering.rules.views import Attention, Resting


@question(figures.SEE_FIGURES)
def asking(followed: tuple[tuple[str, str], ...], *, actor: Actor, at: datetime) -> tuple[Attention, ...]:
    """The signals of these municipalities and indicators, without what the organisation lets rest.

    What is the matter with a source is told once, whatever the number of municipalities.
    """
    regions = sorted({region for region, _ in followed})
    asking = [one for code in regions for one in overview.attentions(code, actor=actor, at=at)[0]]
    of_sources = (one for code in regions for one in overview.about_sources(code, actor=actor, at=at))
    mine = (one for one in (*asking, *of_sources) if one.signal.is_followed(followed))
    return tuple({_cause(one.signal): one for one in mine}.values())


@question(choices.SEE_DEFERRED)
def deferred(shown: QuerySet[tables.Deferral], *, actor: Actor, at: datetime) -> tuple[Resting, ...]:
    """What the organisation put aside and has not come back yet."""
    found = shown.filter(taken_up_at=None, until__gt=day_of(at)).order_by("until")
    return tuple(
        Resting(row.pk, row.region, row.indicator, row.period, row.kind, row.until, row.reason, row.accepted)
        for row in found
    )


def _cause(signal: Signal) -> tuple[str, ...]:
    """What is told once: of the data the same in every municipality, else each signal."""
    key = signal.key
    where = "" if key.kind in OF_THE_DATA else key.region
    return (where, key.indicator, key.period, key.kind)
