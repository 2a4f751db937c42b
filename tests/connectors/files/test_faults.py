# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is wrong is told at once: where, what, which rule, what to do."""

import io
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from benchmarks import files as benchmark
from stuurhuis.connectors.files.bad_rows import write_bad_rows
from stuurhuis.connectors.files.cells import address, number
from stuurhuis.connectors.files.expectations import IndicatorRule, Known
from stuurhuis.connectors.files.faults import Fault, in_order, sentences, summary
from stuurhuis.connectors.files.reading import Reading, read
from stuurhuis.connectors.files.rules import RULES
from stuurhuis.connectors.files.sheets import Choices

HEAD = "indicator;gemeente;jaar;waarde;status\n"


def reading_of(
    folder: Path,
    rows: str,
    known: Known | None = None,
    head: str = HEAD,
    at: date | None = None,
    indicator: str = "",
) -> Reading:
    path = folder / "proef.csv"
    path.write_text(head + rows, encoding="utf-8")
    return read(path, Choices(indicator=indicator), known=known, at=at)


def kinds(reading: Reading) -> list[tuple[str, str]]:
    return [(fault.address, fault.kind) for fault in reading.faults]


@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
def test_every_seeded_error_is_found_and_none_else(tmp_path: Path, form: str) -> None:
    made = benchmark.seed(4000, 160, form)
    path = tmp_path / f"proef.{form}"
    benchmark.write(made, path)

    missed, false = benchmark.judged(made, benchmark.measure(path)["faults"])

    assert (missed, false) == (set(), set())
    assert len({kind for _, _, kind in made.expected}) >= 20


def test_a_fault_says_where_what_why_and_what_to_do(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, "inwoners;Zwolle;2020;1,5;\ninwoners;Bergen;2020;veel;ja\n")

    assert kinds(reading) == [("B3", "region_ambiguous"), ("D3", "number_text"), ("E3", "status_unknown")]
    first = reading.faults[0]
    assert first.sentence() == (
        "B3 (gemeente) 'Bergen': Deze naam past op meer dan één gebied. Bedoel je GM0373 (Bergen (NH.)) of "
        "GM0893 (Bergen (L.))? Schrijf de code van het gebied dat je bedoelt."
    )
    assert "fits more than one region. Did you mean" in first.sentence("en")
    assert len(reading.observations) == 1
    assert reading.bad_rows == {3}


def test_every_rule_has_its_words_in_two_languages() -> None:
    for kind in RULES:
        fault = Fault(
            kind, 2, 1, "jaar", "x", words={"other": "Y", "first": "A1", "year": "2020"}, choices=("a",)
        )
        for language in ("nl", "en"):
            assert "{" not in fault.sentence(language)
            assert fault.rule(language) != fault.remedy(language)
    assert len(RULES) >= 20


def test_missing_is_not_zero(tmp_path: Path) -> None:
    signs = ["", ".", "-", "x", "n.b.", "0"]
    rows = "".join(f"inwoners;Zwolle;{2010 + place};{sign};\n" for place, sign in enumerate(signs))

    reading = reading_of(tmp_path, rows)

    assert not reading.faults
    assert [one.status for one in reading.observations] == ["missing"] * 5 + ["final"]
    assert reading.observations.to_arrow().column("value").to_pylist() == [None] * 5 + [0.0]


def test_both_of_two_that_contradict_are_told(tmp_path: Path) -> None:
    same = reading_of(tmp_path, "a;Zwolle;2020;5;\na;GM0193;2020;5;\n")
    other = reading_of(tmp_path, "a;Zwolle;2020;5;\na;GM0193;2020;6;\n")

    assert kinds(same) == [("D3", "duplicate")]
    assert kinds(other) == [("D2", "duplicate"), ("D3", "duplicate")]
    assert "ook in D2" in other.faults[1].sentence()


def test_a_municipality_is_judged_in_its_year(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, "a;Appingedam;2020;5;\na;Appingedam;2021;5;\na;GM1979;2020;5;\n")

    assert kinds(reading) == [("B3", "region_not_then"), ("B4", "region_not_then")]
    assert "bestond niet in 2021" in reading.faults[0].sentence()


def test_a_suggestion_for_an_indicator(tmp_path: Path) -> None:
    known = Known([IndicatorRule("inwoners", ("Aantal inwoners",), unit="aantal")])

    reading = reading_of(tmp_path, "Aantal inwoner;Zwolle;2020;5;\naantal inwoners;Zwolle;2021;-5;\n", known)

    assert kinds(reading) == [("A2", "indicator_unknown"), ("D3", "below_minimum")]
    assert "Bedoel je Aantal inwoners" in reading.faults[0].sentence()


def test_headers_are_judged(tmp_path: Path) -> None:
    path = tmp_path / "proef.csv"
    path.write_text("gemeente;2020;;2020\nZwolle;1;2;3\n", encoding="utf-8")

    reading = read(path, Choices(indicator="x"))

    assert kinds(reading)[:2] == [("C1", "header_blank"), ("D1", "header_twice")]


def test_failed_formulas_and_merged_cells_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "proef.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["gemeente", "jaar", "indicator", "waarde"])
        sheet.merge_range(1, 0, 2, 0, "Zwolle")
        sheet.write_row(1, 1, [2020, "a", 5])
        sheet.write_row(2, 1, [2021, "a", 5])
        sheet.write_row(3, 0, ["Ommen", 2021, "a"])
        sheet.write_formula(3, 3, "=1/0", None, "#DIV/0!")

    reading = read(path)

    assert kinds(reading) == [("A3", "cell_merged"), ("D4", "formula_error")]
    assert "samengevoegd met A2" in reading.faults[0].sentence()


def test_few_are_listed_and_many_are_counted() -> None:
    few = [Fault("number_text", row, 4, "waarde", "veel") for row in range(2, 17)]
    many = [*few, Fault("key_empty", 20, 3, "jaar", "")]

    assert len(sentences(few)) == 15
    assert [one.count for one in summary(many)] == [15, 1]
    assert sentences(many)[0].startswith("15 × waarde [D2, D3, D4, D5, D6 …]: Hier hoort een getal")


def test_z100_comes_before_aa100() -> None:
    faults = [Fault("number_text", 100, number(name), "", "") for name in ("AA", "Z", "B")]

    assert [fault.address for fault in in_order(faults)] == ["B100", "Z100", "AA100"]
    assert address(1042, 3) == "C1042"


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods"])
def test_bad_rows_can_be_repaired_and_loaded_again(tmp_path: Path, ending: str) -> None:
    rows = "a;Zwolle;2020;1,5;\na;Zwole;2021;1.234;\na;Ommen;2021;veel;\n=a;Raalte;x;-5,5;\n"
    reading = reading_of(tmp_path, rows)
    held = io.BytesIO()

    assert write_bad_rows(held, reading, ending) == 3
    again = tmp_path / f"fout{ending}"
    again.write_bytes(held.getvalue())
    second = read(again)

    assert [(fault.kind, fault.value) for fault in second.errors] == [
        *(("region_unknown", "Zwole"), ("number_text", "veel"), ("period_bad", "x")),
    ]
    assert second.decimal == ","
    if ending == ".csv":
        text = held.getvalue().decode("utf-8-sig")
        assert "Wat er mis is [decimaal ,]" in text
        assert "'=a" in text
        repaired = text.replace("Zwole", "Zwolle").replace("veel", "7").replace(";x;", ";2022;")
        again.write_text(repaired, encoding="utf-8")
        assert [one.value for one in read(again).observations] == [1234.0, 7.0, -5.5]


def test_broken_bytes_are_named_and_shown(tmp_path: Path) -> None:
    path = tmp_path / "proef.csv"
    path.write_bytes("indicator;gemeente;jaar;waarde\né;Zwolle;2020;1\n".encode() + b"a;S\xfadwest;2020;1\n")

    reading = read(path)

    assert kinds(reading) == [("B3", "bytes_bad")]
    assert reading.faults[0].value == "S?dwest"


TODAY = date(2026, 6, 1)
AHEAD = [
    ("inwoners;Zwolle;2026;1;", []),
    ("inwoners;Zwolle;2027;1;", [("C2", "period_future")]),
    ("inwoners;Zwolle;2026-07;1;", [("C2", "period_future")]),
    ("inwoners;Zwolle;2027;;", []),
    ("inwoners;Zwolle;2031;1;schatting", []),
    ("begroting jeugd;Zwolle;2031;1;", []),
    ("inwoners;Zwolle;2099;1;", [("C2", "period_far")]),
    ("inwoners;Zwolle;2032;1;schatting", [("C2", "period_far")]),
    ("begroting jeugd;Zwolle;2099;1;", [("C2", "period_far")]),
    ("inwoners;Zwolle;2099;;", [("C2", "period_far")]),
]


@pytest.mark.parametrize(("row", "faults"), AHEAD)
def test_before_its_period_begins_there_are_only_budgets_and_forecasts(
    tmp_path: Path, row: str, faults: list[tuple[str, str]]
) -> None:
    reading = reading_of(tmp_path, f"{row}\n", at=TODAY)

    assert kinds(reading) == faults
    assert len(reading.observations) == (not faults)


def test_a_year_far_ahead_says_what_it_is_and_what_to_do(tmp_path: Path) -> None:
    [fault] = reading_of(tmp_path, "inwoners;Zwolle;2099;1;\n", at=TODAY).errors

    assert fault.sentence() == (
        "C2 (jaar) '2099': Deze periode begint meer dan 5 jaar na vandaag. "
        "Verbeter het jaar, of haal de rij weg: zo ver vooruit nemen we ook ramingen niet op."
    )


def test_a_year_ahead_is_told_once_a_row_and_by_its_header(tmp_path: Path) -> None:
    wide = reading_of(tmp_path, "Zwolle;2099;1;2\n", head="gemeente;jaar;banen;fietsen\n", at=TODAY)
    assert kinds(wide) == [("B2", "period_far")]

    years = reading_of(tmp_path, "Zwolle;1;2\n", head="gemeente;2025;2027\n", at=TODAY, indicator="banen")
    assert kinds(years) == [("C2", "period_future")]


def test_without_a_day_nothing_is_ahead(tmp_path: Path) -> None:
    assert kinds(reading_of(tmp_path, "inwoners;Zwolle;2099;1;\n")) == []
