# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""All figures of the sample on today's municipal division, as the monitor makes them; and more of them."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from stuurhuis.engines import classifications
from stuurhuis.steering.ports import FigureSource
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.tasks.comparing import per_inhabitants

COUNTRY = "NL00"
SEED, NOISE = 20260102, 0.02


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


def grown(
    figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet], times: int
) -> tuple[pd.DataFrame, dict[str, IndicatorSheet]]:
    """So many times the series: copies with 2 % noise, under new names and as sources of their own."""
    tables, known = [figures], dict(sheets)
    for copy in range(2, times + 1):
        factor = np.exp(np.random.default_rng([SEED, copy]).normal(0, NOISE, len(figures)))
        name = {one: _copied(one, copy) for one in sheets}
        tables.append(
            figures.assign(
                indicator=figures["indicator"].map(name),
                value=figures["value"] * factor,
                relative=figures["relative"] * factor,
            )
        )
        known |= {name[one]: _renamed(sheet, copy) for one, sheet in sheets.items()}
    return pd.concat(tables, ignore_index=True), known


def _renamed(sheet: IndicatorSheet, copy: int) -> IndicatorSheet:
    counterpart = sheet.counterpart and _copied(sheet.counterpart, copy)
    return replace(
        sheet, id=_copied(sheet.id, copy), source=_copied(sheet.source, copy), counterpart=counterpart
    )


def _copied(name: str, copy: int) -> str:
    return f"copy{copy}-{name}"
