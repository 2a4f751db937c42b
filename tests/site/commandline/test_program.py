# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program speaks Dutch, refuses in one line, and ends without a traceback for who stops or looks away."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from stuurhuis.site.commandline import app

HEARD = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # deaf in the background
PROGRAM = [sys.executable, "-c", f"{HEARD}; from stuurhuis.site.commandline import main; main()"]
COMMANDS = sorted(typer.main.get_command(app).commands)
ENGLISH = re.compile(
    r"\b(the|file|load|table|when|which|only|given|Usage|Options|Arguments|Commands|Show this|required)\b"
)
LIBRARY = re.compile(r"<[^>]*>|--[\w-]+|stuurhuis [a-z]+|\[1<=x.*?\]|\b(load|catalogue)\b")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_dutch(command: str) -> None:
    told = CliRunner().invoke(app, [*([command] if command else []), "--help"])

    assert told.exit_code == 0
    assert "Gebruik: " in told.output
    assert "Toon deze uitleg." in told.output
    assert not ENGLISH.findall(LIBRARY.sub("", told.output))


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["xyz"], "die opdracht is er niet: xyz; `"),
        (["forecats"], "die opdracht is er niet: forecats; bedoel je forecast"),
        (["forecast", "x"], "--horizon ontbreekt"),
        (["forecast"], "ontbreekt"),
        (["forecast", "x", "--horizon", "-3"], "--horizon: geef een heel getal vanaf 1 tot en met 200"),
        (["forecast", "x", "--horizon", "veel"], "--horizon: geef een heel getal"),
        (["forecast", "x", "--horizon"], "--horizon: er hoort een waarde achter"),
        (["forecast", "x", "--horizn", "2"], "--horizn: die optie is er niet; bedoel je --horizon?"),
        (["forecast", "x", "y", "--horizon", "2"], "te veel opgegeven: y"),
        (
            ["forecast", "x", "--horizon", "2", "--format", "xml"],
            "'xml' kan niet; kies uit csv, json, parquet",
        ),
        (["peers", "x"], "--id ontbreekt"),
        (["load", "x", "--good-rows-only=1"], "--good-rows-only: krijgt geen waarde"),
        (["monitor", "--rate", "9"], "--rate: geef een getal vanaf 0.0001 tot en met 0.5"),
        (["--kleur"], "--kleur: die optie is er niet"),
    ],
)
def test_a_wrong_call_is_one_dutch_line(call: list[str], said: str) -> None:
    told = CliRunner().invoke(app, call)

    assert told.exit_code == 2
    assert told.stdout == ""
    assert told.stderr.startswith("Fout: ")
    assert told.stderr.count("\n") == 1
    assert said in told.stderr


def test_no_command_is_the_help() -> None:
    told = CliRunner().invoke(app, [])

    assert told.exit_code == 2
    assert "Opdrachten" in told.output


def run(call: list[str], **how: object) -> subprocess.Popen[bytes]:
    """The program in a process of its own."""
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    return subprocess.Popen([*PROGRAM, *call], **pipes | how)


def table(series: int, periods: int = 24) -> bytes:
    """A table of series that waver a little."""
    lines = [
        f"s{one},{2000 + period},{100 + (one * 7 + period * 13) % 11}"
        for one in range(series)
        for period in range(periods)
    ]
    return ("series,period,value\n" + "\n".join(lines) + "\n").encode()


def test_when_nobody_reads_on_it_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(table(400))
    call = ["forecast", str(tmp_path / "in.csv"), "--horizon", "9", "--format", "json"]
    with run(call) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        told = running.stderr.read().decode()

    assert running.returncode == 0
    assert "Traceback" not in told
    assert "BrokenPipe" not in told


def test_ctrl_c_ends_with_130_and_no_traceback(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "in.csv")
    fifo = tmp_path / "in.csv"  # opens when the program has begun to read
    with run(["signals", str(fifo)]) as running, fifo.open("wb"):
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=60)

    assert running.returncode == 130
    assert b"Traceback" not in told


def test_no_bar_where_there_is_no_terminal(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(table(30))
    with run(["signals", str(tmp_path / "in.csv")]) as running:
        _, told = running.communicate(timeout=60)

    assert b"\x1b" not in told
    assert running.returncode == 0
