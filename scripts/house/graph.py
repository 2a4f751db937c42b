# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rule 2: which file imports which, without circles; and what the web process carries along."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from house.tree import Offence, Source, python

Graph = dict[str, set[str]]
ANALYTICS = ("numpy", "pandas", "pyarrow", "ibis", "scipy", "pyspark", "statsforecast", "ruptures")
WEB = ("stuurhuis.site.wsgi", "stuurhuis.site.urls", "stuurhuis.site.settings")


def module_name(path: Path) -> str:
    """`src/stuurhuis/kernel/door.py` is `stuurhuis.kernel.door`."""
    parts = list(path.with_suffix("").parts[1:])
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def at_import(tree: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports that run when the file is imported: not those inside functions or for types only."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            for other in node.orelse:
                yield from at_import(ast.Module(body=[other], type_ignores=[]))
        else:
            yield from at_import(node)


def imported(source: Source, known: set[str]) -> set[str]:
    """Every module that this file imports when it is imported itself."""
    names: set[str] = set()
    for node in at_import(source.tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif node.module and not node.level:
            names |= {_deepest(f"{node.module}.{alias.name}", known) for alias in node.names}
    return names


def _deepest(name: str, known: set[str]) -> str:
    return name if name in known else name.rpartition(".")[0]


def graph(root: Path) -> Graph:
    """Which of our files imports which module, ours and others'."""
    sources = {module_name(source.path): source for source in python(root)}
    return {name: imported(source, set(sources)) for name, source in sources.items()}


def largest_circle(edges: Mapping[str, set[str]]) -> list[str]:
    """The largest set of neighbours that import each other round; one name when there is none.

    At every depth the files are seen as the folders they are in, as the newcomer sees them.
    """
    worst: list[str] = []
    for depth in range(2, 7):
        folded: Graph = {}
        for name, targets in edges.items():
            short = _fold(name, depth)
            folded.setdefault(short, set()).update(
                _fold(target, depth) for target in targets if target in edges
            )
        worst = max(worst, max(circles(folded), key=len, default=[]), key=len)
    return worst


def _fold(name: str, depth: int) -> str:
    return ".".join(name.split(".")[:depth])


def circles(edges: Mapping[str, set[str]]) -> list[list[str]]:
    """The sets of names that reach each other (strongly connected components, by reachability)."""
    reach = {name: _reached(edges, name) for name in edges}
    seen: set[str] = set()
    found = []
    for name in sorted(edges):
        if name not in seen:
            ring = sorted(other for other in reach[name] if name in reach.get(other, ()))
            seen |= {name, *ring}
            found.append(ring or [name])
    return found


def _reached(edges: Mapping[str, set[str]], start: str) -> set[str]:
    waiting, reached = [start], set[str]()
    while waiting:
        for target in edges.get(waiting.pop(), set()) - reached:
            if target != start or start in edges.get(start, ()) or reached:
                reached.add(target)
                waiting.append(target)
    return reached


def analytics_in_web(root: Path) -> list[Offence]:
    """The web process imports no analytics: neither its files nor anything that they import on the way."""
    edges, places = graph(root), {module_name(source.path): source for source in python(root)}
    starts = [name for name in edges if name in WEB or name.startswith("stuurhuis.site.design")]
    starts += [name for name in edges if name.split(".")[-1] in {"apps", "templatetags"}]
    found = []
    for name in sorted(_with_parents(edges, starts)):
        wrong = sorted(target for target in edges[name] if target.split(".")[0] in ANALYTICS)
        found += [places[name].offence(1, f"brings {target} into the web process") for target in wrong]
    return found


def _with_parents(edges: Graph, starts: list[str]) -> set[str]:
    waiting, reached = list(starts), set[str]()
    while waiting:
        name = waiting.pop()
        parents = {name.rsplit(".", count)[0] for count in range(name.count(".") + 1)}
        for one in parents & set(edges) - reached:
            reached.add(one)
            waiting += [target for target in edges[one] if target.startswith("stuurhuis")]
    return reached


def circle_offences(root: Path) -> list[Offence]:
    """No folder and no file imports, round others, itself."""
    edges = graph(root)
    circle = largest_circle(edges)
    place = next(
        (source.name for source in python(root) if module_name(source.path).startswith(circle[0])), "src"
    )
    return [Offence(place, 1, f"a circle: {', '.join(circle)}")] if len(circle) > 1 else []
