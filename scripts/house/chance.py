# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rule 4: reasoning reads no clock, draws no dice without a seed and asks no network."""

import ast
from collections.abc import Iterator
from pathlib import Path

from house.tree import Offence, Source, dotted, face, python

CLOCKS = {
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "timezone.now",
    "timezone.localdate",
    "timezone.localtime",
    "time.monotonic",
    "time.perf_counter",
    "Timestamp.now",
    "Timestamp.today",
}
UNSEEDED = {"random", "secrets", "uuid"}
DEALT = {"UUID", "NAMESPACE_URL", "uuid5"}
"""Of `uuid`: a name that follows from another name is no dice."""
NETWORK = {"httpx", "requests", "socket", "urllib.request", "http.client"}
SEEDED = {"default_rng", "Generator", "RandomState", "SeedSequence", "PCG64"}


def clock_and_dice(root: Path) -> list[Offence]:
    """No engine and no rules read the clock, throw unseeded dice or open the network."""
    return [
        source.offence(node, sentence)
        for source in _reasoning(root)
        for node in ast.walk(source.tree)
        for sentence in _chance(node)
    ]


def _reasoning(root: Path) -> Iterator[Source]:
    yield from python(root, "src/stuurhuis/engines")
    for name in ("rules", "facts", "ports"):
        yield from face(root, name)


def _chance(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        yield from _brought_in(node)
    elif isinstance(node, ast.Attribute) and _tail(dotted(node)) in CLOCKS:
        yield f"reads the clock ({dotted(node)}); take the time as an argument"
    elif isinstance(node, ast.Call):
        yield from _drawn(node)


def _tail(name: str) -> str:
    return ".".join(name.split(".")[-2:])


def _brought_in(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    for name in names:
        if name in UNSEEDED and not _follows(node):
            yield f"draws dice with {name}; use numpy.random.default_rng(seed)"
        elif name in NETWORK:
            yield f"asks the network with {name}"
    if isinstance(node, ast.ImportFrom) and node.module == "time":
        yield "reads the clock; take the time as an argument"


def _follows(node: ast.Import | ast.ImportFrom) -> bool:
    """Whether only names are brought in that follow from others, and no dice."""
    return isinstance(node, ast.ImportFrom) and {alias.name for alias in node.names} <= DEALT


def _drawn(node: ast.Call) -> Iterator[str]:
    name = dotted(node.func)
    last = name.rsplit(".", 1)[-1]
    if ".random." in f".{name}" and last not in SEEDED:
        yield f"draws unseeded dice ({name}); use numpy.random.default_rng(seed)"
    elif last in SEEDED - {"Generator", "PCG64"} and not node.args and not node.keywords:
        yield f"{last}() has no seed"
