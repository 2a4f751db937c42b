# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample: real public figures of all Dutch municipalities, inside the package, in tidy form.

Observations are Parquet files, one per source (columns `indicator, region, period, value, status, source`);
what the indicators mean and where they come from stands in small CSV files. Made by `scripts/make_sample.py`.
Nothing heavy is imported here: who wants the observations reads the file that `DataSet.path` names.
"""

from stuurhuis.connectors.sample.checking import check
from stuurhuis.connectors.sample.reading import (
    Break,
    DataSet,
    IndicatorSheet,
    Outline,
    Outlines,
    Region,
    Source,
    Theme,
    breaks,
    data_sets,
    indicators,
    outlines,
    regions,
    sources,
    themes,
)

__all__ = [
    "Break",
    "DataSet",
    "IndicatorSheet",
    "Outline",
    "Outlines",
    "Region",
    "Source",
    "Theme",
    "breaks",
    "check",
    "data_sets",
    "indicators",
    "outlines",
    "regions",
    "sources",
    "themes",
]
