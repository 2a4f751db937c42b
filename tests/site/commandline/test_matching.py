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
