# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What steering asks of the outside: figures and their sheets, the running year, and trees of goals."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from stuurhuis.steering.rules.goals import (
    WHOLE,
    Bound,
    GoalWords,
    IndicatorChoice,
    MeasureWords,
    Part,
    PlannedGoal,
    PlannedIndicator,
    PlannedProgramme,
    ProgrammeWords,
    State,
    TargetWords,
)
from stuurhuis.steering.rules.mandatory import Mandatory, mandatory_named
from stuurhuis.steering.rules.money import BudgetLine, Nature, Side
from stuurhuis.steering.rules.own_sheets import FigureWords, PlannedSheet, Renewal, SheetWords, own_id
from stuurhuis.steering.rules.sheets import (
    Break,
    Combination,
    Direction,
    IndicatorSheet,
    Kind,
    Theme,
    plain_sheet,
)
from stuurhuis.steering.rules.targets import Doubt, Doubted, Known, doubts
from stuurhuis.steering.rules.year_mapping import (
    AMOUNTS,
    CODED,
    NEEDED,
    UNITS,
    MappingWords,
    YearColumn,
)

if TYPE_CHECKING:
    from stuurhuis.kernel.lake import Source

__all__ = [
    "AMOUNTS",
    "CODED",
    "NEEDED",
    "UNITS",
    "WHOLE",
    "Bound",
    "Break",
    "BudgetLine",
    "Combination",
    "Delivery",
    "Direction",
    "Doubt",
    "Doubted",
    "FigureSource",
    "FigureWords",
    "GoalWords",
    "IndicatorChoice",
    "IndicatorSheet",
    "Kind",
    "Known",
    "Mandatory",
    "MappingWords",
    "MeasureWords",
    "Nature",
    "Part",
    "PlannedGoal",
    "PlannedIndicator",
    "PlannedProgramme",
    "PlannedSheet",
    "ProgrammeWords",
    "Renewal",
    "SheetWords",
    "Side",
    "State",
    "TargetWords",
    "Theme",
    "YearColumn",
    "doubts",
    "mandatory_named",
    "own_id",
    "plain_sheet",
]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One table of observations in tidy form, ready to be published."""

    data_set: str
    source: "Source"
    title: str
    title_en: str
    file: Path


class FigureSource(Protocol):
    """Who delivers figures: their sheets, their themes, their breaks and their tables."""

    @property
    def name(self) -> str:
        """The name of the connector, for the lineage of what it delivers."""

    def indicator_sheets(self) -> Sequence[IndicatorSheet]:
        """Every indicator that the tables contain."""

    def indicator_themes(self) -> Sequence[Theme]:
        """The groups of indicators."""

    def source_breaks(self) -> Sequence[Break]:
        """Where a series stops being the same series."""

    def deliveries(self) -> Sequence[Delivery]:
        """The tables, one for each data set."""
