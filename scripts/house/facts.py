# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rule 8: facts hold references, never names or free text; and the wiring is a page of fact → action."""

import ast
from collections.abc import Iterator
from pathlib import Path

from house.tree import Offence, Source, dotted, face, source

REFERENCES = {"int", "float", "bool", "str", "date", "datetime", "UUID", "None", "Decimal"}
FREE_TEXT = {
    "because",
    "reason",
    "text",
    "note",
    "remark",
    "name",
    "comment",
    "description",
    "title",
    "email",
    "mail",
    "body",
}
WIRING = Path("src/stuurhuis/site/wiring.py")
WIRING_LINES = 150


def facts(root: Path) -> list[Offence]:
    """A fact is a frozen dataclass of references: numbers, codes, dates, enumerations; no words."""
    found: list[Offence] = []
    for one in face(root, "facts"):
        enumerations = {
            node.name for node in one.tree.body if isinstance(node, ast.ClassDef) and _enumeration(node)
        }
        for node in one.tree.body:
            if (
                isinstance(node, ast.ClassDef)
                and node.name not in enumerations
                and _dataclass(node) is not None
            ):
                found += _of_fact(one, node, enumerations)
    return found


def _enumeration(node: ast.ClassDef) -> bool:
    return any(dotted(parent).split(".")[-1].endswith(("Enum", "Choices")) for parent in node.bases)


def _dataclass(node: ast.ClassDef) -> ast.expr | None:
    return next((one for one in node.decorator_list if dotted(one).split(".")[-1] == "dataclass"), None)


def _of_fact(one: Source, node: ast.ClassDef, enumerations: set[str]) -> Iterator[Offence]:
    decorator = _dataclass(node)
    frozen = isinstance(decorator, ast.Call) and any(
        word.arg == "frozen" and isinstance(word.value, ast.Constant) and word.value.value
        for word in decorator.keywords
    )
    if not frozen:
        yield one.offence(node, f"{node.name} can be changed; make it frozen")
    for field in node.body:
        if isinstance(field, ast.AnnAssign):
            yield from _of_field(one, node.name, field, enumerations)


def _of_field(one: Source, fact: str, field: ast.AnnAssign, enumerations: set[str]) -> Iterator[Offence]:
    name = dotted(field.target)
    words = {dotted(part).split(".")[-1] for part in ast.walk(field.annotation) if isinstance(part, ast.Name)}
    if name in FREE_TEXT:
        yield one.offence(
            field, f"{fact}.{name} may hold words of people; keep a reference to the row that holds them"
        )
    strange = words - REFERENCES - enumerations - {"tuple"}
    if strange and not all(word[0].isupper() for word in strange):
        yield one.offence(field, f"{fact}.{name} is no reference ({', '.join(sorted(strange))})")


def wiring(root: Path) -> list[Offence]:
    """site/wiring.py is a page of imports, one table fact → reactions, and calls; no logic."""
    if not (root / WIRING).is_file():
        return []
    page = source(root, WIRING)
    found = []
    if len(page.text.splitlines()) > WIRING_LINES:
        found.append(page.offence(1, f"longer than {WIRING_LINES} lines: two modules are becoming one"))
    found += [
        page.offence(node, "logic in the wiring; it says only which action answers which fact")
        for node in page.tree.body
        if not _line(node)
    ]
    found += [
        page.offence(node, "a lambda is logic")
        for node in ast.walk(page.tree)
        if isinstance(node, ast.Lambda)
    ]
    return found


def _line(node: ast.stmt) -> bool:
    """An import, the table, or a reaction that is one call."""
    if isinstance(node, ast.FunctionDef):
        body = [inner for inner in node.body if not _docstring(inner)]
        return (
            len(body) == 1
            and isinstance(body[0], ast.Expr | ast.Return)
            and isinstance(body[0].value, ast.Call)
        )
    return isinstance(node, ast.Import | ast.ImportFrom | ast.Assign | ast.AnnAssign) or _docstring(node)


def _docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
