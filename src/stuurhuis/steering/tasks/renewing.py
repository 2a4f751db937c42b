# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""By when should every indicator have a newer figure? The day itself is compared when somebody looks."""

from collections.abc import Mapping

import pandas as pd

from stuurhuis.steering.rules.own_sheets import newer_by
from stuurhuis.steering.rules.results import RENEWALS
from stuurhuis.steering.rules.sheets import IndicatorSheet, readings
from stuurhuis.steering.tasks.comparing import COUNTRY_CODE


def renewals(figures: pd.DataFrame, sheets: Mapping[str, IndicatorSheet]) -> pd.DataFrame:
    """The newest period of every indicator and the day by which a newer one should be there.

    An indicator of one municipality alone is its own; any other is of the country. Nothing is said where the
    periods are of another calendar than the sheet says.
    """
    known = figures[figures["value"].notna() & figures["indicator"].isin(set(sheets) - set(readings(sheets)))]
    by = known.groupby("indicator")
    found = by.agg(newest=("period", "max"), places=("region", "nunique"), region=("region", "first"))
    found = found.reset_index()
    found["region"] = found["region"].where(found["places"] == 1, COUNTRY_CODE)
    found["source"] = [sheets[name].source for name in found["indicator"]]
    days = [
        newer_by(sheets[name].frequency, newest)
        for name, newest in zip(found["indicator"], found["newest"], strict=True)
    ]
    found["newer_by"] = [day.isoformat() if day else "" for day in days]
    return found[found["newer_by"] != ""].reindex(columns=list(RENEWALS.columns)).reset_index(drop=True)
