# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The house in a scratch folder, where each rule is broken and seen to be caught."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import typer

from house import documents
from house.rules import rule
from stuurhuis.site.commandline import app

BIN = Path(sys.executable).parent
HEADER = """# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
\"\"\"A break-in.\"\"\"

"""


@dataclass(frozen=True, slots=True)
class BreakIn:
    """What is done to the house: texts added to files (made when they are not there), and who sees it."""

    name: str
    texts: Mapping[str, str]
    caught_by: str


@contextmanager
def broken(house: Path, one: BreakIn) -> Iterator[None]:
    """The house with that one thing wrong, and whole again afterwards."""
    with ExitStack() as stack:
        for number, (file, text) in enumerate(one.texts.items()):
            stack.enter_context(_added(house / file, text, 1 + number + hash(one.name) % 10**15))
        yield


@contextmanager
def _added(file: Path, text: str, moment: int) -> Iterator[None]:
    before = file.read_text(encoding="utf-8") if file.exists() else None
    made = [folder for folder in file.parents if not folder.exists()]
    file.parent.mkdir(parents=True, exist_ok=True)
    bare = before is None and file.suffix == ".py" and not text.startswith("#!")
    file.write_text(f"{HEADER if bare else before or ''}\n{text.removeprefix('#!')}\n", encoding="utf-8")
    os.utime(file, ns=(0, moment))
    try:
        yield
    finally:
        if before is not None:
            file.write_text(before, encoding="utf-8")
        elif made:
            shutil.rmtree(made[-1])
        else:
            file.unlink()


@cache
def offences_before(house: Path, catcher: str) -> set[str]:
    """What one check says of the house while nothing is broken, asked once."""
    return offences_of(house, catcher)


def offences_of(house: Path, catcher: str) -> set[str]:
    """What one check says of a house."""
    kind, _, name = catcher.partition(":")
    if kind == "rule":
        return set(map(str, rule(name).check(house)))
    if kind == "commands":
        return set(map(str, documents.undocumented_commands(house, typer.main.get_command(app))))
    return {"contract": _contract, "ruff": _ruff, "tables": _tables}[kind](house, name)


def _run(house: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(house / "src"), str(house / "scripts")])
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": paths, "STUURHUIS_DATA": str(house / "var")}
    environment |= {"DJANGO_SETTINGS_MODULE": "stuurhuis.site.settings", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        command, cwd=house, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def _contract(house: Path, name: str) -> set[str]:
    ran = _run(house, BIN / "lint-imports", "--no-cache", "--no-logo", "--contract", name)
    _, said, details = ran.stdout.partition("Broken contracts")
    assert said or not ran.returncode, ran.stdout + ran.stderr
    return {line.strip() for line in details.splitlines() if "stuurhuis" in line}


def _ruff(house: Path, name: str) -> set[str]:
    code, _, file = name.partition(" ")
    ran = _run(
        house, BIN / "ruff", "check", "--no-cache", "--output-format", "concise", "--select", code, file
    )
    return {line for line in ran.stdout.splitlines() if f" {code} " in line}


def _tables(house: Path, _name: str) -> set[str]:
    ran = _run(house, sys.executable, "-W", "ignore", "-m", "house.tables")
    assert not ran.stderr, ran.stderr
    return set(ran.stdout.splitlines())
