# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures cross the municipal border: do neighbours resemble one another in level, and in movement?"""

from collections.abc import Mapping

import pandas as pd

from stuurhuis.engines.classifications import borders
from stuurhuis.engines.spillover import spillover
from stuurhuis.steering.rules.results import SPILLOVER
from stuurhuis.steering.rules.sheets import IndicatorSheet, readings
from stuurhuis.steering.rules.spillover import LEVEL, MOVEMENT

COLUMNS = ["indicator", "kind", "region", "since", "period", "value"]
YEARS = 5
"""Over how many years, or fewer where there are fewer, a movement is looked at."""


def spilling(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """How much neighbours resemble one another in every yearly indicator; no budgets."""
    asked = {name for name, sheet in sheets.items() if sheet.frequency == "Y" and not sheet.is_budget}
    asked -= set(readings(dict(sheets)))
    known = figures[figures["indicator"].isin(asked) & figures["relative"].notna()]
    newest = known[known["period"] == known.groupby("indicator")["period"].transform("max")]
    level = newest.assign(since=newest["period"], value=newest["relative"], kind=LEVEL)
    table = pd.concat([level[COLUMNS], _movements(known, newest)[COLUMNS]], ignore_index=True)
    table["series"] = table["indicator"] + " " + table["kind"]
    found = spillover(
        table[["series", "region", "value"]], pd.DataFrame(borders(), columns=["region", "neighbour"])
    )
    about = table.rename(columns={"period": "until"}).drop_duplicates("series")
    told = found.table.merge(about[["series", "indicator", "kind", "since", "until"]], on="series")
    return told.rename(columns={"regions": "municipalities"}).reindex(columns=list(SPILLOVER.columns))


def _movements(known: pd.DataFrame, newest: pd.DataFrame) -> pd.DataFrame:
    """How far each municipality moved to the newest period within one definition of the source, since the
    same year for all.
    """
    both = newest.merge(known, on=["indicator", "region", "segment"], suffixes=("", "_then"))
    back = both["period"].astype(int) - both["period_then"].astype(int)
    both = both[back.between(1, YEARS)]
    first = both.groupby("indicator")["period_then"].transform("min")
    both = both[both["period_then"] == first]
    moved = both["relative"] - both["relative_then"]
    return both.assign(since=both["period_then"], value=moved, kind=MOVEMENT)
