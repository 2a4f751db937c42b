# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of the outside: a file, without who made it, and its text."""

from dataclasses import dataclass
from typing import Protocol


class CannotBeCleaned(Exception):
    """From this file cannot be taken out who made it, or its text cannot be read; `why` is a key."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A file without its makers: the text in paragraphs, what was taken out by key, and the names in that.

    `besides` is what else can be read in the file: heads and feet, notes, remarks, and where links lead.
    """

    format: str
    content: bytes
    paragraphs: tuple[str, ...]
    removed: tuple[str, ...]
    names: tuple[str, ...]
    besides: tuple[str, ...] = ()


class Cleaner(Protocol):
    """Takes out of a file who made it."""

    def __call__(self, content: bytes) -> Manuscript:
        """The cleaned file with its text; raises CannotBeCleaned."""
