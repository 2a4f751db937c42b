# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which day is written here: 31-12-2026, 31 december 2026, 2026-12-31."""

import re
from datetime import date, datetime
from typing import Final

from stuurhuis.connectors.files.cells import Cell, text
from stuurhuis.connectors.files.periods import month

_DAY: Final = re.compile(r"(\d{1,2})[-/. ] ?(\d{1,2}|[a-z]{3,9}\.?)[-/. ] ?(\d{4})", re.ASCII)


def read(cell: Cell) -> date | None:
    """The day in a cell, the day before the month as in Dutch; None where it is no day of the calendar."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    written = text(cell).casefold()
    found = _DAY.fullmatch(written)
    try:
        if found:
            return date(int(found[3]), month(found[2]), int(found[1]))
        return date.fromisoformat(written)
    except ValueError:
        return None
