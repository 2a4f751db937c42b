# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What asks attention in the money of this year? An import never changes, so it is judged once a process."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import money as tables
from stuurhuis.steering.policy import money as policy
from stuurhuis.steering.queries import money
from stuurhuis.steering.rules import of_the_year
from stuurhuis.steering.rules.of_the_year import OfTheYear
from stuurhuis.steering.rules.year_signals import MaterialityWords, YearSignal, year_signals


@dataclass(frozen=True, slots=True)
class _Asked:
    """One judging: the same imports and materiality give the same answer, whoever asks and whenever."""

    imports: tuple[tuple[int, int, int, str], ...]
    of: tuple[int, int, str]
    materiality: MaterialityWords
    which: int = field(compare=False)
    actor: Actor = field(compare=False)
    at: datetime = field(compare=False)


@question(policy.SEE_YEAR)
def found(
    shown: QuerySet[tables.YearImport], which: int, *, actor: Actor, at: datetime
) -> tuple[YearSignal, ...]:
    """What asks attention in an import, the largest difference first; nothing in one that is not there."""
    imports = {row.pk: row for row in shown.order_by("pk")}
    if which not in imports:
        return ()
    of = imports[which]
    known = tuple((row.year, row.month, row.revision, row.fingerprint) for row in imports.values())
    materiality = money.materiality(actor=actor, at=at)
    return _judged(_Asked(known, (of.year, of.month, of.fingerprint), materiality, which, actor, at))


@question(policy.SEE_YEAR)
def asking(shown: QuerySet[tables.YearImport], *, actor: Actor, at: datetime) -> tuple[OfTheYear, ...]:
    """What asks attention in the newest import of the own organisation, as signals."""
    newest = shown.order_by("-year", "-month", "-revision").first()
    if newest is None:
        return ()
    of = found(newest.pk, actor=actor, at=at)
    return tuple(of_the_year.signal(actor.organisation, newest.year, one) for one in of)


@lru_cache(maxsize=32)
def _judged(asked: _Asked) -> tuple[YearSignal, ...]:
    year = money.running_year(asked.which, actor=asked.actor, at=asked.at)
    if year is None:
        return ()
    history = money.history(year.of.year, year.of.month, actor=asked.actor, at=asked.at)
    return year_signals(year.lines, year.of.month, asked.materiality, history)
