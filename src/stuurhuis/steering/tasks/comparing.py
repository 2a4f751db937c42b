# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From figures as they were delivered to figures that can be compared: over mergers, and per inhabitant."""

from collections.abc import Mapping

import pandas as pd

from stuurhuis.steering.rules.results import BY_INDICATOR, COUNTRY
from stuurhuis.steering.rules.sheets import DENOMINATOR, IndicatorSheet, readings

COUNTRY_CODE = "NL00"
LEAST_MUNICIPALITIES = 30  # of which there must be figures before a middle is told


def per_inhabitants(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.Series:
    """Each figure per `per` inhabitants of that year; the figure itself where the sheet asks no such thing.

    Missing when the number of inhabitants of that year is not known, and the source does not say it either.
    """
    people = figures.loc[figures["indicator"] == DENOMINATOR, ["region", "period", "value"]]
    found = figures.merge(people.rename(columns={"value": "people"}), on=["region", "period"], how="left")
    per = found["indicator"].map({name: sheet.per for name, sheet in sheets.items()}).fillna(0)
    relative = (found["value"] / found["people"] * per).fillna(_delivered(figures, sheets))
    return relative.where(per > 0, found["value"])


def _delivered(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.Series:
    """What the source itself says per 1,000 inhabitants of an amount, in the order of the figures."""
    told = figures.loc[
        figures["indicator"].isin(readings(sheets)), ["indicator", "region", "period", "value"]
    ]
    told = told.assign(indicator=told["indicator"].map(readings(sheets)))
    key = ["indicator", "region", "period"]
    return figures[key].merge(told, on=key, how="left")["value"]


def with_notes(table: pd.DataFrame, done: pd.DataFrame) -> pd.DataFrame:
    """Every figure with what was done to it, in Dutch and English; nothing for figures as published."""
    key = ["indicator", "region", "method"]
    marked = table.reset_index().merge(done, on=key)
    marked = marked[(marked["first"] <= marked["period"]) & (marked["period"] <= marked["last"])].set_index(
        "index"
    )
    noted = table.assign(note="", note_en="")
    noted.loc[marked.index, "note"] = marked["what_nl"]
    noted.loc[marked.index, "note_en"] = marked["what_en"]
    return noted


def middles(figures: pd.DataFrame) -> pd.DataFrame:
    """The median and the middle eight in ten of all municipalities, per indicator and period."""
    known = figures[figures["relative"].notna() & (figures["region"] != COUNTRY_CODE)]
    grouped = known.groupby(["indicator", "period"], sort=True)["relative"]
    parts = {"p10": 0.1, "median": 0.5, "p90": 0.9}
    table = pd.DataFrame({name: grouped.quantile(part) for name, part in parts.items()})
    table["municipalities"] = grouped.size()
    table = table[table["municipalities"] >= LEAST_MUNICIPALITIES].reset_index()
    return table[list(COUNTRY.columns)]


def by_indicator(figures: pd.DataFrame) -> pd.DataFrame:
    """The same figures, for who looks at one indicator over the country."""
    return figures.loc[figures["region"] != COUNTRY_CODE, list(BY_INDICATOR.columns)]
