# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rule 9: small enough to read; and what the house counts of itself."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from house.tree import Offence, dotted, functions, own_python, python

FUNCTION, FILE = 30, 300
TEST_FUNCTION, TEST_FILE = 60, 500
KERNEL = 3200
APART = {"ledger": 700, "store/models/ledger": 150}  # read on their own: docs/decisions/0013-the-ledger.md


@dataclass(frozen=True, slots=True, order=True)
class Length:
    """How long something is, and where it stands."""

    lines: int
    name: str
    file: str


def _in_tests(path: Path) -> bool:
    return path.parts[0] == "tests"


def function_lengths(root: Path) -> Iterator[Length]:
    """Every function with its lines, signature and docstring included, decorators not."""
    for source in own_python(root):
        for node in functions(source.tree):
            yield Length(
                (node.end_lineno or node.lineno) - node.lineno + 1,
                f"{node.name} (line {node.lineno})",
                source.name,
            )


def file_lengths(root: Path) -> Iterator[Length]:
    """Every Python file with its lines."""
    for source in own_python(root):
        yield Length(len(source.text.splitlines()), source.path.name, source.name)


def too_long(root: Path) -> list[Offence]:
    """A function is at most 30 lines, a file at most 300; in tests 60 and 500."""
    found = []
    for one in function_lengths(root):
        limit = TEST_FUNCTION if _in_tests(Path(one.file)) else FUNCTION
        if one.lines > limit:
            line = int(one.name.rsplit(" ", 1)[1].rstrip(")"))
            found.append(
                Offence(
                    one.file, line, f"{one.name.split(' ')[0]} has {one.lines} lines; {limit} is the most"
                )
            )
    for one in file_lengths(root):
        limit = TEST_FILE if _in_tests(Path(one.file)) else FILE
        if one.lines > limit:
            found.append(
                Offence(one.file, 1, f"{one.lines} lines; {limit} is the most: make it a folder of that name")
            )
    return found


def untyped(root: Path) -> list[Offence]:
    """Every function of the package says what it takes and what it returns."""
    return [
        source.offence(node, f"{node.name} does not say what it returns")
        for source in python(root)
        for node in functions(source.tree)
        if node.returns is None
    ]


def typed_share(root: Path) -> float:
    """Which share of the functions says what it returns, 0 to 1."""
    every = [node for source in python(root) for node in functions(source.tree)]
    return sum(node.returns is not None for node in every) / max(len(every), 1)


def undocumented(root: Path) -> list[Offence]:
    """Every file, and every public function and class of the package, says what it promises."""
    found = []
    for source in python(root):
        if ast.get_docstring(source.tree) is None and source.text.strip():
            found.append(source.offence(1, "the file does not say which question it answers"))
        found += [
            source.offence(node, f"{node.name} does not say what it promises")
            for node in source.tree.body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and _silent(node)
        ]
    return found


def _silent(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    return not (node.name.startswith("_") or _overload(node) or ast.get_docstring(node))


def _overload(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    return any(dotted(one) in {"overload", "typing.overload"} for one in node.decorator_list)


def kernel_lines(root: Path, apart: str = "") -> int:
    """How many lines of code the kernel has: no blank lines, comments and docstrings, no migrations.

    Of a part that is read on its own, or of all that is not.
    """
    every = python(root, "src/stuurhuis/kernel")
    return sum(len(_code_lines(source.tree)) for source in every if _part(source.path) == apart)


def _part(path: Path) -> str:
    """The part of the kernel that is read on its own and has this file; empty for the kernel itself."""
    name = path.with_suffix("").as_posix()
    return next((part for part in APART if f"{name}/".startswith(f"src/stuurhuis/kernel/{part}/")), "")


def _code_lines(tree: ast.Module) -> set[int]:
    lines: set[int] = set()
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            continue
        if isinstance(node, ast.stmt):
            lines |= _own_lines(node)
    return lines


def _own_lines(node: ast.stmt) -> set[int]:
    body = getattr(node, "body", None)
    last = body[0].lineno - 1 if isinstance(body, list) and body else (node.end_lineno or node.lineno)
    return set(range(node.lineno, max(last, node.lineno) + 1))


def kernel_too_large(root: Path) -> list[Offence]:
    """The kernel is read in an afternoon: 3,200 lines of code at most; a part beside it has its own limit."""
    limits = {"": KERNEL, **APART}
    counts = {part: kernel_lines(root, part) for part in limits}
    return [
        Offence(f"src/stuurhuis/kernel/{part}", 1, f"{count} lines of code; {limits[part]} at most")
        for part, count in counts.items()
        if count > limits[part]
    ]
