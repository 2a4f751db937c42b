# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one takes along equals what one saw, in every format."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from django.test import Client

from small_country import AT, PLACES, ZWOLLE
from stuurhuis.connectors.files.opening import open_sheet
from stuurhuis.connectors.files.sheets import Choices
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.queries import indicator, overview
from stuurhuis.steering.rules.sheets import readings
from stuurhuis.steering.rules.views import Region
from stuurhuis.steering.tasks.monitor import Material

Rows = list[dict[str, object]]
Open = Callable[[str], Rows]


@pytest.fixture
def opened(judged: Material, visitor: Client, tmp_path: Path) -> Open:
    """Fetch a file and read it as another program would: a row by title."""

    def rows(address: str) -> Rows:
        answer = visitor.get(address)
        assert answer.status_code == 200
        name = answer.headers["Content-Disposition"].split('"')[1]
        if name.endswith(".csv"):
            text = answer.content.decode("utf-8-sig")
            lines = [line for line in text.splitlines() if not line.startswith("#")]
            return [
                {**row} for row in csv.DictReader(lines, delimiter=csv.Sniffer().sniff(lines[0]).delimiter)
            ]
        path = tmp_path / name
        path.write_bytes(answer.content)
        if name.endswith(".xlsx"):
            assert len(pd.read_excel(io.BytesIO(answer.content), sheet_name=None)) == 2
        titles, *table = [cells for _, cells in open_sheet(path, Choices(sheet="Gegevens")).rows()]
        return [dict(zip(titles, row, strict=True)) for row in table]

    return rows


def number(cell: object) -> float | None:
    """A cell as a number; nothing for an empty one."""
    text = str(cell if cell is not None else "").strip()
    return float(text.replace(",", ".")) if text else None


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_a_series_in_a_file_is_the_series_on_the_page(opened: Open, ending: str) -> None:
    rows = opened(f"/gemeente/{ZWOLLE}/indicator/lasten-6-1-rekening.{ending}")
    shown = indicator.series(Region(ZWOLLE, "Zwolle"), "lasten-6-1-rekening", actor=VISITOR, at=AT)

    budget = {one.period: one.value for one in shown.budget}
    assert [str(row["period"]) for row in rows] == [one.period for one in shown.figures]
    for row, figure in zip(rows, shown.figures, strict=True):
        assert number(row["value"]) == pytest.approx(figure.value)
        assert number(row["per_inhabitants"]) == pytest.approx(figure.relative)
        assert number(row["budget"]) == pytest.approx(budget[figure.period])
        assert (row["region"], row["indicator"]) == (ZWOLLE, "lasten-6-1-rekening")


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_the_signals_in_a_file_are_those_on_the_page(opened: Open, ending: str) -> None:
    rows = opened(f"/gemeente/{ZWOLLE}/signalen.{ending}")
    shown = overview.overview(Region(ZWOLLE, "Zwolle"), actor=VISITOR, at=AT)

    assert [row["indicator"] for row in rows] == [one.signal.key.indicator for one in shown.asking]
    for row, one in zip(rows, shown.asking, strict=True):
        assert number(row["observed"]) == pytest.approx(one.signal.seen.observed)
        assert number(row["expected"]) == pytest.approx(one.signal.seen.expected)
        assert row["title"]
        assert row["explanation"]


def test_missing_is_empty_and_not_zero(judged: Material, opened: Open) -> None:
    raw = pd.concat(pd.read_parquet(version.file) for version in judged.versions)
    listed = raw["region"].isin(PLACES) & ~raw["indicator"].isin(readings(judged.sheets))
    gap = raw[raw["value"].isna() & listed].iloc[0]
    code, name = gap["region"], gap["indicator"]
    figures = indicator.series(Region(code, ""), name, actor=VISITOR, at=AT).figures
    rows = opened(f"/gemeente/{code}/indicator/{name}.csv")
    assert [number(row["value"]) for row in rows] == [one.value for one in figures]
    assert None in [number(row["value"]) for row in rows]


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
