# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one takes along equals what one saw, in every format."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from django.test import Client

from small_country import AT, MERGED, PLACES, ZWOLLE
from stuurhuis.connectors.files.cells import Cell, text
from stuurhuis.connectors.files.opening import open_sheet
from stuurhuis.connectors.files.outgoing import Amount
from stuurhuis.connectors.files.sheets import Choices
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.site.pages import tables
from stuurhuis.steering.queries import indicator, overview
from stuurhuis.steering.rules.sheets import readings
from stuurhuis.steering.rules.signals import Expectation, Signal, SignalKey
from stuurhuis.steering.rules.views import Attention, Figure, Region
from stuurhuis.steering.tasks.monitor import Material

CENT = 0.005  # a reckoned figure keeps two decimals more than are shown
Rows = list[dict[str, Cell]]
Open = Callable[..., Rows]


@pytest.fixture
def opened(judged: Material, visitor: Client, tmp_path: Path) -> Open:
    """Fetch a file and read it as another program would: a row by title."""

    def rows(address: str, sheet: str = "Gegevens") -> Rows:
        answer = visitor.get(address)
        assert answer.status_code == 200
        name = answer.headers["Content-Disposition"].split('"')[1]
        if name.endswith(".csv"):
            lines = answer.content.decode("utf-8-sig").splitlines()
            return [{**row} for row in csv.DictReader(lines, delimiter=";")]
        path = tmp_path / name
        path.write_bytes(answer.content)
        titles, *table = [cells for _, cells in open_sheet(path, Choices(sheet=sheet)).rows()]
        return [dict(zip(titles, row, strict=True)) for row in table]

    return rows


def of_figures(rows: Rows) -> Rows:
    """The rows of figures; in csv the forecast stands below them."""
    return [row for row in rows if row["Status"] != "verwacht"]


def number(cell: Cell) -> float | None:
    """A cell as a number; nothing for an empty one."""
    typed = text(cell).replace(",", ".")
    return float(typed) if typed else None


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_a_series_in_a_file_is_the_series_on_the_page(opened: Open, ending: str) -> None:
    rows = of_figures(opened(f"/gemeente/{ZWOLLE}/indicator/lasten-6-1-rekening.{ending}"))
    shown = indicator.series(Region(ZWOLLE, "Zwolle"), "lasten-6-1-rekening", actor=VISITOR, at=AT)

    budget = {one.period: one.value for one in shown.budget}
    assert [text(row["Periode"]) for row in rows] == [one.period for one in shown.figures]
    for row, figure in zip(rows, shown.figures, strict=True):
        assert number(row["Waarde"]) == pytest.approx(figure.value)
        assert number(row["Naar inwoners"]) == pytest.approx(figure.relative, abs=CENT)
        assert number(row["Begroting"]) == pytest.approx(budget[figure.period])
        assert (row["Gemeentecode"], row["Gemeente"]) == (ZWOLLE, "Zwolle")
        assert row["Indicatorcode"] == "lasten-6-1-rekening"
        assert row["Indicator"] == shown.sheet.name
        assert (row["Eenheid"], row["Eenheid naar inwoners"]) == ("€", "€ per inwoner")
        assert row["Status"] == "definitief"


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_the_forecast_goes_along_with_its_margins(opened: Open, ending: str) -> None:
    address = f"/gemeente/{ZWOLLE}/indicator/inwoners.{ending}"
    rows = opened(address) if ending == "csv" else opened(address, "Verwachting")
    shown = indicator.series(Region(ZWOLLE, "Zwolle"), "inwoners", actor=VISITOR, at=AT)
    ahead = [row for row in rows if row.get("Status", "verwacht") == "verwacht"]

    assert [text(row["Periode"]) for row in ahead] == [one.period for one in shown.ahead] != []
    for row, one in zip(ahead, shown.ahead, strict=True):
        told = [number(row[title]) for title in ("Verwacht", "80 % zeker, van", "95 % zeker, tot")]
        assert told == pytest.approx([one.mean, one.lo80, one.hi95], abs=CENT)
        assert row["Gemeente"] == "Zwolle"


def test_every_row_of_csv_says_where_it_came_from(opened: Open) -> None:
    rows = opened(f"/gemeente/{ZWOLLE}/indicator/inwoners.csv")
    assert {(row["Bron"], row["Licentie"], row["Versie"]) for row in rows} == {
        ("Centraal Bureau voor de Statistiek", "CC BY 4.0", "figures/1")
    }


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_breaks_and_mergers_stand_in_the_file(opened: Open, ending: str) -> None:
    crimes = of_figures(opened(f"/gemeente/{ZWOLLE}/indicator/misdrijven-totaal.{ending}"))
    broken = {text(row["Periode"]): row["Breuk in de bron"] for row in crimes if row["Breuk in de bron"]}
    assert list(broken) == ["2021"]
    assert "47022NED" in str(broken["2021"])
    merged = of_figures(opened(f"/gemeente/{MERGED}/indicator/inwoners.{ending}"))
    assert all("Langedijk" in str(row["Opmerking"]) for row in merged if int(text(row["Periode"])) < 2022)


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("", ("Gemeentecode", "Gemeente", "Periode", "Waarde")),
        ("/en", ("Municipality code", "Municipality", "Period", "Value")),
    ],
)
def test_a_workbook_has_titles_numbers_and_widths(
    judged: Material, visitor: Client, language: str, titles: tuple[str, ...]
) -> None:
    answer = visitor.get(f"{language}/gemeente/{ZWOLLE}/indicator/inwoners.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    sheet = book.worksheets[0]
    named = {cell.value: cell.column for cell in sheet[1]}
    assert set(titles) <= set(named)
    for title in titles[2:]:
        cells = [sheet.cell(row, named[title]).value for row in range(2, sheet.max_row + 1)]
        assert all(isinstance(cell, int | float) for cell in cells), title
    assert sheet.column_dimensions["D"].width > 30
    assert len(book.worksheets) == 3


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_the_signals_in_a_file_are_those_on_the_page(opened: Open, ending: str) -> None:
    rows = opened(f"/gemeente/{ZWOLLE}/signalen.{ending}")
    shown = overview.overview(Region(ZWOLLE, "Zwolle"), actor=VISITOR, at=AT)

    assert [row["Indicatorcode"] for row in rows] == [one.signal.key.indicator for one in shown.asking]
    for row, one in zip(rows, shown.asking, strict=True):
        assert number(row["Nu"]) == pytest.approx(one.signal.seen.observed)
        assert number(row["Verwacht"]) == pytest.approx(one.signal.seen.expected, abs=CENT)
        assert (row["Kans (%)"], row["Gewoonlijk"]) in {(None, None), ("", "")}
        assert row["In één zin"]
        assert row["Uitleg"]
        assert row["Reden"] == one.signal.reason
        assert (row["Gemeente"], row["Versie"]) == ("Zwolle", "signals/1")


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_the_file_of_a_signal_tells_the_signal_first(opened: Open, ending: str) -> None:
    one = overview.overview(Region(ZWOLLE, "Zwolle"), actor=VISITOR, at=AT).asking[0].signal
    key = one.key
    address = f"/gemeente/{ZWOLLE}/signaal/{key.indicator}/{key.period}/{key.kind}.{ending}"

    [row] = opened(address) if ending == "csv" else opened(address, "Signaal")

    assert (row["Indicatorcode"], text(row["Periode"])) == (key.indicator, key.period)
    told = [number(row[title]) for title in ("Nu", "Verwacht", "95 % zeker, van", "95 % zeker, tot")]
    seen = one.seen
    assert told == pytest.approx([seen.observed, seen.expected, seen.lo95, seen.hi95], abs=CENT)
    assert row["Reden"] == one.reason
    if ending != "csv":
        assert len(opened(address)) > 3, "the series stands behind it"


def test_a_coming_budget_has_its_chance_what_is_usual_and_the_newest_account(judged: Material) -> None:
    sheet = judged.sheets["lasten-6-1-rekening"]
    seen = Expectation("2026", 1100.4, 1190.6, 1000.0, 1300.0)
    key = SignalKey(ZWOLLE, sheet.id, "2026", "will_overrun")
    ahead = Signal(key, seen, 0.17, 0.01, 1.0, None, 1000.0, "2024", "Daarom.", "Therefore.")
    history = (Figure("2023", 900.0, 9.0, "final", 0), Figure("2024", 950.0, 9.5, "final", 0))

    table = tables.signals(Region(ZWOLLE, "Zwolle"), [Attention(ahead, sheet, history)], "nl", "signals/1")

    titles = [column.title for column in table.columns]
    [[cells]] = table.chunks
    row = dict(zip(titles, cells, strict=True))
    assert (row["Nu"], row["Periode van nu"]) == (Amount(950.0, 0), 2024)
    assert (row["Verwacht"], row["Gewoonlijk"]) == (Amount(1190.6, 0), Amount(1100.4, 0))
    assert (row["Kans (%)"], row["Reden"]) == (83, "Daarom.")


@pytest.mark.parametrize(("language", "notes"), [("", "Toelichting"), ("/en", "Notes")])
@pytest.mark.parametrize("page", ["indicator/lasten-6-1-rekening", "signalen"])
def test_every_column_is_explained_with_source_licence_version_and_day(
    judged: Material, visitor: Client, language: str, notes: str, page: str
) -> None:
    answer = visitor.get(f"{language}/gemeente/{ZWOLLE}/{page}.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    explained = {row[0]: row[1] for row in book[notes].iter_rows(values_only=True)}

    for sheet in book.worksheets[:-1]:
        for title in (cell.value for cell in sheet[1]):
            assert explained[title], title
    for label in ("Bron", "Licentie", "Versie") if not language else ("Source", "Licence", "Version"):
        assert explained[label]
    assert explained["Made on" if language else "Gemaakt op"]


def test_euros_are_shown_whole_and_rates_in_the_decimals_of_their_sheet(
    judged: Material, visitor: Client
) -> None:
    forms = {}
    for name in ("lasten-6-1-rekening", "misdrijven-totaal"):
        answer = visitor.get(f"/gemeente/{ZWOLLE}/indicator/{name}.xlsx")
        sheet = openpyxl.load_workbook(io.BytesIO(answer.content))["Gegevens"]
        titles = {cell.value: cell.column for cell in sheet[1]}
        forms[name] = {
            title: sheet.cell(sheet.max_row, titles[title]).number_format
            for title in ("Periode", "Waarde", "Naar inwoners")
        }

    assert forms["lasten-6-1-rekening"] == {
        "Periode": "General",
        "Waarde": "#,##0",
        "Naar inwoners": "#,##0",
    }
    assert forms["misdrijven-totaal"]["Naar inwoners"] == "#,##0.0"


def test_missing_is_empty_and_not_zero(judged: Material, opened: Open) -> None:
    raw = pd.concat(pd.read_parquet(version.file) for version in judged.versions)
    listed = raw["region"].isin(PLACES) & ~raw["indicator"].isin(readings(judged.sheets))
    gap = raw[raw["value"].isna() & listed].iloc[0]
    code, name = gap["region"], gap["indicator"]
    figures = indicator.series(Region(code, ""), name, actor=VISITOR, at=AT).figures
    rows = of_figures(opened(f"/gemeente/{code}/indicator/{name}.csv"))
    assert [number(row["Waarde"]) for row in rows] == [one.value for one in figures]
    assert None in [number(row["Waarde"]) for row in rows]


@pytest.mark.parametrize(("language", "words"), [("", "Gegevens"), ("/en", "Data")])
def test_a_workbook_says_where_it_came_from(
    judged: Material, visitor: Client, language: str, words: str
) -> None:
    answer = visitor.get(f"{language}/gemeente/{ZWOLLE}/indicator/inwoners.xlsx")
    sheets = pd.read_excel(io.BytesIO(answer.content), sheet_name=None, header=None)
    assert words in sheets
    notes = pd.concat(sheet for name, sheet in sheets.items() if name != words).astype(str).to_string()
    for said in ("figures/1", "Centraal Bureau voor de Statistiek", "Zwolle"):
        assert said in notes


def test_a_place_where_nothing_is_the_matter_gives_a_file_with_titles_alone(opened: Open) -> None:
    loud = {one.key.region for one in overview.signals("", actor=VISITOR, at=AT)}
    calm = next(code for code in PLACES if code not in loud)
    assert opened(f"/gemeente/{calm}/signalen.xlsx") == []
