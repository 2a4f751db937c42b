# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to what is not right on the market."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListingReported:
    """Somebody says that something is wrong with a listing."""

    report: int
    listing: int
    kind: str


@dataclass(frozen=True, slots=True)
class ReportMoved:
    """A report was decided, appealed or looked at anew."""

    report: int
    listing: int
    state: str
