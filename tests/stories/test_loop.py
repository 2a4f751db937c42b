# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole loop in a real browser: from a signal to a format that another took over, and its effect."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

import loop_tour as tour
from browsing import Visits
from stuurhuis.kernel import journal
from stuurhuis.kernel.journal.delivery import names
from stuurhuis.site.wiring import REACTIONS
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import LOUD
from walking import Visitor, named

DOCS = Path(__file__).parents[2] / "docs"
TOLD = (DOCS / "loop.md", DOCS / "nl" / "kringloop.md")


@pytest.mark.django_db(transaction=True)
@pytest.mark.browser
def test_the_whole_loop_is_one_journey(
    judged: Material, noor: Client, sanne: Client, karim: Client, visit: Visits
) -> None:
    at_home = [visit("/gemeente/GM0193/", cookies=_cookies(client)) for client in (noor, sanne, karim)]
    who = [Visitor(page, visit.address) for page in at_home]
    signal = "/".join(("/gemeente", LOUD[0], "signaal", *LOUD[1:])) + "/"
    three = tour.Company(*who, signal=signal)
    for stop in tour.STOPS:
        stop(three)
        now = timezone.now()
        journal.seal(now, names(REACTIONS))
        journal.deliver(REACTIONS, now + timedelta(seconds=5))
    three.noor.page.goto(three.idea)
    three.noor.sees("Het is opgepakt")
    assert visit.complaints == []


def _cookies(client: Client) -> dict[str, str]:
    return {"sessionid": client.cookies["sessionid"].value}


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.stem)
def test_the_tour_of_the_loop_shows_every_stop_in_order(page: Path) -> None:
    told = page.read_text(encoding="utf-8")
    places = [told.find(f"images/loop/{named(stop, tour.STOPS)}.png") for stop in tour.STOPS]
    assert places == sorted(places)
    assert -1 not in places
    assert [name for name in tour.pictures() if f"images/loop/{name}.png" not in told] == []


def test_every_picture_of_the_loop_belongs_to_a_stop() -> None:
    assert {file.name for file in tour.PICTURES.iterdir()} == {f"{name}.png" for name in tour.pictures()}
