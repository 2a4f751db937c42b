# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is installed is pinned: an exact version and a hash for each, and no file names a host."""

import re
from importlib import metadata
from importlib.util import cache_from_source
from pathlib import Path

from house.tree import Offence, files

HOST = re.compile(
    r"https?://|--index-url|--extra-index-url|--find-links|--trusted-host|^-i\s|^-f\s|\s@\s|git\+"
)
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(\[[\w,-]+\])?==([^\s;\\]+)")
NAMES = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)")


def hosts(root: Path) -> list[Offence]:
    """No requirement file names a package host."""
    return [
        Offence(
            path.as_posix(),
            number,
            "names a package host or an address; the machine's own settings say where",
        )
        for path in files(root, "requirements", "*")
        for number, line in enumerate((root / path).read_text(encoding="utf-8").splitlines(), start=1)
        if HOST.search(line)
    ]


def lock_files(root: Path) -> list[Offence]:
    """There is no lock file with addresses."""
    names = ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "package-lock.json", "pylock.toml")
    return [Offence(name, 1, "a lock file with addresses") for name in names if (root / name).exists()]


def unpinned(root: Path) -> list[Offence]:
    """Every compiled requirement has one exact version and at least one hash."""
    found = []
    for path in files(root, "requirements", "*.txt"):
        text = (root / path).read_text(encoding="utf-8").replace("\\\n", " ")
        for number, line in enumerate(text.splitlines(), start=1):
            if line.strip() and not line.lstrip().startswith("#") and not _pinned(line):
                found.append(
                    Offence(
                        path.as_posix(), number, f"'{line.split(' ')[0]}' has no exact version with a hash"
                    )
                )
    return found


def _pinned(line: str) -> bool:
    return bool(PINNED.match(line)) and "--hash=sha256:" in line


def disagreements(root: Path) -> list[Offence]:
    """Two files that both pin a package pin the same version, so that they install together."""
    seen: dict[str, tuple[str, str]] = {}
    found = []
    for path in files(root, "requirements", "*.txt"):
        for name, version in pins(root / path).items():
            first = seen.setdefault(name, (path.as_posix(), version))
            if first[1] != version:
                found.append(Offence(path.as_posix(), 1, f"{name} {version}, but {first[1]} in {first[0]}"))
    return found


def pins(file: Path) -> dict[str, str]:
    """Package → version of one compiled file."""
    found = (PINNED.match(line) for line in file.read_text(encoding="utf-8").splitlines())
    return {normal(match.group(1)): match.group(3) for match in found if match}


def normal(name: str) -> str:
    """The name as the index writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def not_compiled(root: Path) -> list[Offence]:
    """Every wish in a .in file has its pin in the .txt file beside it."""
    found = []
    for path in files(root, "requirements", "*.in"):
        known = pins((root / path).with_suffix(".txt"))
        for number, line in enumerate((root / path).read_text(encoding="utf-8").splitlines(), start=1):
            match = NAMES.match(line)
            if match and normal(match.group(1)) not in known:
                found.append(
                    Offence(
                        path.as_posix(), number, f"'{match.group(1)}' is not compiled; run make requirements"
                    )
                )
    return found


def installed_megabytes(file: Path) -> float:
    """How much the packages of one compiled file take on disk, compiled Python included, in MB."""
    total = 0
    for name in pins(file):
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        places = {Path(str(distribution.locate_file(part))) for part in distribution.files or []}
        total += sum(_bytes(place) for place in places | {_compiled(place) for place in places})
    return total / 1e6


def _compiled(place: Path) -> Path:
    return Path(cache_from_source(str(place))) if place.suffix == ".py" else place


def _bytes(place: Path) -> int:
    return place.stat().st_size if place.is_file() else 0
