# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis doctor` tells per part whether it is well; CBS out of reach is a remark unless one asks."""

import pytest
from typer.testing import CliRunner

from stuurhuis.site import examination
from stuurhuis.site.commandline import app

UNREACHABLE = "Het CBS is niet te bereiken."


@pytest.fixture(autouse=True)
def _examined(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation where all is well but the way to CBS."""

    def examine(*, network: bool) -> list[examination.Examined]:
        away = [examination.Examined(examination.CBS, (UNREACHABLE,))] if network else []
        return [examination.Examined("database", ()), *away]

    monkeypatch.setattr(examination, "examine", examine)


@pytest.mark.parametrize(
    ("arguments", "code", "verdict"),
    [([], 0, "opmerking"), (["--network"], 1, "LET OP")],
)
def test_cbs_out_of_reach_is_told_in_plain_words(arguments: list[str], code: int, verdict: str) -> None:
    told = CliRunner().invoke(app, ["doctor", *arguments])

    assert told.exit_code == code
    well, away, why = told.stdout.splitlines()
    assert well.split() == ["in", "orde", "database"]
    assert away == f"{verdict:<11}verbinding met het CBS"
    assert why.strip() == UNREACHABLE


def test_without_the_network_cbs_is_not_asked() -> None:
    told = CliRunner().invoke(app, ["doctor", "--no-network"])

    assert told.exit_code == 0
    assert "CBS" not in told.stdout
