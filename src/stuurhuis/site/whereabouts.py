# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where does the site run, so that a command can lead to a page? `serve` says it for as long as it runs."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from stuurhuis.site.environment import LOCAL_ADDRESS

PATIENCE = 0.5  # seconds


@contextmanager
def running_at(address: str) -> Iterator[None]:
    """Within it commands of the same data know where the site runs."""
    note = _note()
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(address, encoding="utf-8")
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def lead_to(path: str) -> str:
    """A sentence that leads to a page: its whole address where the site runs, else how to see it."""
    if settings.PUBLIC_ADDRESS != LOCAL_ADDRESS:
        return f"Te zien op {settings.PUBLIC_ADDRESS}{path}"
    address = _running()
    if address:
        return f"Te zien op {address}{path}"
    return f"De site draait nu niet. Start `stuurhuis serve`; daarna staat het op {path}"


def _running() -> str:
    """The address that was written down, when somebody answers there; empty otherwise."""
    try:
        address = _note().read_text(encoding="utf-8")
        there = urlsplit(address)
        socket.create_connection((there.hostname or "", there.port or 80), PATIENCE).close()
    except (OSError, ValueError):
        return ""
    return address


def _note() -> Path:
    return Path(settings.WORK_FOLDER) / "running_at"
