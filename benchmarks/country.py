# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""All figures of the sample on today's municipal division, as the monitor makes them."""

from collections.abc import Mapping

import pandas as pd

from stuurhuis.engines import classifications
from stuurhuis.steering.ports import FigureSource
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.tasks.comparing import per_inhabitants

COUNTRY = "NL00"


def comparable(source: FigureSource, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """Every figure of a source, with what it is per inhabitants."""
    observations = pd.concat([pd.read_parquet(one.file) for one in source.deliveries()], ignore_index=True)
    observations = observations.drop_duplicates(["indicator", "region", "period"], keep="last")
    rules = [(sheet.id, sheet.combine, sheet.weight) for sheet in sheets.values()]
    breaks = [(cut.indicator, cut.period) for cut in source.source_breaks()]
    table = classifications.comparable(
        observations[observations["indicator"].isin(sheets)],
        pd.DataFrame(rules, columns=["id", "combine", "weight"]),
        breaks=pd.DataFrame(breaks, columns=["indicator", "period"]),
    ).table
    return table.assign(relative=per_inhabitants(table, sheets))
