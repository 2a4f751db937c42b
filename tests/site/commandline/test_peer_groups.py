# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis peer-groups` gives the groups that an organisation keeps, in the form that `shares` reads."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from typer.testing import CliRunner

from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import examples
from stuurhuis.site.commandline import app
from stuurhuis.steering.actions import peer_groups as actions
from stuurhuis.steering.rules.peer_groups import GroupWords
from stuurhuis.steering.tasks.monitor import Material

pytestmark = pytest.mark.django_db(transaction=True)
ASKED = ["peer-groups", "--region", "Zwolle"]


@pytest.fixture
def kept_groups(judged: Material) -> None:
    """Zwolle keeps two groups, and lays one of them beside its own figures."""
    examples.establish(AT)
    asked = {"actor": actor_for(examples.user_of("sanne-vermeer").pk, at=AT), "at": AT}
    group = actions.save(GroupWords("Hanzesteden", {}), [KAMPEN], **asked).group
    actions.add(group, DEVENTER, "Ook aan de IJssel.", **asked)
    actions.choose(group, **asked)
    actions.save(GroupWords("Buren", {}), [KAMPEN], **asked)
    actions.end(actions.save(GroupWords("Oud", {}), [KAMPEN], **asked).group, **asked)


def rows(*more: str) -> list[dict[str, str]]:
    """What the command gives."""
    told = CliRunner().invoke(app, [*ASKED, *more])
    assert told.exit_code == 0, told.output
    return list(csv.DictReader(StringIO(told.stdout)))


def test_all_groups_in_use_come_out_or_only_one(kept_groups: None) -> None:
    assert [(row["group"], row["peer"]) for row in rows()] == [
        ("Buren", KAMPEN),
        ("Hanzesteden", DEVENTER),
        ("Hanzesteden", KAMPEN),
    ]
    [deventer, _kampen] = rows("--name", "Hanzesteden")
    assert (deventer["region"], deventer["peer_name"], deventer["why"]) == (
        ZWOLLE,
        "Deventer",
        "Ook aan de IJssel.",
    )
    assert deventer["beside_own_figures"] == "True"


def test_shares_reads_a_group(kept_groups: None, tmp_path: Path) -> None:
    peers, series = tmp_path / "hanze.csv", tmp_path / "reeksen.csv"
    assert CliRunner().invoke(app, [*ASKED, "--name", "Hanzesteden", "-o", str(peers)]).exit_code == 0
    values = {ZWOLLE: (10, 12), KAMPEN: (20, 24), DEVENTER: (30, 36)}
    lines = [
        f"{code},{2023 + year},{value}" for code, two in values.items() for year, value in enumerate(two)
    ]
    series.write_text("\n".join(["series,period,value", *lines]))
    told = CliRunner().invoke(app, ["shares", str(series), "--peers", str(peers)])
    assert told.exit_code == 0, told.output


def test_no_group_is_the_answer_no_and_a_bad_place_a_wrong_call(kept_groups: None) -> None:
    assert CliRunner().invoke(app, ["peer-groups", "--region", "Kampen"]).exit_code == 1
    assert CliRunner().invoke(app, [*ASKED, "--name", "Oud"]).exit_code == 1
    assert CliRunner().invoke(app, ["peer-groups", "--region", "Nergenshuizen"]).exit_code == 2
