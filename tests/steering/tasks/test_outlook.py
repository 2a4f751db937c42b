# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forecasts are shown as far as they say something."""

import pandas as pd

from stuurhuis.steering.tasks.outlook import VAGUE, told_apart


def ahead(name: str, *bands: tuple[float, float]) -> list[dict[str, object]]:
    """Forecasts of ten, with the half width of their 80 % and their 95 %."""
    return [
        {"region": "GM1", "indicator": name, "period": str(2025 + place), "mean": 10.0}
        | {"lo80": 10 - inner, "hi80": 10 + inner, "lo95": 10 - outer, "hi95": 10 + outer}
        for place, (inner, outer) in enumerate(bands)
    ]


def test_from_the_first_period_that_says_nothing_none_is_shown() -> None:
    rows = [
        *ahead("sure", (1, 2), (2, 4), (3, 6)),
        *ahead("wider", (5, 9), (14, 40), (16, 45)),
        *ahead("tail", (5, 9), (8, 60), (9, 20)),
        *ahead("vague", (16, 40), (1, 2), (1, 2)),
    ]
    shown, refused = told_apart(pd.DataFrame(rows))
    assert shown.groupby("indicator").size().to_dict() == {"sure": 3, "tail": 1, "wider": 2}
    assert refused[["indicator", "reason"]].to_numpy().tolist() == [["vague", VAGUE]]
