# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which seals were made, said outside the database: who cuts the end off a chain must reach here too.

A line is written before its seal commits. Killed in between, the worker makes the same seal again from it; so
each seal has one line, and a line without its seal (or with another one) means that somebody touched it.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

LONGEST = 1 << 16  # bytes; a line is some 10 bytes an entry, and a batch is at most 1,000 of them


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is said of a seal outside the database; ``at`` is a moment in ISO 8601."""

    number: int
    at: str
    entries: tuple[int, ...]
    digest: str


def file_of(organisation: str) -> Path:
    """Where the anchors of an organisation stand, a line each, in the order in which they were made."""
    return Path(settings.SEALS_FOLDER) / f"{organisation}.jsonl"


def anchors(organisation: str) -> Iterator[Anchor]:
    """All anchors of an organisation; the rest of a line that a killed worker left half is none.

    Raises ValueError, TypeError or KeyError when somebody wrote something else there.
    """
    if file_of(organisation).exists():
        with file_of(organisation).open(encoding="utf-8") as file:
            yield from (_read(line) for line in file if line.endswith("\n"))


def last(organisation: str) -> Anchor | None:
    """The newest anchor of an organisation; None when there is none that can be read."""
    if not file_of(organisation).exists():
        return None
    with file_of(organisation).open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - LONGEST))
        whole = [line for line in file.read().splitlines(keepends=True) if line.endswith(b"\n")]
    try:
        return _read(whole[-1].decode()) if whole else None
    except (ValueError, TypeError, KeyError):
        return None


def drop(organisation: str, anchor: Anchor) -> None:
    """Write an anchor down, on the disk itself, before its seal commits."""
    place = file_of(organisation)
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("a+b") as file:
        _forget_half_a_line(file)
        file.write(json.dumps(asdict(anchor), separators=(",", ":")).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _forget_half_a_line(file: Any) -> None:
    end = file.seek(0, os.SEEK_END)
    start = max(0, end - LONGEST)
    file.seek(start)
    tail = file.read()
    if tail and not tail.endswith(b"\n"):
        file.truncate(start + tail.rfind(b"\n") + 1)


def _read(line: str) -> Anchor:
    found = json.loads(line)
    at = datetime.fromisoformat(found["at"]).isoformat(timespec="microseconds")
    return Anchor(int(found["number"]), at, tuple(map(int, found["entries"])), str(found["digest"]))
