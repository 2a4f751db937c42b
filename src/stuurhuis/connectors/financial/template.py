# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The template of the running year: an empty export with an example, and what every column holds."""

from typing import IO

from stuurhuis.connectors.files.outgoing import Column, Notes, OutCell, OutTable
from stuurhuis.connectors.files.rules import Language
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.connectors.files.write_xlsx import write_xlsx
from stuurhuis.connectors.financial.columns import TEMPLATE

_TITLE: dict[Language, str] = {"nl": "Het lopende jaar: sjabloon", "en": "The running year: template"}
_SIDES: dict[Language, tuple[str, str]] = {"nl": ("lasten", "structureel"), "en": ("expenses", "structural")}


def write_template(stream: IO[bytes], ending: str = ".xlsx", language: Language = "nl") -> int:
    """Write the template as .xlsx or .csv, with one line as an example; gives the rows."""
    columns = [Column(one.title[language], one.meaning[language], 14) for one in TEMPLATE]
    side, nature = _SIDES[language]
    example: list[OutCell] = [
        *(2026, 9, "6", "6.75", "3.5.1", side, nature),
        *(1_000_000, 1_200_000, "2026-041", "2026-06-29", 800_000, 250_000, 1_300_000),
    ]
    table, notes = OutTable(columns, [[example]]), Notes(_TITLE[language], language=language)
    return write_csv(stream, table) if ending == ".csv" else write_xlsx(stream, table, notes)
