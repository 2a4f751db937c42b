# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which files may lie in the room of a dossier, and is one what its name says?"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import PurePath
from typing import NamedTuple

MOST = 10 * 1024 * 1024  # bytes in one file
MOST_FILES = 50  # in one room
_PACKAGE = (b"PK\x03\x04",)


class FileKind(NamedTuple):
    """How a kind of file is served, and how it begins; a text begins anyhow, and is UTF-8."""

    media: str
    begins: tuple[bytes, ...] = ()


_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
KINDS = {
    "pdf": FileKind("application/pdf", (b"%PDF-",)),
    "docx": FileKind(f"{_OFFICE}wordprocessingml.document", _PACKAGE),
    "xlsx": FileKind(f"{_OFFICE}spreadsheetml.sheet", _PACKAGE),
    "pptx": FileKind(f"{_OFFICE}presentationml.presentation", _PACKAGE),
    "odt": FileKind(f"{_OPEN}text", _PACKAGE),
    "ods": FileKind(f"{_OPEN}spreadsheet", _PACKAGE),
    "odp": FileKind(f"{_OPEN}presentation", _PACKAGE),
    "png": FileKind("image/png", (b"\x89PNG\r\n\x1a\n",)),
    "jpg": FileKind("image/jpeg", (b"\xff\xd8\xff",)),
    "csv": FileKind("text/csv; charset=utf-8"),
    "txt": FileKind("text/plain; charset=utf-8"),
    "md": FileKind("text/plain; charset=utf-8"),
}
_ALSO = {"jpeg": "jpg"}


class KindNotAllowed(Exception):
    """Files of this kind are not kept: they can run something, or nobody can open them."""


class TooLarge(Exception):
    """The file has more than ten megabytes."""


class NotWhatItSays(Exception):
    """What is in the file is not what its name says."""


class RoomFull(Exception):
    """So many files lie in the room that one must go first."""


@dataclass(frozen=True, slots=True)
class FileGiven:
    """A file as somebody puts it in."""

    name: str
    content: bytes

    @property
    def kind(self) -> str:
        """What its name says it is; raises KindNotAllowed."""
        ending = PurePath(self.name).suffix.lower().removeprefix(".")
        kind = _ALSO.get(ending, ending)
        if kind not in KINDS:
            raise KindNotAllowed(ending)
        return kind

    @property
    def called(self) -> str:
        """Its name without folders and signs that no name has, at most 120 long."""
        plain = PurePath(self.name.replace("\\", "/")).name
        stem = "".join(sign for sign in PurePath(plain).stem if sign.isprintable() and sign not in '"<>|:*?')
        return f"{stem.strip()[:110] or 'bestand'}.{self.kind}"

    @property
    def checksum(self) -> str:
        """By which one knows later that it is the same file (SHA-256)."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class FileNamed:
    """A file that a decision rests on: by its checksum it can be told from any other."""

    id: str
    name: str
    checksum: str


@dataclass(frozen=True, slots=True)
class FileSeen:
    """A file in the room; `seat` is who put it in."""

    id: str
    dossier: str
    organisation: str
    seat: int
    name: str
    kind: str
    size: int
    checksum: str
    put: datetime

    @property
    def named(self) -> FileNamed:
        """As a decision names it."""
        return FileNamed(self.id, self.name, self.checksum)


@dataclass(frozen=True, slots=True)
class FileOpened:
    """A file with what is in it."""

    seen: FileSeen
    content: bytes


def accept(given: FileGiven) -> None:
    """Take it or leave it; raises KindNotAllowed, TooLarge, NotWhatItSays."""
    kind = KINDS[given.kind]
    if len(given.content) > MOST:
        raise TooLarge(len(given.content))
    if not given.content or not _begins_well(given.content, kind):
        raise NotWhatItSays(given.kind)


def _begins_well(content: bytes, kind: FileKind) -> bool:
    if kind.begins:
        return content.startswith(kind.begins)
    try:
        return "\0" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False
