# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where every municipality stands on the features by which municipalities can be compared, year by year."""

from collections.abc import Mapping

import pandas as pd

from stuurhuis.engines.peers.features import features_of
from stuurhuis.steering.rules.likeness import offered
from stuurhuis.steering.rules.results import FEATURES
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.tasks.comparing import COUNTRY_CODE

FEWEST = 10  # municipalities with a figure, before one says how far one of them lies from the middle


def features(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The figure of every feature per municipality and year, and its place among all of that year.

    Nothing where the lake holds no feature, as with a file of one's own and no sample.
    """
    known = figures["relative"].notna() & (figures["region"] != COUNTRY_CODE)
    asked = figures[figures["indicator"].isin(offered(sheets)) & known]
    found = [_placed(rows) for _, rows in asked.groupby(["indicator", "period"]) if len(rows) >= FEWEST]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=list(FEATURES.columns))


def _placed(rows: pd.DataFrame) -> pd.DataFrame:
    """One feature in one year, with the place of every municipality in deviations from the middle."""
    told = rows.rename(columns={"indicator": "feature"}).drop(columns="value")
    told = told.rename(columns={"relative": "value"})
    place = features_of(told[["region", "value"]], "region", {"value": 1.0}).standard[:, 0]
    return told.assign(position=place).reindex(columns=list(FEATURES.columns)).dropna()
