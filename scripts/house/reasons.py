# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules 5 and 6: a row of a rule names its ground, an answer carries its reasons and is whole."""

import ast
from collections.abc import Iterator
from pathlib import Path

from house.tree import Offence, dotted, face, files, python

REASONS = {"reason", "reasons", "method"}
OPEN_ENDED = {"QuerySet", "Iterator", "Generator", "Iterable", "AsyncIterator", "Manager", "RawQuerySet"}
ROWS = {"Condition", "Rule", "Permission"}


def engines_without_reasons(root: Path) -> list[Offence]:
    """Every engine gives a reason with what it says: a column, a field or a name `reason`."""
    engines = sorted(
        {path.parts[3] for path in files(root, "src/stuurhuis/engines", "*.py") if len(path.parts) > 4}
    )
    return [
        Offence(f"src/stuurhuis/engines/{name}", 1, "gives no reason with its answers")
        for name in engines
        if not any(_says_why(source.tree) for source in python(root, f"src/stuurhuis/engines/{name}"))
    ]


def _says_why(tree: ast.Module) -> bool:
    return any(
        (isinstance(node, ast.Constant) and node.value in REASONS)
        or (isinstance(node, ast.AnnAssign) and dotted(node.target) in REASONS)
        for node in ast.walk(tree)
    )


def open_answers(root: Path) -> list[Offence]:
    """A question returns what it read, not a way to read more after the door has closed."""
    return [
        source.offence(node, f"{node.name} returns {name}: something would be read after the door has closed")
        for source in face(root, "queries")
        for node in source.tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and node.returns
        for name in _names(node.returns)
        if name in OPEN_ENDED
    ]


def _names(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Name | ast.Attribute):
            yield dotted(part).split(".")[-1]


def groundless(root: Path) -> list[Offence]:
    """Every row of who-may has a sentence and a ground in law, and neither is empty."""
    return [
        source.offence(node, f"a {dotted(node.func).split('.')[-1]} without a ground")
        for source in [*face(root, "policy"), *python(root, "src/stuurhuis/kernel/policy")]
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] in ROWS and _empty(node)
    ]


def _empty(node: ast.Call) -> bool:
    texts = [word.value for word in node.keywords] + list(node.args)
    blank = any(isinstance(text, ast.Constant) and text.value == "" for text in texts)
    named = {word.arg for word in node.keywords}
    return blank or not ({"ground", None} & named or len(node.args) >= 3)
