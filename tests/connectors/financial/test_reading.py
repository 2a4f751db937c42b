# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An export is read to the cent, or every cell that is wrong is named with what to do."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest

from running_year import export, planned, zwolle
from stuurhuis.connectors.files.bad_rows import write_bad_rows
from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.files.outgoing import Notes, OutTable, columns_of
from stuurhuis.connectors.files.write_xlsx import write_xlsx
from stuurhuis.connectors.financial import checkup
from stuurhuis.connectors.financial.checking import Expected
from stuurhuis.connectors.financial.looking import ColumnsNotFound, look
from stuurhuis.connectors.financial.mapping_file import MappingRefused, read_mapping, written
from stuurhuis.connectors.financial.reading import YearReading, read
from stuurhuis.connectors.financial.template import write_template
from stuurhuis.connectors.financial.until import until
from stuurhuis.engines.classifications import ended
from stuurhuis.steering.ports import MappingWords, Nature, Side, YearColumn
from stuurhuis.steering.rules.ready import goal_for

HEAD = (
    "Programma;Taakveld;Economische categorie;Soort;Primitieve begroting;Begroting na wijziging;Gerealiseerd"
)
SEPTEMBER = Expected(2026, 9, frozenset({"0.1", "6.1", "6.75"}))
OWN_HEAD = (
    "Prog;TV;Kostensoort;B/L;Aard post;Begr. 2026;Begr. 2026 actueel;Wijz.nr;Datum;Boekingen;Obligo;Forecast"
)
OWN = MappingWords(
    columns={
        YearColumn.CATEGORY: "Kostensoort",
        YearColumn.NATURE: "Aard post",
        YearColumn.ORIGINAL: "Begr. 2026",
        YearColumn.AMENDED: "Begr. 2026 actueel",
        YearColumn.DECISION: "Wijz.nr",
        YearColumn.DECIDED_ON: "Datum",
        YearColumn.REALISED: "Boekingen",
        YearColumn.EXPECTED: "Forecast",
    },
    codes={
        YearColumn.SIDE: {"1": "lasten", "2": "baten"},
        YearColumn.TASK_FIELD: {"JEUGD": "6.75"},
        YearColumn.PROGRAMME: {"Sociaal domein": "6"},
        YearColumn.CATEGORY: {"4400": "3.5.1"},
        YearColumn.NATURE: {"E": "incidenteel"},
    },
    unit=1000,
    revenues_negative=True,
)


def reading(path: Path, text: str, mapping: MappingWords | None = None) -> YearReading:
    """What is read of this text."""
    path = path / "export.csv"
    path.write_text(text, encoding="utf-8")
    return read(path, mapping, SEPTEMBER)


def test_an_export_of_zwolle_is_read_to_the_cent(tmp_path: Path) -> None:
    lines = zwolle()
    found = read(export(tmp_path / "zwolle.csv", lines), None, Expected(2026, 9, frozenset(planned())))
    assert (found.errors, found.rows) == ((), len(lines))
    assert set(found.lines) == set(lines)
    spent = sum(line.original for line in found.lines if line.side is Side.EXPENSES)
    assert spent == sum(planned().values()) > 400_000_000


def test_every_wrong_cell_is_named_at_once_with_what_to_do(tmp_path: Path) -> None:
    head = f"{HEAD};Incidenteel of structureel;Datum raadsbesluit;Maand"
    found = reading(
        tmp_path,
        f"{head}\n6;6.75;3.5.1;lasten;1000;1000;750;;2026-06-29;9\n"
        "6;6.73;kosten;L;duizend;1.234,5;750;soms;gisteren;8\n;6.1;3.5.1;links;1;1;1;;;9\n",
    )
    told = [fault.sentence() for fault in found.errors]
    assert [fault.address for fault in found.errors] == ["B3", "C3", "E3", "H3", "I3", "J3", "A4", "D4"]
    assert told[0].startswith("B3 (Taakveld) '6.73': Dit is geen taakveld van Iv3. Bedoel je 6.75?")
    assert "zet deze eigen code in de vertaling" in told[0]
    assert "E3 (Primitieve begroting) 'duizend': Hier hoort een getal; er staat tekst." in told[2]
    assert "J3 (Maand) '8': Deze regel is niet van 9." in told[5]
    assert len(found.lines) == 1
    english = found.errors[0].sentence("en")
    assert "This is no task field of Iv3. Did you mean 6.75?" in english


def test_the_bad_rows_come_back_as_they_were(tmp_path: Path) -> None:
    found = reading(tmp_path, f"{HEAD}\n6;6.75;3.5.1;lasten;1;1;1\n6;9.9;3.5.1;lasten;2;2;2,50\n")
    stream = BytesIO()
    assert write_bad_rows(stream, found) == 1
    mended = stream.getvalue().decode("utf-8-sig").replace("9.9", "6.1")
    again = reading(tmp_path, mended)
    assert (again.errors, [line.realised for line in again.lines]) == ((), [Decimal("2.50")])


def test_the_own_headings_and_codes_of_an_organisation_are_understood_once_told(tmp_path: Path) -> None:
    text = (
        f"{OWN_HEAD}\nSociaal domein;JEUGD;4400;1;E;1.000,5;1.200;R-41;29-06-2026;800;250;1.300\n"
        "Sociaal domein;JEUGD;4400;2;;-100;-100;;;-80;;\n"
    )
    found = reading(tmp_path, text, OWN)
    assert found.errors == ()
    expenses, revenues = found.lines
    assert (expenses.place.programme, expenses.place.task_field, expenses.category) == ("6", "6.75", "3.5.1")
    assert (expenses.side, expenses.nature) == (Side.EXPENSES, Nature.INCIDENTAL)
    assert (expenses.original, expenses.amended) == (Decimal(1_000_500), Decimal(1_200_000))
    assert (expenses.decision, expenses.decided_on) == ("R-41", date(2026, 6, 29))
    assert (expenses.committed, expenses.expected) == (Decimal(250_000), Decimal(1_300_000))
    assert (revenues.side, revenues.amended, revenues.expected) == (Side.REVENUES, Decimal(100_000), None)


def test_without_a_mapping_it_says_which_columns_it_misses(tmp_path: Path) -> None:
    with pytest.raises(ColumnsNotFound, match="Economische categorie, Primitieve begroting"):
        reading(tmp_path, f"{OWN_HEAD}\n6;6.75;3.5.1;L;;1;1;;;1;;\n")
    shown = look(tmp_path / "export.csv")
    assert shown.titles[2] == "Kostensoort"
    assert shown.first_rows[0][:2] == ("6", "6.75")


def test_codes_that_are_not_understood_are_gathered_for_the_mapping(tmp_path: Path) -> None:
    found = reading(tmp_path, f"{HEAD}\n6;JEUGD;4400;1;1;1;1\n6;JEUGD;3.5.1;2;1;1;1\n")
    assert found.unknown == {
        YearColumn.CATEGORY: ("4400",),
        YearColumn.SIDE: ("1", "2"),
        YearColumn.TASK_FIELD: ("JEUGD",),
    }


def test_lines_of_one_post_are_added_up_and_the_same_line_twice_is_asked_about(tmp_path: Path) -> None:
    row = "6;6.75;3.5.1;lasten;10;10;5"
    found = reading(tmp_path, f"{HEAD}\n{row}\n{row}\n6;6.75;3.5.1;lasten;1;1;1\n")
    [line] = found.lines
    assert (line.original, line.realised) == (Decimal(21), Decimal(11))
    assert [fault.sentence()[:50] for fault in found.warnings] == [
        "3: Deze regel staat er precies zo ook in rij 2; de"
    ]


def test_what_is_expected_stays_unsaid_where_the_cell_is_empty(tmp_path: Path) -> None:
    found = reading(
        tmp_path, f"{HEAD};Verwacht einde jaar\n6;6.75;3.5.1;lasten;10;10;5;\n6;6.1;1.1;lasten;1;1;1;0\n"
    )
    assert [line.expected for line in found.lines] == [None, Decimal(0)]
    assert {line.committed for line in found.lines} == {None}


def test_what_is_no_category_of_iv3_is_refused_and_says_what_is_like_it(tmp_path: Path) -> None:
    found = reading(tmp_path, f"{HEAD}\n6;6.1;9.9.9;lasten;1;1;1\n6;6.1;35.1;lasten;1;1;1\n")
    assert found.lines == ()
    assert [fault.sentence()[:92] for fault in found.errors] == [
        "C2 (Economische categorie) '9.9.9': Dit is geen economische categorie van Iv3: die beginnen ",
        "C3 (Economische categorie) '35.1': Dit is geen economische categorie van Iv3: die beginnen m",
    ]
    assert found.errors[1].choices[0] == "3.5.1"


def test_a_category_that_we_do_not_know_counts_and_is_asked_about(tmp_path: Path) -> None:
    found = reading(tmp_path, f"{HEAD}\n6;6.1;4.1.2;baten;1;1;1\n6;6.1;L3.5.1;lasten;1;1;1\n")
    assert [line.category for line in found.lines] == ["4.1.2", "3.5.1"]
    [asked] = found.warnings
    assert asked.sentence().startswith(
        "C2 (Economische categorie) '4.1.2': Deze economische categorie kennen we"
    )
    assert "4.1.1" in asked.sentence()


@pytest.mark.parametrize(
    ("category", "side", "where"), [("3.5.2", "lasten", "baten"), ("3.5.1", "B", "lasten")]
)
def test_a_category_of_the_other_side_is_asked_about(
    tmp_path: Path, category: str, side: str, where: str
) -> None:
    found = reading(tmp_path, f"{HEAD}\n6;6.1;{category};{side};1;1;1\n")
    assert [fault.rule() for fault in found.warnings] == [
        f"Deze categorie bestaat in Iv3 alleen bij {where}."
    ]
    assert (found.errors, len(found.lines)) == ((), 1)


def test_category_seven_one_is_a_reserve(tmp_path: Path) -> None:
    found = reading(tmp_path, f"{HEAD}\n0;0.10;L7.1;L;5;5;5\n0;0.10;B7.1;B;5;5;5\n")
    assert [line.side for line in found.lines] == [Side.TO_RESERVES, Side.FROM_RESERVES]


def test_a_mapping_goes_to_a_file_and_back(tmp_path: Path) -> None:
    path = tmp_path / "vertaling.toml"
    path.write_text(written(OWN), encoding="utf-8")
    assert read_mapping(path) == OWN


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[kolommen", "geen TOML"),
        ("kolommen = 3", "is een tabel"),
        ("[kolommen]\nafdeling = 'x'", "kies uit jaar, maand, programma"),
        ("[bedragen]\neenheid = 10", "eenheid is 1 of 1000"),
    ],
)
def test_a_wrong_mapping_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "vertaling.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MappingRefused, match=sentence):
        read_mapping(path)


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    for name in ("export.pdf", "export.json"):
        (tmp_path / name).write_text("x", encoding="utf-8")
        with pytest.raises(FileRefused, match="CSV, Excel"):
            look(tmp_path / name)


def test_the_template_is_read_as_it_was_written(tmp_path: Path) -> None:
    stream = BytesIO()
    write_template(stream)
    path = tmp_path / "jaar.xlsx"
    path.write_bytes(stream.getvalue())
    assert look(path).missing == ()
    assert checkup.check() == []


def test_excel_that_made_a_number_of_a_code_is_asked_which(tmp_path: Path) -> None:
    path = tmp_path / "jaar.xlsx"
    rows = [[0, 0.1, 1.1, "lasten", 1.5, 1.5, 1.5], [6, 6.75, 1.1, "lasten", 2, 2, 2]]
    with path.open("wb") as stream:
        write_xlsx(stream, OutTable(columns_of(*HEAD.split(";")), [rows]), Notes("Export"))
    found = read(path, None, SEPTEMBER)
    assert [(fault.address, fault.kind) for fault in found.faults] == [("B2", "code_became_number")]
    assert [(line.task_field, line.original) for line in found.lines] == [("6.75", Decimal(2))]


@pytest.mark.parametrize(
    ("head", "row", "found"),
    [
        ("Jaar;Stand tot en met maand", "2026;9", (2026, 9)),
        ("Boekjaar;Maand", "2026;september", (2026, 9)),
        ("Periode", "2026-09", (2026, 9)),
        ("Periode", "2026-09-30", (2026, 9)),
        ("Maand", "9", None),
        ("Jaar", "2026", None),
        ("Boekjaar;Maand", ";", None),
    ],
)
def test_until_when_an_export_tells_it_says_itself(
    tmp_path: Path, head: str, row: str, found: tuple[int, int] | None
) -> None:
    file = tmp_path / "export.csv"
    line = "6;6.75;3.5.1;lasten;1;1;1"
    file.write_text(f"{HEAD};{head}\n{line};{row}\n{line};{row}\n", encoding="utf-8")
    told = until(look(file))
    assert (told and (told.year, told.month)) == found
    if told:
        assert told.titles == tuple(head.split(";"))


def test_lines_of_two_months_say_nothing_together(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    line = "6;6.75;3.5.1;lasten;1;1;1"
    file.write_text(f"{HEAD};Periode\n{line};2026-08\n{line};2026-09\n", encoding="utf-8")
    assert until(look(file)) is None


def test_one_line_with_a_month_that_is_none_does_not_make_the_others_wrong(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    rows = "\n".join(f"6;6.75;3.5.1;lasten;{place};1;1;2026;{month}" for place, month in enumerate("99999"))
    wrong = "6;6.75;3.5.1;lasten;9;1;1;2026;13"
    file.write_text(f"{HEAD};Jaar;Maand\n{rows}\n{wrong}\n", encoding="utf-8")
    told = until(look(file))
    assert told
    assert (told.year, told.month) == (2026, 9)
    found = read(file, None, SEPTEMBER)
    assert [(fault.kind, fault.row) for fault in found.errors] == [("other_time", 7)]


def test_a_task_field_that_iv3_let_go_of_is_a_warning_with_where_it_went(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text(f"{HEAD}\n6;6.72;3.5.1;lasten;1;1;1\n", encoding="utf-8")
    assert read(file, None, Expected(2024, 9)).faults == ()
    (gone,) = read(file, None, Expected(2026, 9)).faults
    assert (gone.kind, gone.weight) == ("task_field_gone", "warning")
    assert "sinds 2025 niet meer in Iv3: het ging op in 6.75, 6.76, 6.79, 6.92" in gone.sentence()


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_the_template_has_a_task_field_of_its_own_year(tmp_path: Path, ending: str) -> None:
    held = BytesIO()
    write_template(held, ending)
    file = tmp_path / f"sjabloon{ending}"
    file.write_bytes(held.getvalue())
    told = until(look(file))
    assert told
    (line,) = read(file, None, Expected(told.year, told.month)).lines
    assert ended(line.task_field, told.year) is None
    assert goal_for(line.task_field) == goal_for("6.76")
