# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""By when there should be a newer figure; the monitor reads no clock."""

import pandas as pd

from stuurhuis.steering.rules.sheets import plain_sheet
from stuurhuis.steering.tasks.renewing import renewals

FIGURES = pd.DataFrame(
    [
        ("landelijk", "GM0193", "2023", 1.0),
        ("landelijk", "GM0150", "2024", 1.0),
        ("landelijk", "GM0150", "2025", None),
        ("eigen", "GM0193", "2026-03", 4.0),
        ("scheef", "GM0193", "2024", 4.0),
    ],
    columns=["indicator", "region", "period", "value"],
)
PERIODS = {"landelijk": "2024", "eigen": "2026-03", "scheef": "2026-03"}
SHEETS = {name: plain_sheet(name, theme="t", source="b", period=one) for name, one in PERIODS.items()}


def test_the_newest_figure_says_by_when_the_next_should_be_there() -> None:
    found = renewals(FIGURES, SHEETS).set_index("indicator")
    assert found.loc["landelijk", ["region", "newest", "newer_by"]].tolist() == ["NL00", "2024", "2027-01-01"]
    assert found.loc["eigen", ["region", "newest", "newer_by"]].tolist() == [
        "GM0193",
        "2026-03",
        "2026-06-01",
    ]


def test_of_another_calendar_than_the_sheet_says_nothing_is_said() -> None:
    assert "scheef" not in set(renewals(FIGURES, SHEETS)["indicator"])
