# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where nothing is expected, the reason is the true one: seven flat years and a jump do not vary much."""

import pandas as pd

from stuurhuis.steering.tasks.vague import JUMP, JUMP_EN, explained


def line(name: str, *values: float | None) -> pd.DataFrame:
    """A series of Zwolle from 2017 on."""
    periods = [str(2017 + place) for place in range(len(values))]
    return pd.DataFrame({"region": "GM0193", "indicator": name, "period": periods, "value": values})


def reasons(*lines: pd.DataFrame) -> dict[str, list[str]]:
    """What is said of each series."""
    figures = pd.concat(lines)
    vague = figures[["region", "indicator"]].drop_duplicates().assign(reason="wisselt", reason_en="varies")
    found = explained(vague, figures)
    assert list(found.columns) == list(vague.columns)
    return {row.indicator: [row.reason, row.reason_en] for row in found.itertuples()}


def test_seven_flat_years_and_a_jump_are_a_jump() -> None:
    flat = line("flat", 10.0, 10.1, 10.0, None, 10.0, 10.1, 10.0, 90.0)
    assert reasons(flat) == {"flat": [JUMP.format(period=2024), JUMP_EN.format(period=2024)]}


def test_what_goes_up_and_down_varies_and_of_a_short_or_still_series_no_jump_is_told() -> None:
    said = reasons(
        line("wild", 1.0, 9.0, 2.0, 12.0, 3.0), line("short", 1.0, 1.0, 9.0), line("still", *[5.0] * 6)
    )
    assert said == {name: ["wisselt", "varies"] for name in ("wild", "short", "still")}


def test_where_nothing_is_vague_nothing_is_explained() -> None:
    figures = line("flat", 1.0, 1.0, 1.0, 9.0)
    empty = pd.DataFrame(columns=["region", "indicator", "reason", "reason_en"], dtype=object)
    assert explained(empty, figures).empty
