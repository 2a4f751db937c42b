# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days that were told in an agreement are settled in points; hledger counts the journal of the quarter."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from browsing import Visits, faults_in_every_look
from exchange.lending import DAY, LATER, agreed
from exchange.settling_market import open_market
from stuurhuis.exchange.actions import agreements
from stuurhuis.kernel import journal
from stuurhuis.kernel.journal.delivery import names
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.site.wiring import REACTIONS

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
Open = Callable[[Client, str], Page]
HOME = "/verbinden/verrekenen/"


@pytest.fixture
def work(db: None, asker: Actor, expert: Actor, manager: Actor) -> None:
    """Karim of Deventer worked three days for Zwolle, of the eight that were agreed, and told each once."""
    open_market(timezone.now())
    agreement = agreed(asker, expert, manager)
    for later in range(3):
        day, at = DAY + timedelta(days=later), LATER + timedelta(days=10)
        agreements.tell_day(agreement, day, Decimal(1), actor=expert, at=at)


@pytest.fixture(params=[390, 1440])
def open_as(request: pytest.FixtureRequest, work: None, visit: Visits) -> Open:
    """Open a page as somebody, on a phone or on a desk, after what happened was delivered."""

    def opened(client: Client, path: str) -> Page:
        now = timezone.now()
        journal.seal(now, names(REACTIONS))
        journal.deliver(REACTIONS, now + timedelta(seconds=5))
        return visit(path, width=request.param, cookies={"sessionid": client.cookies["sessionid"].value})

    return opened


def reserve(page: Page) -> None:
    """Sanne, who may bind Zwolle, reserves for the eight days."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Eén levering wacht op jullie")
    page.get_by_role("link", name="8 × dag klus, van Deventer").first.click()
    page.get_by_role("button", name="Reserveer").click()
    expect(page.get_by_text("Gereserveerd. De ander kan leveren.")).to_be_visible()


def nothing_to_tell(page: Page) -> None:
    """Marije sees that the days count already, and where they were told."""
    page.get_by_role("link", name="8 × dag klus, aan Zwolle").first.click()
    expect(page.get_by_role("heading", name="3 dagen gemeld · 24 punten te aanvaarden")).to_be_visible()
    expect(page.get_by_role("link", name="Naar de afspraak")).to_be_visible()
    expect(page.get_by_role("link", name="Meld een levering")).to_have_count(0)


def accept(page: Page) -> None:
    """Sanne finds two of them right, and then the third, and lets go of the others."""
    expect(page.get_by_text("3 dagen gemeld · 24 punten te aanvaarden")).to_be_visible()
    page.get_by_role("link", name="8 × dag klus, van Deventer").first.click()
    for days in ("2", "1"):
        page.get_by_role("link", name="Keur de levering goed").click()
        page.get_by_label("Aantal").fill(days)
        page.get_by_role("button", name="Keur goed en boek").click()
    expect(page.get_by_text("Geleverd: 16 punten")).to_be_visible()
    page.get_by_role("button", name="Laat los wat niet is geleverd").click()
    expect(page.locator(".lead").get_by_text("verrekend", exact=True)).to_be_visible()


def take_along(page: Page, folder: Path) -> Path:
    """The journal of this quarter, as a file."""
    page.get_by_role("link", name="Overzicht van een kwartaal").click()
    expect(page.get_by_text("samen € 1.920,00 waard")).to_be_visible()
    with page.expect_download() as coming:
        page.get_by_role("link", name="Dagboek voor hledger").click()
    file = folder / "period.journal"
    coming.value.save_as(file)
    return file


def test_days_that_were_told_once_are_settled_in_points(
    open_as: Open,
    axe_faults: Callable[[Page], list[str]],
    sanne: Client,
    marije: Client,
    tmp_path: Path,
) -> None:
    reserve(open_as(sanne, HOME))
    nothing_to_tell(open_as(marije, HOME))
    accept(open_as(sanne, HOME))
    page = open_as(sanne, HOME)
    expect(page.get_by_text("wij zijn 24 punten schuldig")).to_be_visible()
    assert faults_in_every_look(page, axe_faults) == []
    journal = take_along(page, tmp_path)
    assert f"{day_of(timezone.now())} * " in journal.read_text(encoding="utf-8")
    if program := shutil.which("hledger"):
        command = [program, "-f", str(journal), "check", "--strict", "ordereddates"]
        subprocess.run(command, check=True, timeout=60)
