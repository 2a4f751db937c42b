# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain files in: CSV or Parquet, from a file or from standard input, with every fault at its row and
column.
"""

import csv
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from stuurhuis.connectors.files import amounts
from stuurhuis.connectors.files.amounts import Decimal
from stuurhuis.site.commandline.headings import HEADINGS, meant
from stuurhuis.site.commandline.opening import why

if TYPE_CHECKING:
    import pandas as pd

STANDARD = "-"
MISSING = frozenset({"", "na", "nan", "n/a", "null", "none", "."})
_PARQUET = b"PAR1"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
LARGEST = 1e100
OTHER: dict[Decimal, Decimal] = {",": ".", ".": ","}
_MOSTLY = 0.9


class FaultInTable(ValueError):
    """A table cannot be used: which file, row and column, and what to do."""

    def __init__(self, file: str, what: str, *, row: int | None = None, column: str = "") -> None:
        place = [file, *([f"rij {row}"] if row else []), *([f"kolom '{column}'"] if column else [])]
        super().__init__(f"{', '.join(place)}: {what}")


class Table:
    """A table as it was read: text or values per column, and the row in the file of each.

    `decimal` is the sign that such a file usually has: the comma where semicolons part the cells.
    """

    def __init__(self, file: str, frame: "pd.DataFrame", rows: Sequence[int], decimal: Decimal = ".") -> None:
        self.file, self.frame, self.rows = file, frame, rows
        self.decimal = decimal
        self.headings: dict[str, str] = {}

    def fault(self, what: str, place: int | None = None, column: str = "") -> FaultInTable:
        """A fault at a row of this table (counted from 0), in a column by the heading that it has there."""
        row = None if place is None else self.rows[place]
        return FaultInTable(self.file, what, row=row, column=self.headings.get(column, column))

    def need(self, *columns: str) -> None:
        """Give these columns the engine's own name, whatever people call them; refuse a table without."""
        for column in columns:
            if not self.has(column):
                present = ", ".join(map(str, self.frame.columns))
                words = " of ".join(f"'{word}'" for word in (column, *HEADINGS.get(column, ())[:1]))
                raise self.fault(f"kolom '{column}' ontbreekt; gevonden: {present}. Noem de kolom {words}.")

    def has(self, column: str) -> bool:
        """Whether there is such a column, which gets the engine's own name; refuses a choice between two."""
        found = meant(column, self.frame.columns)
        if len(found) > 1:
            raise self.fault(
                f"meer dan één kolom kan '{column}' zijn: {', '.join(found)}. Noem één ervan '{column}'."
            )
        if found and found != [column]:
            self.frame = self.frame.rename(columns={found[0]: column})
            self.headings[column] = found[0]
        return bool(found)

    def numbers(self, column: str) -> None:
        """Turn a column into numbers; an empty cell is missing."""
        import numpy as np

        cells = self.frame[column]
        if cells.dtype.kind in "iuf":
            self.frame[column] = cells.astype("float64")
            self._refuse_large(column)
            return
        decimal = self._decimal(column)
        found = [number(cell, decimal) for cell in cells]
        for place, (value, cell) in enumerate(zip(found, cells, strict=True)):
            if value is None:
                what = f"'{short(cell)}' is geen getal; verbeter de cel, of laat haar leeg als zij ontbreekt"
                raise self.fault(what, place, column)
        self.frame[column] = np.array(found, dtype="float64")
        self._refuse_large(column)

    def _decimal(self, column: str) -> Decimal:
        """The decimal sign of a column: the one that its numbers prove, else the usual one of such a file.

        Raises FaultInTable where numbers prove both, and where 1.234 may be a thousand or a little over one.
        """
        proven: dict[Decimal, int] = {}
        unclear = None
        for place, cell in enumerate(map(str, self.frame[column])):
            sign = amounts.evidence(cell) if "." in cell or "," in cell else None
            if sign:
                proven.setdefault(sign, place)
            elif unclear is None and amounts.readings(cell) and OTHER[self.decimal] in cell:
                unclear = place
        if len(proven) > 1:
            one, other = (short(self.frame[column].iloc[place]) for place in proven.values())
            what = f"'{one}' en '{other}' schrijven decimalen verschillend; kies overal de komma of de punt"
            raise self.fault(what, max(proven.values()), column)
        if unclear is not None and not proven:
            thousands, small = amounts.readings(str(self.frame[column].iloc[unclear]))
            what = f"bedoel je {thousands} of {small}? Schrijf duizendtallen zonder punt of komma"
            raise self.fault(what, unclear, column)
        return next(iter(proven), self.decimal)

    def _refuse_large(self, column: str) -> None:
        """Refuse figures that no computation can carry."""
        large = self.frame[column].abs() >= LARGEST
        if large.any():
            raise self.fault("het getal is te groot om mee te rekenen", int(large.argmax()), column)

    def once(self, *columns: str) -> None:
        """Refuse a name that stands there twice; with more columns the same names together."""
        twice = self.frame.duplicated(list(columns))
        if twice.any():
            place = int(twice.argmax())
            name = " ".join(short(self.frame[column].iloc[place]) for column in columns)
            raise self.fault(f"'{name}' staat er meer dan één keer; houd één rij over", place, columns[-1])

    def texts(self, *columns: str) -> None:
        """Turn columns into text and refuse empty cells."""
        for column in columns:
            cells = self.frame[column]
            empty = cells.isna() | (cells.astype(str).str.strip() == "")
            if empty.any():
                raise self.fault(
                    "de cel is leeg; vul haar in of haal de rij weg", int(empty.argmax()), column
                )
            self.frame[column] = cells.astype(str).str.strip()

    def looks_numeric(self, column: str) -> bool:
        """Whether a column holds numbers (or is meant to: at least nine in ten cells are)."""
        cells = self.frame[column]
        if cells.dtype.kind in "iuf":
            return True
        filled = [cell for cell in cells if str(cell).strip().lower() not in MISSING]
        return bool(filled) and sum(amounts.looks_numeric(str(cell)) for cell in filled) >= _MOSTLY * len(
            filled
        )


def short(cell: object) -> str:
    """A cell as it fits in a sentence."""
    text = str(cell)
    return text if len(text) <= 40 else f"{text[:39]}…"


def number(cell: object, decimal: Decimal) -> float | None:
    """Read a number with this decimal sign; NaN when the cell is empty, None when it is no number."""
    text = str(cell).strip()
    if cell is None or text.lower() in MISSING:
        return float("nan")
    text = text.replace(OTHER[decimal], "").replace(decimal, ".")
    try:
        found = float(text.replace(" ", "").replace("\u00a0", ""))
    except ValueError:
        return None
    return found if abs(found) != float("inf") and "_" not in text else None


def read_table(source: str) -> Table:
    """Read a table from a file or, with `-`, from standard input. Raises FaultInTable."""
    name, content = _content(source)
    if not content.strip():
        raise FaultInTable(name, "het bestand is leeg; geef een tabel met een kop en rijen")
    if content.startswith(_PARQUET):
        return _parquet(name, content)
    return _csv(name, _decoded(name, content))


def _content(source: str) -> tuple[str, bytes]:
    if source == STANDARD:
        return "standaardinvoer", sys.stdin.buffer.read()
    try:
        return source, Path(source).read_bytes()
    except FileNotFoundError:
        raise FaultInTable(source, "het bestand bestaat niet; controleer de naam") from None
    except OSError as trouble:
        raise FaultInTable(source, f"het bestand kan niet worden gelezen: {why(trouble)}") from None


def _parquet(name: str, content: bytes) -> Table:
    import pandas as pd
    import pyarrow as pa

    try:
        frame = pd.read_parquet(io.BytesIO(content))
    except (pa.ArrowException, OSError):
        what = "geen leesbaar Parquet-bestand; het is niet heel, of beschadigd; maak het opnieuw"
        raise FaultInTable(name, what) from None
    return Table(name, frame, range(1, len(frame) + 1))


def _decoded(name: str, content: bytes) -> str:
    if content.startswith(_WORKBOOKS):
        raise FaultInTable(name, "dit is een werkmap; bewaar het blad als 'CSV UTF-8'")
    if b"\0" in content and not content.startswith(_UTF16):
        row = content[: content.index(b"\0")].count(b"\n") + 1
        raise FaultInTable(name, "dit is geen tekst; geef een tabel als CSV of Parquet", row=row)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        row = content[: trouble.start].count(b"\n") + 1
        what = "de tekst is geen UTF-8; bewaar het bestand als 'CSV UTF-8'"
        raise FaultInTable(name, what, row=row) from None


def _csv(name: str, text: str) -> Table:
    import pandas as pd

    header_line = text.split("\n", 1)[0]
    delimiter = max((",", ";", "\t"), key=header_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines: list[list[str]] = []
    rows: list[int] = []
    try:
        header = [cell.strip() for cell in next(reader)]
        start = reader.line_num + 1
        for cells in reader:
            if any(cells):
                lines.append(_whole(name, cells, header, start))
                rows.append(start)
            start = reader.line_num + 1
    except csv.Error as trouble:
        what = f"geen geldige CSV ({trouble}); controleer de aanhalingstekens"
        raise FaultInTable(name, what, row=reader.line_num) from None
    _check_header(name, header)
    usual: Decimal = "," if delimiter == ";" else "."
    return Table(name, pd.DataFrame(lines, columns=header, dtype=object), rows, usual)


def _whole(name: str, cells: list[str], header: list[str], row: int) -> list[str]:
    if len(cells) != len(header):
        what = (
            f"{len(cells)} cellen, terwijl de kop er {len(header)} heeft;"
            " zet tekst met een scheidingsteken tussen aanhalingstekens"
        )
        raise FaultInTable(name, what, row=row)
    return cells


def _check_header(name: str, header: list[str]) -> None:
    for column in header:
        if header.count(column) > 1:
            raise FaultInTable(name, "de kolom staat er meer dan één keer", row=1, column=column)
