# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The source as the checks see it: files, their syntax trees and what is wrong with them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

SKIPPED = {".venv", ".git", "var", "__pycache__", "node_modules", "build", "dist"}


@dataclass(frozen=True, slots=True, order=True)
class Offence:
    """One place that breaks a rule, and what to do about it."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        """Read as a compiler would say it."""
        return f"{self.file}:{self.line}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its path from the root, its text and its tree."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The path as text, with forward slashes."""
        return self.path.as_posix()

    def offence(self, node: ast.AST | int, sentence: str) -> Offence:
        """An offence at a node or a line of this file."""
        line = node if isinstance(node, int) else getattr(node, "lineno", 1)
        return Offence(self.name, line, sentence)


@lru_cache(maxsize=4096)
def _parsed(root: Path, path: Path, _changed: int) -> Source:
    text = (root / path).read_text(encoding="utf-8")
    return Source(path, text, ast.parse(text, filename=str(path)))


def source(root: Path, path: Path) -> Source:
    """One Python file, parsed once as long as it does not change."""
    return _parsed(root, path, (root / path).stat().st_mtime_ns)


def files(root: Path, folder: str, pattern: str) -> list[Path]:
    """The files under a folder that match, relative to the root, without caches."""
    found = (path.relative_to(root) for path in (root / folder).rglob(pattern) if path.is_file())
    return sorted(path for path in found if not SKIPPED & set(path.parts))


def python(root: Path, folder: str = "src/stuurhuis", *, migrations: bool = False) -> Iterator[Source]:
    """Every Python file under a folder, migrations only on request."""
    for path in files(root, folder, "*.py"):
        if migrations or "migrations" not in path.parts:
            yield source(root, path)


def own_python(root: Path) -> Iterator[Source]:
    """Every Python file that we write: the package, the scripts, the benchmarks and the tests."""
    for folder in ("src/stuurhuis", "scripts", "benchmarks", "tests"):
        yield from python(root, folder)


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function, methods and inner ones included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def dotted(node: ast.AST) -> str:
    """The dotted name that a node writes: `datetime.datetime.now`; empty when it is no name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        left = dotted(node.value)
        return f"{left}.{node.attr}" if left else node.attr
    return dotted(node.func) if isinstance(node, ast.Call) else ""


def modules(root: Path) -> list[str]:
    """The words of the domain that are built: the folders beside site, connectors, kernel and engines."""
    floors = {"site", "connectors", "kernel", "engines"}
    folder = root / "src/stuurhuis"
    return sorted(
        entry.name
        for entry in folder.iterdir()
        if (entry / "__init__.py").is_file() and entry.name not in floors
    )


def face(root: Path, name: str) -> Iterator[Source]:
    """Every file of that name in every module: queries.py, or the files of the folder queries."""
    for module in modules(root):
        whole = Path("src/stuurhuis") / module / f"{name}.py"
        if (root / whole).is_file():
            yield source(root, whole)
        yield from python(root, f"src/stuurhuis/{module}/{name}")
