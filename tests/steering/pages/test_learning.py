# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a missed target to a lesson and a decision, as somebody does it on the pages."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from small_country import ZWOLLE
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import LOUD, sure_of

TODAY = timezone.localdate()
LATER = f"{TODAY + timedelta(days=30)}"
SOLVENCY = "solvabiliteit-rekening"
SIGNAL = "/".join(("/gemeente", ZWOLLE, "signaal", *LOUD[1:])) + "/"
TALK = "/".join(("/afwijking", *LOUD[1:])) + "/"
MISSED = "/afwijking/misdrijven-totaal/2025/missed_target/"
JUDGED = {
    "period": "2026",
    "expected": "48,5",
    "low": "47",
    "high": "49",
    "reasons": "Grondverkoop.",
    "overrules": "on",
}
LEARNT = {
    "expected": "Minder misdrijven.", "happened": "Het werden er meer.", "reading": "We keken te smal.",
    "why": "De avonden waren onbemand.", "keep": "De buurtapp.", "lesson": "Kijk naar de avond.",
    "theme": "veiligheid", "step": "Een proef met avondtoezicht", "is_experiment": "on",
}  # fmt: skip
DECIDED = {
    "what": "Avondtoezicht in de wijk",
    "body": "college",
    "taken": f"{TODAY}",
    "advice": "Doen.",
    "why": "Nodig.",
}


def text(client: Client, path: str) -> str:
    """What a page says, in one line."""
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", " ", client.get(path).content.decode())))


def person(client: Client, path: str) -> str:
    """Oneself, as a form offers."""
    found = re.search(r'name="owner".*?<option value="(\d+)"', client.get(path).content.decode(), re.DOTALL)
    assert found
    return found[1]


def test_a_judgement_is_typed_as_the_page_shows_it_and_asked_after_where_it_seems_a_slip(
    judged: Material, sanne: Client
) -> None:
    page = "/oordelen/lasten-2-1-rekening/"
    answer = sanne.get(page).content.decode()
    assert "Welk cijfer verwacht je? (€ mln)" in text(sanne, page)
    period = re.search(r'<option value="(\d{4})"', answer)
    assert period
    typed = {"period": period[1], "expected": "6200000", "reasons": "De aanbesteding."}
    asked = sanne.post(page, typed)
    assert asked.status_code == 422
    assert "Klopt de eenheid?" in asked.content.decode()
    sure = re.search(r'name="sure" value="([^"]+)"', asked.content.decode())
    assert sure
    assert sanne.post(page, typed | {"sure": sure[1]}).status_code == 302


@pytest.fixture
def goal(judged: Material, sanne: Client) -> str:
    """The page of a goal of which a target was missed."""
    sanne.post("/doelen/begin/")
    found = re.search(r'href="(/doelen/\d+/)"', sanne.get("/doelen/").content.decode())
    assert found
    chosen = {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw doel"}
    sanne.post(f"{found[1]}indicator/", chosen)
    aim = re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', sanne.get(found[1]).content.decode())[-1]
    missed = {"period": "2025", "bound": "at_most", "value": "45,5", "rationale": "raadsbesluit"}
    sanne.post(aim, sure_of(missed))
    return found[1]


def test_a_judgement_stands_beside_the_number_that_never_goes(
    judged: Material, sanne: Client, youssef: Client
) -> None:
    page = f"/gemeente/{ZWOLLE}/indicator/{SOLVENCY}/"
    assert sanne.post(f"/oordelen/{SOLVENCY}/", JUDGED).headers["Location"] == page
    for colleague in (sanne, youssef):
        said = text(colleague, page)
        assert "48,5" in said
        assert "gaat voor" in said
        assert re.search(r"Berekend \d+,\d % met 80 % zekerheid", said), "what was reckoned is still there"
        assert "Grondverkoop." in said
        assert "Sanne" not in said.split("Wat verwachten wij zelf?")[1].split("De cijfers")[0]
    assert "Wacht nog op het cijfer" in text(youssef, "/oordelen/")
    assert "Een oordeel naast een verwachting" in text(sanne, "/mijn/gegevens/")
    assert "Een oordeel naast een verwachting" not in text(youssef, "/mijn/gegevens/")


def test_nobody_judges_for_another_municipality(
    judged: Material, sanne: Client, marije: Client, visitor: Client
) -> None:
    page = f"/gemeente/{ZWOLLE}/indicator/{SOLVENCY}/"
    sanne.post(f"/oordelen/{SOLVENCY}/", JUDGED)
    for stranger in (marije, visitor):
        assert "Wat verwachten wij zelf?" not in text(stranger, page)
    assert "Geef een oordeel" not in text(sanne, f"/gemeente/GM0150/indicator/{SOLVENCY}/")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"expected": "", "low": "", "high": ""}, "Geef een cijfer, of twee grenzen."),
        ({"low": ""}, "Geef beide kanten, of geen van beide."),
        ({"low": "48,9"}, "het cijfer ligt ertussen"),
        ({"reasons": ""}, "Waarom verwacht je dat?"),
        ({"period": "2019"}, "Over welke periode?"),
    ],
)
def test_half_a_judgement_comes_back_as_it_was_typed(
    judged: Material, sanne: Client, given: dict[str, str], said: str
) -> None:
    answer = sanne.post(f"/oordelen/{SOLVENCY}/", JUDGED | given)
    assert answer.status_code == 422
    body = unescape(answer.content.decode())
    assert said in body.split('role="alert"')[1].split("</ul>")[0]
    assert "Grondverkoop." in body or not (JUDGED | given)["reasons"]


def test_what_deviates_is_talked_over_and_stands_with_the_signal(
    judged: Material, sanne: Client, youssef: Client, marije: Client
) -> None:
    said = {"cause": "De brug is eerder vervangen.", "intervention": "Het restant naar 2027.", "due": LATER}
    sanne.post(TALK, said | {"owner": person(sanne, TALK)})
    page = text(youssef, SIGNAL)
    assert "De brug is eerder vervangen." in page
    assert "Sanne Vermeer, uiterlijk" in page
    assert "Het restant naar 2027." in text(sanne, "/mijn/")
    assert "Het restant naar 2027." not in text(youssef, "/mijn/")
    assert "De brug is" not in text(marije, SIGNAL)
    close = re.search(r'action="(/afwijking/\d+/klaar/)"', sanne.get(SIGNAL).content.decode())
    assert close
    sanne.post(close[1])
    assert "De brug is" not in text(youssef, SIGNAL)


def test_an_accepted_deviation_is_folded_at_home_and_says_why(
    judged: Material, sanne: Client, marije: Client
) -> None:
    assert sanne.post(f"{TALK}accepteer/", {"until": LATER, "reason": ""}).status_code == 422
    sanne.post(f"{TALK}accepteer/", {"until": LATER, "reason": "Eenmalig, al gemeld."})
    home = text(sanne, f"/gemeente/{ZWOLLE}/")
    assert "Eén afwijking is geaccepteerd" in home
    assert "signaal rust" not in home
    assert "Eenmalig, al gemeld." in text(sanne, SIGNAL)
    assert "geaccepteerd" in text(sanne, "/mijn/")
    assert "geaccepteerd" not in text(marije, f"/gemeente/{ZWOLLE}/")
    again = re.search(r'action="(/rust/\d+/weg/)"', sanne.get(SIGNAL).content.decode())
    assert again
    sanne.post(again[1])
    assert "geaccepteerd" not in text(sanne, f"/gemeente/{ZWOLLE}/")


def test_a_missed_target_that_is_accepted_asks_nothing_until_its_day(goal: str, sanne: Client) -> None:
    assert "haalt een streefwaarde niet" in text(sanne, "/doelen/")
    assert MISSED in sanne.get(goal).content.decode()
    sanne.post(f"{MISSED}accepteer/", {"until": LATER, "reason": "Nieuw meetjaar."})
    page = text(sanne, "/doelen/")
    assert "haalt een streefwaarde niet" not in page
    assert "Eén streefwaarde: 0 gehaald, 1 niet gehaald." in page, "accepted is not met"
    assert "niet gehaald, geaccepteerd" in page
    assert "Nieuw meetjaar." in text(sanne, goal)
    assert goal in sanne.get("/mijn/").content.decode()


@pytest.mark.parametrize(
    "path", ["/afwijking/misdrijven-totaal/2019/missed_target/", "/afwijking/geluk/2024/deviates/"]
)
def test_what_does_not_deviate_is_not_talked_over(goal: str, sanne: Client, path: str) -> None:
    assert sanne.get(path).status_code == 404


def test_a_learning_review_begins_with_the_figures_and_says_beforehand_what_happens_with_it(
    goal: str, sanne: Client
) -> None:
    page = unescape(sanne.get(f"{goal}leren/").content.decode())
    assert "ten hoogste 45,5" in page.split('name="expected"')[1].split("</textarea>")[0]
    assert "333,3" in page.split('name="happened"')[1].split("</textarea>")[0]
    beforehand = page.split("Lees dit voor je begint")[1].split('name="expected"')[0]
    for word in (
        "Woo artikel 5.2",
        "AVG artikel 15",
        "Er is geen overzicht per persoon",
        "Schrijf geen namen op",
    ):
        assert word in beforehand


def test_facts_are_shared_and_opinions_are_not(
    goal: str, sanne: Client, youssef: Client, marije: Client
) -> None:
    form = f"{goal}leren/"
    sanne.post(form, LEARNT | {"owner": person(sanne, form), "due": LATER})
    found = re.search(r'href="(/leren/\d+/)"', sanne.get(goal).content.decode())
    assert found
    page = text(youssef, found[1])
    assert "De avonden waren onbemand." in page
    assert "Sanne Vermeer, uiterlijk" in page
    assert marije.get(found[1]).status_code == 404
    assert "Kijk naar de avond." not in text(marije, "/lessen/")
    sanne.post(f"{found[1]}delen/")
    assert "Kijk naar de avond." in text(marije, "/lessen/?woorden=avondtoezicht&onderwerp=veiligheid")
    assert "Niets gevonden" in text(marije, "/lessen/?woorden=onbemand"), "opinions are not searched"
    elsewhere = text(marije, found[1])
    assert "Het werden er meer." in elsewhere
    assert "De avonden waren onbemand." not in elsewhere
    assert "Sanne" not in elsewhere
    sanne.post(f"{found[1]}delen/", {"delen": "nee"})
    assert marije.get(found[1]).status_code == 404


def test_an_overdue_step_surfaces_until_it_is_taken(goal: str, sanne: Client, youssef: Client) -> None:
    form = f"{goal}leren/"
    sanne.post(form, LEARNT | {"owner": person(sanne, form), "due": f"{TODAY - timedelta(days=1)}"})
    for page in ("/doelen/", "/mijn/"):
        assert "Een proef met avondtoezicht over tijd" in text(sanne, page)
    assert "over tijd" not in text(youssef, "/mijn/"), "it is not Youssef's"
    found = re.search(r'href="(/leren/\d+/)"', sanne.get(goal).content.decode())
    assert found
    assert "over tijd" in text(sanne, found[1])
    sanne.post(f"{found[1]}stap/", {"outcome": "Het werd rustiger."})
    assert "over tijd" not in text(sanne, "/doelen/")
    assert "Het werd rustiger." in text(sanne, found[1])


def test_what_was_written_is_put_right(goal: str, sanne: Client) -> None:
    form = f"{goal}leren/"
    owner = person(sanne, form)
    sanne.post(form, LEARNT | {"owner": owner, "due": LATER})
    found = re.search(r'href="(/leren/\d+/)"', sanne.get(goal).content.decode())
    assert found
    assert "We keken te smal." in unescape(sanne.get(f"{found[1]}woorden/").content.decode())
    sanne.post(f"{found[1]}woorden/", LEARNT | {"owner": owner, "due": LATER, "reading": "We keken overdag."})
    assert "We keken overdag." in text(sanne, found[1])
    assert "We keken te smal." not in text(sanne, found[1])


def test_a_decision_keeps_what_was_known(goal: str, sanne: Client, marije: Client) -> None:
    assert sanne.post(f"{goal}besluit/", DECIDED | {"taken": LATER}).status_code == 422
    sanne.post(f"{goal}besluit/", DECIDED)
    found = re.search(r'href="(/besluiten/\d+/)"', sanne.get(goal).content.decode())
    assert found
    sanne.post(f"{goal}woorden/", {"number": "1", "name": "Heel anders"})
    page = text(sanne, found[1])
    assert "Wat we wisten op" in page
    assert "333,3" in page
    assert "Heel anders" not in page
    assert "Versies van de cijfers: figures/" in page
    assert marije.get(found[1]).status_code == 404
    key = found[1].split("/")[2]
    sanne.post(f"{goal}besluit/?verbetert={key}", DECIDED | {"what": "Avondtoezicht in twee wijken"})
    assert "Lees het besluit dat dit verbetert" in text(sanne, found[1])
