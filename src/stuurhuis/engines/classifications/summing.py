# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Task fields that can only be followed together: sums that go through a new division."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from stuurhuis.engines.classifications.reference import table_rows

if TYPE_CHECKING:
    import pandas as pd


@cache
def comparable_sums() -> Mapping[str, tuple[tuple[str, int, int], ...]]:
    """Per sum its task fields, each with the first and last year in which it belongs (9999: still)."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for row in table_rows("comparable_sums.csv"):
        found.setdefault(row["id"], []).append(
            (row["task_field"], int(row["first"]), int(row["last"] or 9999))
        )
    return {name: tuple(members) for name, members in found.items()}


def combined(observations: "pd.DataFrame", name: str) -> "pd.DataFrame":
    """The sum `name` per region and period, from yearly observations with `task_field`, `region`, `period`,
    `value`.

    A sum of which a part is missing is missing: every task field that belongs to the sum in that year and
    is observed anywhere in that year must be there. Raises `KeyError` for an unknown sum.
    """
    import pandas as pd

    members = pd.DataFrame(comparable_sums()[name], columns=["task_field", "first", "last"])
    rows = observations.merge(members, on="task_field")
    year = rows["period"].astype(str).str[:4].astype(int)
    rows = rows[(rows["first"] <= year) & (year <= rows["last"])]
    needed = rows.groupby("period")["task_field"].nunique()
    totals = rows.groupby(["region", "period"])["value"].agg(value="sum", known="count").reset_index()
    totals["value"] = totals["value"].where(totals["known"] == totals["period"].map(needed))
    return totals[["region", "period", "value"]]
