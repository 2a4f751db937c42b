# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which cells of a workbook hold a formula that failed (#REF!), since the fast reader leaves them empty.

Most workbooks have none: a search through the bytes tells. Only where there is one the sheet is walked.
"""

import posixpath
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final
from xml.parsers import expat

from stuurhuis.connectors.files.cells import number

Errors = dict[int, dict[int, str]]

CHUNK: Final = 1024 * 1024
LONGEST_CELL: Final = 64 * 1024
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})(\d+)\Z")
_UNNAMED: Final = "#REF!"
_FAILED: Final = re.compile(rb"""<c\b([^>]*\bt=["']e["'][^>]*)>(?:(?!</c>).)*?<v>([^<]*)</v>""", re.DOTALL)
_PLACE: Final = re.compile(rb"""\br=["']([A-Z]{1,3})(\d+)["']""")


class UnsafeXml(Exception):
    """The workbook declares entities of its own, which no spreadsheet program does."""


def find_errors(path: Path, sheet: str) -> Errors:
    """Row and column of every failed formula on the sheet, with the error shown; raises UnsafeXml."""
    with zipfile.ZipFile(path) as archive:
        if "content.xml" in archive.namelist():
            return _search(archive, "content.xml", (b'calcext:value-type="error"',), _OdsErrors(sheet))
        part = _part_of(archive, sheet)
        if not part:
            return {}
        with archive.open(part) as stream:
            found = _scan(stream)
        return _search(archive, part, (b't="e"', b"t='e'"), _XlsxErrors()) if found is None else found


class _Walk:
    """What an XML parser calls; `found` gathers the failed cells."""

    def __init__(self) -> None:
        self.found: Errors = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def end(self, tag: str) -> None:
        raise NotImplementedError

    def data(self, text: str) -> None:
        raise NotImplementedError

    def keep(self, row: int, column: int, error: str) -> None:
        self.found.setdefault(row, {})[column] = error.strip() or _UNNAMED


class _XlsxErrors(_Walk):
    """<c r="C4" t="e"><v>#REF!</v></c>; a cell without a reference follows the one before it."""

    def __init__(self) -> None:
        super().__init__()
        self.row = self.column = 0
        self.failed = self.value = False
        self.text = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            match = _REFERENCE.match(attributes.get("r", ""))
            self.column = number(match[1]) if match else self.column + 1
            self.failed, self.text = attributes.get("t") == "e", ""
        elif tag == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), 0
        self.value = tag == "v"

    def end(self, tag: str) -> None:
        if tag == "c" and self.failed:
            self.keep(self.row, self.column, self.text)
        self.value = False

    def data(self, text: str) -> None:
        if self.failed and self.value:
            self.text += text


class _OdsErrors(_Walk):
    """A cell of type error; rows and columns that are alike are written once, with a number."""

    def __init__(self, sheet: str) -> None:
        super().__init__()
        self.sheet, self.here = sheet, False
        self.row = self.column = 0
        self.rows = self.columns = 1
        self.failed = False
        self.text = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            self.here, self.row, self.rows = attributes.get("table:name") == self.sheet, 1, 0
        elif tag == "table:table-row":
            self.row += self.rows
            self.rows = int(attributes.get("table:number-rows-repeated", 1))
            self.column, self.columns = 1, 0
        elif tag in {"table:table-cell", "table:covered-table-cell"}:
            self.column += self.columns
            self.columns = int(attributes.get("table:number-columns-repeated", 1))
            self.failed, self.text = attributes.get("calcext:value-type") == "error", ""

    def end(self, tag: str) -> None:
        if tag == "table:table-cell" and self.failed and self.here:
            for row in range(self.row, self.row + min(self.rows, 1000)):
                for column in range(self.column, self.column + min(self.columns, 100)):
                    self.keep(row, column, self.text)
            self.failed = False
        if tag == "table:table":
            self.here = False

    def data(self, text: str) -> None:
        if self.failed:
            self.text += text


def _search(archive: zipfile.ZipFile, part: str, marks: tuple[bytes, ...], walk: _Walk) -> Errors:
    with archive.open(part) as stream:
        if not _holds(stream, marks):
            return {}
    with archive.open(part) as stream:
        _parse(stream, walk.start, walk.end, walk.data)
    return walk.found


def _scan(stream: IO[bytes]) -> Errors | None:
    """The failed cells by a search through the bytes; None when one of them does not name its place."""
    found: Errors = {}
    kept = b""
    while chunk := stream.read(CHUNK):
        window = kept + chunk
        for match in _FAILED.finditer(window):
            place = _PLACE.search(match[1])
            if place is None:
                return None
            shown = match[2].decode("utf-8", "replace").strip()
            found.setdefault(int(place[2]), {})[number(place[1].decode())] = shown or _UNNAMED
        kept = window[-LONGEST_CELL:]
    return found


def _holds(stream: IO[bytes], marks: tuple[bytes, ...]) -> bool:
    kept = b""
    while chunk := stream.read(CHUNK):
        window = kept + chunk
        if any(mark in window for mark in marks):
            return True
        kept = chunk[-64:]
    return False


def _parse(
    stream: IO[bytes],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    data: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    parser.EntityDeclHandler = _refuse_entities
    parser.ParseFile(stream)


def _refuse_entities(*_declared: object) -> None:
    raise UnsafeXml


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str:
    """The part of the archive that holds the sheet of this name, by way of the workbook's relations."""
    names: dict[str, str] = {}
    parts: dict[str, str] = {}

    def workbook(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "sheet":
            key = next((value for name, value in attributes.items() if name.endswith(":id")), "")
            names[attributes.get("name", "")] = key

    def relations(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "Relationship":
            parts[attributes.get("Id", "")] = attributes.get("Target", "")

    listed = set(archive.namelist())
    for part, walk in (("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations)):
        if part not in listed:
            return ""
        with archive.open(part) as stream:
            _parse(stream, walk)
    target = parts.get(names.get(sheet, ""), "")
    found = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
    return found if target and found in listed else ""
