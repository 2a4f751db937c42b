# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""LibreOffice workbooks that go out: an ODF 1.3 spreadsheet, its content written straight into the archive.

odfpy builds the whole tree in memory (see decision 0005); a table needs only rows and cells.
"""

import math
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import IO, Final
from xml.sax.saxutils import escape, quoteattr

from stuurhuis.connectors.files.outgoing import (
    MOST_DECIMALS,
    NOTES_WIDTHS,
    Amount,
    Column,
    Notes,
    OutCell,
    OutTable,
    neutral,
    told,
)

_KIND: Final = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES: Final = re.compile(r"(?:^ | {2,}| $)")
_BEGIN: Final = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.3"'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>'
    '<number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text>'
    '<number:month number:style="long"/><number:text>-</number:text>'
    '<number:day number:style="long"/></number:date-style>'
    '<style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/>'
    '<style:style style:name="b" style:family="table-cell">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    + "".join(
        f'<number:number-style style:name="F{decimals}"><number:number number:min-integer-digits="1"'
        f' number:decimal-places="{decimals}" number:min-decimal-places="{decimals}" number:grouping="true"/>'
        f'</number:number-style><style:style style:name="f{decimals}" style:family="table-cell"'
        f' style:data-style-name="F{decimals}"/>'
        for decimals in range(MOST_DECIMALS + 1)
    )
)
_BODY: Final = "</office:automatic-styles><office:body><office:spreadsheet>"
_LETTER: Final = 0.2  # centimetres that a letter takes
_END: Final = "</office:spreadsheet></office:body></office:document-content>"
_MANIFEST: Final = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.3"'
    ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def write_ods(stream: IO[bytes], table: OutTable, notes: Notes, *more: OutTable) -> int:
    """Write a workbook: the table, what goes with it, and a sheet with notes; gives the rows of the table."""
    lines = [[label or line, line if label else None] for label, line in told(notes, (table, *more))]
    without_titles = [Column("", letters=letters) for letters in NOTES_WIDTHS]
    tables = [*(table, *more), OutTable(without_titles, [lines], notes.sheet)]
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), _KIND, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        with archive.open("content.xml", "w", force_zip64=True) as content:
            content.write(f"{_BEGIN}{_column_styles(tables)}{_BODY}".encode())
            rows = [_write_sheet(content, one, one.name or notes.data_sheet) for one in tables]
            content.write(_END.encode())
    return rows[0]


def _column_styles(tables: Iterable[OutTable]) -> str:
    """A style for each width that a column has."""
    widths = sorted({column.width for table in tables for column in table.columns})
    return "".join(
        f'<style:style style:name="w{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * _LETTER:.1f}cm"/></style:style>'
        for width in widths
    )


def _write_sheet(content: IO[bytes], table: OutTable, name: str) -> int:
    columns = "".join(f'<table:table-column table:style-name="w{one.width}"/>' for one in table.columns)
    content.write(f"<table:table table:name={quoteattr(name)}>{columns}".encode())
    if any(column.title for column in table.columns):
        cells = "".join(_text(column.title, ' table:style-name="b"') for column in table.columns)
        content.write(f"<table:table-row>{cells}</table:table-row>".encode())
    rows = 0
    for chunk in table.chunks:
        content.write("".join(_row(row) for row in chunk).encode())
        rows += len(chunk)
    content.write(b"</table:table>")
    return rows


def _row(row: Sequence[OutCell]) -> str:
    return f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>"


def _cell(cell: OutCell) -> str:
    if isinstance(cell, Amount):
        return _figure(cell.value, f"{cell.value:.{cell.decimals}f}", f' table:style-name="f{cell.decimals}"')
    if isinstance(cell, str) and cell:
        return _text(cell)
    if isinstance(cell, bool):
        return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(cell).lower()}"/>'
    if isinstance(cell, date):
        return _date(cell)
    if isinstance(cell, (int, float)) and math.isfinite(cell):
        return _figure(cell, str(cell))
    return "<table:table-cell/>"


def _figure(value: float, shown: str, style: str = "") -> str:
    opening = f'<table:table-cell{style} office:value-type="float" office:value="{value!r}">'
    return f"{opening}<text:p>{shown}</text:p></table:table-cell>"


def _date(cell: date) -> str:
    instant = cell.replace(tzinfo=None) if isinstance(cell, datetime) else cell
    written = instant.isoformat()
    opening = (
        f'<table:table-cell table:style-name="d" office:value-type="date" office:date-value="{written}">'
    )
    return f"{opening}<text:p>{written[:10]}</text:p></table:table-cell>"


def _text(typed: str, style: str = "") -> str:
    lines = escape(neutral(typed)).replace("\r\n", "\n").split("\n")
    paragraphs = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in lines)
    return f'<table:table-cell{style} office:value-type="string">{paragraphs}</table:table-cell>'


def _spaced(line: str) -> str:
    """Spaces at the ends and spaces in a row would be lost; so would a tab."""
    kept = _SPACES.sub(lambda match: f'<text:s text:c="{len(match[0])}"/>', line)
    return kept.replace("\t", "<text:tab/>").replace("\r", " ")
