# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where every municipality stands on the features by which municipalities are compared."""

import pandas as pd

from stuurhuis.engines.peers.features import features_of
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS
from stuurhuis.steering.rules.results import FEATURES


def features(figures: pd.DataFrame) -> pd.DataFrame:
    """The newest figure of every feature per municipality, and its place among all of them.

    Nothing where the lake holds no feature, as with a file of one's own and no sample.
    """
    asked = figures[figures["indicator"].isin(DEFAULT_WEIGHTS) & figures["relative"].notna()]
    if asked.empty:
        return pd.DataFrame(columns=list(FEATURES.columns))
    newest = asked.sort_values("period").drop_duplicates(["region", "indicator"], keep="last")
    wide = newest.pivot_table(index="region", columns="indicator", values="relative").drop(
        "NL00", errors="ignore"
    )
    weights = {feature: weight for feature, weight in DEFAULT_WEIGHTS.items() if feature in wide.columns}
    placed = features_of(wide.reset_index(), "region", weights)
    position = pd.DataFrame(placed.standard, index=placed.regions, columns=placed.names)
    both = {"value": wide[placed.names].stack(), "position": position.stack()}
    long = pd.concat(both, axis=1).rename_axis(["region", "feature"]).reset_index()
    return long.reindex(columns=list(FEATURES.columns)).dropna()
