# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How large a file may be, and what is refused before it is opened."""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MEGABYTE: Final = 1024 * 1024
MOST_RATIO: Final = 200
RATIO_FROM: Final = 20 * MEGABYTE


class FileRefused(Exception):
    """The file cannot be read at all; the sentence is Dutch, `english` says the same in English."""

    def __init__(self, dutch: str, english: str) -> None:
        super().__init__(dutch)
        self.english = english


class FileTooLarge(FileRefused):
    """The file is larger than this installation accepts."""


class FileBroken(FileRefused):
    """The file is damaged, protected or not what its ending says."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one file may hold. Bytes as stored, bytes once unpacked, rows, and columns."""

    stored: int = 200 * MEGABYTE
    unpacked: int = 1024 * MEGABYTE
    rows: int = 2_000_000
    columns: int = 2_000


def weigh(path: Path, limits: Limits) -> None:
    """Refuse a file that is too large as stored; raises FileTooLarge, or FileBroken when it is empty."""
    size = path.stat().st_size
    if size == 0:
        raise FileBroken(f"{path.name} is leeg.", f"{path.name} is empty.")
    if size > limits.stored:
        raise FileTooLarge(
            f"{path.name} is {_megabytes(size)} MB; het mag {_megabytes(limits.stored)} MB zijn. Splits het.",
            f"{path.name} is {_megabytes(size)} MB; at most {_megabytes(limits.stored)} MB. Split it.",
        )


def weigh_archive(path: Path, limits: Limits) -> None:
    """Refuse a workbook that unpacks to more than allowed, or suspiciously much (a zip bomb)."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError) as fault:
        raise broken(path) from fault
    unpacked = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    if unpacked > limits.unpacked or (unpacked > RATIO_FROM and unpacked / packed > MOST_RATIO):
        raise FileTooLarge(
            f"{path.name} wordt uitgepakt {_megabytes(unpacked)} MB; dat is te veel. "
            "Bewaar alleen het blad dat je wilt laden, of gebruik CSV.",
            f"{path.name} unpacks to {_megabytes(unpacked)} MB; that is too much. "
            "Keep only the sheet that you want to load, or use CSV.",
        )


def broken(path: Path) -> FileBroken:
    """The refusal of a file that is damaged or protected with a password."""
    return FileBroken(
        f"{path.name} is beschadigd of heeft een wachtwoord. Open het en bewaar het opnieuw.",
        f"{path.name} is damaged or has a password. Open it and save it again.",
    )


def too_many(path: Path, what: str, most: int) -> FileTooLarge:
    """The refusal of a file with more rows or columns than allowed."""
    english = {"rijen": "rows", "kolommen": "columns"}[what]
    return FileTooLarge(
        f"{path.name} heeft meer dan {most} {what}. Splits het bestand.",
        f"{path.name} has more than {most} {english}. Split the file.",
    )


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.0f}" if size >= MEGABYTE else f"{size / MEGABYTE:.2f}"
