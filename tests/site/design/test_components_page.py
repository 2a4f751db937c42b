# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page with all components, as a visitor meets it."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from browsing import LANGUAGES, WIDTHS, Visits, faults_in_every_look
from stuurhuis.site import design as components

pytestmark = pytest.mark.django_db(transaction=True)
Faults = Callable[[Page], list[str]]
SMALLEST_LETTERS = """() => Math.min(...[...document.querySelectorAll('svg.fan text')]
  .filter((text) => text.getClientRects().length)
  .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getScreenCTM().a))"""
OUTSIDE = """() => [...document.querySelectorAll('svg.fan text')]
  .filter((text) => text.getClientRects().length)
  .filter((text) => {
    const box = text.getBoundingClientRect();
    const frame = text.ownerSVGElement.getBoundingClientRect();
    return box.right > frame.right + 6 || box.left < frame.left - 6;
  }).map((text) => text.textContent)"""


PARTS = Path(components.__file__).parent / "templates"
INSIDE = {"cell"}  # a part of the table, never written by itself


def test_every_component_stands_on_the_page_with_its_code() -> None:
    body = unescape(Client().get("/onderdelen/").content.decode())
    code = " ".join(re.findall(r'<code class="part-line">(.*?)</code>', body, re.DOTALL))
    parts = {one.stem for one in (PARTS / "components").glob("*.html")} - INSIDE
    missing = {name for name in parts if f"components/{name}.html" not in code and name != "chooser"}
    charts = {"spark", "fan_chart", "bars", "country_map", "municipality_chooser"}
    assert missing | {name for name in charts if f"{{% {name} " not in code} == set()


@pytest.mark.browser
@pytest.mark.parametrize("theme", ["stuurhuis", "ma"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_everyone_can_use_it(visit: Visits, axe_faults: Faults, language: str, theme: str) -> None:
    page = visit(f"{language}/onderdelen/?thema={theme}")
    assert faults_in_every_look(page, axe_faults) == []


@pytest.mark.browser
def test_axe_would_see_a_fault(visit: Visits, axe_faults: Faults) -> None:
    page = visit("/onderdelen/", width=390)
    page.evaluate("document.querySelector('main').innerHTML = '<img src=\"/static/design/wheel.svg\">'")
    assert any(fault.startswith("image-alt") for fault in axe_faults(page))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "zoom"), [(320, 1.0), (390, 1.0), (768, 1.0), (1440, 1.0), (1440, 2.0), (768, 2.0)]
)
def test_nothing_sticks_out(visit: Visits, width: int, zoom: float) -> None:
    page = visit("/onderdelen/", width=width, zoom=zoom)
    room = page.evaluate("document.documentElement.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= room


@pytest.mark.browser
def test_letters_in_charts_are_large_enough_on_a_phone(visit: Visits) -> None:
    page = visit("/onderdelen/", width=390)
    smallest = page.evaluate(SMALLEST_LETTERS)
    assert smallest >= 12


@pytest.mark.browser
def test_labels_at_the_edge_stay_inside_the_drawing(visit: Visits) -> None:
    for width in WIDTHS:
        page = visit("/onderdelen/", width=width)
        outside = page.evaluate(OUTSIDE)
        assert outside == [], width


@pytest.mark.browser
def test_the_map_is_one_stop_and_arrows_go_to_neighbours(visit: Visits) -> None:
    page = visit("/onderdelen/")
    map_of_inhabitants = page.locator(".map").first
    expect(map_of_inhabitants.locator("svg a[tabindex='0']")).to_have_count(1)
    here = map_of_inhabitants.locator("svg a[tabindex='0']")
    here.focus()
    expect(map_of_inhabitants.locator(".map-readout")).to_contain_text("Zwolle")
    page.keyboard.press("ArrowUp")
    neighbour = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert neighbour.split(":")[0] in {"Zwartewaterland", "Staphorst", "Kampen"}
    expect(map_of_inhabitants.locator("svg a[tabindex='0']")).to_have_count(1)


@pytest.mark.browser
def test_choosing_a_municipality_by_typing(visit: Visits) -> None:
    page = visit("/onderdelen/")
    field = page.get_by_role("combobox", name="Welke gemeente?")
    field.fill("s gravenh")
    expect(page.get_by_role("option")).to_have_text(["'s-Gravenhage"])
    field.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant")
    field.press("Enter")
    page.wait_for_url("**#GM0518")


@pytest.mark.browser
def test_it_works_without_javascript(visit: Visits) -> None:
    page = visit("/onderdelen/", javascript=False)
    assert page.locator("input[list]").count() == 1
    page.get_by_role("button", name="Donker").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.browser
def test_paper_leaves_out_what_one_cannot_click(visit: Visits) -> None:
    page = visit("/onderdelen/", scheme="dark")
    page.emulate_media(media="print")
    for gone in (".top", ".loop", ".deeds", ".scheme"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator("main .fresh").first).to_be_visible()


def test_no_style_and_no_script_in_the_page(client: Client) -> None:
    response = client.get("/onderdelen/")
    body = response.content.decode()
    assert "style=" not in body
    assert "onclick" not in body
    assert "<style" not in body
    assert "'unsafe-inline'" not in response.headers["Content-Security-Policy"]


def test_a_visitor_gets_no_cookie(client: Client) -> None:
    assert not client.get("/onderdelen/").cookies


def test_the_scheme_is_kept_and_one_comes_back(client: Client) -> None:
    response = client.post("/weergave/", {"scheme": "dark", "next": "/onderdelen/?thema=ma"})
    assert response.headers["Location"] == "/onderdelen/?thema=ma"
    assert client.cookies["weergave"].value == "dark"
    assert 'data-scheme="dark"' in client.get("/onderdelen/").content.decode()


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:alert(1)"])
def test_no_stranger_is_sent_to(client: Client, elsewhere: str) -> None:
    assert client.post("/weergave/", {"scheme": "light", "next": elsewhere}).headers["Location"] == "/"


def test_an_unknown_scheme_is_not_kept(client: Client) -> None:
    client.post("/weergave/", {"scheme": "<b>"})
    assert "weergave" not in client.cookies


def test_english_is_complete(client: Client) -> None:
    body = client.get("/en/onderdelen/").content.decode()
    assert '<html lang="en"' in body
    assert "What the pages are made of" in body
    assert "€105.6m" in body
