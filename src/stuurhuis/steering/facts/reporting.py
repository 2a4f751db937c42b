# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to a report."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportBegun:
    """A draft of a report was begun."""

    report: int


@dataclass(frozen=True, slots=True)
class ReportExplained:
    """The organisation said something of a section of a draft itself, or took that back."""

    report: int
    about: str


@dataclass(frozen=True, slots=True)
class CommentMade:
    """A colleague remarked something of a draft."""

    report: int
    key: int


@dataclass(frozen=True, slots=True)
class CommentClosed:
    """A remark was answered, or done with."""

    report: int
    key: int


@dataclass(frozen=True, slots=True)
class ReportFixed:
    """A report was fixed (vastgesteld), with so many remarks that were still open."""

    report: int
    open_comments: int


@dataclass(frozen=True, slots=True)
class DraftThrownAway:
    """A draft of a report is gone, with what was written beside it."""

    report: int
