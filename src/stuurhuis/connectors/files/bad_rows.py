# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Only the rows that are wrong, with what is wrong beside them, to be repaired and loaded again."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import IO, Final, Protocol

from stuurhuis.connectors.files.amounts import Decimal
from stuurhuis.connectors.files.cells import Cell, is_empty, text
from stuurhuis.connectors.files.csv_text import mended
from stuurhuis.connectors.files.faults import Fault
from stuurhuis.connectors.files.outgoing import Language, Notes, OutTable, columns_of
from stuurhuis.connectors.files.sheets import Sheet
from stuurhuis.connectors.files.titles import is_remark, remark_title
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.connectors.files.write_ods import write_ods
from stuurhuis.connectors.files.write_xlsx import write_xlsx

CHUNK: Final = 1000
_TITLE: Final[dict[Language, str]] = {"nl": "Rijen die verbeterd moeten worden", "en": "Rows to repair"}


class Judged(Protocol):
    """A table that was read and judged."""

    @property
    def sheet(self) -> Sheet:
        """Its cells as they were."""

    @property
    def header_row(self) -> int:
        """The row of its titles."""

    @property
    def decimal(self) -> str:
        """Its decimal sign; empty when it has none."""

    @property
    def errors(self) -> tuple[Fault, ...]:
        """What makes rows unusable."""


def write_bad_rows(
    stream: IO[bytes], reading: Judged, ending: str = ".csv", language: Language = "nl"
) -> int:
    """Write the bad rows as .csv, .xlsx or .ods, a column in front telling what is wrong. Gives the rows.

    The cells are as they were, so that the file can be repaired and loaded again (without that column).
    """
    said = _said(reading, language)
    titles = [mended(text(cell)) for cell in _header(reading)]
    sign: Decimal = "." if reading.decimal == "." else ","
    kept = [place for place, title in enumerate(titles) if not is_remark(title)]
    head = [remark_title(sign, language), *(titles[place] for place in kept)]
    table = OutTable(columns_of(*head), _chunks(reading, said, kept))
    notes = Notes(_TITLE[language], language=language)
    if ending == ".xlsx":
        return write_xlsx(stream, table, notes)
    if ending == ".ods":
        return write_ods(stream, table, notes)
    return write_csv(stream, table, decimal=sign)


def _said(reading: Judged, language: Language) -> dict[int, str]:
    """What is wrong with each bad row, in one cell."""
    faults: dict[int, list[Fault]] = {}
    for fault in reading.errors:
        faults.setdefault(fault.row, []).append(fault)
    return {row: " | ".join(fault.sentence(language) for fault in found) for row, found in faults.items()}


def _header(reading: Judged) -> list[Cell]:
    return next((cells for number, cells in reading.sheet.rows() if number == reading.header_row), [])


def _chunks(reading: Judged, said: Mapping[int, str], kept: Sequence[int]) -> Iterator[list[list[Cell]]]:
    chunk: list[list[Cell]] = []
    for number, cells in reading.sheet.rows():
        if number not in said or number <= reading.header_row or all(is_empty(cell) for cell in cells):
            continue
        whole = [_mended(cell) for cell in chain(cells, [None] * (len(kept) + 1 - len(cells)))]
        surplus = whole[max(kept, default=-1) + 1 :] if reading.sheet.facts.ragged else []
        chunk.append([said[number], *(whole[place] for place in kept if place < len(whole)), *surplus])
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _mended(cell: Cell) -> Cell:
    return mended(cell) if isinstance(cell, str) else cell
