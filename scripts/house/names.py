# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rule 1: a folder is a word of the domain, a file is a question; and no exception is made for anyone."""

import io
import re
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from house.tree import Offence, files, own_python

FORBIDDEN = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "manager",
    "managers",
    "service",
    "services",
    "base",
    "misc",
}
# REUSE-IgnoreStart
HEADER = ("SPDX-FileCopyrightText: ", "SPDX-License-Identifier: ")
# REUSE-IgnoreEnd
EXEMPT = re.compile(r"#\s*(noqa|type:\s*ignore|pragma|fmt:\s*off|mypy:|ruff:)(.*)")
MENTIONED = re.compile(r"noqa|type:\s*ignore|pragma|fmt:|mypy:|ruff:")
REASONED = re.compile(r"^(:\s*[A-Z]+[0-9]+|\[[a-z-]+\])\s+#?\s*\S+\s+\S+")
COMMENTED = {".py", ".html", ".css", ".js"}


def forbidden_names(root: Path) -> list[Offence]:
    """No file and no folder is called utils, helpers, common, manager, service, base or misc."""
    ours = [path for folder in ("src", "scripts", "benchmarks", "tests") for path in files(root, folder, "*")]
    named = {Path(*path.parts[: depth + 1]) for path in ours for depth in range(len(path.parts))}
    return [
        Offence(path.as_posix(), 1, f"'{path.stem}' says nothing; name it after the question that it answers")
        for path in sorted(named)
        if path.stem.lower().strip("_") in FORBIDDEN
    ]


def headers(root: Path) -> list[Offence]:
    """Every source file says whose it is and under which licence."""
    paths = [
        path for folder in ("src", "scripts", "benchmarks", "tests") for path in files(root, folder, "*")
    ]
    return [
        Offence(path.as_posix(), 1, "has no SPDX header")
        for path in paths
        if path.suffix in COMMENTED and "migrations" not in path.parts and not _headed(root / path)
    ]


def _headed(path: Path) -> bool:
    with path.open(encoding="utf-8") as lines:
        start = "".join(line for line, _ in zip(lines, range(6), strict=False))
    return all(part in start for part in HEADER)


def exemptions(root: Path) -> list[Offence]:
    """An exemption on a line names the code and the reason; a whole file is never exempt."""
    found = []
    for source in own_python(root):
        for line, comment in _comments(source.text):
            match = EXEMPT.match(comment)
            if match and not _reasoned(match):
                found.append(source.offence(line, f"'{match.group(1)}' names no code and no reason"))
    return found


def _comments(text: str) -> Iterator[tuple[int, str]]:
    if not MENTIONED.search(text):
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _reasoned(match: re.Match[str]) -> bool:
    return match.group(1).startswith(("noqa", "type")) and bool(REASONED.match(match.group(2)))


def ignore_lists(root: Path) -> list[Offence]:
    """No contract ignores an import, no linter skips a file, warnings are errors."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    wrong = [
        f"contract '{contract['name']}' ignores imports"
        for contract in settings["importlinter"]["contracts"]
        if contract.get("ignore_imports")
    ]
    wrong += [
        f"ruff skips rules for {name}"
        for name in settings["ruff"]["lint"]["per-file-ignores"]
        if _package(name)
    ]
    wrong += [
        f"ruff skips {name}"
        for name in settings["ruff"].get("extend-exclude", [])
        if "migrations" not in name
    ]
    wrong += [f"mypy is lax on {module}" for module in _lax(settings["mypy"])]
    if settings["pytest"]["ini_options"]["filterwarnings"] != ["error"]:
        wrong.append("a warning is let through in the tests")
    return [Offence("pyproject.toml", 1, sentence) for sentence in wrong]


def _package(name: str) -> bool:
    return not re.fullmatch(r"(tests|scripts|benchmarks)/\*\*", name)


def _lax(settings: dict[str, Any]) -> list[str]:
    lax = [] if settings.get("strict") is True else ["everything"]
    lax += [
        str(override["module"])
        for override in settings.get("overrides", [])
        if set(override) - {"module", "ignore_missing_imports"} or "stuurhuis" in str(override["module"])
    ]
    return lax
