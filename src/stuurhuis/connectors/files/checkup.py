# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Does reading and writing files work on this machine: a small table there and back, in every form."""

import io
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Final

from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.files.outgoing import Notes, OutTable, columns_of
from stuurhuis.connectors.files.reading import read
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.connectors.files.write_ods import write_ods
from stuurhuis.connectors.files.write_xlsx import write_xlsx

Writer = Callable[[IO[bytes], OutTable, Notes], int]

_TITLES: Final = ("indicator", "gemeente", "jaar", "waarde")
_ROWS: Final = (("inwoners", "'s-Gravenhage", 2024, 566221.5), ("inwoners", "GM0193", 2024, None))
_EXPECTED: Final = [("GM0518", "2024", 566221.5), ("GM0193", "2024", None)]
_WRITERS: Final[dict[str, Writer]] = {".csv": write_csv, ".xlsx": write_xlsx, ".ods": write_ods}


def check() -> list[str]:
    """What is not well, each with what to do, in words; empty when all is well."""
    findings: list[str] = []
    with tempfile.TemporaryDirectory(prefix="stuurhuis-") as folder:
        for ending, writer in _WRITERS.items():
            findings += _there_and_back(Path(folder) / f"proef{ending}", writer)
    return findings


def _there_and_back(path: Path, writer: Writer) -> list[str]:
    held = io.BytesIO()
    writer(held, OutTable(columns_of(*_TITLES), [_ROWS]), Notes("Proef", source="Stuurhuis"))
    path.write_bytes(held.getvalue())
    advice = f"Installeer Stuurhuis opnieuw met `make env`; {path.suffix[1:]} lezen of schrijven werkt niet"
    try:
        reading = read(path)
    except FileRefused as refusal:
        return [f"{advice}: {refusal}"]
    if reading.faults:
        return [f"{advice}: {reading.faults[0].sentence()}"]
    seen = [
        (one.region, one.period, None if one.value != one.value else one.value)
        for one in reading.observations
    ]
    return [] if seen == _EXPECTED else [f"{advice}: {seen} in plaats van {_EXPECTED}."]
