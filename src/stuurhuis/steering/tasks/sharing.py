# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of what a figure did, did country, province and municipalities like this one as well?"""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from stuurhuis.engines.peers import peers
from stuurhuis.engines.shares import shares
from stuurhuis.kernel import parties
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS
from stuurhuis.steering.rules.results import SHARES
from stuurhuis.steering.rules.sheets import DENOMINATOR, IndicatorSheet, readings
from stuurhuis.steering.tasks.judging import series_name, split_name
from stuurhuis.steering.tasks.portions import each, stacked

PEERS = 10
TOLD = {"everybody": "country", "circle": "province"}


def shared(
    figures: pd.DataFrame,
    features: pd.DataFrame,
    sheets: Mapping[str, IndicatorSheet],
    province: Mapping[str, str],
) -> pd.DataFrame:
    """Every movement to the newest period taken apart, in figures that can be compared; no budgets."""
    asked = {name for name, sheet in sheets.items() if not sheet.is_budget} - set(readings(sheets))
    told = figures[figures["indicator"].isin(asked) & figures["relative"].notna()]
    table = pd.DataFrame(
        {
            "series": series_name(told),
            "group": told["indicator"],
            "region": told["region"],
            "circle": told["region"].map(dict(province)).fillna(""),
            "period": told["period"],
            "value": told["relative"],
            "segment": told["segment"],
            "weight": told["region"].map(_inhabitants(figures)),
        }
    )
    made = each(table, table["group"], partial(shares, peers=alike(features)))
    told = split_name(stacked([one.table for one in made], ["series"]))
    return told.rename(columns=TOLD).reindex(columns=list(SHARES.columns))


def alike(features: pd.DataFrame) -> pd.DataFrame | None:
    """The municipalities that resemble each most, with the usual weights; none where no feature is known."""
    newest = features[features["feature"].isin(DEFAULT_WEIGHTS)].sort_values("period")
    newest = newest.drop_duplicates(["region", "feature"], keep="last")
    if newest.empty:
        return None
    wide = newest.pivot(index="region", columns="feature", values="value").reset_index()
    weights = {name: weight for name, weight in DEFAULT_WEIGHTS.items() if name in wide.columns}
    return peers(wide, identifier="region", weights=weights, top=PEERS)[["region", "peer"]]


def provinces() -> dict[str, str]:
    """The province of every municipality of today, both as codes."""
    return {party.code: party.province for party in parties.governments("municipality")}


def _inhabitants(figures: pd.DataFrame) -> pd.Series:
    """The newest known number of inhabitants of each municipality."""
    people = figures[(figures["indicator"] == DENOMINATOR) & figures["value"].notna()].sort_values("period")
    return people.drop_duplicates("region", keep="last").set_index("region")["value"]
