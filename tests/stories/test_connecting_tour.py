# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tour of Verbinden tells every stop, with its pictures.

It is not walked here once more: test_lending, test_places, test_courses, test_reading_along and
exchange/pages/test_settling_journey prove the same steps at two widths. `scripts/connecting_tour.py` walks
it on a site with the sample, and says at every stop what has to be seen.
"""

from pathlib import Path

import pytest

import connecting_tour as tour
from walking import named

DOCS = Path(__file__).parents[2] / "docs"
TOLD = (DOCS / "connecting.md", DOCS / "nl" / "verbinden.md")


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.stem)
def test_the_tour_of_connecting_shows_every_stop_in_order(page: Path) -> None:
    told = page.read_text(encoding="utf-8")
    places = [told.find(f"images/connecting/{named(stop, tour.STOPS)}.png") for stop in tour.STOPS]
    assert places == sorted(places)
    assert -1 not in places
    assert [name for name in tour.pictures() if f"images/connecting/{name}.png" not in told] == []


def test_every_picture_of_connecting_belongs_to_a_stop() -> None:
    assert {file.name for file in tour.PICTURES.iterdir()} == {f"{name}.png" for name in tour.pictures()}


def test_three_stops_are_shown_on_a_phone() -> None:
    assert len(tour.ON_A_PHONE) == 3
    assert set(tour.ON_A_PHONE) <= set(tour.STOPS)
