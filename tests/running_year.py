# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A running year of Zwolle to try things with: its real budget by task field, the rest thrown with a seed.

Only the original budget of expenses is a figure of Zwolle (Iv3). It is never part of the program.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb

from stuurhuis.connectors import sample
from stuurhuis.connectors.files.outgoing import OutTable, columns_of
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.connectors.financial.columns import TEMPLATE
from stuurhuis.steering.ports import BudgetLine, Nature, Side

YEAR, SEED = 2026, 193
CATEGORIES = (("1.1", 0.3), ("3.5.1", 0.45), ("4.3.8", 0.25))
CENT = Decimal("0.01")
SUMMER, AUTUMN = ("2026-041", date(2026, 6, 29)), ("2026-077", date(2026, 9, 14))
SIDES = {
    Side.EXPENSES: "lasten",
    Side.REVENUES: "baten",
    Side.TO_RESERVES: "toevoeging reserve",
    Side.FROM_RESERVES: "onttrekking reserve",
}
NATURES = {Nature.STRUCTURAL: "structureel", Nature.INCIDENTAL: "incidenteel"}
PLANNED = """SELECT indicator, value FROM read_parquet(?)
WHERE region = 'GM0193' AND period = ? AND value > 0
AND indicator LIKE 'lasten-%-begroting' ORDER BY indicator"""


def planned(year: int = YEAR) -> dict[str, Decimal]:
    """The expenses that Zwolle really planned, in euros by task field."""
    file = Path(sample.__file__).parent / "data" / "cbs-iv3.parquet"
    rows = duckdb.execute(PLANNED, [str(file), str(year)]).fetchall()
    fields = {name.removeprefix("lasten-").removesuffix("-begroting"): value for name, value in rows}
    return {
        field.replace("-", "."): Decimal(round(value * 100)) / 100
        for field, value in fields.items()
        if "-" in field and field.replace("-", "").isdecimal()
    }


def zwolle(month: int = 9, year: int = YEAR) -> list[BudgetLine]:
    """What a financial package could tell: youth care dearer, benefits cheaper, the rest on course."""
    dice = random.Random(SEED)  # the same every time, whichever month is asked
    lines = [
        line for field, amount in planned(year).items() for line in _of_field(field, amount, month, dice)
    ]
    reserve = BudgetLine(
        *("0", "0.10", "7.1", Side.FROM_RESERVES, Nature.INCIDENTAL),
        *(
            Decimal(4_000_000),
            Decimal(5_500_000),
            Decimal(3_000_000),
            Decimal(0),
            Decimal(5_500_000),
            *AUTUMN,
        ),
    )
    return [*lines, reserve]


def _of_field(field: str, amount: Decimal, month: int, dice: random.Random) -> Iterable[BudgetLine]:
    parts = [(amount * Decimal(str(part))).quantize(CENT) for _category, part in CATEGORIES[:-1]]
    parts.append(amount - sum(parts))
    for (category, _part), original in zip(CATEGORIES, parts, strict=True):
        pace = Decimal(str(round(month / 12 * dice.uniform(0.97, 1.03), 4)))
        end = {"6.75": Decimal("1.07"), "6.3": Decimal("0.96")}.get(field, Decimal(1))
        structural = BudgetLine(
            *(field[0], field, category, Side.EXPENSES, Nature.STRUCTURAL, original, original),
            realised=(original * pace * end).quantize(CENT),
            committed=(original * Decimal("0.05")).quantize(CENT),
            expected=(original * end).quantize(CENT),
        )
        yield structural
    moved = (amount * Decimal("0.02")).quantize(CENT)
    once = replace(structural, nature=Nature.INCIDENTAL, original=Decimal(0), amended=moved)
    spent = (moved / 2).quantize(CENT)
    reference, day = SUMMER if dice.random() < 0.7 else AUTUMN
    yield replace(
        once, realised=spent, committed=Decimal(0), expected=moved, decision=reference, decided_on=day
    )
    if field[0] in "68":
        grant = (amount / 4).quantize(CENT)
        yield replace(
            structural, category="4.3.1", side=Side.REVENUES, original=grant, amended=grant, expected=grant,
            realised=(grant * month / 12).quantize(CENT), committed=Decimal(0),
        )  # fmt: skip


def export(path: Path, lines: Iterable[BudgetLine], month: int = 9, titles: Sequence[str] = ()) -> Path:
    """Write lines as a financial package does, under the titles of the template or others."""
    rows = [_row(line, month) for line in lines]
    with path.open("wb") as stream:
        write_csv(stream, OutTable(columns_of(*(titles or [one.title["nl"] for one in TEMPLATE])), [rows]))
    return path


def _row(line: BudgetLine, month: int) -> list[str | int | date | None]:
    money = (line.original, line.amended, line.realised, line.committed, line.expected)
    original, amended, *others = ("" if one is None else f"{one:.2f}".replace(".", ",") for one in money)
    return [
        *(
            YEAR,
            month,
            line.programme,
            line.task_field,
            line.category,
            SIDES[line.side],
            NATURES[line.nature],
        ),
        *(original, amended, line.decision, line.decided_on, *others),
    ]
