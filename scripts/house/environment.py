# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settings are read once, in one file; refusals are named; nothing is skipped in silence."""

import ast
from pathlib import Path

from house.tree import Offence, dotted, python

READER = Path("src/stuurhuis/site/environment.py")
STARTERS = ("src/stuurhuis/site/wsgi.py", "src/stuurhuis/site/asgi.py", "src/stuurhuis/site/commandline/")
READS = {"os.environ", "os.getenv", "os.environb", "environ", "getenv"}


def settings_elsewhere(root: Path) -> list[Offence]:
    """Only environment.py reads the environment; a start file may name the settings module, no more."""
    return [
        source.offence(node, "reads or sets the environment; that is done once, in site/environment.py")
        for source in python(root)
        if source.path != READER
        for node in ast.walk(source.tree)
        if _touches(node) and not (source.name.startswith(STARTERS) and _names_settings(source.text, node))
    ]


def _touches(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.module == "os" and any(alias.name in READS for alias in node.names)
    return isinstance(node, ast.Attribute) and dotted(node) in READS


def _names_settings(text: str, node: ast.AST) -> bool:
    line = text.splitlines()[getattr(node, "lineno", 1) - 1]
    return 'setdefault("DJANGO_SETTINGS_MODULE"' in line


def unnamed_refusals(root: Path) -> list[Offence]:
    """Nothing is raised that has no name of its own, and nothing is caught and dropped."""
    found = []
    for source in python(root):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Raise) and dotted(node.exc or node) in {"Exception", "BaseException"}:
                found.append(source.offence(node, "raises a refusal without a name"))
            elif isinstance(node, ast.ExceptHandler) and _drops(node):
                found.append(source.offence(node, "catches everything, or drops what it caught"))
    return found


def _drops(node: ast.ExceptHandler) -> bool:
    everything = node.type is None or dotted(node.type) in {"Exception", "BaseException"}
    told = any(isinstance(inner, ast.Raise) or _tells(inner, node.name) for inner in ast.walk(node))
    silent = len(node.body) == 1 and isinstance(node.body[0], ast.Pass)
    return (everything and not told) or silent


def _tells(node: ast.AST, name: str | None) -> bool:
    named = name is not None and isinstance(node, ast.Name) and node.id == name
    return named or (isinstance(node, ast.Call) and dotted(node.func).endswith(".exception"))
