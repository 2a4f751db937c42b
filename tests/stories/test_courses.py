# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Noor of Zwolle lacks something; a course of Deventer closes that gap, and who waits comes in turn."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from browsing import Visits
from exchange.opened import put_in_order
from small_country import DEVENTER, ZWOLLE
from stuurhuis.kernel import journal
from stuurhuis.kernel.journal.delivery import names
from stuurhuis.site.accounts import example_courses
from stuurhuis.site.wiring import REACTIONS

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
TITLE = "Bewoners vroeg betrekken (voorbeeld)"
WISH = {"words_said": "participatie", "interest": "5", "audience": "me"}
Open = Callable[[Client, str], Page]


@pytest.fixture(params=[1440, 390])
def open_as(request: pytest.FixtureRequest, visit: Visits) -> Open:
    """Open a page as somebody, on a desk and on a telephone."""
    for code in (ZWOLLE, DEVENTER):
        put_in_order(code)
    example_courses.establish(timezone.now())

    def opened(who: Client, path: str) -> Page:
        cookies = {"sessionid": who.cookies["sessionid"].value}
        return visit(path, width=request.param, cookies=cookies)

    return opened


def test_a_course_of_deventer_closes_a_gap_of_noor(
    open_as: Open, noor: Client, sanne: Client, marije: Client
) -> None:
    noor.post("/verbinden/mijn-profiel/meedoen/")
    assert noor.post("/verbinden/mijn-profiel/erbij/wants/", WISH).status_code == 302
    page = open_as(noor, "/verbinden/")
    page.get_by_role("link", name="Opleidingen").click()
    expect(page.get_by_role("heading", name="Past bij wat je wilt leren")).to_be_visible()
    expect(page.get_by_text("Je wilt participatie leren").first).to_be_visible()
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.get_by_text("Dit kost jullie 3 punten.")).to_be_visible()
    page.get_by_role("button", name=re.compile("Doe mee")).last.click()
    expect(page.get_by_text("Je doet mee.").first).to_be_visible()

    waiting = open_as(sanne, "/verbinden/opleidingen/")
    waiting.get_by_role("link", name=TITLE).first.click()
    waiting.get_by_role("button", name=re.compile("Zet me op de wachtlijst")).click()
    expect(waiting.get_by_text("Je staat op de wachtlijst")).to_be_visible()

    teaching = open_as(marije, "/verbinden/opleidingen/")
    teaching.get_by_role("link", name=TITLE).first.click()
    expect(teaching.get_by_role("row", name=re.compile("Noor Hendriks"))).to_contain_text("doet mee")

    page.get_by_role("link", name="Je staat ingeschreven").click()
    page.get_by_role("button", name=re.compile("Meld je af")).click()
    expect(page.get_by_text("Je bent afgemeld.")).to_be_visible()
    journal.seal(timezone.now(), names(REACTIONS))
    journal.deliver(REACTIONS, timezone.now())
    waiting.goto(waiting.url.split("/verbinden/")[0] + "/verbinden/opleidingen/")
    waiting.get_by_role("button", name="Neem de plaats").click()
    expect(waiting.get_by_text("De plaats is van jou.")).to_be_visible()
