# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of all I follow asks attention, and what rests?"""

from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results, rows, tables
from stuurhuis.steering.policy import choices, figures
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.results import FIGURES, SIGNALS
from stuurhuis.steering.rules.views import Attention, Resting


@question(figures.SEE_FIGURES)
def asking(followed: tuple[tuple[str, str], ...], *, actor: Actor, at: datetime) -> tuple[Attention, ...]:
    """The signals of these municipalities and indicators."""
    if not followed:
        return ()
    shelf = results.shelf((FIGURES, SIGNALS))
    sheets = words.sheets_by_id(actor=actor, at=at)
    found = []
    for code in sorted({region for region, _ in followed}):
        wanted = {indicator for region, indicator in followed if region == code}
        history = rows.figures(shelf, code, sorted(wanted))
        found += [
            Attention(one, sheets[one.key.indicator], tuple(history[one.key.indicator]))
            for one in rows.signals(shelf, code)
            if one.key.indicator in wanted and one.key.indicator in sheets
        ]
    return tuple(found)


@question(choices.SEE_DEFERRED)
def deferred(shown: QuerySet[tables.Deferral], *, actor: Actor, at: datetime) -> tuple[Resting, ...]:
    """What the organisation put aside and has not come back yet."""
    found = shown.filter(taken_up_at=None, until__gt=day_of(at)).order_by("until")
    return tuple(
        Resting(row.pk, row.region, row.indicator, row.period, row.kind, row.until, row.reason)
        for row in found
    )
