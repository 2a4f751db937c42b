# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis find`: texts and questions in, ranked texts with passage and reason out."""

import io
import json
from pathlib import Path

import pandas as pd
import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from stuurhuis.site.commandline import engines

app = typer.Typer()
engines.register(app)
DOCUMENTS = "id,text\na,jurist omgevingsrecht\nb,verpleegkundige in de wijk\nc,jurist aanbestedingsrecht\n"
QUERIES = "id,text\nq2,wijkverpleging\nq1,jurist omgevingsrecht\n"


@pytest.fixture
def queries(tmp_path: Path) -> str:
    (tmp_path / "queries.csv").write_text(QUERIES)
    return str(tmp_path / "queries.csv")


def run(*words: str, text: str = DOCUMENTS) -> Result:
    return CliRunner().invoke(app, ["find", *words], input=text)


def test_each_question_gets_its_texts_in_the_promised_columns(queries: str) -> None:
    result = run("-", "--queries", queries, "--top", "1")

    assert result.exit_code == 0, result.stderr
    found = pd.read_csv(io.StringIO(result.stdout))
    assert list(found.columns)[:5] == ["query", "document", "rank", "score", "passage"]
    assert found[["query", "document", "rank"]].to_numpy().tolist() == [["q1", "a", 1], ["q2", "b", 1]]
    assert found.loc[0, "score"] == 100
    assert found["reason"].str.contains("punten").all()


def test_parquet_dutch_headings_groups_and_synonyms_go_in(tmp_path: Path, queries: str) -> None:
    table = pd.read_csv(io.StringIO(DOCUMENTS)).rename(columns={"text": "tekst"})
    table.assign(groep=["x", "y", "x"]).to_parquet(tmp_path / "in.parquet")
    (tmp_path / "same.csv").write_text("groep;tekst\n1;wijkverpleging\n1;zuster\n")

    words = ["--queries", queries, "--synonyms", str(tmp_path / "same.csv"), "--format", "json"]
    result = run(str(tmp_path / "in.parquet"), *words)

    assert result.exit_code == 0, result.stderr
    assert [one["document"] for one in json.loads(result.stdout) if one["rank"] == 1] == ["a", "b"]


def test_the_same_tables_in_another_order_give_the_same_answer(queries: str) -> None:
    heading, *rows = DOCUMENTS.splitlines(keepends=True)

    turned = run("-", "--queries", queries, text="".join([heading, *reversed(rows)]))

    assert turned.stdout == run("-", "--queries", queries).stdout


def test_a_question_without_an_answer_is_named(tmp_path: Path) -> None:
    (tmp_path / "q.csv").write_text("id,text\nq9,xyz\n")

    result = run("-", "--queries", str(tmp_path / "q.csv"))

    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    assert "Niets gevonden: q9" in result.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("id,naam\na,jurist\n", ["standaardinvoer", "kolom 'text' ontbreekt", "id, naam"]),
        ("id,text\na,jurist\na,wijk\n", ["rij 3", "kolom 'id'", "meer dan één keer"]),
        ("id,text\na,jurist\nb,\n", ["rij 3", "kolom 'text'", "leeg"]),
        ("id,text\na,…\n", ["standaardinvoer", "geen enkele tekst heeft woorden"]),
        ("id,text\n", ["standaardinvoer", "geen enkele tekst heeft woorden"]),
        ("", ["leeg"]),
    ],
)
def test_bad_input_is_one_line_with_its_place(text: str, words: list[str], queries: str) -> None:
    result = run("-", "--queries", queries, text=text)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert all(word in result.stderr for word in words), result.stderr
