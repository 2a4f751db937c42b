# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a missed target to a lesson whose step is overdue, and a deviation that comes back by itself."""

import re
from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from browsing import Visits
from small_country import ZWOLLE
from stuurhuis.site import visitors
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import LOUD, MEASURED, sure_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
SIGNAL = "/".join(("/gemeente", ZWOLLE, "signaal", *LOUD[1:])) + "/"
TODAY = timezone.localdate()
MISSED_AIM = {"period": "2025", "bound": "at_most", "value": "45,5", "rationale": "raadsbesluit"}


@pytest.fixture
def days_later(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let the site believe that so many days have passed."""

    def pass_by(days: int) -> None:
        then = SimpleNamespace(now=lambda: timezone.now() + timedelta(days=days))
        monkeypatch.setattr(visitors, "timezone", then)

    return pass_by


@pytest.fixture
def open_page(judged: Material, sanne: Client, visit: Visits) -> Callable[[str], Page]:
    """Open a page as Sanne, who took over the ready tree."""
    sanne.post("/doelen/begin/")
    cookies = {"sessionid": sanne.cookies["sessionid"].value}
    return lambda path: visit(path, width=390, cookies=cookies)


def missed_target(sanne: Client) -> str:
    """A goal that measures crimes and missed its target; its page."""
    tree = sanne.get("/doelen/").content.decode()
    goal = "/doelen/" + tree.split('<h3><a href="/doelen/')[1].split('"')[0]
    sanne.post(f"{goal}indicator/", MEASURED)
    measured = sanne.get(goal).content.decode().split("/streefwaarde/")[-1].split("/")[0]
    sanne.post(f"{goal}streefwaarde/{measured}/", sure_of(MISSED_AIM))
    return goal


def test_from_a_missed_target_to_a_lesson_whose_step_is_overdue(
    open_page: Callable[[str], Page], sanne: Client, days_later: Callable[[int], None]
) -> None:
    missed_target(sanne)
    page = open_page("/doelen/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("haalt een streefwaarde niet")
    page.locator(".goal:not(.calm) h3 a").first.click()
    page.get_by_role("link", name="Leergesprek houden").click()
    expect(page.get_by_role("heading", name="Lees dit voor je begint")).to_be_visible()
    expect(page.get_by_label("Wat verwachtten we?")).to_have_value(re.compile("45,5"))
    page.get_by_label("Hoe lezen wij dat?").fill("We keken alleen overdag.")
    page.get_by_label("Waarom liep het zo?").fill("De avonden waren onbemand.")
    page.get_by_label("Wat houden we erin?").fill("De buurtapp.")
    page.get_by_label("De les in één zin").fill("Kijk naar de avond.")
    page.get_by_label("Wat doen we als eerste?").fill("Een proef met avondtoezicht")
    page.get_by_label("Dit is een proef").check()
    page.get_by_label("Wanneer is dat klaar?").fill(f"{TODAY + timedelta(days=30)}")
    page.get_by_role("button", name="Bewaren").click()
    page.get_by_role("link", name="Kijk naar de avond.").click()
    page.get_by_role("button", name="Deel met andere overheden").click()
    expect(page.get_by_text("Andere overheden kunnen de feiten")).to_be_visible()

    page.get_by_role("link", name="Mijn werk").click()
    expect(page.get_by_text("Een proef met avondtoezicht")).to_be_visible()
    expect(page.get_by_text("over tijd")).to_have_count(0)
    days_later(31)
    page.reload()
    expect(page.get_by_text("over tijd")).to_be_visible()
    page.get_by_role("link", name="Een proef met avondtoezicht").click()
    page.get_by_role("link", name="Deze stap is gezet").click()
    page.get_by_label("Wat kwam eruit?").fill("Het werd rustiger.")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Het werd rustiger.")).to_be_visible()


def test_a_deviation_that_is_accepted_comes_back_on_its_day(
    open_page: Callable[[str], Page], days_later: Callable[[int], None]
) -> None:
    page = open_page(SIGNAL)
    page.get_by_role("link", name="Spreek af wat we eraan doen").click()
    page.get_by_label("Tot welke dag accepteren we dit?").fill(f"{TODAY + timedelta(days=20)}")
    page.get_by_label("Waarom accepteren we dit?").fill("Eenmalig, al gemeld.")
    page.get_by_role("button", name="Accepteren").click()
    expect(page.get_by_text("Eenmalig, al gemeld.")).to_be_visible()
    page.goto(page.url.split("/signaal/")[0] + "/")
    expect(page.get_by_text("Eén afwijking is geaccepteerd")).to_be_visible()
    days_later(19)
    page.reload()
    expect(page.get_by_text("Eén afwijking is geaccepteerd")).to_be_visible()
    days_later(20)
    page.reload()
    expect(page.get_by_text("Eén afwijking is geaccepteerd")).to_have_count(0)
    expect(page.locator(f"a[href='{SIGNAL}']").first).to_be_visible()


def test_a_judgement_leads_and_the_number_stays(open_page: Callable[[str], Page]) -> None:
    page = open_page(f"/gemeente/{ZWOLLE}/indicator/solvabiliteit-rekening/")
    page.get_by_role("link", name="Geef een oordeel").click()
    page.get_by_label("Welk cijfer verwacht je?").fill("48,5")
    page.get_by_label("Waarom verwacht je dat?").fill("De grond is verkocht.")
    page.get_by_label("Laat dit oordeel voorgaan").check()
    page.get_by_role("button", name="Bewaren").click()
    told = page.locator(".judged")
    expect(told.locator("dt")).to_have_text(["Ons oordeel gaat voor", "Berekend"])
    expect(told.locator("dd b")).to_have_text([re.compile(r"48,5\s%"), re.compile(r"48,0\s%")])
