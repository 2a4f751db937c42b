# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days of an agreement are delivered and settled in points; hledger counts the journal of the quarter."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from browsing import Visits, faults_in_every_look
from exchange.settling_market import open_market
from small_country import DEVENTER, ZWOLLE
from stuurhuis.exchange.facts.agreements import AgreementMade
from stuurhuis.exchange.tasks import settling
from stuurhuis.kernel.parties import day_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
Open = Callable[[Client, str], Page]
HOME = "/verbinden/verrekenen/"
AGREEMENT = AgreementMade(12, 3, ZWOLLE, ZWOLLE, DEVENTER, 6, "points", 800, 64000)


@pytest.fixture(params=[390, 1440])
def open_as(request: pytest.FixtureRequest, db: None, visit: Visits) -> Open:
    """Open a page as somebody, on a phone or on a desk, after an agreement was made for three days."""
    at = timezone.now()
    open_market(at)
    settling.prepare_days(AGREEMENT, at=at)
    settling.prepare_days(AGREEMENT, at=at + timedelta(hours=1))

    def opened(client: Client, path: str) -> Page:
        return visit(path, width=request.param, cookies={"sessionid": client.cookies["sessionid"].value})

    return opened


def reserve(page: Page) -> None:
    """Sanne, who may bind Zwolle, reserves for the three days."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Eén levering wacht op jullie")
    page.get_by_role("link", name="3 × dag klus, van Deventer").first.click()
    page.get_by_role("button", name="Reserveer").click()
    expect(page.get_by_text("Gereserveerd. De ander kan leveren.")).to_be_visible()


def deliver(page: Page) -> None:
    """Marije tells that the three days were worked."""
    page.get_by_role("link", name="3 × dag klus, aan Zwolle").first.click()
    page.get_by_role("link", name="Meld een levering").click()
    page.get_by_role("button", name="Meld de levering").click()
    expect(page.locator(".facts").get_by_text("3 × dag klus")).to_be_visible()


def accept(page: Page) -> None:
    """Sanne finds two of them right, and then the third."""
    page.get_by_role("link", name="3 × dag klus, van Deventer").first.click()
    for days in ("2", "1"):
        page.get_by_role("link", name="Keur de levering goed").click()
        page.get_by_label("Aantal").fill(days)
        page.get_by_role("button", name="Keur goed en boek").click()
    expect(page.get_by_text("Geleverd: 16 punten")).to_be_visible()
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


def test_days_are_delivered_and_settled_in_points(
    open_as: Open,
    axe_faults: Callable[[Page], list[str]],
    sanne: Client,
    marije: Client,
    tmp_path: Path,
) -> None:
    reserve(open_as(sanne, HOME))
    deliver(open_as(marije, HOME))
    accept(open_as(sanne, HOME))
    page = open_as(sanne, HOME)
    expect(page.get_by_text("wij zijn 24 punten schuldig")).to_be_visible()
    assert faults_in_every_look(page, axe_faults) == []
    journal = take_along(page, tmp_path)
    assert f"{day_of(timezone.now())} * " in journal.read_text(encoding="utf-8")
    if program := shutil.which("hledger"):
        command = [program, "-f", str(journal), "check", "--strict", "ordereddates"]
        subprocess.run(command, check=True, timeout=60)
