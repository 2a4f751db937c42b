# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is the matter with the sources themselves: not renewed in time, or wrong for many at once?"""

from dataclasses import replace
from datetime import date, datetime

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import results, rows
from stuurhuis.steering.models.results import Shelf
from stuurhuis.steering.policy import figures as policy
from stuurhuis.steering.rules import renewals
from stuurhuis.steering.rules.renewals import NextFigure
from stuurhuis.steering.rules.results import FIGURES, RENEWALS, SIGNALS
from stuurhuis.steering.rules.signals import Signal

EVERYWHERE = "NL00"
_RENEWALS = "SELECT region, indicator, source, newest, newer_by FROM renewals ORDER BY indicator"


@question(policy.SEE_FIGURES)
def of_sources(region: str, *, actor: Actor, at: datetime) -> tuple[Signal, ...]:
    """What a municipality should know of the sources of its figures, each told once; the late ones first."""
    shelf = results.shelf((FIGURES, SIGNALS))
    newest = rows.latest_known(shelf, region)
    told = (
        renewals.signal(region, late, newest) for late in renewals.late(_renewals(shelf, region), day_of(at))
    )
    faults = rows.signals(shelf, EVERYWHERE)
    here = (
        replace(one, key=replace(one.key, region=region)) for one in faults if one.key.indicator in newest
    )
    return (*(one for one in told if one), *here)


@question(policy.SEE_FIGURES)
def late(source: str, *, actor: Actor, at: datetime) -> tuple[NextFigure, ...]:
    """The indicators of a source of which a newer figure should have been there, the longest late first."""
    found = renewals.late(_renewals(results.shelf((FIGURES,)), EVERYWHERE), day_of(at))
    return next((together for together in found if together[0].source == source), ())


def _renewals(shelf: Shelf, region: str) -> list[NextFigure]:
    if RENEWALS.data_set not in shelf.versions:
        return []
    return [
        NextFigure(name, source, newest, date.fromisoformat(by))
        for of, name, source, newest, by in shelf.rows(_RENEWALS)
        if of in (region, EVERYWHERE)
    ]
