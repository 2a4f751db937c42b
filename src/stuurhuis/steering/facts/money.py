# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to the money of the running year."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YearImported:
    """The financial package was heard until a month; a later import of that month is a revision."""

    year_import: int
    year: int
    month: int
    revision: int


@dataclass(frozen=True, slots=True)
class MappingKept:
    """An organisation said how its export says things; what it said before has ended."""

    mapping: int


@dataclass(frozen=True, slots=True)
class MaterialitySet:
    """An organisation said from when a difference matters to it."""

    materiality: int
