# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What moved in a period, with whom, and what was it worth?"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from stuurhuis.engines import periods
from stuurhuis.exchange.policy import settling as policy
from stuurhuis.exchange.ports.settling import Movement, PeriodStatement, StandingWith
from stuurhuis.exchange.rules.settling import EXCHANGE, GIFT, units
from stuurhuis.kernel import door
from stuurhuis.kernel.door import question
from stuurhuis.kernel.ledger import queries as ledger
from stuurhuis.kernel.policy import Actor


class NoCalendarPeriod(Exception):
    """A statement is about a year, a quarter or a month."""


@question(policy.SEE_STATEMENT)
def statement(period: str, *, actor: Actor, at: datetime) -> PeriodStatement:
    """The statement of a year, quarter or month (`2026`, `2026-Q3`, `2026-07`); raises NoCalendarPeriod."""
    label, since, until = _days(period)
    others: list[StandingWith] = []
    movements: list[Movement] = []
    for unit in sorted({one.unit for one in units()}):
        for purpose in (EXCHANGE, GIFT):
            asked = ledger.Period(unit, since, until, purpose)
            others += _others(asked, actor, at)
            movements += _movements(asked, actor, at)
    told = (tuple(others), tuple(movements), units())
    return PeriodStatement(actor.organisation, label, since, until, *told)


def _days(text: str) -> tuple[str, date, date]:
    """A period as it is written, with its first and its last day."""
    try:
        one = periods.period(text)
    except periods.UnreadablePeriod as unreadable:
        raise NoCalendarPeriod(text) from unreadable
    if one.frequency not in ("Y", "Q", "M"):
        raise NoCalendarPeriod(text)
    after = periods.first_day(periods.later(one))
    return periods.label(one), periods.first_day(one), after - timedelta(days=1)


def _others(asked: ledger.Period, actor: Actor, at: datetime) -> Iterator[StandingWith]:
    for one in ledger.statement(asked, actor=actor, at=at):
        moved = (one.opening, one.came, one.went, one.closing, one.came_cents, one.went_cents)
        yield StandingWith(one.other, asked.unit, asked.purpose, *moved)


def _movements(asked: ledger.Period, actor: Actor, at: datetime) -> Iterator[Movement]:
    for chunk in door.export(ledger.statement_lines, period=asked, actor=actor, at=at):
        for one in chunk:
            days_of = (one.occurred_on, one.booked_on)
            said = (one.entry, one.kind, asked.purpose, asked.unit, one.other, one.subject, *days_of)
            yield Movement(*said, one.amount, one.after, one.cents, one.corrects)
