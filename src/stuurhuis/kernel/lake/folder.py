# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the files of the lake stand, and who may sweep there."""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

LOCK = ".lock"
UNFINISHED = ".unfinished"
FINISHED = ".parquet"


class FolderBusy(Exception):
    """Somebody is publishing in this folder of the lake, so it cannot be swept now."""


def lake() -> Path:
    """The folder of the lake (setting LAKE_FOLDER), as an absolute path."""
    return Path(settings.LAKE_FOLDER).absolute()


def folder_of(data_set: str) -> Path:
    """The folder of one data set; made, and safe on disk, when it is not there."""
    folder = lake() / data_set
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        settle(folder.parent)
        settle(folder.parent.parent)
    return folder


def settle(path: Path) -> None:
    """Wait until the disk has this file, or the names in this folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def checksum_of(path: Path) -> str:
    """SHA-256 of the file as it stands on disk, in hexadecimals."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def publishing(data_set: str) -> Iterator[Path]:
    """Hold the folder of a data set while a version is written and named; others may publish beside.

    The lock dies with its process, however that ends, so that a sweep never needs to guess by a clock.
    """
    with _locked(data_set, fcntl.LOCK_SH) as folder:
        yield folder


@contextmanager
def sweeping(data_set: str, *, wait: bool) -> Iterator[Path]:
    """Hold the folder of a data set alone; while anybody publishes there, wait or raise FolderBusy."""
    with _locked(data_set, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB)) as folder:
        yield folder


@contextmanager
def _locked(data_set: str, how: int) -> Iterator[Path]:
    folder = folder_of(data_set)
    with (folder / LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, how)
        except BlockingIOError as error:
            raise FolderBusy(f"somebody is publishing in {folder}") from error
        yield folder
