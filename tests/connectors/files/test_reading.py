# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person has on disk is found and read: separators, character sets, layouts, forms."""

import json
import zipfile
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from stuurhuis.connectors.files import limits
from stuurhuis.connectors.files.finding import found
from stuurhuis.connectors.files.layout import ChoiceRefused, ColumnsMissing
from stuurhuis.connectors.files.limits import FileBroken, FileTooLarge, Limits
from stuurhuis.connectors.files.opening import FileAbsent, FileKindUnknown
from stuurhuis.connectors.files.reading import Reading, read
from stuurhuis.connectors.files.sheets import Choices
from stuurhuis.connectors.files.workbooks import SheetUnknown

LONG = (
    "indicator;gemeente;jaar;waarde\n"
    "inwoners;Zwolle;2020;1.234,5\n"
    "inwoners;'s-Gravenhage (gemeente);2021;n.b.\n"
)


def csv(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "proef.csv"
    path.write_bytes(text.encode(encoding))
    return path


def tidy(reading: Reading) -> list[tuple[str, str, str, float | None, str]]:
    return [
        (one.indicator, one.region, one.period, None if one.value != one.value else one.value, one.status)
        for one in reading.observations
    ]


def test_a_dutch_csv_is_read_and_told(tmp_path: Path) -> None:
    reading = read(csv(tmp_path, LONG))

    assert not reading.faults
    assert tidy(reading) == [
        ("inwoners", "GM0193", "2020", 1234.5, "final"),
        ("inwoners", "GM0518", "2021", None, "missing"),
    ]
    told = " ".join(found(reading))
    assert "puntkomma" in told
    assert "Decimaalteken: komma (gezien)" in told
    assert "Header on row 1; a row per observation" in " ".join(found(reading, "en"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "cp850", "mac_roman", "utf-16"])
def test_the_character_set_is_found(tmp_path: Path, encoding: str) -> None:
    text = "indicator,gemeente,jaar,waarde\nbevolking,Súdwest-Fryslân,2020,1\n"
    text += "bevolking,Gaasterlân-Sleat,2012,2\n"

    reading = read(csv(tmp_path, text, encoding))

    assert not reading.faults
    assert [one.region for one in reading.observations] == ["GM1900", "GM0653"]


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, sign: str) -> None:
    reading = read(
        csv(tmp_path, "gm_code;jaar;waarde\nGM0193;2020;5\n".replace(";", sign)), Choices(indicator="x")
    )

    assert reading.facts.delimiter == sign
    assert tidy(reading) == [("x", "GM0193", "2020", 5.0, "final")]


def test_a_column_per_year(tmp_path: Path) -> None:
    text = "Cijfers van de gemeente;;\n\nGemeente;2019;2020\nZwolle;1,5;2,5\nOmmen;.;4\n"

    reading = read(csv(tmp_path, text), Choices(indicator="Woningen per inwoner"))

    assert (reading.layout.kind, reading.layout.header_row) == ("periods", 3)
    assert tidy(reading) == [
        ("woningen-per-inwoner", "GM0193", "2019", 1.5, "final"),
        ("woningen-per-inwoner", "GM0193", "2020", 2.5, "final"),
        ("woningen-per-inwoner", "GM0175", "2020", 4.0, "final"),
    ]


def test_a_column_per_indicator(tmp_path: Path) -> None:
    text = (
        "gm_code,gm_naam,jaar,Inwoners,Misdrijven per 1.000,opmerking\nGM0193,Zwolle,2020,129000,41.5,mooi\n"
    )

    reading = read(csv(tmp_path, text))

    assert reading.layout.kind == "indicators"
    assert [one[0] for one in tidy(reading)] == ["inwoners", "misdrijven-per-1-000"]
    assert "Niet gebruikt: opmerking" in " ".join(found(reading))


def test_what_is_said_goes_before_what_is_found(tmp_path: Path) -> None:
    path = csv(tmp_path, "a;b;c;d\nGM0193;2020;1.234;7\n")
    choices = Choices(
        columns={"a": "region", "b": "period", "D": "ignore", "c": "value"}, decimal=".", indicator="x"
    )

    assert tidy(read(path, choices)) == [("x", "GM0193", "2020", 1.234, "final")]
    with pytest.raises(ChoiceRefused, match="geen kolom 'zz'"):
        read(path, Choices(columns={"zz": "region"}))


def test_what_is_missing_is_asked(tmp_path: Path) -> None:
    with pytest.raises(ColumnsMissing, match="de periode en de indicator") as refusal:
        read(csv(tmp_path, "gemeente;waarde\nZwolle;5\n"))

    assert "cannot find the period" in refusal.value.english


def test_a_workbook_with_a_title_merged_cells_and_dates(tmp_path: Path) -> None:
    path = tmp_path / "proef.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Leeswijzer").write(0, 0, "Lees dit eerst")
        sheet = book.add_worksheet("Cijfers")
        sheet.merge_range("B2:E2", "Woningen in Overijssel")
        for column, title in enumerate(["gemeente", "peildatum", "indicator", "waarde"], start=1):
            sheet.write(3, column, title)
        sheet.write_row(4, 1, ["Zwolle"])
        sheet.write_datetime(4, 2, date(2024, 1, 31), book.add_format({"num_format": "d mmm yyyy"}))
        sheet.write_row(4, 3, ["woningen", 59000.5])

    reading = read(path)

    assert reading.facts.name == "Cijfers"
    assert reading.facts.other_sheets == ("Leeswijzer",)
    assert tidy(reading) == [("woningen", "GM0193", "2024-01-31", 59000.5, "final")]
    with pytest.raises(SheetUnknown, match="Leeswijzer, Cijfers"):
        read(path, Choices(sheet="Blad1"))


def test_json_geojson_and_parquet(tmp_path: Path) -> None:
    record = {"gm_code": "GM0193", "jaar": 2020, "indicator": "inwoners", "waarde": 129000}
    feature = {"type": "Feature", "geometry": None, "properties": record}
    lines = tmp_path / "a.jsonl"
    lines.write_text(f"{json.dumps(record)}\n{json.dumps(record | {'jaar': 2021})}\n")
    (tmp_path / "a.json").write_text(json.dumps([record]))
    (tmp_path / "a.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    pq.write_table(pa.table({name: [value] for name, value in record.items()}), tmp_path / "a.parquet")

    for name in ("a.json", "a.geojson", "a.parquet"):
        assert tidy(read(tmp_path / name)) == [("inwoners", "GM0193", "2020", 129000.0, "final")], name
    assert len(read(lines).observations) == 2


def test_what_cannot_be_read_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileAbsent):
        read(tmp_path / "er niet.csv")
    for name, body, refusal in (
        ("leeg.csv", b"", FileBroken),
        ("geen.xlsx", b"tekst", FileBroken),
        ("kapot.xlsx", b"PK\3\4kapot", FileBroken),
        ("kapot.json", b'{"a": [', FileBroken),
        ("latin.json", b'{"a": "\xe9"}', FileBroken),
        ("plaatje.png", b"\x89PNG\r\n\x1a\n", FileKindUnknown),
        ("brief.docx", None, FileKindUnknown),
    ):
        path = tmp_path / name
        if body is None:
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr("word/document.xml", "<a/>")
        else:
            path.write_bytes(body)
        with pytest.raises(refusal):
            read(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (limits.RATIO_FROM + 1))

    with pytest.raises(FileTooLarge, match="uitgepakt 20 MB"):
        read(path)


def test_the_size_of_a_file_is_a_setting(tmp_path: Path) -> None:
    path = csv(tmp_path, LONG)

    with pytest.raises(FileTooLarge, match="Splits"):
        read(path, limits=Limits(stored=10))
    with pytest.raises(FileTooLarge, match="meer dan 2 rijen"):
        read(path, limits=Limits(rows=2))


@pytest.mark.parametrize(
    ("name", "choices", "least"),
    [
        ("inwoners_gemeente_2017_2026.csv", Choices(), 3500),
        ("kwb2024_gemeente.csv", Choices(period="2024"), 6000),
        ("veiligheid_gezondheid_gemeente_2012_2025_long.csv", Choices(division=2024), 3700),
    ],
)
def test_real_files_are_read(shared: Path, name: str, choices: Choices, least: int) -> None:
    reading = read(shared / "data" / "indicators" / name, choices, at=date(2026, 11, 21))

    assert not reading.errors
    assert len(reading.observations) >= least
