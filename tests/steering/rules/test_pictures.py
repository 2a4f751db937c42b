# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture shows what the words say, in the same scale."""

from dataclasses import replace

import pytest

from stuurhuis.steering.rules import pictures, scales
from stuurhuis.steering.rules.views import Ahead
from tests.steering.told import COMING, CRIMES, MONEY, SEEN, attention, figure, series, signal


def test_a_small_picture_ends_in_what_deviates_with_the_band_where_it_was_expected() -> None:
    scale = scales.scale(CRIMES)
    drawn = pictures.spark(attention(), scale, "Misdrijven")
    assert drawn["odd"] == drawn["history"][-1][0] == "2024"
    ((period, low, high),) = drawn["band"]
    assert (period, low, high) == ("2024", pytest.approx(1500.0), pytest.approx(2500.0))
    assert drawn["history"][-1][1] == pytest.approx(3000.0)


def test_the_large_picture_has_history_outlook_and_breaks() -> None:
    drawn = pictures.fan(series(), scales.scale(CRIMES, "totaal"), "nl", {})
    assert drawn["history"][0] == ("2020", 200.0)
    assert drawn["forecast"] == (Ahead("2026", 210.0, 200.0, 220.0, 190.0, 230.0, "mean"),)
    assert drawn["breaks"] == (("2023", "andere telling"),)
    assert drawn["budget"] is None
    assert (drawn["title"], drawn["name"]) == ("Misdrijven", "Zwolle")


def test_the_budget_is_a_line_of_its_own() -> None:
    drawn = pictures.fan(series(MONEY, budget=(figure("2025", 180.0),)), scales.scale(MONEY), "en", {})
    assert drawn["budget"] == {"name": "budget", "points": (("2025", 180.0),)}
    assert drawn["decimals"] is None


def test_peers_are_lines_of_their_own() -> None:
    drawn = pictures.fan(series(), scales.scale(CRIMES), "nl", {"Kampen": [figure("2025", 5.0, 10.0)]})
    assert drawn["peers"] == ({"name": "Kampen", "points": (("2025", 0.5),)},)


def test_a_missing_figure_is_a_gap_and_not_a_zero() -> None:
    gap = series(figures=(figure("2023", 1.0), figure("2024", None), figure("2025", 0.0)))
    assert pictures.fan(gap, scales.scale(CRIMES, "totaal"), "nl", {})["history"] == (
        ("2023", 1.0),
        ("2024", None),
        ("2025", 0.0),
    )


def test_a_budget_that_will_not_do_stands_beside_what_is_expected_and_apart_from_the_accounts() -> None:
    scale = scales.scale(MONEY, "totaal")

    small = pictures.spark(replace(attention(MONEY), signal=COMING), scale, "Kosten")
    assert small["history"][-1] == ("2026", 180.0)
    assert small["breaks"] == (("2026", ""),)
    assert small["band"] == (("2026", 150.0, 250.0),)

    large = pictures.evidence(series(MONEY), COMING, scale, "nl")
    assert large["history"][-1][0] == "2025"
    assert large["forecast"] == (Ahead("2026", 200.0, 160.0, 240.0, 150.0, 250.0, ""),)


def test_the_evidence_stops_at_the_signal() -> None:
    drawn = pictures.evidence(
        series(), replace(signal(), seen=replace(SEEN, period="2022")), scales.scale(CRIMES, "totaal"), "nl"
    )
    assert [period for period, _ in drawn["history"]] == ["2020", "2021", "2022"]
    assert drawn["breaks"] == ()
    assert drawn["band"] == (("2022", 150.0, 250.0),)
