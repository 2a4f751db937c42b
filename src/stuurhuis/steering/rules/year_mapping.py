# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does the export of an organisation's own financial package say what we ask? It is told once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

UNITS = (1, 1000)  # euros that one in the export stands for


class YearColumn(StrEnum):
    """What a column of the export holds."""

    PROGRAMME = "programme"
    TASK_FIELD = "task_field"
    CATEGORY = "category"
    SIDE = "side"
    NATURE = "nature"
    ORIGINAL = "original"
    AMENDED = "amended"
    DECISION = "decision"
    DECIDED_ON = "decided_on"
    REALISED = "realised"
    COMMITTED = "committed"
    EXPECTED = "expected"
    YEAR = "year"
    MONTH = "month"


NEEDED = (
    *(YearColumn.PROGRAMME, YearColumn.TASK_FIELD, YearColumn.CATEGORY, YearColumn.SIDE),
    *(YearColumn.ORIGINAL, YearColumn.AMENDED, YearColumn.REALISED),
)
AMOUNTS = (
    *(YearColumn.ORIGINAL, YearColumn.AMENDED, YearColumn.REALISED),
    *(YearColumn.COMMITTED, YearColumn.EXPECTED),
)
CODED = (
    *(YearColumn.PROGRAMME, YearColumn.TASK_FIELD, YearColumn.CATEGORY),
    *(YearColumn.SIDE, YearColumn.NATURE),
)


@dataclass(frozen=True, slots=True)
class MappingWords:
    """The own headings by what they hold, the own codes by column, and how amounts are written."""

    columns: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unit: int = 1
    revenues_negative: bool = False
    sheet: str = ""
