# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where may a series not be followed? A break of the source is no change of the world."""

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


class BreakTableError(ValueError):
    """The table of breaks misses a column."""


def segments(observations: "pd.DataFrame", breaks: "pd.DataFrame") -> "pd.Series[int]":
    """Per observation the number of breaks up to its period: 0 before the first, 1 from the first on, and so
    on.

    `observations` has `indicator` and `period` (ISO: `2021`, `2021-Q1`, `2021-03` …), `breaks` has
    `indicator` (a pattern, `*` is anything) and `period` (the first one after the break). A model, a
    change point or a comparison with the year before may use observations of one segment only.
    """
    import numpy as np
    import pandas as pd

    if missing := {"indicator", "period"} - set(breaks.columns):
        raise BreakTableError(f"The table of breaks misses {', '.join(sorted(missing))}.")
    period = observations["period"].astype(str).to_numpy()
    segment = np.zeros(len(observations), dtype=np.int64)
    places = observations.groupby("indicator", sort=False).indices
    cuts = _matched(observations, breaks)[["indicator", "period"]].drop_duplicates()
    for indicator, since in cuts.itertuples(index=False, name=None):
        own = places[indicator]
        segment[own] += period[own] >= str(since)
    return pd.Series(segment, index=observations.index, name="segment")


def breaks_within(observations: "pd.DataFrame", breaks: "pd.DataFrame") -> "pd.DataFrame":
    """The breaks that fall between observations of an indicator; the pattern replaced by it."""
    rows = _matched(observations, breaks)
    ordered = observations[["indicator", "period"]].drop_duplicates().sort_values("period")
    spans = ordered.groupby("indicator")["period"].agg(earliest="first", latest="last").astype(str)
    rows = rows.merge(spans, left_on="indicator", right_index=True)
    inside = (rows["earliest"] < rows["period"]) & (rows["period"] <= rows["latest"])
    return rows[inside].drop(columns=["earliest", "latest"]).reset_index(drop=True)


def _matched(observations: "pd.DataFrame", breaks: "pd.DataFrame") -> "pd.DataFrame":
    """The table of breaks with every pattern replaced by the indicators it stands for."""
    import pandas as pd

    names = sorted(map(str, observations["indicator"].unique()))
    pairs = [
        (name, pattern)
        for pattern in breaks["indicator"].unique()
        for name in names
        if fnmatchcase(name, pattern)
    ]
    found = pd.DataFrame(pairs, columns=["indicator", "pattern"], dtype=str)
    found = found.merge(breaks.rename(columns={"indicator": "pattern"}), on="pattern")
    return (
        found.drop(columns="pattern")
        .astype({"period": str})
        .sort_values(["indicator", "period"], ignore_index=True)
    )
