# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes out comes back the same, and does no harm in a spreadsheet."""

import csv
import io
import re
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from odf.opendocument import load as open_ods
from odf.table import Table as OdsTable

from stuurhuis.connectors.files.cells import text
from stuurhuis.connectors.files.checkup import check
from stuurhuis.connectors.files.opening import open_sheet
from stuurhuis.connectors.files.outgoing import Amount, Column, Notes, OutTable, columns_of, neutral
from stuurhuis.connectors.files.sheets import Choices
from stuurhuis.connectors.files.write_csv import write_csv
from stuurhuis.connectors.files.write_ods import write_ods
from stuurhuis.connectors.files.write_xlsx import write_xlsx

NOTES = Notes(
    "Inwoners", source="CBS", version="inwoners/3", made=date(2026, 11, 21), filters={"Gemeente": "Zwolle"}
)
TITLES = ("code", "naam", "dag", "waarde", "tekst")
ROWS = [
    ["0363", "Súdwest-Fryslân", date(2024, 2, 29), -1234.5, "=1+1"],
    ["007", "'s-Gravenhage", date(1999, 12, 31), 0.1, "@x"],
    ["1e5", "twee  spaties", None, None, 'regel <&> "aanhaling"'],
]
WRITERS = {".csv": write_csv, ".xlsx": write_xlsx, ".ods": write_ods}


def written(ending: str, chunks: list[list[list[object]]], notes: Notes = NOTES) -> bytes:
    held = io.BytesIO()
    rows = WRITERS[ending](held, OutTable(columns_of(*TITLES), chunks), notes)
    assert rows == sum(len(chunk) for chunk in chunks)
    return held.getvalue()


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_a_workbook_comes_back_the_same(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"uit{ending}"
    path.write_bytes(written(ending, [ROWS[:2], ROWS[2:]]))

    rows = [cells for _, cells in open_sheet(path, Choices(sheet="Gegevens")).rows()]
    notes = [cells for _, cells in open_sheet(path, Choices(sheet="Toelichting")).rows()]

    assert rows[0] == [*TITLES]
    back = [[None if cell in {None, ""} else cell for cell in row] for row in rows[1:]]
    assert back == [[*row[:4], neutral(str(row[4]))] for row in ROWS]
    assert ["Bron", "CBS"] in notes
    assert ["Gemeente", "Zwolle"] in notes


def test_other_programs_open_the_workbooks(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(".xlsx", [ROWS])))
    assert book["Gegevens"]["A2"].value == "0363"
    assert book["Gegevens"]["E2"].value == "'=1+1"
    path = tmp_path / "uit.ods"
    path.write_bytes(written(".ods", [ROWS]))
    sheets = open_ods(str(path)).spreadsheet.getElementsByType(OdsTable)
    assert [sheet.getAttribute("name") for sheet in sheets] == ["Gegevens", "Toelichting"]
    with zipfile.ZipFile(path) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_what_goes_with_a_table_has_a_sheet_of_its_own(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"uit{ending}"
    with path.open("wb") as stream:
        columns = (Column("jaar", "Het jaar.", 8), Column("verwacht", "Wat er komt.", 30))
        more = OutTable(columns, [[[2026, 1.5]]], "Verwachting")
        assert WRITERS[ending](stream, OutTable(columns_of(*TITLES), [ROWS]), NOTES, more) == len(ROWS)

    rows = [cells for _, cells in open_sheet(path, Choices(sheet="Verwachting")).rows()]
    assert rows == [["jaar", "verwacht"], [2026, 1.5]]
    assert widths(path, "Verwachting") == pytest.approx([8, 30], abs=1)
    notes = [cells for _, cells in open_sheet(path, Choices(sheet="Toelichting")).rows()]
    assert [text(row[0]) for row in notes[-3:]] == [
        "De kolommen op het blad Verwachting",
        "jaar",
        "verwacht",
    ]
    assert notes[-1][1] == "Wat er komt."


@pytest.mark.parametrize(("decimals", "form", "shown"), [(0, "#,##0", "1235"), (2, "#,##0.00", "1234.57")])
def test_an_amount_is_shown_in_its_decimals_and_kept_whole(decimals: int, form: str, shown: str) -> None:
    rows = [[["x", "", None, Amount(1234.5678, decimals), ""]]]

    [cell] = openpyxl.load_workbook(io.BytesIO(written(".xlsx", rows)))["Gegevens"]["D2:D2"][0]
    assert (cell.value, cell.number_format) == (1234.5678, form)
    with zipfile.ZipFile(io.BytesIO(written(".ods", rows))) as archive:
        content = archive.read("content.xml").decode()
    assert f'"f{decimals}" office:value-type="float" office:value="1234.5678"><text:p>{shown}<' in content
    assert f'number:decimal-places="{decimals}"' in content
    assert "1234,5678" in written(".csv", rows).decode("utf-8-sig")


def widths(path: Path, name: str) -> list[float]:
    """How wide the columns of a sheet are, in letters."""
    if path.suffix == ".xlsx":
        columns = openpyxl.load_workbook(path)[name].column_dimensions
        return [columns[letter].width for letter in "AB"]
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml").decode()
    sheet = content.split(f'table:name="{name}"')[1].split("<table:table-row")[0]
    return [float(one) for one in re.findall(r'table:style-name="w(\d+)"', sheet)]


def test_csv_comes_back_the_same() -> None:
    lines = written(".csv", [ROWS]).decode("utf-8-sig").splitlines()

    assert lines[0] == "# Inwoners"
    records = list(csv.reader((line for line in lines if not line.startswith("#")), delimiter=";"))
    assert records[1] == ["0363", "Súdwest-Fryslân", "2024-02-29", "-1234,5", "'=1+1"]
    assert records[3] == ["1e5", "twee  spaties", "", "", 'regel <&> "aanhaling"']


@pytest.mark.parametrize("text", ["=1+1", "+x", "-x", "@SUM(A1)", "\tx", "\r=x", "-2+3"])
def test_what_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    for ending in WRITERS:
        assert neutral(text).startswith("'")
        assert written(ending, [[[text, "", None, -5.5, "-12"]]])
    body = written(".csv", [[[text, "", None, -5.5, "-12"]]]).decode("utf-8-sig")
    assert f"'{text}" in body
    assert "-5,5;-12" in body


@given(st.text())
def test_no_text_starts_as_a_formula(text: str) -> None:
    out = neutral(text)

    assert len(out) < 2 or not out.startswith(("=", "@", "\t", "\r"))
    assert neutral(out) == out


@given(st.floats(allow_nan=False, allow_infinity=False), st.text(st.characters(codec="utf-8"), max_size=20))
def test_any_figure_and_text_come_back_from_ods(figure: float, text: str) -> None:
    body = written(".ods", [[[figure, text]]])

    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        content = archive.read("content.xml").decode()
    assert f'office:value="{figure!r}"' in content


def test_the_writers_bring_no_analytics_along() -> None:
    script = (
        "import sys, stuurhuis.connectors.files.write_csv, stuurhuis.connectors.files.write_xlsx, "
        "stuurhuis.connectors.files.write_ods; "
        "print(sorted({'pandas', 'numpy', 'pyarrow', 'scipy', 'ibis'} & set(sys.modules)))"
    )

    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


def test_the_connector_finds_itself_well() -> None:
    assert check() == []
