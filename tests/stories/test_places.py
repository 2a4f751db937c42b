# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A desk of Deventer is lent to Noor of Zwolle, and who runs the building knows that she comes."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from browsing import Visits
from exchange.opened import put_in_order
from exchange.places import lend
from small_country import DEVENTER, ZWOLLE

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
TOMORROW = timezone.localdate() + timedelta(days=1)
Open = Callable[[Client, str], Page]


@pytest.fixture(params=[1440, 390])
def open_as(request: pytest.FixtureRequest, visit: Visits) -> Open:
    """Open a page as somebody, on a desk and on a telephone."""
    for code in (ZWOLLE, DEVENTER):
        put_in_order(code)
    lend(weekdays="1234567")

    def opened(who: Client, path: str) -> Page:
        cookies = {"sessionid": who.cookies["sessionid"].value}
        return visit(path, width=request.param, cookies=cookies)

    return opened


def test_a_desk_of_deventer_is_lent_to_noor(
    open_as: Open, noor: Client, karim: Client, marije: Client
) -> None:
    page = open_as(noor, "/verbinden/")
    page.get_by_role("link", name="Werkplekken").click()
    page.get_by_label("Dag").fill(f"{TOMORROW}")
    page.get_by_role("button", name="Laat zien").click()
    page.get_by_role("link", name="Stadhuiskwartier (voorbeeld)").click()
    expect(page.get_by_text("Dit kost jullie 2 punten.")).to_be_visible()
    page.get_by_text("Wat heb je nodig?").click()
    page.get_by_label("stilteplek").check()
    page.get_by_label("twee schermen").check()
    page.get_by_role("button", name="Laat zien").click()
    plan = page.get_by_role("group", name="Plattegrond")
    plan.get_by_role("link", name="bureau 8: vrij").focus()
    page.keyboard.press("Enter")
    assert page.url.split("#")[1].startswith("plek-")
    page.get_by_role("button", name=re.compile("Boek.*bureau 8")).click()
    expect(page.get_by_text("Geboekt.")).to_be_visible()
    expect(page.get_by_text("Plek 8, Stadhuiskwartier (voorbeeld), Deventer.")).to_be_visible()

    run = open_as(marije, "/verbinden/gebouwen/")
    run.get_by_role("link", name="Stadhuiskwartier (voorbeeld)").click()
    run.get_by_label("Dag").fill(f"{TOMORROW}")
    run.get_by_role("button", name="Laat zien").click()
    expect(run.get_by_text("Noor Hendriks", exact=True)).to_be_visible()

    place = run.url.split("/gebouwen/")[1].split("/")[0]
    seen = open_as(karim, f"/verbinden/werkplekken/{place}/?dag={TOMORROW}")
    expect(seen.get_by_role("link", name="bureau 8: bezet")).to_be_visible()
    expect(seen.get_by_text("Noor Hendriks")).to_have_count(0)

    page.get_by_role("button", name="Geef terug").click()
    expect(page.get_by_text("Teruggegeven. De plek is weer vrij.")).to_be_visible()
