# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people come to do, in a real browser: choose, see, understand, compare, take along, decide."""

from datetime import timedelta
from pathlib import Path

import pandas as pd
import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect

from browsing import Visits
from small_country import ZWOLLE
from stuurhuis.steering.tasks.monitor import Material

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def cookies(judged: Material, sanne: Client) -> dict[str, str]:
    """What Sanne's browser sends."""
    return {"sessionid": sanne.cookies["sessionid"].value}


def test_from_typing_to_the_evidence(judged: Material, visit: Visits) -> None:
    page = visit("/", width=390)
    field = page.get_by_role("combobox", name="Welke gemeente?")
    field.fill("zwol")
    expect(page.get_by_role("option")).to_have_text(["Zwolle"])
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url(f"**/gemeente/{ZWOLLE}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("aandacht in Zwolle")

    page.get_by_role("link", name="Bekijk waarom").first.click()
    expect(page.get_by_role("heading", name="Hoe zeker is dit?")).to_be_visible()
    expect(page.locator("svg.fan:visible")).to_have_count(1)
    page.get_by_label("Kruimelpad").get_by_role("link").last.click()
    page.wait_for_url("**/indicator/**")
    expect(page.locator("#tabel tbody tr").first).to_be_visible()


def test_choosing_on_the_map_by_keyboard(judged: Material, visit: Visits) -> None:
    page = visit("/kies/")
    here = page.locator(".map svg a[tabindex='0']")
    expect(here).to_have_count(1)
    here.focus()
    first = page.evaluate("document.activeElement.getAttribute('href')")
    for key in ("ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
    there = page.evaluate("document.activeElement.getAttribute('href')")
    assert there != first
    expect(here).to_have_count(1)


def test_choosing_on_the_map_by_pointing(judged: Material, visit: Visits) -> None:
    page = visit("/kies/")
    page.locator(f".map svg a[href='/gemeente/{ZWOLLE}/']").click()
    page.wait_for_url(f"**/gemeente/{ZWOLLE}/")


@pytest.mark.parametrize("javascript", [True, False])
def test_an_indicator_beside_others_and_on_the_map(
    judged: Material, visit: Visits, *, javascript: bool
) -> None:
    page = visit(f"/gemeente/{ZWOLLE}/indicator/misdrijven-totaal/", javascript=javascript)
    page.get_by_role("link", name="Naast gemeenten als deze").click()
    page.wait_for_url("**vergelijk=1")
    expect(page.locator("svg.fan:visible")).to_have_count(1)
    page.get_by_role("link", name="Bekijk op de kaart").click()
    page.wait_for_url("**/kaart/misdrijven-totaal/")
    page.get_by_role("combobox", name="Typ een woord van de naam").fill("Inwoners")
    page.get_by_role("button", name="Open").click()
    page.wait_for_url("**/kaart/inwoners/")
    page.get_by_role("link", name="2021").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2021")
    page.get_by_text("De kaart als tabel").click()
    expect(page.get_by_role("row", name="Zwolle")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_other_weights_give_other_neighbours(judged: Material, visit: Visits, *, javascript: bool) -> None:
    page = visit(f"/gemeente/{ZWOLLE}/vergelijk/", javascript=javascript)
    before = page.locator(".near-name a").all_inner_texts()
    for slider in page.locator("input[type=range]").all():
        if slider.get_attribute("name") != "inwoners":
            slider.focus()
            page.keyboard.press("Home")
    page.get_by_role("button", name="Vergelijk opnieuw").click()
    page.wait_for_url("**inwoners=**")
    assert page.locator(".near-name a").all_inner_texts() != before
    page.get_by_role("link", name="Terug naar de gewone gewichten").click()
    assert page.locator(".near-name a").all_inner_texts() == before


def test_sources_with_their_faults_and_versions(judged: Material, visit: Visits) -> None:
    page = visit(f"/gemeente/{ZWOLLE}/")
    page.get_by_role("link", name="Waar komt dit vandaan?").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Waar komen de cijfers vandaan?")
    page.locator("th[scope=row] a[href='/bronnen/cbs-iv3/']").click()
    expect(page.get_by_text("cbs-iv3/1")).to_be_visible()
    expect(page.get_by_role("heading", name="Wat mankeert eraan?")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_taking_figures_along(judged: Material, visit: Visits, tmp_path: Path, *, javascript: bool) -> None:
    page = visit(f"/gemeente/{ZWOLLE}/indicator/inwoners/", javascript=javascript)
    with page.expect_download() as coming:
        page.get_by_role("link", name="xlsx").first.click()
    coming.value.save_as(tmp_path / "mee.xlsx")
    sheets = pd.read_excel(tmp_path / "mee.xlsx", sheet_name=None)
    assert len(sheets["Gegevens"]) == page.locator("#tabel tbody tr:not(.ahead)").count()


@pytest.mark.parametrize("javascript", [True, False])
def test_let_it_rest_and_take_it_up_again(
    visit: Visits, cookies: dict[str, str], *, javascript: bool
) -> None:
    page = visit(f"/gemeente/{ZWOLLE}/", javascript=javascript, cookies=cookies)
    page.get_by_role("link", name="Bekijk waarom").first.click()
    address = page.url
    page.get_by_text("Laat dit rusten tot …").click()
    page.get_by_label("Tot welke dag").fill(f"{timezone.now().date() - timedelta(days=9)}")
    page.get_by_label("Waarom").fill("Groot onderhoud")
    page.get_by_role("button", name="Laat rusten").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies een dag die nog moet komen")
    expect(page.get_by_label("Waarom")).to_have_value("Groot onderhoud")
    page.get_by_label("Tot welke dag").fill(f"{timezone.now().date() + timedelta(days=9)}")
    page.get_by_role("button", name="Laat rusten").click()
    page.wait_for_url(f"**/gemeente/{ZWOLLE}/")
    expect(page.get_by_text("Eén signaal rust")).to_be_visible()

    page.goto(address)
    page.get_by_role("button", name="Vraag weer aandacht").click()
    expect(page.get_by_text("Dit vraagt weer aandacht.")).to_be_visible()
    page.goto(address.split("/signaal/")[0] + "/")
    expect(page.get_by_text("Eén signaal rust")).to_have_count(0)
    visit.complaints[:] = [text for text in visit.complaints if "422" not in text]


@pytest.mark.parametrize("javascript", [True, False])
def test_follow_and_find_it_at_mine(visit: Visits, cookies: dict[str, str], *, javascript: bool) -> None:
    page = visit(f"/gemeente/{ZWOLLE}/indicator/inwoners/", javascript=javascript, cookies=cookies)
    page.get_by_role("button", name="Volg deze indicator").click()
    expect(page.get_by_role("button", name="Niet meer volgen")).to_be_visible()
    page.get_by_role("link", name="Mijn werk").click()
    page.get_by_role("button", name="Niet meer volgen").click()
    expect(page.get_by_text("Je volgt nog niets")).to_be_visible()


def test_everything_without_javascript(judged: Material, visit: Visits) -> None:
    page = visit("/", javascript=False)
    page.get_by_label("Welke gemeente?").fill("Zwolle")
    page.get_by_role("button", name="Open").click()
    page.wait_for_url(f"**/gemeente/{ZWOLLE}/")
    page.get_by_label("Zoek een gemeente of indicator").fill("misdrijven")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Misdrijven", exact=False).first.click()
    page.wait_for_url("**/indicator/misdrijven-**")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")


def test_before_the_first_run_the_page_waits_and_then_opens_by_itself(
    visit: Visits, lake_folder: Path, settings: object
) -> None:
    page = visit(f"/gemeente/{ZWOLLE}/", refused=True)
    expect(page.get_by_role("progressbar")).to_be_visible()
    visit.complaints[:] = [text for text in visit.complaints if "503" not in text]
