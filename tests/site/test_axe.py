# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nobody is kept out: axe finds nothing on any page, and nothing sticks out on a phone."""

from collections.abc import Callable
from itertools import cycle, product

import pytest
from django.test import Client
from playwright.sync_api import Page

from browsing import LANGUAGES, SCHEMES, WIDTHS, Visits
from small_country import ZWOLLE
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import LOUD, PAGES, TO_COME, Route

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
Faults = Callable[[Page], list[str]]
EVERY = tuple(product(("nl", "en"), SCHEMES, WIDTHS))
SOME = tuple(
    zip(PAGES, cycle((("nl", "light", 390), ("en", "dark", 1440), ("nl", "dark", 768), ("en", "light", 390))))
)


@pytest.fixture
def cookies(judged: Material, sanne: Client) -> dict[str, str]:
    """What Sanne's browser sends; she follows something, and something rests."""
    sanne.post(f"/gemeente/{ZWOLLE}/indicator/inwoners/volg/")
    sanne.post(f"/gemeente/{ZWOLLE}/indicator/{LOUD[1]}/volg/")
    sanne.post("/".join(("/gemeente", ZWOLLE, "signaal", *LOUD[1:], "rust/")), TO_COME)
    return {"sessionid": sanne.cookies["sessionid"].value}


def looked_at(
    visit: Visits, axe_faults: Faults, route: Route, how: tuple[str, str, int], cookies: dict[str, str]
) -> list[str]:
    """What is wrong with one page in one language, scheme and width."""
    language, scheme, width = how
    page = visit(route.address(language), width=width, scheme=scheme, cookies=cookies)
    faults = axe_faults(page)
    room = page.evaluate("document.documentElement.clientWidth")
    if page.evaluate("document.documentElement.scrollWidth") > room:
        faults.append(f"sticks out: {page.url} at {width}")
    page.context.close()
    return faults


@pytest.mark.parametrize("who", ["visitor", "sanne"])
def test_every_page_once(visit: Visits, axe_faults: Faults, cookies: dict[str, str], who: str) -> None:
    faults = []
    for number, (route, how) in enumerate(SOME):
        if (number % 2 == 0) is (who == "visitor") or (route.visitor != 200 and who == "sanne"):
            faults += looked_at(visit, axe_faults, route, how, cookies if who == "sanne" else {})
    assert faults == []


def test_nothing_sticks_out_on_a_phone(visit: Visits, cookies: dict[str, str]) -> None:
    page = visit("/kies/", width=390, cookies=cookies)
    wide = []
    for route in PAGES:
        page.goto(visit.address + route.address())
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(route.address())
    assert wide == []


def test_what_is_refused_or_gone_keeps_nobody_out_either(
    visit: Visits, axe_faults: Faults, judged: Material
) -> None:
    faults = []
    for path in (
        "/nergens/",
        f"/en/gemeente/{ZWOLLE}/signaal/inwoners/2019/deviates/",
        "/en/gemeente/GM9999/",
    ):
        page = visit(path, width=390, refused=True)
        faults += axe_faults(page)
    visit.complaints.clear()  # the browser itself complains of 404 and 410
    assert faults == []


@pytest.mark.nightly
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("route", PAGES, ids=lambda route: f"{route.name}{route.query}")
def test_every_page_in_every_way(
    visit: Visits, axe_faults: Faults, cookies: dict[str, str], route: Route
) -> None:
    faults = []
    for how in EVERY:
        if route.visitor == 200:
            faults += looked_at(visit, axe_faults, route, how, {})
        faults += looked_at(visit, axe_faults, route, how, cookies)
    assert faults == []


def test_all_languages_are_tried() -> None:
    assert len(LANGUAGES) == len({language for language, _, _ in EVERY})
