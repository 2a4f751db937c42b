# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file that somebody is bringing in: kept for who sent it until it is brought in, and a day at most."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from stuurhuis.kernel.policy import Actor

KEPT = timedelta(days=1)


class NotKept(LookupError):
    """There is no such file of this person any more."""


def keep(file: "UploadedFile[Any]", actor: Actor) -> UUID:
    """Keep a file for a person; gives what it is asked back by."""
    token = uuid4()
    folder = _folder(actor) / token.hex
    folder.mkdir(parents=True)
    with (folder / f"export{Path(file.name or '').suffix.lower()[:8]}").open("wb") as kept:
        for chunk in file.chunks():
            kept.write(chunk)
    return token


def path_of(token: UUID, actor: Actor) -> Path:
    """Where a file of this person lies; raises NotKept."""
    found = next((_folder(actor) / token.hex).glob("export*"), None)
    if found is None:
        raise NotKept(token)
    return found


def let_go(token: UUID, actor: Actor) -> None:
    """Throw a file away."""
    shutil.rmtree(_folder(actor) / token.hex, ignore_errors=True)


def sweep(at: datetime) -> None:
    """Throw away what was kept for longer than a day."""
    for folder in _all().glob("*/*"):
        if folder.stat().st_mtime < (at - KEPT).timestamp():
            shutil.rmtree(folder, ignore_errors=True)


def _all() -> Path:
    return Path(settings.WORK_FOLDER) / "kept_files"


def _folder(actor: Actor) -> Path:
    """The files of a person in the name of one organisation."""
    return _all() / f"{actor.organisation}-{actor.person}"
