# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A statement as a journal for hledger: every entry in balance, and what it ended with asserted.

What others owe stands under `assets:exchange`; below zero it is owed to them. `hledger check --strict` holds.
"""

from collections.abc import Iterable, Iterator

from stuurhuis.exchange.ports.settling import Movement, PeriodStatement, StandingWith

COMMODITIES = {"points": "POINTS", "euro": "EUR"}
ROOTS = {"exchange": "assets:exchange", "gift": "assets:gifts"}


def journal(statement: PeriodStatement) -> str:
    """The journal of a period, with the worth of each unit as a price."""
    blocks = [
        f"; {statement.organisation} {statement.period}: {statement.since} .. {statement.until}",
        *_declared(statement),
        *(
            f"P {one.since} {_commodity(one.unit)} {_number(one.cents)} EUR"
            for one in statement.worth
            if one.unit != "euro"
        ),
        *_opening(statement),
        *(_entry(one) for one in statement.movements),
        *_closing(statement),
    ]
    return "\n".join(blocks) + "\n"


def _declared(statement: PeriodStatement) -> Iterator[str]:
    for unit in sorted({one.unit for one in statement.worth}):
        yield f"commodity 1000.00 {_commodity(unit)}"
    accounts = {_account(one) for one in statement.others}
    accounts |= {_against(one) for one in statement.movements}
    yield from (f"account {one}" for one in sorted(accounts | {"equity:opening"}))


def _opening(statement: PeriodStatement) -> Iterator[str]:
    lines = [f"    {_account(one)}  {_amount(one.opening, one.unit)}" for one in _open(statement)]
    if lines:
        lines += [f"    equity:opening  {_amount(-one.opening, one.unit)}" for one in _open(statement)]
        yield "\n".join([f"\n{statement.since} * opening", *lines])


def _open(statement: PeriodStatement) -> Iterable[StandingWith]:
    return [one for one in statement.others if one.opening]


def _entry(one: Movement) -> str:
    worth = "" if one.unit == "euro" else f", worth: {_number(abs(one.cents))} EUR"
    corrects = f", corrects: {one.corrects}" if one.corrects else ""
    head = f"\n{one.booked_on} * ({one.entry}) {one.kind} {one.subject}"
    return "\n".join(
        [
            f"{head}  ; occurred: {one.occurred_on}{worth}{corrects}",
            f"    {_account(one)}  {_amount(one.amount, one.unit)}",
            f"    {_against(one)}  {_amount(-one.amount, one.unit)}",
        ]
    )


def _closing(statement: PeriodStatement) -> Iterator[str]:
    """Nothing moves on the last day; what each ended with is asserted, so that hledger counts it too."""
    if statement.others:
        asserted = [
            f"    {_account(one)}  {_amount(0, one.unit)} = {_amount(one.closing, one.unit)}"
            for one in statement.others
        ]
        yield "\n".join([f"\n{statement.until} * closing", *asserted])


def _account(one: StandingWith | Movement) -> str:
    return f"{ROOTS[one.purpose]}:{one.other}"


def _against(one: Movement) -> str:
    """What was delivered is income, what was received an expense; a correction gives back of the other."""
    delivered = (one.amount > 0) is (one.kind != "correction")
    return f"{'income:delivered' if delivered else 'expenses:received'}:{one.other}"


def _commodity(unit: str) -> str:
    return COMMODITIES.get(unit, unit.upper())


def _amount(parts: int, unit: str) -> str:
    return f"{_number(parts)} {_commodity(unit)}"


def _number(parts: int) -> str:
    sign = "-" if parts < 0 else ""
    return f"{sign}{abs(parts) // 100}.{abs(parts) % 100:02d}"
