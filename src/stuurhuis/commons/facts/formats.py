# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to a format and to its versions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormatMade:
    """A format was begun; `origin` is a reference such as `experiment:…`, or nothing for a blank page."""

    format: str
    kind: str
    origin: str


@dataclass(frozen=True, slots=True)
class FormatReworded:
    """What a format is called or is for changed, or what it should move."""

    format: str


@dataclass(frozen=True, slots=True)
class VersionWritten:
    """The version that is being written says something else."""

    format: str
    number: int


@dataclass(frozen=True, slots=True)
class VersionShared:
    """A version is there for others from now on; the first one shares the format."""

    format: str
    number: int


@dataclass(frozen=True, slots=True)
class FormatWithdrawn:
    """A format is not to be adopted any more, and it is told why."""

    format: str
    cause: str


@dataclass(frozen=True, slots=True)
class FormatThrownAway:
    """A draft that nobody else ever saw is gone."""

    format: str
