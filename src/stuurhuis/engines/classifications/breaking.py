# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where may a series not be followed? A break of the source is no change of the world."""

from fnmatch import translate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


class BreakTableError(ValueError):
    """The table of breaks misses a column."""


def segments(observations: "pd.DataFrame", breaks: "pd.DataFrame") -> "pd.Series[int]":
    """Per observation the number of breaks up to its period: 0 before the first, 1 from the first on, and so on.

    `observations` has `indicator` and `period` (ISO: `2021`, `2021-Q1`, `2021-03` …), `breaks` has `indicator` (a
    pattern, `*` is anything) and `period` (the first one after the break). A model, a change point or a comparison
    with the year before may use observations of one segment only.
    """
    import pandas as pd

    if missing := {"indicator", "period"} - set(breaks.columns):
        raise BreakTableError(f"The table of breaks misses {', '.join(sorted(missing))}.")
    names = pd.Series(observations["indicator"].unique(), dtype=object)
    period = observations["period"].astype(str)
    segment = pd.Series(0, index=observations.index, name="segment")
    for pattern, since in breaks[["indicator", "period"]].drop_duplicates().itertuples(index=False):
        matched = set(names[names.str.fullmatch(translate(str(pattern)).removesuffix(r"\Z"))])
        segment += observations["indicator"].isin(matched) & (period >= str(since))
    return segment


def breaks_within(observations: "pd.DataFrame", breaks: "pd.DataFrame") -> "pd.DataFrame":
    """The breaks that fall between two observations of an indicator: the pattern replaced by the indicator."""
    import pandas as pd

    spans = observations.groupby("indicator")["period"].agg(first="min", last="max").reset_index()
    rows = spans.merge(breaks.rename(columns={"indicator": "pattern", "period": "since"}), how="cross")
    fits = [
        pd.Series([name]).str.fullmatch(translate(pattern).removesuffix(r"\Z")).iloc[0]
        for name, pattern in zip(rows["indicator"], rows["pattern"], strict=True)
    ]
    inside = (rows["first"].astype(str) < rows["since"].astype(str)) & (rows["since"].astype(str) <= rows["last"].astype(str))
    found = rows[pd.Series(fits, index=rows.index, dtype=bool) & inside]
    return found.drop(columns=["first", "last", "pattern"]).rename(columns={"since": "period"}).reset_index(drop=True)
