# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From an export to an import: read, checked, and brought in whole or not at all."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stuurhuis.connectors.files.limits import FileRefused
from stuurhuis.connectors.financial.checking import Expected
from stuurhuis.connectors.financial.reading import YearReading, read
from stuurhuis.steering.actions import money
from stuurhuis.steering.facts.money import YearImported
from stuurhuis.steering.ports import MappingWords

if TYPE_CHECKING:
    from stuurhuis.kernel.policy import Actor


class NothingInIt(FileRefused):
    """The export has no line."""


@dataclass(frozen=True, slots=True)
class YearLoaded:
    """What was read, and what it became; nothing because of faults or on trial."""

    reading: YearReading
    imported: YearImported | None


def load(
    path: Path,
    mapping: MappingWords | None,
    expected: Expected,
    *,
    actor: "Actor",
    at: datetime,
    trial: bool = False,
) -> YearLoaded:
    """Read an export and bring it in; with one error, or on trial, nothing is.

    Raises the kinds of FileRefused, and what `actions.money.import_year` raises.
    """
    reading = read(path, mapping, expected)
    if not reading.rows:
        raise NothingInIt(f"{path.name} heeft geen enkele regel.", f"{path.name} has no line at all.")
    if reading.errors or trial:
        return YearLoaded(reading, None)
    made = money.import_year(expected.year, expected.month, reading.lines, actor=actor, at=at)
    return YearLoaded(reading, made)
