# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words are agreed: every model, fact and public record stands in the glossary, in Dutch and English."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from house.tree import Offence, Source, dotted, face, python

GLOSSARY = Path("docs/glossary.md")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
MECHANISM = ("Exception", "Error", "Manager", "QuerySet", "Choices", "Enum", "Protocol")
FACES = ("models", "facts", "queries", "rules", "ports", "policy", "actions")


def entries(root: Path) -> dict[str, str]:
    """The glossary: the word in the code (lower case, one space) to the word on the screen."""
    rows: dict[str, str] = {}
    for line in (root / GLOSSARY).read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) >= 3 and not set(cells[0]) <= set("-: "):
            for word in cells[1].split(","):
                rows[word.strip(" `").lower()] = cells[0]
    return rows


def words(name: str) -> str:
    """`FollowedSignal` reads as `followed signal`."""
    return CAMEL.sub(" ", name.lstrip("_")).lower()


def missing_words(root: Path) -> list[Offence]:
    """Every model, fact and public record of the kernel and the modules stands in the glossary."""
    known = entries(root)
    return [
        source.offence(
            node, f"'{words(node.name)}' is not in {GLOSSARY}; add the Dutch word, this one and what it means"
        )
        for source, node in named_things(root)
        if words(node.name) not in known
    ]


def one_sided(root: Path) -> list[Offence]:
    """No entry of the glossary is empty in one of its languages or without a meaning."""
    found = []
    for number, line in enumerate((root / GLOSSARY).read_text(encoding="utf-8").splitlines(), start=1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and (len(cells) != 3 or not all(cells)):
            found.append(
                Offence(GLOSSARY.as_posix(), number, "a row is: Dutch word | English word | what it means")
            )
    return found


def named_things(root: Path) -> Iterator[tuple[Source, ast.ClassDef]]:
    """Every class that is a word of the domain: models, facts, and public dataclasses."""
    sources = [
        *python(root, "src/stuurhuis/kernel"),
        *(source for name in FACES for source in face(root, name)),
    ]
    for source in sources:
        for node in source.tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and _is_word(source, node):
                yield source, node


def _is_word(source: Source, node: ast.ClassDef) -> bool:
    if any(dotted(one).split(".")[-1] == "dataclass" for one in node.decorator_list):
        return True
    tables = "models" in {part.removesuffix(".py") for part in source.path.parts}
    parents = [dotted(parent.value if isinstance(parent, ast.Subscript) else parent) for parent in node.bases]
    return tables and bool(parents) and not any(parent.endswith(MECHANISM) for parent in parents)
