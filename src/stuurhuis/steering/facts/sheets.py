# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to the own indicators of an organisation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetAdded:
    """An organisation has an indicator of its own."""

    indicator: str


@dataclass(frozen=True, slots=True)
class SheetChanged:
    """The words of an own indicator changed; `change` is none where it stayed the same series."""

    indicator: str
    change: int | None


@dataclass(frozen=True, slots=True)
class OwnFiguresKept:
    """An organisation typed in, or brought in, figures of its own."""

    figures: int


@dataclass(frozen=True, slots=True)
class SheetsAdopted:
    """Own indicators were taken over of a file, with their figures."""

    indicators: int
    figures: int
