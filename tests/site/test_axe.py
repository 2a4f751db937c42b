# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nobody is kept out: axe finds nothing on any page, and nothing sticks out on a phone."""

from collections.abc import Callable
from itertools import product

import pytest
from django.test import Client
from playwright.sync_api import Page

from browsing import Visits, faults_in_every_look
from small_country import ZWOLLE
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import Route, prepared

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
Faults = Callable[[Page], list[str]]
PARTS = 8  # so that the workers share the work


@pytest.fixture
def pages(judged: Material, sanne: Client) -> tuple[Route, ...]:
    """Every page; Sanne follows something, lets something rest and has goals."""
    return tuple(route for route in prepared(sanne) if route.page)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_in_every_look(
    visit: Visits, axe_faults: Faults, pages: tuple[Route, ...], sanne: Client, part: int
) -> None:
    faults, cookies = [], {"sessionid": sanne.cookies["sessionid"].value}
    for route, language in product(pages[part::PARTS], ("nl", "en")):
        for who in ({}, cookies) if route.visitor == 200 else (cookies,):
            page = visit(route.address(language), cookies=who)
            faults += faults_in_every_look(page, axe_faults)
            page.context.close()
    assert faults == []


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
