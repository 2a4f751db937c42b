# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents cannot lie: commands, options, settings, folders and links are held to the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from house.tree import Offence, files, source

COMMANDS = Path("docs/reference/commands.md")
SETTINGS = Path("docs/reference/settings.md")
ARCHITECTURE = Path("docs/architecture.md")
READER = Path("src/stuurhuis/site/environment.py")
FLOORS = ("kernel", "engines", "connectors", "site")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
TREE_LINE = re.compile(r"^\s*([a-z_]+)/(?:\s|$)", re.MULTILINE)


def undocumented_commands(root: Path, program: Any) -> list[Offence]:
    """Every command and every option of the program stands in the reference, and has a line of help."""
    text = (root / COMMANDS).read_text(encoding="utf-8") if (root / COMMANDS).is_file() else ""
    found = []
    for name, command in _commands(program, "stuurhuis"):
        section = _section(text, name)
        if not command.help:
            found.append(Offence(COMMANDS.as_posix(), 1, f"`{name}` has no line of help"))
        if not section:
            found.append(
                Offence(COMMANDS.as_posix(), 1, f"`{name}` is not described under a heading of its own")
            )
            continue
        found += [
            Offence(COMMANDS.as_posix(), 1, f"`{name}`: {option} is not described")
            for option in _options(command)
            if option not in section
        ]
    return found


def _commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    inner = getattr(command, "commands", None)
    if not inner:
        yield name, command
        return
    for word, one in inner.items():
        yield from _commands(one, f"{name} {word}")


def _options(command: Any) -> list[str]:
    written = [
        one
        for parameter in command.params
        for one in parameter.opts
        if not getattr(parameter, "hidden", False)
    ]
    return [one for one in written if one.startswith("--") and one != "--help"]


def _section(text: str, name: str) -> str:
    parts = re.split(r"^#+ ", text, flags=re.MULTILINE)
    return next((part for part in parts if re.match(rf"`?{re.escape(name)}`?(\s|$)", part)), "")


def settings_known(root: Path) -> dict[str, str]:
    """Every name of environment.NAMES with its line of help, read without importing it."""
    for node in source(root, READER).tree.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "NAMES":
            known = ast.literal_eval(node.value)
            return {str(name): str(help_) for name, help_ in known.items()}
    return {}


def undocumented_settings(root: Path) -> list[Offence]:
    """Every STUURHUIS_ setting stands in the reference, and the reference names no other."""
    text = (root / SETTINGS).read_text(encoding="utf-8")
    known = settings_known(root)
    written = set(re.findall(r"STUURHUIS_[A-Z_]+", text))
    read = set(re.findall(r'"(STUURHUIS_[A-Z_]+)"', source(root, READER).text))
    found = [Offence(SETTINGS.as_posix(), 1, f"{name} is not described") for name in sorted(read - written)]
    found += [Offence(SETTINGS.as_posix(), 1, f"{name} does not exist") for name in sorted(written - read)]
    found += [
        Offence(READER.as_posix(), 1, f"{name} has no line of help")
        for name in sorted(known)
        if not known[name]
    ]
    return found


def folders(root: Path) -> list[str]:
    """The folders that a newcomer sees: the floors, and one deeper."""
    package = root / "src/stuurhuis"
    tops = [entry for entry in package.iterdir() if (entry / "__init__.py").is_file()]
    names = [f"{top.name}/" for top in tops]
    for top in tops:
        inner = [
            entry
            for entry in top.iterdir()
            if (entry / "__init__.py").is_file() and entry.name != "migrations"
        ]
        names += [f"{top.name}/{entry.name}/" for entry in inner if top.name in FLOORS]
    return sorted(names)


def architecture(root: Path) -> list[Offence]:
    """The folder list and the picture of docs/architecture.md are the real ones."""
    text = (root / ARCHITECTURE).read_text(encoding="utf-8")
    written = set(re.findall(r"^\| `([a-z_]+/(?:[a-z_]+/)?)` \|", text, flags=re.MULTILINE))
    real = set(folders(root))
    found = [
        Offence(ARCHITECTURE.as_posix(), 1, f"{name} is not in the list of folders")
        for name in real - written
    ]
    found += [Offence(ARCHITECTURE.as_posix(), 1, f"{name} does not exist") for name in written - real]
    picture = set(re.findall(r"\[\"([a-z_]+)\"\]", text.split("```mermaid")[-1].split("```")[0]))
    drawn = {name.split("/")[-2] for name in real}
    found += [
        Offence(ARCHITECTURE.as_posix(), 1, f"{name} is not in the picture") for name in drawn - picture
    ]
    found += [
        Offence(ARCHITECTURE.as_posix(), 1, f"the picture shows {name}: not there")
        for name in picture - drawn
    ]
    return sorted(found)


def dead_links(root: Path) -> list[Offence]:
    """Every link from a document to a file of the project leads somewhere."""
    pages = [Path(path.name) for path in root.glob("*.md")] + files(root, "docs", "*.md")
    return [
        Offence(page.as_posix(), 1, f"links to {target}, which is not there")
        for page in sorted(pages)
        for target in LINK.findall((root / page).read_text(encoding="utf-8"))
        if not (root / page.parent / target).exists()
    ]
