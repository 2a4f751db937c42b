# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis assign` and `stuurhuis match` on plain files."""

from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from stuurhuis.site.commandline import app

COSTS = "left,right,cost,load\na,x,4,2\na,y,1,2\nb,x,5,2\nb,y,2,2\nc,x,1,1\nc,y,3,1\n"
ROOM = "right,capacity\nx,3\ny,2\n"


def run(folder: Path, *words: str, **files: str) -> Result:
    """Run the program with these files (`costs` is costs.csv) in a folder."""
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    placed = [str(folder / word) if (folder / word).is_file() else word for word in words]
    return CliRunner().invoke(app, placed)


def test_the_best_whole_plan_comes_out_with_its_total_and_its_proof(tmp_path: Path) -> None:
    result = run(tmp_path, "assign", "costs", "--capacity", "room", costs=COSTS, room=ROOM)

    assert result.exit_code == 0, result.stderr
    assert result.stdout == "left,right,cost\na,x,4.0\nb,y,2.0\nc,x,1.0\n"
    assert result.stderr == "Totaal 7. Bewezen: geen plan is goedkoper (ondergrens 7).\n"


def test_dutch_headings_and_a_decimal_comma_go_in(tmp_path: Path) -> None:
    dutch = "links;rechts;kosten;belasting\na;x;1,5;1\n"

    result = run(
        tmp_path, "assign", "costs", "--capacity", "room", costs=dutch, room="rechts;capaciteit\nx;1\n"
    )

    assert result.stdout == "left,right,cost\na,x,1.5\n"


def test_an_earlier_plan_stays_when_change_is_dear_and_the_change_is_told(tmp_path: Path) -> None:
    kept = "left,right\na,y\nb,x\nc,x\n"
    files = {"costs": COSTS, "room": ROOM, "kept": kept}
    call = ("assign", "costs", "--capacity", "room", "--keep", "kept")

    dear = run(tmp_path, *call, "--stay", "1", **files)
    moved = run(tmp_path, *call, "--stay", "1", **files | {"costs": COSTS.replace("b,y,2,2", "b,y,-9,2")})

    assert "a,y,1.0\nb,x,5.0" in dear.stdout
    assert "Anders dan in het eerdere plan: 0" in dear.stderr
    assert "voor wat verandert" in moved.stderr
    assert "  a: y → x: kost 3 meer; anders past het geheel niet" in moved.stderr
    assert "  b: x → y: kost 14 minder" in moved.stderr


def test_no_plan_is_exit_code_1_with_the_reason(tmp_path: Path) -> None:
    result = run(
        tmp_path, "assign", "costs", "--capacity", "room", costs=COSTS, room="right,capacity\nx,2\ny,2\n"
    )

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "Geen plan: er is in totaal 5 nodig en 4 aan capaciteit; er ontbreekt 1." in result.stderr


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"costs": COSTS.replace("b,y,2,2", "b,y,veel,2")}, ("costs, rij 5, kolom 'cost'", "geen getal")),
        ({"costs": COSTS.replace("b,y,2,2", "b,z,2,2")}, ("costs, rij 5, kolom 'right'", "capaciteit")),
        ({"costs": COSTS.replace("b,y,2,2", "b,y,,2")}, ("costs, rij 5, kolom 'cost'", "vul de cel")),
        ({"costs": COSTS.replace("b,y,2,2", "b,x,2,2")}, ("costs, rij 5", "dit paar staat er al")),
        ({"costs": COSTS.replace("cost", "moeite")}, ("kolom 'cost' ontbreekt",)),
        ({"room": ROOM.replace("y,2", "y,-2")}, ("room, rij 3, kolom 'capacity'", "nul of meer")),
        ({"room": ROOM.replace("y,2", "x,2")}, ("room, rij 3, kolom 'right'", "meer dan één keer")),
        ({"kept": "left,right\na,x\na,y\n"}, ("kept, rij 3, kolom 'left'", "meer dan één keer")),
    ],
)
def test_a_fault_names_file_row_column_and_what_to_do(
    tmp_path: Path, change: dict[str, str], words: tuple[str, ...]
) -> None:
    files = {"costs": COSTS, "room": ROOM, "kept": "left,right\na,x\n"} | change

    result = run(tmp_path, "assign", "costs", "--capacity", "room", "--keep", "kept", **files)

    assert result.exit_code == 2
    assert all(word in result.stderr for word in words), result.stderr
    assert result.stderr.count("\n") == 1


def test_a_price_of_change_needs_an_earlier_plan(tmp_path: Path) -> None:
    result = run(tmp_path, "assign", "costs", "--capacity", "room", "--stay", "1", costs=COSTS, room=ROOM)

    assert result.exit_code == 2
    assert "--keep" in result.stderr


NEEDS = """id;kennis;van;lat;lon
v1;energie:3|water;2026-01-10;52.5;6.1
v2;zorg;;51.9;4.5
"""
OFFERS = """id,kennis,van,lat,lon,plekken
a1,energie:3,2026-01-12,52.5,6.2,1
a2,energie; water,2026-03-01,52.4,6.0,2
"""
RULES = """
capacity = "plekken"

[[must]]
name = "kennis"
kind = "overlap"
need = "kennis"

[[must]]
name = "in de buurt"
kind = "near"
need = ["lat", "lon"]
at_most = 60

[[criterion]]
name = "onderwerp"
kind = "overlap"
need = "kennis"
weight = 6

[[criterion]]
name = "begin"
kind = "soon"
need = "van"
far = 50
weight = 2
"""
MARKET = {"needs": NEEDS, "offers": OFFERS, "rules": RULES}
CALL = ("match", "needs", "offers", "--rules", "rules")


def test_who_fits_comes_out_with_points_and_reasons_and_who_has_nobody_is_told(tmp_path: Path) -> None:
    result = run(tmp_path, *CALL, **MARKET)

    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0] == "need,offer,rank,score,reasons,reasons_en"
    assert lines[1].startswith("v1,a1,1,4.92,")
    assert "onderwerp: energie (1 van 2) (+3,00); begin: 2 dagen verschil (+1,92)" in lines[1]
    assert lines[2].startswith("v1,a2,2,4.0,")
    assert "Vragen met een aanbod: 1 van de 2." in result.stderr
    assert "v2: geen aanbod: 'kennis' viel bij 2 van de 2 af; het dichtst bij komt a1" in result.stderr


def test_the_best_whole_plan_is_asked_with_assign(tmp_path: Path) -> None:
    needs = NEEDS + "v3;energie:3;2026-01-10;52.5;6.1\n"

    result = run(tmp_path, *CALL, "--assign", **MARKET | {"needs": needs})

    assert result.exit_code == 0, result.stderr
    assert [line.split(",")[:2] for line in result.stdout.splitlines()[1:]] == [["v1", "a2"], ["v3", "a1"]]
    assert "Samen 11,92 punten. Bewezen: geen plan is beter." in result.stderr
    assert "v2: geen aanbod" in result.stderr


def test_a_whole_plan_says_that_the_spread_takes_no_part(tmp_path: Path) -> None:
    spread = MARKET | {"rules": "spread = 1\n" + RULES}

    assert "Spreiding 1: zo veel punten" in run(tmp_path, *CALL, **spread).stderr
    assert "Spreiding telt in een heel plan niet mee" in run(tmp_path, *CALL, "--assign", **spread).stderr


def test_a_proof_is_about_every_offer_there_is(tmp_path: Path) -> None:
    many = OFFERS + "".join(f"b{number},energie:1,2026-02-01,52.5,6.1,1\n" for number in range(100))

    told = run(tmp_path, *CALL, "--assign", **MARKET | {"offers": many}).stderr

    assert "Bewezen: geen plan is beter." in told


def test_texts_are_compared_by_their_words(tmp_path: Path) -> None:
    texts = {
        "needs": "id,vraag\nv1,Wie weet iets van warmtenetten?\n",
        "offers": "id,vraag\na1,jeugdzorg en onderwijs\na2,een warmtenet aanleggen in de wijk\na3,\n",
        "rules": '[[criterion]]\nname = "verhaal"\nkind = "text"\nneed = "vraag"\nweight = 4\n',
    }

    result = run(tmp_path, *CALL, **texts)

    assert result.exit_code == 0, result.stderr
    first, *others = result.stdout.splitlines()[1:]
    assert first.startswith("v1,a2,1,")
    assert "gelijkend" in first
    assert {line.split(",")[3] for line in others} == {"0.0"}


PREFERS = NEEDS + "v3;energie;2026-01-10;52.5;6.1\n"
PLAN = "need,offer\nv1,a1\nv3,a2\nv9,a1\n"


def test_an_earlier_plan_of_needs_stays_unless_a_change_gives_more_than_it_costs(tmp_path: Path) -> None:
    files = MARKET | {"needs": PREFERS, "plan": PLAN}

    free = run(tmp_path, *CALL, "--assign", "--keep", "plan", **files)
    dear = run(tmp_path, *CALL, "--assign", "--keep", "plan", "--stay", "5", **files)

    assert [line.split(",")[:2] for line in free.stdout.splitlines()[1:]] == [["v1", "a2"], ["v3", "a1"]]
    assert "  v1: a1 → a2: geeft 0,92 punten minder; zo heeft het geheel er meer" in free.stderr
    assert "  v3: a2 → a1: geeft 1,92 punten meer" in free.stderr
    assert "  v9: a1 → –: de vraag is er niet meer" in free.stderr
    assert [line.split(",")[:2] for line in dear.stdout.splitlines()[1:]] == [["v1", "a1"], ["v3", "a2"]]
    assert "Anders dan in het eerdere plan: 1 (" in dear.stderr


def test_an_earlier_plan_asks_for_a_whole_plan(tmp_path: Path) -> None:
    result = run(tmp_path, *CALL, "--keep", "plan", **MARKET | {"plan": PLAN})

    assert result.exit_code == 2
    assert "--assign" in result.stderr


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"rules": "must = ["}, ("rules", "geen geldige TOML")),
        ({"rules": RULES.replace('"soon"', '"late"')}, ("rules: [[criterion]] 2, kind", "kies uit equal")),
        ({"rules": RULES.replace('need = "van"', 'need = "datum"')}, ("needs", "kolom 'datum' ontbreekt")),
        ({"needs": NEEDS.replace("2026-01-10", "10 jan")}, ("needs, rij 2, kolom 'van'", "geen dag")),
        ({"offers": OFFERS.replace("52.4", "noord")}, ("offers, rij 3, kolom 'lat'", "geen getal")),
        ({"offers": OFFERS.replace("a2", "a1")}, ("offers, rij 3, kolom 'id'", "meer dan één keer")),
        ({"plan": PLAN + "v1,a2\n"}, ("plan, rij 5, kolom 'need'", "meer dan één keer")),
    ],
)
def test_a_fault_in_a_market_names_its_place(
    tmp_path: Path, change: dict[str, str], words: tuple[str, ...]
) -> None:
    kept = ("--assign", "--keep", "plan") if "plan" in change else ()

    result = run(tmp_path, *CALL, *kept, **MARKET | change)

    assert result.exit_code == 2
    assert all(word in result.stderr for word in words), result.stderr
