# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A gig between two municipalities, from the question to the days and what helped; also on a telephone."""

import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from browsing import Visits
from exchange.lending import KARIM, give_mandate
from exchange.opened import put_in_order
from small_country import DEVENTER, ZWOLLE
from stuurhuis.kernel import journal
from stuurhuis.kernel.journal.delivery import names
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import examples
from stuurhuis.site.wiring import REACTIONS

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
TODAY = timezone.localdate()


@pytest.fixture(params=[1440, 390])
def seen_by(
    request: pytest.FixtureRequest, noor: Client, karim: Client, marije: Client, visit: Visits
) -> Callable[[str, str], Page]:
    """Open a page as one of three, after what happened was delivered."""
    clients = {"noor": noor, "karim": karim, "marije": marije}
    for organisation in (ZWOLLE, DEVENTER):
        put_in_order(organisation)

    def open_page(who: str, path: str) -> Page:
        now = timezone.now()
        journal.seal(now, names(REACTIONS))
        journal.deliver(REACTIONS, now + timedelta(seconds=5))
        cookies = {"sessionid": clients[who].cookies["sessionid"].value}
        return visit(path, width=request.param, cookies=cookies)

    return open_page


def ask_for_help(page: Page) -> None:
    """Noor asks for help with a gig, looks first, and places it."""
    page.get_by_role("link", name="Vragen en aanbod").click()
    page.get_by_role("link", name="Vraag of bied iets aan").first.click()
    page.get_by_role("link", name=re.compile(r"Ik vraag dit\s*: Klus")).click()
    page.get_by_label("In één regel").fill("Warmtevisie herschrijven")
    page.get_by_label("Vertel er iets meer over").fill("Wie denkt mee over de warmtevisie?")
    page.get_by_label("Welke kennis?").fill("warmtetransitie; energie")
    page.get_by_label("Vanaf wanneer?").fill(f"{TODAY}")
    page.get_by_label("Tot en met wanneer?").fill(f"{TODAY + timedelta(days=27)}")
    page.get_by_role("button", name="Bewaar het concept").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk eerst wat er al is")
    page.get_by_role("button", name="Plaats het").click()


def invite(page: Page) -> None:
    """Noor invites Karim."""
    page.get_by_role("link", name="Nodig een collega uit").click()
    page.get_by_label("E-mailadres").fill(KARIM)
    page.get_by_label("Waarom juist deze collega?").fill("Je deed dit in Deventer.")
    page.get_by_role("button", name="Vraag het").click()
    expect(page.get_by_text("Karim Bouzid, Deventer")).to_be_visible()


def accept(page: Page) -> None:
    """Karim says yes, and says who his manager is."""
    page.get_by_role("link", name="Warmtevisie herschrijven").first.click()
    page.get_by_role("link", name="Ja, ik doe mee").click()
    page.get_by_label("Wie is je leidinggevende?").select_option("Marije de Boer")
    page.get_by_role("button", name="Ik doe mee").click()
    expect(page.locator(".tag")).to_have_text("wacht op de leidinggevende")


def consent(page: Page) -> None:
    """Marije agrees."""
    page.get_by_role("link", name="Ga je akkoord?").click()
    expect(page.get_by_text("Karim Bouzid wil hiermee Zwolle helpen.")).to_be_visible()
    page.get_by_role("button", name="Ik ga akkoord").click()
    expect(page.locator(".tag")).to_have_text("doet mee")


def draw_up(page: Page) -> None:
    """Noor writes the terms."""
    page.get_by_role("link", name="Warmtevisie herschrijven").first.click()
    page.get_by_role("link", name="Karim Bouzid").click()
    page.get_by_role("link", name="Maak de afspraak").click()
    page.get_by_label("Dagen per week").fill("1")
    page.get_by_role("button", name="Leg dit voor").click()
    expect(page.get_by_text("4 dagen in totaal")).to_be_visible()
    expect(page.get_by_text("Leg ze voor aan je fiscalist of jurist.")).to_be_visible()


def sign(page: Page) -> None:
    """One of the parties agrees."""
    page.get_by_role("link", name="Teken de afspraak").click()
    page.get_by_role("button", name="Ik ga akkoord").click()
    expect(page.get_by_text("Je bent akkoord gegaan.")).to_be_visible()


def test_a_programme_manager_borrows_a_colleague_of_another_municipality(
    seen_by: Callable[[str, str], Page], axe_faults: Callable[[Page], list[str]]
) -> None:
    page = seen_by("noor", "/verbinden/")
    ask_for_help(page)
    invite(page)
    accept(seen_by("karim", "/verbinden/markt/"))
    consent(seen_by("marije", "/verbinden/markt/"))
    draw_up(seen_by("noor", "/verbinden/markt/"))
    sign(seen_by("karim", "/verbinden/markt/"))
    sign(seen_by("marije", "/verbinden/markt/"))
    give_mandate(actor_for(examples.user_of("noor-hendriks").pk, at=timezone.now()), Decimal(10_000))
    page = seen_by("noor", "/verbinden/markt/")
    sign(page)
    expect(page.locator(".tag")).to_have_text("afgesproken")
    agreement = page.url.removeprefix(page.url.split("/verbinden/")[0])

    page = seen_by("karim", agreement)
    page.get_by_role("link", name="Meld een gewerkte dag").click()
    page.get_by_role("button", name="Meld deze dag").click()
    expect(page.get_by_role("heading", name="1 van 4 dagen geleverd")).to_be_visible()
    assert axe_faults(page) == []
    page.get_by_role("button", name="Alles is geleverd").click()
    page.get_by_role("link", name="Zeg wat hielp").click()
    page.get_by_label("Wat hielp?").fill("Een open team.")
    page.get_by_role("button", name="Stuur").click()

    page = seen_by("noor", agreement)
    page.get_by_role("link", name="Rond af en zeg wat hielp").click()
    page.get_by_label("Hoe liep het af?").select_option("gelukt")
    page.get_by_label("Wat hielp?").fill("Rust en kennis.")
    page.get_by_role("button", name="Rond af").click()
    expect(page.get_by_text("Een open team.")).to_be_visible()
    expect(seen_by("noor", "/verbinden/markt/").get_by_text("Klus, gesloten")).to_be_visible()


def test_who_has_no_mandate_hears_it_and_who_cannot_help_says_why(
    seen_by: Callable[[str, str], Page],
) -> None:
    page = seen_by("noor", "/verbinden/")
    ask_for_help(page)
    invite(page)
    page = seen_by("karim", "/verbinden/markt/")
    page.get_by_role("link", name="Warmtevisie herschrijven").first.click()
    page.get_by_role("link", name="Nee, het kan niet").click()
    page.get_by_label("Waarom niet?").select_option("te druk")
    page.get_by_role("button", name="Zeg nee").click()
    page = seen_by("noor", "/verbinden/markt/")
    page.get_by_role("link", name="Warmtevisie herschrijven").first.click()
    expect(page.get_by_text("Kan niet: te druk")).to_be_visible()
