# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A statement as a table: first how it began and ended with each other, then every booking."""

from collections.abc import Iterator
from typing import IO

from stuurhuis.connectors.files.outgoing import Column, OutCell, OutTable
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.exchange.ports.settling import Movement, PeriodStatement, StandingWith

COLUMNS = (
    "kind", "unit", "purpose", "other", "subject", "occurred_on", "booked_on",
    "amount", "after", "euro", "entry", "corrects",
)  # fmt: skip


def write(stream: IO[bytes], statement: PeriodStatement) -> int:
    """Write it as CSV with a point and commas, for programs; gives the number of rows."""
    rows = [*_rows(statement)]
    columns = [Column(name) for name in COLUMNS]
    return write_csv(stream, OutTable(columns, [rows]), delimiter=",", decimal=".")


def _rows(statement: PeriodStatement) -> Iterator[list[OutCell]]:
    for one in statement.others:
        yield _standing("opening", one, one.opening)
    for moved in statement.movements:
        yield _moved(moved)
    for one in statement.others:
        yield _standing("closing", one, one.closing)


def _standing(kind: str, one: StandingWith, amount: int) -> list[OutCell]:
    return [kind, one.unit, one.purpose, one.other, "", None, None, amount / 100, amount / 100, None, "", ""]


def _moved(one: Movement) -> list[OutCell]:
    days = [one.occurred_on, one.booked_on]
    amounts = [one.amount / 100, one.after / 100, one.cents / 100]
    about: list[OutCell] = [one.kind, one.unit, one.purpose, one.other, one.subject]
    return [*about, *days, *amounts, one.entry, one.corrects]
