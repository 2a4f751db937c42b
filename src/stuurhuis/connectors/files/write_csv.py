# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""CSV that goes out: as Dutch Excel opens it, or with a point and commas for programs."""

import csv
import io
import math
from datetime import date
from typing import IO

from stuurhuis.connectors.files.amounts import Decimal
from stuurhuis.connectors.files.outgoing import Amount, Notes, OutCell, OutTable, neutral


def write_csv(
    stream: IO[bytes],
    table: OutTable,
    notes: Notes | None = None,
    *,
    delimiter: str = ";",
    decimal: Decimal = ",",
) -> int:
    """Write a table as UTF-8 CSV with a byte order mark, notes above the titles after `# `; gives the rows.

    A missing figure is an empty cell, a date is 2021-01-31. Reading it back gives the same.
    """
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    out = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    try:
        for label, line in notes.lines() if notes else ():
            out.writerow([f"# {label}: {line}" if label else f"# {line}"])
        out.writerow([neutral(column.title) for column in table.columns])
        rows = 0
        for chunk in table.chunks:
            out.writerows([_typed(cell, decimal) for cell in row] for row in chunk)
            rows += len(chunk)
    finally:
        text.flush()
        text.detach()
    return rows


def _typed(cell: OutCell, decimal: Decimal) -> str:
    if isinstance(cell, Amount):
        return _figure(float(cell.value), decimal)
    if cell is None:
        return ""
    if isinstance(cell, str):
        return neutral(cell)
    if isinstance(cell, float):
        return _figure(cell, decimal)
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _figure(value: float, decimal: Decimal) -> str:
    if not math.isfinite(value):
        return ""
    written = str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return written if "e" in written else written.replace(".", decimal)
