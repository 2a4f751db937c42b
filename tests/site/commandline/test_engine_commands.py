# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The engines on plain files: what goes in, what comes out, and one clear line for every fault."""

import io
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from stuurhuis.site.commandline import engines, results

app = typer.Typer()
engines.register(app)
STEADY = "series,period,value\n" + "".join(
    f"a,{2000 + year},{value:.3f}\n"
    for year, value in enumerate(100 + np.random.default_rng(1).normal(size=30))
)
LEAP = STEADY.replace("a,2029,", "a,2029,1")


def run(*words: str, text: str = "") -> Result:
    return CliRunner().invoke(app, [*words], input=text)


def test_a_leap_comes_out_as_csv_in_the_promised_columns() -> None:
    result = run("signals", "-", text=LEAP)

    assert result.exit_code == 0, result.stderr
    found = pd.read_csv(io.StringIO(result.stdout))
    first = ["series", "period", "kind", "expected", "observed", "p_value", "reason"]
    assert list(found.columns)[:7] == first
    assert found.loc[0, "period"] == 2029


def test_nothing_up_is_a_heading_and_exit_code_0() -> None:
    result = run("signals", "-", text=STEADY)

    assert result.exit_code == 0
    assert result.stdout.startswith("series,period,kind,")
    assert result.stdout.count("\n") == 1


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_the_form_follows_the_ending_or_the_option(form: str, tmp_path: Path) -> None:
    for words in (["-o", f"{tmp_path}/found.{form}"], ["-o", f"{tmp_path}/found", "--format", form]):
        assert run("signals", "-", *words, text=LEAP).exit_code == 0
        content = Path(words[1]).read_bytes()
        if form == "json":
            assert json.loads(content)[0]["series"] == "a"
        else:
            read = pd.read_parquet if form == "parquet" else pd.read_csv
            assert read(io.BytesIO(content)).loc[0, "series"] == "a"


def test_parquet_and_the_dutch_way_of_writing_go_in(tmp_path: Path) -> None:
    table = pd.read_csv(io.StringIO(LEAP), dtype={"period": str})
    table.to_parquet(tmp_path / "in.parquet")
    dutch = LEAP.replace(",", ";").replace(".", ",")
    (tmp_path / "in.csv").write_text(dutch, encoding="utf-8-sig")

    plain = run("signals", "-", text=LEAP).stdout

    assert run("signals", str(tmp_path / "in.parquet")).stdout == plain
    assert run("signals", str(tmp_path / "in.csv")).stdout == plain


def test_extra_columns_are_kept_out_of_the_way() -> None:
    extra = "\n".join(line + (",note" if number == 0 else ",?") for number, line in enumerate(LEAP.split()))

    assert run("signals", "-", text=extra).stdout == run("signals", "-", text=LEAP).stdout


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ["standaardinvoer", "leeg"]),
        ("series,period\na,2017\n", ["kolom 'value' ontbreekt", "series, period"]),
        ("series,period,value\na,2017,1\na,2018,veel\n", ["rij 3", "kolom 'value'", "'veel' is geen getal"]),
        ("series,period,value\na,2017,1\na,2017,2\n", ["rij 3", "kolom 'period'", "heeft 2017 al"]),
        ("series,period,value\na,2017,1\na,voorjaar,2\n", ["rij 3", "kolom 'period'", "2017-Q1"]),
        ("series,period,value\na,2017,1\na,2018\n", ["rij 3", "2 cellen"]),
        ("series,period,value\n,2017,1\n", ["rij 2", "kolom 'series'", "leeg"]),
        ("series,series,period,value\na,a,2017,1\n", ["kolom 'series'", "meer dan één keer"]),
    ],
)
@pytest.mark.parametrize("command", [["signals"], ["changes"], ["forecast", "--horizon", "2"]])
def test_a_fault_is_one_line_with_its_place_and_exit_code_2(
    command: list[str], text: str, words: list[str]
) -> None:
    result = run(command[0], "-", *command[1:], text=text)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr


def test_another_encoding_is_named_with_its_row(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes("series,period,value\nFryslân,2017,1\n".encode("latin-1"))

    result = run("signals", str(tmp_path / "in.csv"))

    assert result.exit_code == 2
    assert "in.csv, rij 2: de tekst is geen UTF-8" in result.stderr


@pytest.mark.parametrize(
    "words", [["signals", "nowhere.csv"], ["signals", "-", "--rate", "2"], ["signals", "-", "--from", "ooit"]]
)
def test_a_wrong_call_is_exit_code_2(words: list[str]) -> None:
    result = run(*words, text=STEADY)

    assert result.exit_code == 2
    assert result.stderr.startswith("Fout: ")


def test_an_unwritable_place_is_exit_code_2(tmp_path: Path) -> None:
    result = run("signals", "-", "-o", str(tmp_path / "no" / "where.csv"), text=STEADY)

    assert result.exit_code == 2
    assert "kies een andere plaats met -o" in result.stderr


def test_targets_are_judged(tmp_path: Path) -> None:
    targets = tmp_path / "targets.csv"
    targets.write_text("series,period,target,direction\na,2031,200,up\n")

    result = run("signals", "-", "--targets", str(targets), "--format", "json", text=STEADY)

    assert [row["kind"] for row in json.loads(result.stdout)] == ["will_miss"]


def test_changes_gives_the_first_period_after_each_change() -> None:
    lines = [
        "series,period,value",
        *(f"a,{day},{5 * (day > 30) + (day % 3) / 3:.2f}" for day in range(1, 61)),
    ]

    result = run("changes", "-", text="\n".join(lines))

    assert pd.read_csv(io.StringIO(result.stdout))["period"].tolist() == [31]


def test_forecast_gives_bands_and_names_what_is_too_thin() -> None:
    result = run("forecast", "-", "--horizon", "3", "--freq", "Y", text=STEADY + "b,2029,4\n")

    found = pd.read_csv(io.StringIO(result.stdout))
    assert list(found.columns) == ["series", "period", "mean", "lo80", "hi80", "lo95", "hi95", "method"]
    assert set(found.loc[found["series"] == "a", "period"]) == {2030, 2031, 2032}
    assert "b:" in result.stderr


def test_peers_takes_weights_in_two_ways(tmp_path: Path) -> None:
    table = "code;inwoners;dichtheid;naam\n" + "".join(
        f"r{one};{one * 1000};{9 - one},5;x\n" for one in range(1, 9)
    )
    weights = tmp_path / "weights.csv"
    weights.write_text("feature,weight\ninwoners,2\ndichtheid,0\n")

    first = run("peers", "-", "--id", "code", "--weights", "inwoners=2,dichtheid=0", "--top", "2", text=table)
    second = run("peers", "-", "--id", "code", "--weights", str(weights), "--top", "2", text=table)

    assert first.exit_code == 0, first.stderr
    assert first.stdout == second.stdout
    assert len(first.stdout.splitlines()) == 17


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--id", "naam"], "kolom 'naam' ontbreekt"),
        (["--id", "code", "--weights", "elders=1"], "kenmerk 'elders' is geen kolom"),
        (["--id", "code", "--weights", "inwoners=veel"], "is geen gewicht"),
        (["--id", "code", "--weights", "inwoners=-1"], "geef nul of meer"),
        (["--id", "code", "--only", "r9"], "staat niet in de tabel"),
    ],
)
def test_peers_says_what_is_wrong(words: list[str], said: str) -> None:
    result = run("peers", "-", *words, text="code,inwoners\nr1,5\nr2,6\nr3,9\n")

    assert result.exit_code == 2
    assert said in result.stderr


def test_dutch_headings_are_read_and_the_answer_keeps_its_own(tmp_path: Path) -> None:
    dutch = LEAP.replace("series,period,value", "Reeks;Periode;Waarde").replace(",", ";")

    for command in (["signals"], ["changes"], ["forecast", "--horizon", "2"]):
        name, *options = command
        assert run(name, "-", *options, text=dutch).stdout == run(name, "-", *options, text=LEAP).stdout


def test_targets_and_weights_have_dutch_headings_too(tmp_path: Path) -> None:
    targets, weights = tmp_path / "doelen.csv", tmp_path / "gewichten.csv"
    targets.write_text("reeks,jaar,streefwaarde,richting\na,2031,500,omhoog\n", encoding="utf-8")
    weights.write_text("kenmerk,gewicht\ninwoners,2\n", encoding="utf-8")

    missed = run("signals", "-", "--targets", str(targets), text=STEADY)
    alike = run(
        "peers", "-", "--id", "region", "--weights", str(weights), text="gemeente,inwoners\nA,1\nB,2\nC,9\n"
    )

    assert "a,2031,will_miss," in missed.stdout, missed.stderr
    assert alike.stdout.startswith("region,peer,rank,distance,reason"), alike.stderr


def test_a_fault_names_the_heading_of_the_file_and_two_that_could_be_meant_are_asked() -> None:
    wrong = run("signals", "-", text="reeks,periode,waarde\na,2020,veel\n")
    unclear = run("signals", "-", text="gemeente,jaar,kwartaal,waarde\na,2020,1,3\n")

    assert (wrong.exit_code, unclear.exit_code) == (2, 2)
    assert "rij 2, kolom 'waarde'" in wrong.stderr
    assert "meer dan één kolom kan 'period' zijn: jaar, kwartaal. Noem één ervan 'period'." in unclear.stderr


def test_reckoned_figures_have_no_more_digits_than_they_can_carry() -> None:
    found = pd.read_csv(io.StringIO(run("forecast", "-", "--horizon", "2", text=STEADY).stdout), dtype=str)

    digits = found[["mean", "lo80", "hi80", "lo95", "hi95"]].to_numpy().ravel()
    assert max(len(figure.partition(".")[2]) for figure in digits) == 5, (
        "two more than the three of the input"
    )
    few = pd.DataFrame({"value": [101.0, 104.0, np.nan]})
    table = pd.DataFrame(
        {"mean": [131.84234567, 123456789.12345, 0.0], "p_value": [1.23456789e-30, 0.5, np.nan]}
    )
    shown = results.rounded(table, like=few)
    assert list(shown["mean"]) == [131.842, 123456789.12, 0.0]
    assert list(shown["p_value"])[:2] == [1.23457e-30, 0.5]
    assert np.isnan(shown["p_value"][2])


def dutch(*values: str) -> str:
    return "reeks;jaar;waarde\n" + "".join(f"a;{2015 + year};{value}\n" for year, value in enumerate(values))


def test_thousands_are_read_as_the_other_numbers_of_the_column_are_written() -> None:
    mixed = run(
        "forecast", "-", "--horizon", "1", text=dutch("1.234,5", "1.260", "1.270,2", "1.251", "1.248,9")
    )
    plain = run("forecast", "-", "--horizon", "1", text=dutch("1234,5", "1260", "1270,2", "1251", "1248,9"))

    assert mixed.exit_code == 0, mixed.stderr
    assert mixed.stdout == plain.stdout


def test_a_number_that_may_be_a_thousand_or_a_little_over_one_is_asked_about() -> None:
    result = run("forecast", "-", "--horizon", "1", text=dutch("1.234", "1.260", "1.270", "1.251", "1.248"))

    assert result.exit_code == 2
    assert (
        "rij 2, kolom 'waarde': bedoel je 1234 of 1,234? Schrijf duizendtallen zonder punt" in result.stderr
    )


def test_decimals_that_are_written_in_two_ways_are_refused_where_the_second_begins() -> None:
    result = run("forecast", "-", "--horizon", "1", text=dutch("1,5", "2,25", "3.5", "4", "5"))

    assert result.exit_code == 2
    assert "rij 4, kolom 'waarde': '1,5' en '3.5' schrijven decimalen verschillend" in result.stderr


def test_between_commas_a_point_is_a_decimal_point() -> None:
    result = run(
        "forecast",
        "-",
        "--horizon",
        "1",
        text=dutch("1.234", "1.260", "1.270", "1.251", "1.248", "1.255").replace(";", ","),
    )

    assert result.exit_code == 0
    assert ",1.2" in result.stdout


def test_a_table_without_rows_is_said() -> None:
    result = run("signals", "-", text="series,period,value\n")

    assert result.exit_code == 0
    assert "standaardinvoer: er staan geen rijen onder de kop." in result.stderr


def test_a_column_that_is_left_out_of_a_comparison_is_said() -> None:
    result = run("peers", "-", "--id", "code", text="code,inwoners,naam\nr1,5,a\nr2,6,b\nr3,9,c\n")

    assert result.exit_code == 0
    assert "Telt niet mee, want het zijn geen getallen: naam." in result.stderr


def test_a_weight_without_a_column_blames_the_option() -> None:
    words = ["--id", "code", "--weights", "inwoner=2"]
    result = run("peers", "-", *words, text="code,inwoners\nr1,5\nr2,6\nr3,9\n")

    assert result.exit_code == 2
    assert "--weights: kenmerk 'inwoner' is geen kolom; gevonden: inwoners" in result.stderr


def test_spillover_tells_what_crosses_the_border(tmp_path: Path) -> None:
    borders = tmp_path / "buren.csv"
    borders.write_text("region,neighbour\n" + "".join(f"r{one},r{one + 1}\n" for one in range(39)))
    rows = [f"rij,r{one},{one}" for one in range(40)] + ["weinig,r1,3"]

    result = run(
        "spillover", "-", "--neighbours", str(borders), text="\n".join(["series,region,value", *rows])
    )

    assert result.exit_code == 0
    assert result.stdout.splitlines()[1].startswith("rij,40,0.9")
    assert "buren lijken hierin op elkaar; de samenhang is 0,9" in result.stdout
    assert "Niet beoordeeld: weinig: te weinig regio's met een cijfer" in result.stderr


def test_spillover_names_a_region_that_stands_there_twice(tmp_path: Path) -> None:
    borders = tmp_path / "buren.csv"
    borders.write_text("region,neighbour\nr1,r2\n")

    result = run("spillover", "-", "--neighbours", str(borders), text="series,region,value\na,r1,1\na,r1,2\n")

    assert result.exit_code == 2
    assert "rij 3, kolom 'region': 'a r1' staat er meer dan één keer; houd één rij over" in result.stderr


def test_shares_takes_movements_apart_and_says_who_is_left_out() -> None:
    rows = [
        f"r{one},g,p{one % 3},{year},{100 + one + (year - 2020) * 5}"
        for one in range(24)
        for year in (2020, 2024)
    ]
    alone = ["alleen,h,p1,2020,5", "alleen,h,p1,2024,6"]
    result = run("shares", "-", text="\n".join(["series,group,circle,period,value", *rows, *alone]) + "\n")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "series,since,until,moved,everybody,circle,peers,rest,rest_lo,rest_hi,frequency"
    )
    assert len(result.stdout.splitlines()) == 25
    assert "alleen: te weinig vergelijkbare reeksen" in result.stderr
