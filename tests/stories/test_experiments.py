# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a design to a verdict, in a real browser: drawn, locked, read, stopped in one click, and judged."""

from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from browsing import Visits
from small_country import PLACES, ZWOLLE
from stuurhuis.experiments.facts.findings import FindingAsked
from stuurhuis.experiments.queries import experiments as queries
from stuurhuis.experiments.rules.findings import FindingKind
from stuurhuis.experiments.tasks import reckoning
from stuurhuis.kernel import parties
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.tasks.monitor import Material

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


def let_the_worker_reckon(page: Page, *kinds: FindingKind) -> None:
    """What the worker does beside the site, as it hears that something was asked."""
    key, at = page.url.rstrip("/").split("/")[-1], timezone.now()
    worker = worker_for(ZWOLLE)
    for kind in kinds:
        asked = reckoning.actions.ask(key, kind, actor=worker, at=at).finding
        reckoning.reckon(Told(FindingAsked(key, asked, kind.value), 1, ZWOLLE, "", at))
        assert queries.newest_findings(UUID(key), actor=worker, at=at)[kind].found is not None
    page.reload()


def fill_in(page: Page) -> None:
    """The design, as somebody types it."""
    page.get_by_label("Wat denk je dat er gebeurt").fill("Met een reserve stijgt de solvabiliteit.")
    page.get_by_label("Indicator", exact=True).select_option("solvabiliteit-rekening")
    page.get_by_label("omhoog").check()
    page.get_by_label("Hoeveel verwacht je?").fill("12,5")
    places = [parties.organisation(code).name for code in PLACES[:3]]
    page.get_by_label("Op welke plaatsen?").fill("\n".join(places))
    page.get_by_label("Eerste dag").fill("2022-01-01")
    page.get_by_label("Laatste dag").fill("2024-12-31")
    page.get_by_label("Wie trekt het?").fill("team Financiën")
    page.get_by_label("het lot bepaalt welke plaatsen").check()
    page.get_by_label("als het zoveel de verkeerde kant op gaat").check()
    page.get_by_label("Hoeveel?").first.fill("10")
    page.get_by_label("Hoeveel?").last.fill("8")
    page.get_by_role("button", name="Proef ontwerpen").click()


def test_from_a_design_to_a_verdict(judged: Material, visit: Visits, sanne: Client) -> None:
    page = visit("/proeven/", width=390, cookies={"sessionid": sanne.cookies["sessionid"].value})
    page.get_by_role("link", name="Begin een proef").first.click()
    fill_in(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Met een reserve")
    let_the_worker_reckon(page, FindingKind.POWER)
    expect(page.get_by_role("heading", name="Kan deze proef iets laten zien?")).to_be_visible()
    page.get_by_role("link", name="Loot eerst").click()
    page.get_by_role("button", name="Nu loten").click()
    page.get_by_text("Loot het zelf na").click()
    expect(page.get_by_text("stuurhuis draw loting.csv --number 1")).to_be_visible()
    page.get_by_role("link", name="Leg vast en begin").click()
    page.get_by_label("Waarom beginnen jullie toch?").fill("We willen leren hoe het gaat.")
    page.get_by_role("button", name="Leg vast en begin").click()
    expect(page.get_by_text("Op slot sinds")).to_be_visible()
    let_the_worker_reckon(page, FindingKind.READING, FindingKind.LIKENESS)
    expect(page.get_by_text("perioden zijn bekend")).to_be_visible()
    page.get_by_role("button", name="Stop de proef").click()
    expect(page.get_by_role("heading", name="Gestopt. Wat leerden jullie?")).to_be_visible()
    page.get_by_role("link", name="Vertel wat jullie leerden").click()
    page.get_by_label("Wat weten jullie nu").fill("Drie plaatsen is te weinig.")
    page.get_by_role("button", name="Bewaren").click()
    page.get_by_role("link", name="Geef het oordeel").click()
    page.get_by_label("Stoppen: dit doen we niet meer").check()
    page.get_by_label("Waarom?").fill("Het is niet te zien.")
    page.get_by_role("button", name="Oordeel vastleggen").click()
    expect(page.get_by_role("heading", name="Het oordeel")).to_be_visible()
    expect(page.get_by_text("Het is niet te zien.")).to_be_visible()
    page.get_by_role("link", name="Proeven").click()
    expect(page.get_by_text("Drie plaatsen is te weinig.")).to_be_visible()
    assert visit.complaints == []
    assert visit.strangers == []
