# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A controller brings in September in her own headings and codes, and sees what asks attention."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from browsing import Visits, faults_in_every_look
from running_year import export, zwolle
from stuurhuis.steering.tasks.monitor import Material

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
OWN = """Prog;TV;Kostensoort;B/L;Begr. 2026;Begr. 2026 actueel;Wijz.nr;Boekingen;Forecast
6;BUURT;3.5.1;lasten;10.000,0;10.500,0;R-41;8.000,0;11.000,5
6;2.1;1.1;lasten;5.000,0;5.000,0;;3.750,0;5.000,0
11;0.4;1.1;lasten;100,0;100,0;;75,0;100,0
"""
COLUMNS = {
    "Economische categorie": "Kostensoort",
    "Primitieve begroting": "Begr. 2026",
    "Begroting na wijziging": "Begr. 2026 actueel",
    "Raadsbesluit": "Wijz.nr",
    "Gerealiseerd": "Boekingen",
    "Verwacht einde jaar": "Forecast",
}


@pytest.fixture
def cookies(judged: Material, sanne: Client) -> dict[str, str]:
    """Sanne in the browser, with the ready tree of goals."""
    sanne.post("/doelen/begin/")
    return {"sessionid": sanne.cookies["sessionid"].value}


def sent(page: Page, file: Path) -> None:
    """An export of September, looked at."""
    page.get_by_label("Begrotingsjaar").fill("2026")
    page.get_by_label("Tot en met welke maand?").fill("9")
    page.get_by_label("De export van het financiële pakket").set_input_files(file)
    page.get_by_role("button", name="Bekijk wat erin staat").click()


@pytest.mark.parametrize("javascript", [True, False])
def test_september_in_own_words(
    visit: Visits,
    cookies: dict[str, str],
    tmp_path: Path,
    axe_faults: Callable[[Page], list[str]],
    *,
    javascript: bool,
) -> None:
    file = tmp_path / "export.csv"
    file.write_text(OWN, encoding="utf-8")
    page = visit("/doelen/", cookies=cookies, javascript=javascript)
    page.get_by_role("link", name="Het geld van dit jaar").click()
    page.get_by_role("link", name="Stand inlezen").click()
    sent(page, file)
    expect(page.get_by_role("heading", level=1)).to_have_text("Welke kolom is wat?")
    for label, title in COLUMNS.items():
        page.get_by_label(label, exact=False).first.select_option(title)
    page.get_by_label("De bedragen zijn in").select_option("duizenden euro’s")
    page.get_by_role("button", name="Vertaling bewaren").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Er is één cel die we niet begrijpen")
    expect(page.get_by_text("B2 (TV) 'BUURT': Dit is geen taakveld van Iv3.")).to_be_visible()
    page.get_by_label("Taakveld: BUURT").fill("6.1")
    page.get_by_role("button", name="Vertaling bewaren").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt dit tot en met sep 2026?")
    if javascript:
        assert faults_in_every_look(page, axe_faults) == []
    page.get_by_role("button", name="Ja, bewaar deze stand").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Eén bedrag van 2026 vraagt aandacht")
    expect(page.get_by_text("naar verwachting € 500.500 meer lasten dan begroot")).to_be_visible()
    expect(page.get_by_text("€ 100.000 eruit, € 0 erin")).to_be_visible()
    expect(page.get_by_role("row", name="R-41")).to_contain_text("€ 500.000")
    if javascript:
        assert faults_in_every_look(page, axe_faults) == []

    page.get_by_role("link", name="Doelen").first.click()
    page.get_by_role("link", name="Iedereen doet mee en kan rondkomen").click()
    expect(page.get_by_role("heading", name="Hoe staat het geld van 2026?")).to_be_visible()
    expect(page.get_by_text("naar verwachting € 500.500 meer lasten dan begroot")).to_be_visible()


def test_a_corrected_month_is_a_revision_and_the_threshold_is_ours(
    visit: Visits, cookies: dict[str, str], tmp_path: Path
) -> None:
    lines = [line for line in zwolle() if line.task_field in {"0.4", "2.1", "6.1"}]
    page = visit("/doelen/geld/inlezen/", cookies=cookies)
    for revision in (1, 2):
        page.goto(page.url.split("/doelen/")[0] + "/doelen/geld/inlezen/")
        sent(page, export(tmp_path / f"{revision}.csv", lines[revision:]))
        page.get_by_role("button", name="Ja, bewaar deze stand").click()
        expect(page.get_by_text(f"versie {revision} van deze maand")).to_be_visible()
    page.locator("a[href*='inlezing=']").click()
    expect(page.get_by_text("versie 1 van deze maand")).to_be_visible()
    page.get_by_role("link", name="Grens aanpassen").click()
    page.get_by_label("En ten minste dit bedrag in euro’s").fill("250000")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("groter dan € 250.000")).to_be_visible()
