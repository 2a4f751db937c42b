# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A colleague in Deventer reads a policy of Zwolle along, and the advice is followed; also on a phone."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from browsing import Visits, faults_in_every_look
from stuurhuis.steering.tasks.monitor import Material

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
POLICY = """---
author: Sanne Vermeer
---
# Energiebeleid voor de wijken

In 2030 is iedere woning in de gemeente geïsoleerd.

Dit kost vier ton per jaar.
"""
FOLLOWED = POLICY.replace("iedere woning", "iedere woning, ook van een corporatie,")
Open = Callable[[Client, str], Page]


@pytest.fixture(params=[390, 1440])
def open_as(request: pytest.FixtureRequest, judged: Material, visit: Visits) -> Open:
    """Open a page as somebody, on a phone or on a desk."""

    def opened(client: Client, path: str) -> Page:
        return visit(path, width=request.param, cookies={"sessionid": client.cookies["sessionid"].value})

    return opened


def ask(page: Page, paper: Path) -> None:
    """Sanne asks eyes for a policy, and asks Marije."""
    page.get_by_role("link", name="Vraag iemand om mee te lezen").first.click()
    page.get_by_label("Het stuk").set_input_files(paper)
    page.get_by_label("Titel").fill("Energiebeleid 2030")
    page.get_by_label("Waar gaat het over?").select_option(label="Wonen en leefomgeving")
    page.get_by_label("Wat wil je weten?").fill("Vergeten we een groep?")
    page.get_by_role("button", name="Stuk klaarzetten").click()
    page.get_by_label("E-mailadres van een collega").fill("marije-de-boer@example.org")
    page.get_by_role("button", name="Vraag deze collega").click()
    expect(page.get_by_text("wacht op antwoord")).to_be_visible()


def read(page: Page) -> None:
    """Marije says yes, reads, makes a remark and gives an advice; then the text is closed to her."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Eén stuk wacht op jou")
    page.get_by_role("link", name="Energiebeleid 2030").click()
    expect(page.get_by_text("iedere woning")).to_have_count(0)
    page.get_by_role("link", name="Ja, ik lees mee").click()
    page.get_by_label("Ik heb dit eerlijk ingevuld").check()
    page.get_by_role("button", name="Meelezen en het stuk openen").click()
    second = page.locator("#alinea-2")
    expect(second).to_contain_text("iedere woning in de gemeente")
    second.get_by_text("Opmerking maken").click()
    second.get_by_label("Over welke woorden?").fill("iedere woning")
    second.get_by_label("Wat valt je op?").fill("Ook die van een corporatie?")
    second.get_by_role("button", name="Opmerking bewaren").click()
    expect(page.locator("#alinea-2 .remark")).to_contain_text("Ook die van een corporatie?")
    for question in page.locator(".question").all():
        question.get_by_label("ja", exact=True).check()
    page.get_by_label("Het kan, met aanpassingen").check()
    page.get_by_label("In een paar zinnen").fill("Noem de corporaties.")
    page.get_by_role("button", name="Geef dit advies").click()
    expect(page.get_by_text("Het stuk is weer dicht.")).to_be_visible()
    expect(page.get_by_text("in de gemeente geïsoleerd")).to_have_count(0)


def follow(page: Page, paper: Path) -> None:
    """Sanne answers the remark and shows what became of it."""
    page.reload()
    expect(page.get_by_text("Noem de corporaties.")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Antwoord")).click()
    page.get_by_label("Overgenomen", exact=True).check()
    page.get_by_label("Waarom?").fill("Dat was vergeten.")
    page.get_by_role("button", name="Antwoord bewaren").click()
    page.get_by_role("link", name="Laat een nieuwe versie lezen").click()
    page.get_by_label("De nieuwe versie").set_input_files(paper)
    page.get_by_label("Wat is er veranderd?").fill("De corporaties staan erin.")
    page.get_by_label("Wanneer wil je het antwoord?").fill("2099-01-01")
    page.get_by_role("button", name="Nieuwe ronde openen").click()
    expect(page.get_by_text("leest mee", exact=True)).to_be_visible()


def read_again(page: Page) -> None:
    """Marije sees what was done with her advice, and it can go ahead."""
    page.reload()
    expect(page.get_by_text("De corporaties staan erin.")).to_be_visible()
    expect(page.get_by_text("Dat was vergeten.")).to_be_visible()
    expect(page.locator("#alinea-2")).to_contain_text("ook van een corporatie")
    for question in page.locator(".question").all():
        question.get_by_label("ja", exact=True).check()
    page.get_by_label("Het kan zo").check()
    page.get_by_role("button", name="Geef dit advies").click()


def test_a_policy_is_read_along_elsewhere_and_the_advice_followed(
    open_as: Open, sanne: Client, marije: Client, tmp_path: Path, axe_faults: Callable[[Page], list[str]]
) -> None:
    first, second = tmp_path / "beleid van Sanne.md", tmp_path / "beleid 2.md"
    first.write_text(POLICY)
    second.write_text(FOLLOWED)
    author = open_as(sanne, "/toetsen/")
    ask(author, first)
    reader = open_as(marije, "/toetsen/")
    read(reader)
    follow(author, second)
    read_again(reader)
    author.reload()
    author.get_by_role("link", name="Heeft het geholpen?").click()
    author.get_by_label("5: het stuk is er veel beter door").check()
    author.get_by_role("button", name="Toets afronden").click()
    expect(author.get_by_text("Hielp: 5 van 5.")).to_be_visible()
    reader.reload()
    expect(reader.get_by_text("De maker gaf je toets een 5 van 5.")).to_be_visible()
    assert [fault for page in (author, reader) for fault in faults_in_every_look(page, axe_faults)] == []
