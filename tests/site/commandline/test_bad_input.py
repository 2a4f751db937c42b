# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever is handed in, the answer is exit code 2 and one line: file, row, column and what to do."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from stuurhuis.site.commandline import app
from stuurhuis.site.commandline.opening import why

BASE = "series,period,value\n" + "".join(f"a,{year},{year % 7}\n" for year in range(2005, 2025))
INPUTS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "het bestand is leeg"),
    "blank": (b"\n\n", "het bestand is leeg"),
    "column": (BASE.replace("value", "hoeveel").encode(), "kolom 'value' ontbreekt"),
    "twice": (f"{BASE}a,2024,3\n".encode(), "rij 22, kolom 'period': reeks 'a' heeft 2024 al"),
    "text": (f"{BASE}b,2024,veel\n".encode(), "rij 22, kolom 'value': 'veel' is geen getal"),
    "mixed": (f"{BASE}a,2025-01,3\n".encode(), "rij 22, kolom 'period': reeks 'a' mengt soorten perioden"),
    "latin": (f"{BASE}Fryslân,2020,1\n".encode("latin-1"), "rij 22: de tekst is geen UTF-8"),
    "utf16": (BASE.encode("utf-16"), "de tekst is geen UTF-8"),
    "huge": (f"{BASE}b,2024,{'9' * 400}\n".encode(), "rij 22, kolom 'value': '9999"),
    "large": (f"{BASE}b,2024,1e200\n".encode(), "rij 22, kolom 'value': het getal is te groot"),
    "far": (f"{BASE}b,{'9' * 40},1\n".encode(), "rij 22, kolom 'period': periode 9999"),
    "period": (f"{BASE}b,2024-13,1\n".encode(), "rij 22, kolom 'period': periode '2024-13'"),
    "infinite": (f"{BASE}b,2024,inf\n".encode(), "rij 22, kolom 'value': 'inf' is geen getal"),
    "binary": (bytes(range(256)) * 50, "rij 1: dit is geen tekst"),
    "nul": (BASE.encode() + b"a\0,2025,3\n", "rij 22: dit is geen tekst"),
    "parquet": (b"PAR1" + b"\0" * 50 + b"PAR1", "geen leesbaar Parquet-bestand"),
    "workbook": (b"PK\x03\x04" + b"\0" * 100, "dit is een werkmap"),
    "quote": (f'{BASE}"b,2024,3\n'.encode(), "rij 22: geen geldige CSV"),
    "cells": (f"{BASE}b,2024,1,2\n".encode(), "rij 22: 4 cellen, terwijl de kop er 3 heeft"),
}


@pytest.mark.parametrize("command", [["forecast", "--horizon", "2"], ["changes"], ["signals"]])
@pytest.mark.parametrize("kind", INPUTS)
def test_a_bad_table_is_one_line(command: list[str], kind: str, tmp_path: Path) -> None:
    content, said = INPUTS[kind]
    (tmp_path / "in.csv").write_bytes(content)

    told = CliRunner().invoke(app, [command[0], str(tmp_path / "in.csv"), *command[1:]])

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.count("\n") == 1
    assert "in.csv" in told.stderr
    assert said in told.stderr
    assert len(told.stderr) < 400


@pytest.mark.parametrize(
    ("place", "said"), [("weg.csv", "het bestand bestaat niet"), (".", "dit is een map; noem een bestand")]
)
@pytest.mark.parametrize(
    "command", [["forecast", "--horizon", "2"], ["changes"], ["signals"], ["peers", "--id", "a"]]
)
def test_a_place_that_cannot_be_read(command: list[str], place: str, said: str, tmp_path: Path) -> None:
    told = CliRunner().invoke(app, [command[0], str(tmp_path / place), *command[1:]])

    assert told.exit_code == 2
    assert said in told.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="who is root may read everything")
def test_a_file_without_rights(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(BASE)
    (tmp_path / "in.csv").chmod(0)

    told = CliRunner().invoke(app, ["changes", str(tmp_path / "in.csv")])

    assert told.exit_code == 2
    assert "je hebt er geen rechten op" in told.stderr


def test_a_fault_of_the_machine_is_said_in_our_words() -> None:
    assert "geen rechten" in why(PermissionError(13, "Permission denied"))
    assert "vol" in why(OSError(28, "No space left on device"))
    assert why(OSError(5, "Input/output error")) == "Input/output error"


def test_a_region_that_stands_there_twice_is_named_with_its_row() -> None:
    told = CliRunner().invoke(app, ["peers", "-", "--id", "code"], input="code,inw\nr1,1\nr1,2\nr2,4\n")

    assert told.exit_code == 2
    assert "rij 3, kolom 'code': 'r1' staat er meer dan één keer" in told.stderr
