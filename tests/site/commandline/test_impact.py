# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure did, on plain files: what goes in, what comes out, and one clear line for every fault."""

import io
import json
from pathlib import Path

import numpy as np
import pandas as pd
from click.testing import Result
from typer.testing import CliRunner

from engines.impact.worlds import country, waves
from stuurhuis.site.commandline import app

NAMES = {"unit": "gemeente", "period": "jaar", "value": "cijfer", "treated_from": "begin"}
WORDS = ("--unit", "gemeente", "--time", "jaar", "--outcome", "cijfer", "--treated", "begin")


def run(*words: str, text: str) -> Result:
    return CliRunner().invoke(app, [*words], input=text)


def told(table: pd.DataFrame) -> str:
    return table.rename(columns=NAMES).to_csv(index=False)


def test_the_effect_comes_first_in_the_promised_columns_with_its_sentence(tmp_path: Path) -> None:
    weights = tmp_path / "gewichten.csv"
    text = told(country(treated=1, effect=4.0))
    result = run("impact", "-", *WORDS, "--weights", str(weights), text=text)

    assert result.exit_code == 0, result.stderr
    found = pd.read_csv(io.StringIO(result.stdout))
    promised = ["estimand", "estimate", "std_error", "lo95", "hi95", "method", "diagnostics"]
    assert list(found.columns)[:7] == promised
    assert found.loc[0, ["estimand", "method"]].tolist() == ["att", "sdid"]
    assert abs(found.loc[0, "estimate"] - 4) < 1
    assert "placebo_in_space=" in found.loc[0, "diagnostics"]
    assert result.stderr.startswith("Vanaf 2011 lag het bij GM0000 gemiddeld ")
    assert set(pd.read_csv(weights)["kind"]) == {"unit", "period"}


def test_a_mark_a_row_means_the_same_and_a_covariate_and_a_cluster_are_read() -> None:
    table = waves(effect=2.0)
    marks = (table["treated_from"] != "") & (table["period"] >= table["treated_from"])
    half = table["unit"].str[-1].astype(int)
    table = table.assign(treated_from=marks.astype(int), omvang=half * 1.5, provincie=table["unit"].str[-1])
    result = run("impact", "-", *WORDS, "--covariate", "omvang", "--cluster", "provincie", text=told(table))

    assert result.exit_code == 0, result.stderr
    found = pd.read_csv(io.StringIO(result.stdout)).set_index("estimand")
    assert found.loc["att_group", "method"] == "staggered"
    assert abs(found.loc["att_group", "estimate"] - 2) < 0.6
    assert "overlap=" in found.loc["att_group", "diagnostics"]
    assert {"att_simple", "att_dynamic", "att_calendar", "event 0", "event -1"} <= set(found.index)


def test_donors_are_chosen_over_the_periods_that_are_asked() -> None:
    facts = ("--covariate", "cijfer=2001..2005", "--covariate", "cijfer=2006..2010", "--window", "2003..2010")
    result = run(
        "impact", "-", *WORDS, "--method", "synthetic", *facts, "--format", "json",
        text=told(country(treated=1, effect=4.0)),
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    assert abs(json.loads(result.stdout)[0]["estimate"] - 4) < 1.5


def test_a_refusal_is_a_row_without_a_figure_and_exit_code_1() -> None:
    result = run("impact", "-", *WORDS, "--method", "did", text=told(country().assign(treated_from="")))
    assert result.exit_code == 1
    found = pd.read_csv(io.StringIO(result.stdout))
    assert found.loc[0, "diagnostics"].startswith("refused: nobody_treated")
    assert np.isnan(found.loc[0, "estimate"])
    assert result.stderr.startswith("Niet te zeggen: niemand kreeg de maatregel")


def test_a_bad_cell_and_a_bad_window_are_one_line_and_exit_code_2() -> None:
    text = told(country()).replace("2002,", "2002,veel", 1)
    wrong = run("impact", "-", *WORDS, text=text)
    assert wrong.exit_code == 2
    assert "standaardinvoer, rij 3, kolom 'cijfer'" in wrong.stderr
    odd = run("impact", "-", *WORDS, "--method", "synthetic", "--window", "..", text=told(country()))
    assert odd.exit_code == 2
    assert "schrijf bijvoorbeeld 1960..1969" in odd.stderr


def test_power_tells_which_effect_would_be_seen_and_when_none_would() -> None:
    words = ("--unit", "gemeente", "--time", "jaar", "--outcome", "cijfer", "--periods", "3")
    text = told(country())
    result = run("power", "-", *words, "--treated-units", "6", "--draws", "60", text=text)
    assert result.exit_code == 0, result.stderr
    assert result.stderr.startswith("Een effect van ")
    found = pd.read_csv(io.StringIO(result.stdout))
    assert found["chance"].is_monotonic_increasing
    assert found["chance"].iloc[-1] > 0.9
    none = run("power", "-", *words, "--treated-units", "99", text=text)
    assert none.exit_code == 2
    assert "er blijft niemand over om mee te vergelijken" in none.stderr


def test_pool_and_sequence_speak() -> None:
    pooled = run("pool", "-", text="name,estimate,std_error\nA,1.0,0.2\nB,1.4,0.3\nC,-1,0.3\n")
    assert pooled.exit_code == 0, pooled.stderr
    rows = pd.read_csv(io.StringIO(pooled.stdout)).set_index("estimand")
    assert list(rows.index[:2]) == ["pooled", "next_place"]
    assert bool(rows.loc["C", "contradicts"])
    dice = np.random.default_rng(2)
    drawn = dice.integers(0, 2, 400)
    table = pd.DataFrame({"treated": drawn, "value": dice.normal(size=400) + 2 * drawn})
    read = run("sequence", "-", text=table.to_csv(index=False))
    assert read.exit_code == 0, read.stderr
    assert "was duidelijk dat de maatregel iets doet" in read.stderr
    assert len(read.stdout.splitlines()) == 401
