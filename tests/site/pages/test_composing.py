# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who and what belongs to a dossier: proposed with every reason, asked at once, and a no stays away."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from playwright.sync_api import Locator, Page, expect

from browsing import Visits, faults_in_every_look
from exchange.finding import take_part
from exchange.opened import put_in_order
from exchange.people_shown import colleague
from small_country import AT, DEVENTER, KAMPEN, ZWOLLE
from stuurhuis.exchange.rules.people import Audience, ItemKind, ItemWords
from stuurhuis.kernel.policy import actor_for
from stuurhuis.steering.tasks.monitor import Material
from tests.commons import people as commons
from tests.site.dossier_routes import FILLED
from tests.site.routes import LOUD

ELSEWHERE = {"Anna": DEVENTER, "Bram": KAMPEN, "Cor": "GM0034"}
SUBJECTS = ("verkeer en vervoer", "misdrijven", "veiligheid", "verkeer")


@pytest.fixture
def known(db: None) -> None:
    """Three organisations beside Zwolle are open for the exchange, with somebody who knows of it in each."""
    put_in_order(ZWOLLE)
    for name, organisation in ELSEWHERE.items():
        put_in_order(organisation)
        items = [ItemWords(ItemKind.KNOWS, one, Audience.GOVERNMENTS, level=5) for one in SUBJECTS]
        take_part(colleague(name, organisation), *items)


def begun(client: Client, origin: str = "", **words: str) -> str:
    """Where the page is of a dossier that was begun, perhaps from a signal."""
    filled = FILLED | {"level": "region"} | words
    return str(client.post(f"/opgaven/nieuw/?uit={origin}", filled)["Location"])


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def behind(page: str, words: str, name: str = "ja") -> str:
    """What stands behind the tick, or the button, of a proposal."""
    row = next(one for one in page.split("<li>") if words in one and 'class="tick"' in one)
    found = re.search(f'name="{name}" value="([^"]+)"', row)
    assert found, words
    return found[1]


SIGNAL = "signal:" + "/".join(LOUD)


@pytest.mark.django_db
def test_every_proposal_says_why(judged: Material, known: None, noor: Client) -> None:
    page = text(noor, begun(noor, SIGNAL))

    assert "Wie en wat hoort hierbij?" in page
    assert "Lijkt op jullie in" in page
    assert "en heeft dit signaal niet" in page
    assert "Kent verkeer en vervoer (expert)" in page
    assert "Hier gaat de opgave over." in page
    assert "Wat ervoor begroot is." in page
    assert "tot en met 2024" in page
    assert "Voor zover jij mag zien is niemand hier al mee bezig." in page


@pytest.mark.django_db
def test_several_are_asked_at_once_and_nobody_before_they_say_yes(
    judged: Material, known: None, noor: Client, karim: Client
) -> None:
    path = begun(noor, SIGNAL)
    page = text(noor, path)
    ticked = [
        behind(page, words) for words in ("Anna", "Bram", "Cor", "Verkeer en vervoer: lasten (rekening)")
    ]

    done = noor.post(f"{path}samenstellen/", {"ja": ticked, "controller": "none"}, follow=True)

    shown = unescape(done.content.decode())
    assert "Gedaan: 3 gevraagd, 1 erbij gezet." in shown
    assert "Wat erbij hoort" in shown
    assert "Wie en wat hoort hierbij?" not in shown
    assert shown.count("gevraagd, sinds") == 6
    assert "Zwolle vraagt of jullie meedoen" in text(karim, path)
    again = text(noor, f"{path}samenstellen/")
    assert not any(name in again.split("Wie je vraagt")[0].split('id="person"')[1] for name in ELSEWHERE)


@pytest.mark.django_db
def test_a_no_stays_away_until_somebody_takes_it_back(judged: Material, known: None, noor: Client) -> None:
    path = begun(noor, SIGNAL)
    compose = f"{path}samenstellen/"
    for words in ("Anna", "Verkeer en vervoer: lasten (rekening)"):
        noor.post(compose, {"nee": behind(text(noor, compose), words, "nee")})

    page = text(noor, compose)
    assert "2 keer zeiden jullie nee" in page
    assert 'for="yes-indicator:lasten-2-1-rekening"' not in page
    for about in re.findall('name="toch" value="([^"]+)"', page):
        noor.post(compose, {"toch": about})

    page = text(noor, compose)
    assert "zeiden jullie nee" not in page
    assert 'for="yes-indicator:lasten-2-1-rekening"' in page
    assert behind(page, "Anna")


@pytest.mark.django_db
def test_only_what_was_proposed_can_be_answered(
    judged: Material, known: None, noor: Client, sanne: Client
) -> None:
    path = begun(noor, SIGNAL)
    page = text(noor, path)
    other = begun(noor, SIGNAL)

    for compose, token in ((path, "person:1"), (other, behind(page, "Anna"))):
        refused = noor.post(f"{compose}samenstellen/", {"ja": token, "controller": "none"})
        assert refused.status_code == 422
        assert "Deze voorstellen zijn te oud" in refused.content.decode()
    nothing = noor.post(f"{path}samenstellen/", {"controller": "none"})
    assert "Kruis eerst aan" in nothing.content.decode()
    assert "Kies op de bladzijde van de opgave eerst" in text(sanne, f"{path}samenstellen/")


@pytest.mark.django_db
def test_who_joins_and_does_not_lead_asks_nobody_but_attaches(
    judged: Material, known: None, noor: Client, sanne: Client
) -> None:
    path = begun(noor, SIGNAL)
    sanne.post(f"{path}ik/mee/")

    page = text(sanne, f"{path}samenstellen/")
    assert "Welke organisaties?" not in page
    sanne.post(
        f"{path}samenstellen/",
        {"ja": behind(page, "Verkeer en vervoer: lasten (rekening)"), "controller": "none"},
    )

    assert "Wat erbij hoort" in text(sanne, path)


@pytest.mark.django_db
def test_shared_responsibility_is_written_down(judged: Material, known: None, noor: Client) -> None:
    path = begun(noor, SIGNAL)
    sent = {"ja": behind(text(noor, path), "Anna"), "controller": "joint"}

    refused = noor.post(f"{path}samenstellen/", sent)

    assert refused.status_code == 422
    assert "de AVG vraagt dat op schrift" in refused.content.decode()


@pytest.mark.django_db
def test_a_blank_page_without_figures_still_proposes_what_it_can(noor: Client) -> None:
    path = begun(noor, places="Zwolle, Deventer", level="province")

    page = text(noor, path)

    assert "Het speelt hier." in page
    assert "De wet legt deze taak bij de provincie (Provinciewet 105)." in page
    assert "Jullie doen nog niet mee met het vinden van mensen." in page
    assert "In English" not in page
    assert "The law puts this task with the province" in text(noor, f"/en{path}")


@pytest.mark.django_db
def test_other_words_find_other_people(judged: Material, known: None, noor: Client) -> None:
    path = begun(noor, SIGNAL)

    assert "Niemand gevonden. Zoek met andere woorden." in text(
        noor, f"{path}samenstellen/?zoek=muskusratten"
    )
    assert "Kent veiligheid (expert)" in text(noor, f"{path}samenstellen/?zoek=veiligheid")


@pytest.mark.django_db
def test_a_dossier_about_the_same_is_proposed_with_what_it_brought(
    judged: Material, known: None, noor: Client
) -> None:
    first = begun(noor, SIGNAL)
    noor.post(
        f"{first}afsluiten/", {"brought": "De brug is vertraagd, verder niets.", "category": "2020-3.2"}
    )

    page = text(noor, begun(noor, SIGNAL))

    assert "Gaat over hetzelfde cijfer." in page
    assert "Zwolle sloot af: De brug is vertraagd, verder niets." in page


@pytest.mark.django_db
def test_a_shared_format_for_the_same_words_is_proposed(noor: Client) -> None:
    commons.shared(actor_for(int(noor.session["_auth_user_id"]), at=AT))
    path = begun(noor, question="Hoe voeren we een leergesprek over een gemist doel?")

    page = text(noor, path)

    assert "Een format over: leergesprek, gemist, doel." in page
    assert behind(page, "Leergesprek na een gemist doel")


class Clicks:
    """Somebody who clicks, counted."""

    def __init__(self) -> None:
        self.number = 0

    def on(self, what: Locator) -> None:
        """Click on something."""
        what.click()
        self.number += 1


def _composed(page: Page, clicks: Clicks) -> None:
    """Tick three people of three organisations, and ask them."""
    for name in ELSEWHERE:
        clicks.on(page.get_by_role("checkbox", name=re.compile(name)))
    clicks.on(page.get_by_role("button", name="Vraag en zet erbij wat is aangekruist").last)
    expect(page.get_by_text("Gedaan: 3 gevraagd.")).to_be_visible()


@pytest.mark.django_db(transaction=True)
@pytest.mark.browser
@pytest.mark.parametrize("javascript", [True, False])
def test_from_signal_to_team_in_at_most_ten_clicks(
    judged: Material,
    known: None,
    noor: Client,
    visit: Visits,
    axe_faults: Callable[[Page], list[str]],
    *,
    javascript: bool,
) -> None:
    cookies = {"sessionid": noor.cookies["sessionid"].value}
    page = visit(f"/gemeente/{ZWOLLE}/", javascript=javascript, cookies=cookies)
    clicks = Clicks()

    clicks.on(page.get_by_role("link", name="Bekijk waarom").first)
    clicks.on(page.get_by_role("link", name="Maak er een opgave van"))
    clicks.on(page.get_by_role("button", name="Opgave beginnen"))
    expect(page.get_by_role("heading", name="Wie en wat hoort hierbij?")).to_be_visible()
    assert not (javascript and faults_in_every_look(page, axe_faults))
    _composed(page, clicks)
    clicks.on(page.get_by_role("link", name="Maak de eerste afspraak"))
    clicks.on(page.get_by_role("button", name="Afspraak voorleggen"))

    expect(page.get_by_text("Wij nodigen iedereen uit voor een eerste gesprek.").first).to_be_visible()
    for name in ELSEWHERE:
        expect(page.get_by_text(name).first).to_be_visible()
    assert clicks.number <= 10
