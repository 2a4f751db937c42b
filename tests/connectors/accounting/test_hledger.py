# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A statement as a journal: hledger itself counts it again."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from stuurhuis.connectors.accounting.hledger import journal
from stuurhuis.exchange.ports.settling import Movement, PeriodStatement, StandingWith
from stuurhuis.exchange.rules.settling import units

TAKEN = Movement(
    entry="entry-1", kind="delivery", purpose="exchange", unit="points", other="GM0150",
    subject="agreement:12", occurred_on=date(2026, 6, 30), booked_on=date(2026, 7, 2),
    amount=-2400, after=-1900, cents=-192000, corrects="",
)  # fmt: skip
STATEMENT = PeriodStatement(
    "GM0193", "2026-Q3", date(2026, 7, 1), date(2026, 9, 30),
    others=(
        StandingWith("GM0150", "points", "exchange", 500, 400, 2400, -1500, 32000, 192000),
        StandingWith("GM0150", "euro", "exchange", 0, 64005, 0, 64005, 64005, 0),
        StandingWith("WS59", "points", "gift", 0, 0, 100, -100, 0, 8000),
    ),
    movements=(
        TAKEN,
        replace(TAKEN, entry="entry-2", kind="correction", amount=400, after=-1500, corrects="entry-1"),
        replace(TAKEN, entry="entry-3", unit="euro", amount=64005, after=64005, cents=64005),
        replace(TAKEN, entry="entry-4", kind="gift", purpose="gift", other="WS59", amount=-100, after=-100),
    ),
    worth=units(),
)  # fmt: skip


def hledger(file: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What hledger says of a journal; the test is skipped where it is not installed."""
    program = shutil.which("hledger")
    if program is None:
        pytest.skip("needs hledger (Debian: apt install hledger)")
    command = [program, "-f", str(file), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_hledger_finds_every_entry_in_balance_and_every_account_declared(tmp_path: Path) -> None:
    file = tmp_path / "period.journal"
    file.write_text(journal(STATEMENT), encoding="utf-8")
    said = hledger(file, "check", "--strict", "ordereddates")
    assert said.returncode == 0, said.stderr


def test_hledger_counts_the_same_standing_and_its_worth(tmp_path: Path) -> None:
    file = tmp_path / "period.journal"
    file.write_text(journal(STATEMENT), encoding="utf-8")
    standing = hledger(file, "balance", "assets:exchange:GM0150", "--no-total", "-N", "--flat").stdout
    assert "-15.00 POINTS" in standing
    assert "640.05 EUR" in standing
    worth = hledger(file, "balance", "expenses:received", "-N", "--flat", "-X", "EUR").stdout
    assert "1600.00 EUR" in worth


def test_a_journal_that_was_touched_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "period.journal"
    file.write_text(journal(STATEMENT).replace("-24.00 POINTS", "-23.00 POINTS", 1), encoding="utf-8")
    assert hledger(file, "check").returncode != 0


def test_a_period_in_which_nothing_moved_is_a_journal_too() -> None:
    written = journal(replace(STATEMENT, others=(), movements=()))
    assert "P 2026-01-01 POINTS 80.00 EUR" in written
    assert "closing" not in written
