# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From goals in a workbook to a page that a stranger reads, in one go; and the tour tells every stop."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

import tour
import walking
from browsing import Visits
from stuurhuis.steering.tasks.monitor import Material

DOCS = Path(__file__).parents[2] / "docs"
TOLD = (DOCS / "tour.md", DOCS / "nl" / "tour.md")


@pytest.mark.django_db(transaction=True)
@pytest.mark.browser
def test_the_whole_tour(judged: Material, sanne: Client, visit: Visits, tmp_path: Path) -> None:
    page = visit("/", cookies={"sessionid": sanne.cookies["sessionid"].value})
    until = timezone.localdate() + timedelta(days=60)
    walk = tour.Walk(page, visit.address, visit("/"), tmp_path, until)
    for stop in tour.STOPS:
        stop(walk)


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.parent.name)
def test_the_tour_of_the_documentation_shows_every_stop(page: Path) -> None:
    told = page.read_text(encoding="utf-8")
    places = [told.find(f"images/tour/{walking.named(stop, tour.STOPS)}.png") for stop in tour.STOPS]
    assert places == sorted(places)
    assert -1 not in places
    assert {file.stem for file in tour.PICTURES.iterdir()} == {
        walking.named(stop, tour.STOPS) for stop in tour.STOPS
    }
