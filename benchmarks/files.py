# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""100,000 rows × 20 columns with 1,000 seeded errors: all found, none false, how long, how much memory.

`python -m benchmarks.files [--rows 100000] [--errors 1000]` makes a CSV, an xlsx and an ods with such errors
and reads each in a process of its own. Exit code 1 when an error is missed or false, or a bound is broken.
"""

import argparse
import csv
import io
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from stuurhuis.connectors.files.cells import Cell
from stuurhuis.connectors.files.expectations import IndicatorRule, Known
from stuurhuis.connectors.files.outgoing import Notes, OutTable, columns_of
from stuurhuis.connectors.files.write_ods import write_ods

SEED = 20261121
MOST_SECONDS, MOST_MEGABYTES = 60.0, 500.0
YEARS = range(2015, 2025)
TODAY = date(2026, 11, 21)
TITLES = ("indicator", "gemeentecode", "gemeente", "jaar", "waarde", "status", "bron")
EXTRA = tuple(f"toelichting {place}" for place in range(1, 14))
SOURCES = ("cbs", "gemeente")
RULES = tuple(
    IndicatorRule(
        f"indicator-{place:02d}",
        unit="%" if place % 3 == 0 else "aantal",
        maximum=None if place % 3 != 1 else 1e9,
    )
    for place in range(40)
)
KNOWN = Known(RULES, SOURCES)
COLUMN = {title: place for place, title in enumerate(TITLES)}


@dataclass
class Seeded:
    """Rows with errors, and which they are: (row as a spreadsheet counts, column from 1, kind)."""

    rows: list[list[Cell]]
    expected: set[tuple[int, int, str]] = field(default_factory=set)
    raw: dict[int, bytes] = field(default_factory=dict)


def clean(count: int, dice: random.Random) -> list[list[Cell]]:
    """Good rows: every indicator of every municipality of every year, until there are enough."""
    from stuurhuis.engines.classifications import reference

    codes = sorted(frozenset.intersection(*(reference.municipalities_of(year) for year in YEARS)))
    rows: list[list[Cell]] = []
    for rule in RULES:
        for code in codes:
            middle = dice.uniform(20, 60) if rule.unit == "%" else dice.uniform(500, 90_000)
            for year in YEARS:
                figure: Cell = round(middle * dice.uniform(0.9, 1.1), 1)
                if dice.random() < 0.01:
                    figure = dice.choice(("", ".", "x", "-", "n.b."))
                words: list[Cell] = [
                    rule.id,
                    code,
                    reference.official_name(code),
                    year,
                    figure,
                    "definitief",
                    "cbs",
                ]
                rows.append([*words, *(f"opmerking {place}" for place in range(len(EXTRA)))])
                if len(rows) == count:
                    return rows
    raise ValueError(f"at most {len(rows)} rows can be made")


def _put(title: str, *values: Cell) -> Callable[[list[Cell], random.Random], None]:
    def change(row: list[Cell], dice: random.Random) -> None:
        row[COLUMN[title]] = dice.choice(values)

    return change


def _gone(row: list[Cell], _dice: random.Random) -> None:
    row[COLUMN["gemeentecode"]], row[COLUMN["jaar"]] = "GM0003", 2022


def _contradiction(row: list[Cell], _dice: random.Random) -> None:
    row[COLUMN["status"]], row[COLUMN["waarde"]] = "ontbreekt", 12.5


def _thousandfold(row: list[Cell], _dice: random.Random) -> None:
    figure = row[COLUMN["waarde"]]
    row[COLUMN["waarde"]] = round(float(figure) * 1000, 1) if isinstance(figure, float) else figure


KINDS: dict[str, tuple[str, Callable[[list[Cell], random.Random], None]]] = {
    "region_unknown": ("gemeentecode", _put("gemeentecode", "GM9999", "Qwrtzstad", "Atlantis")),
    "region_ambiguous": ("gemeentecode", _put("gemeentecode", "Bergen")),
    "region_not_then": ("gemeentecode", _gone),
    "period_bad": ("jaar", _put("jaar", "voorjaar 2020", "20201", "2020/2021", "2020-13", "31-02-2020")),
    "period_date_text": ("jaar", _put("jaar", "3/4/2020", "05-06-19")),
    "period_future": ("jaar", _put("jaar", "2031")),
    "number_text": ("waarde", _put("waarde", "veel", "ca. 12", "12 à 13", "1.2.3,4")),
    "number_ambiguous": ("waarde", _put("waarde", "1.234")),
    "number_date": ("waarde", _put("waarde", "1-mrt", "2-3-2020", "jan-20")),
    "duplicate": ("waarde", _put("waarde", 0)),
    "key_empty": ("jaar", _put("jaar", "", "  ")),
    "row_width": ("", _put("waarde", 1.5)),
    "bytes_bad": ("gemeente", _put("gemeente", "CuraÃ§ao", "BelgiÃ«")),
    "percent_range": ("waarde", _put("waarde", 130.5, 999.5, -3.5)),
    "below_minimum": ("waarde", _put("waarde", -12.5, -1.5)),
    "above_maximum": ("waarde", _put("waarde", 2e9)),
    "formula_error": ("waarde", _put("waarde", "#REF!", "#DIV/0!", "#WAARDE!")),
    "status_value": ("status", _contradiction),
    "indicator_unknown": ("indicator", _put("indicator", "indicator-99", "onbekend")),
    "status_unknown": ("status", _put("status", "misschien", "ok")),
    "source_unknown": ("bron", _put("bron", "horen zeggen")),
    "frequency_mixed": ("jaar", _put("jaar", "2020-Q1", "2020-03")),
    "value_far": ("waarde", _thousandfold),
}
UNITS = {
    "percent_range": {"%"},
    "below_minimum": {"aantal"},
    "above_maximum": {"aantal"},
    "value_far": {"aantal"},
}


def seed(count: int, errors: int, form: str) -> Seeded:
    """Good rows with errors put in, the same number of each kind; the same every time."""
    dice = random.Random(SEED)  # noqa: S311 - a benchmark, no secret
    made = Seeded(clean(count, dice))
    kinds = [kind for kind in KINDS if kind != "row_width" or form == "csv"]
    places = _apart(made.rows, dice)
    for turn in range(errors):
        kind = kinds[turn % len(kinds)]
        place = next(one for one in places if _fits(kind, made.rows[one]))
        _break(made, place, kind, dice, next(places) if kind == "duplicate" else -1, form)
    return made


def _apart(rows: list[list[Cell]], dice: random.Random) -> Iterator[int]:
    """Places in any order, one of each series, so that two errors never make a third."""
    met: set[tuple[Cell, Cell]] = set()
    for place in dice.sample(range(len(rows)), len(rows)):
        series = (rows[place][0], rows[place][1])
        if series not in met:
            met.add(series)
            yield place


def _fits(kind: str, row: list[Cell]) -> bool:
    rule = next(rule for rule in RULES if rule.id == row[0])
    if kind == "above_maximum" and rule.maximum is None:
        return False
    return rule.unit in UNITS.get(kind, {"%", "aantal"}) and isinstance(row[COLUMN["waarde"]], float)


def _break(made: Seeded, place: int, kind: str, dice: random.Random, other: int, form: str) -> None:
    title, change = KINDS[kind]
    row = made.rows[place]
    change(row, dice)
    if kind == "number_ambiguous" and form == "csv":
        row[COLUMN["waarde"]] = "12.5"
    at = place
    if kind == "duplicate":
        made.rows[place][:7] = made.rows[other][:7]
        at = max(place, other)
    elif kind == "row_width":
        row.append("te veel")
    elif kind == "bytes_bad" and dice.random() < 0.5:
        made.raw[place] = b"S\xfadwest"
    made.expected.add((at + 2, COLUMN[title] + 1 if title else 0, kind))


def write(made: Seeded, path: Path) -> None:
    """The rows as a CSV with decimal commas, an xlsx or an ods."""
    if path.suffix == ".csv":
        _write_csv(made, path)
    elif path.suffix == ".xlsx":
        _write_xlsx(made, path)
    else:
        with path.open("wb") as stream:
            write_ods(stream, OutTable(columns_of(*TITLES, *EXTRA), [made.rows]), Notes("Proef"))


def _write_csv(made: Seeded, path: Path) -> None:
    with path.open("wb") as stream:
        head: list[Cell] = [*TITLES, *EXTRA]
        for place, row in enumerate([head, *made.rows], start=-1):
            line = io.StringIO()
            csv.writer(line, delimiter=";").writerow([_comma(cell) for cell in row])
            body = line.getvalue().encode()
            if place in made.raw:
                body = body.replace(str(row[2]).encode(), made.raw[place])
            stream.write(body)


def _comma(cell: Cell) -> Cell:
    return str(cell).replace(".", ",") if isinstance(cell, float) else cell


def _write_xlsx(made: Seeded, path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Cijfers")
        sheet.write_row(0, 0, [*TITLES, *EXTRA])
        for place, row in enumerate(made.rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str) and cell.startswith("#") and cell != "#WAARDE!":
                    sheet.write_formula(place, column, "=1/0", None, cell)
                elif cell not in {None, ""}:
                    sheet.write(place, column, cell)


def measure(path: Path) -> dict[str, Any]:
    """Read in this process: what was found, in how many seconds, with how much memory at most (MB)."""
    from stuurhuis.connectors.files.reading import read

    begun = time.perf_counter()
    reading = read(path, known=KNOWN, at=TODAY)
    spent = time.perf_counter() - begun
    return {
        "seconds": spent,
        "megabytes": _peak(),
        "rows": reading.rows,
        "faults": [(fault.row, fault.column, fault.kind) for fault in reading.faults],
    }


def _peak() -> float:
    """The most memory of this process; ru_maxrss would count what its parent held when it forked."""
    match = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(match[1]) / 1024 if match else 0.0


def judged(made: Seeded, faults: Iterable[Iterable[object]]) -> tuple[set[object], set[object]]:
    """What was missed and what is false."""
    found = {tuple(fault) for fault in faults}
    return set(made.expected - found), set(found - made.expected)


def main() -> int:
    """Make, read and judge the three files."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--rows", type=int, default=100_000)
    asked.add_argument("--errors", type=int, default=1_000)
    asked.add_argument("--read", type=Path)
    said = asked.parse_args()
    if said.read:
        print(json.dumps(measure(said.read)))
        return 0
    print(
        f"{said.rows} rows x {len(TITLES) + len(EXTRA)} columns, {said.errors} errors of {len(KINDS)} kinds\n"
    )
    print("| form | MB on disk | found | missed | false | seconds | peak MB |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        good = [_one(Path(folder) / f"proef.{form}", said) for form in ("csv", "xlsx", "ods")]
    print(f"\nbounds: none missed, none false, {MOST_SECONDS:.0f} s, {MOST_MEGABYTES:.0f} MB")
    return 0 if all(good) else 1


def _one(path: Path, said: argparse.Namespace) -> bool:
    made = seed(said.rows, said.errors, path.suffix[1:])
    write(made, path)
    command = [sys.executable, "-m", "benchmarks.files", "--read", str(path)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    missed, false = judged(made, told["faults"])
    size = path.stat().st_size / 2**20
    seconds, peak = told["seconds"], told["megabytes"]
    found = len(made.expected) - len(missed)
    judgement = f"{found} | {len(missed)} | {len(false)}"
    print(f"| {path.suffix[1:]} | {size:.1f} | {judgement} | {seconds:.1f} | {peak:.0f} |")
    for name, some in (("missed", missed), ("false", false)):
        for one in sorted(map(str, some))[:5]:
            print(f"  {name}: {one}", file=sys.stderr)
    return not missed and not false and seconds <= MOST_SECONDS and peak <= MOST_MEGABYTES


if __name__ == "__main__":
    sys.exit(main())
