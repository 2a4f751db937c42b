# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each rule is broken in a scratch copy, and its check sees it. The table is break_ins.toml."""

import tomllib
from pathlib import Path

import pytest

from architecture.scratch import BreakIn, broken, offences_before, offences_of
from house.rules import RULES

ROOT = Path(__file__).parents[2]
TABLE = tomllib.loads(Path(__file__).with_name("break_ins.toml").read_text(encoding="utf-8"))["break_in"]
BREAK_INS = [
    BreakIn(
        row["name"], {row["file"]: row["text"] * row.get("times", 1)} | row.get("also", {}), row["caught_by"]
    )
    for row in TABLE
]


@pytest.mark.parametrize("one", BREAK_INS, ids=lambda one: one.name.replace(" ", "-"))
def test_a_break_in_is_caught(house: Path, one: BreakIn) -> None:
    before = offences_before(house, one.caught_by)

    with broken(house, one):
        seen = offences_of(house, one.caught_by) - before

    assert seen, f"nothing saw: {one.name}"


def test_every_contract_and_every_rule_is_broken_at_least_once() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    checks = {f"rule:{one.name}" for one in RULES} | {f"contract:{one['id']}" for one in contracts}

    assert checks <= {one.caught_by for one in BREAK_INS}


def test_a_command_that_is_not_described_is_caught(house: Path) -> None:
    reference = house / "docs/reference/commands.md"
    text = reference.read_text(encoding="utf-8") if reference.is_file() else ""
    before = offences_of(house, "commands")
    reference.write_text(text.replace("--", "—"), encoding="utf-8")

    seen = offences_of(house, "commands")
    reference.write_text(text, encoding="utf-8")

    assert seen - before
