# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which kind of file is this: told by its first bytes, and by its ending where bytes say nothing."""

import zipfile
from pathlib import Path
from typing import Final

from stuurhuis.connectors.files.csv_text import open_text
from stuurhuis.connectors.files.limits import FileBroken, FileRefused, Limits, weigh
from stuurhuis.connectors.files.records import open_json, open_parquet
from stuurhuis.connectors.files.sheets import Choices, Sheet
from stuurhuis.connectors.files.workbooks import open_workbook

ENDINGS: Final = (
    ".csv",
    ".tsv",
    ".txt",
    ".xlsx",
    ".xlsm",
    ".ods",
    ".json",
    ".jsonl",
    ".ndjson",
    ".geojson",
    ".parquet",
)


class FileKindUnknown(FileRefused):
    """The file is of a kind that we do not read."""


class FileAbsent(FileRefused):
    """There is no file at that place."""


def open_sheet(path: Path, choices: Choices | None = None, limits: Limits | None = None) -> Sheet:
    """The table in a file; raises FileAbsent, FileKindUnknown, FileTooLarge, FileBroken or SheetUnknown."""
    chosen, most = choices or Choices(), limits or Limits()
    if not path.is_file():
        raise FileAbsent(f"Er is geen bestand {path}.", f"There is no file {path}.")
    weigh(path, most)
    with path.open("rb") as stream:
        head = stream.read(8)
    ending = path.suffix.lower()
    if head.startswith(b"PK"):
        return _open_archive(path, chosen, most)
    if head.startswith(b"PAR1"):
        return open_parquet(path, most)
    if ending in {".xlsx", ".xlsm", ".ods", ".parquet"}:
        raise FileBroken(
            f"{path.name} is geen {ending[1:]}, al heet het zo. Bewaar het opnieuw als {ending[1:]}.",
            f"{path.name} is no {ending[1:]}, though it is called so. Save it again as {ending[1:]}.",
        )
    if ending in {".json", ".jsonl", ".ndjson", ".geojson"}:
        return open_json(path, most)
    if ending in {".csv", ".tsv", ".txt", ""} and not _is_binary(head):
        return open_text(path, chosen, most)
    raise _unknown(path)


def _open_archive(path: Path, choices: Choices, limits: Limits) -> Sheet:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile as fault:
        raise FileBroken(f"{path.name} is beschadigd.", f"{path.name} is damaged.") from fault
    if {"xl/workbook.xml", "content.xml", "xl/workbook.bin"} & names:
        return open_workbook(path, choices, limits)
    raise _unknown(path)


def _is_binary(head: bytes) -> bool:
    """Whether these bytes begin no text: control signs, and no mark of utf-16."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return any(byte < 9 or 13 < byte < 27 for byte in head)


def _unknown(path: Path) -> FileKindUnknown:
    known = "CSV, Excel (xlsx), LibreOffice (ods), JSON, GeoJSON, Parquet"
    return FileKindUnknown(
        f"{path.name}: dit soort bestand lezen we niet. Wel: {known}.",
        f"{path.name}: we do not read this kind of file. We read: {known}.",
    )
