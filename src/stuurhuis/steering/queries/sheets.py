# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which indicators are there to choose from, and what do we know of our own?"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import sheets as tables
from stuurhuis.steering.policy import sheets as policy
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.own_sheets import FigureWords, SheetWords
from stuurhuis.steering.rules.sheets import IndicatorSheet, readings


@dataclass(frozen=True, slots=True)
class PastMeaning:
    """What an own indicator meant until a period, and why that changed."""

    since: str
    why: str
    before: SheetWords
    on: date


@question(SEE_FIGURES)
def library(*, actor: Actor, at: datetime) -> dict[str, IndicatorSheet]:
    """Every indicator that can be chosen, as it is registered now.

    What only tells another one in another scale is left out, and so are budgets: they have no target.
    """
    sheets = words.registered_sheets(actor=actor, at=at)
    same = readings(sheets)
    return {name: sheet for name, sheet in sheets.items() if name not in same and not sheet.is_budget}


@question(SEE_FIGURES)
def known(*, actor: Actor, at: datetime) -> dict[str, IndicatorSheet]:
    """The sheets that pages show, with the own ones as they are now: those wait for no run of the monitor."""
    return words.sheets_by_id(actor=actor, at=at) | words.own_sheets(actor=actor, at=at)


@question(policy.SEE_OWN_FIGURES)
def own_figures(
    shown: QuerySet[tables.OwnFigure], *, actor: Actor, at: datetime
) -> dict[str, tuple[FigureWords, ...]]:
    """The living own figures of the organisation by indicator, oldest first."""
    found: dict[str, tuple[FigureWords, ...]] = defaultdict(tuple)
    for row in shown.filter(ended_at=None).order_by("indicator", "period"):
        found[row.indicator] += (FigureWords(row.period, row.value, row.status, row.note, row.url),)
    return dict(found)


@question(policy.SEE_HISTORY)
def history(
    shown: QuerySet[tables.SheetChange], indicator: str, *, actor: Actor, at: datetime
) -> tuple[PastMeaning, ...]:
    """What an own indicator meant before, the newest change first."""
    return tuple(
        PastMeaning(row.since, row.why, SheetWords(**row.before), day_of(row.changed_at))
        for row in shown.filter(indicator=indicator).order_by("-pk")
    )


@question(policy.KEEP_OWN_SHEET)
def may_keep(*, actor: Actor, at: datetime) -> bool:
    """Whether somebody may add indicators; raises NotAllowed, with the sentence that says why not."""
    return True
