# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rule 3: whatever is done or asked goes through the door, and there is no way to walk around it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from house.tree import Offence, Source, dotted, face, files, modules, python

AROUND = {
    "_base_manager": "reads around the door",
    "_default_manager": "reads around the door",
    "raw": "reads around the door",
    "cursor": "reads and writes around the door",
    "get_model": "reaches a table that it does not know",
    "extra": "writes its own SQL",
    "RawSQL": "writes its own SQL",
}
HOMES = ("queries", "actions", "policy")


def undecorated(root: Path) -> list[Offence]:
    """Every public function in actions is an @action, every public one in queries a @question."""
    found = []
    for file, name in (("actions", "action"), ("queries", "question")):
        for source in face(root, file):
            found += [
                source.offence(node, f"{node.name} is public and no @{name}: it would pass around the door")
                for node in source.tree.body
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not _passes(node, name)
            ]
    return found


def _passes(node: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> bool:
    return node.name.startswith("_") or any(dotted(one).split(".")[-1] == name for one in node.decorator_list)


def around(root: Path) -> list[Offence]:
    """No raw SQL, no table by name and no `.objects` outside queries, actions, policy and the kernel."""
    found = []
    for source in python(root):
        if not _kernel(source):
            found += list(_walks_around(source, tables=not _at_home(root, source)))
    return found


def _kernel(source: Source) -> bool:
    return source.path.parts[2:3] == ("kernel",)


def _at_home(root: Path, source: Source) -> bool:
    parts = source.path.parts[2:]
    return len(parts) > 1 and parts[0] in modules(root) and parts[1].removesuffix(".py") in HOMES


def _walks_around(source: Source, *, tables: bool) -> Iterator[Offence]:
    duckdb = "duckdb" in source.text
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute | ast.Name):
            word = node.attr if isinstance(node, ast.Attribute) else node.id
            if word == "objects" and isinstance(node, ast.Attribute) and tables:
                yield source.offence(node, "`.objects` outside queries, actions, policy and the kernel")
            elif word in AROUND and _reaches(node, word, duckdb=duckdb):
                yield source.offence(node, f"`{word}` {AROUND[word]}")


def _reaches(node: ast.Attribute | ast.Name, word: str, *, duckdb: bool) -> bool:
    if isinstance(node, ast.Name):
        return word == "RawSQL"
    return not (duckdb and word == "cursor")


def admin(root: Path) -> list[Offence]:
    """There is no Django admin: it reads around the door."""
    found = [
        source.offence(node, "the Django admin reads around the door")
        for source in python(root)
        for node in ast.walk(source.tree)
        if _names_admin(node)
    ]
    return found + [Offence(path.as_posix(), 1, "an admin.py") for path in files(root, "src", "admin.py")]


def _names_admin(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        names = [f"{node.module}.{alias.name}" for alias in node.names]
    elif isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    else:
        names = [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []
    return any(name.startswith("django.contrib.admin") for name in names)
