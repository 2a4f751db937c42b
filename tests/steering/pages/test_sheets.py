# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A controller finds an indicator, adds one of the own organisation, and is reminded when a figure is old."""

import re
from html import unescape

import pytest
from django.test import Client

OWN = "/indicatoren/gm0193-verwijzingen-halt/"
pytestmark = pytest.mark.usefixtures("judged")


def text(client: Client, path: str) -> str:
    """A page as people read it."""
    plain = re.sub(r"<[^>]*>", " ", client.get(path).content.decode())
    return " ".join(unescape(plain).split())


@pytest.fixture
def halt(sanne: Client) -> Client:
    """A controller whose organisation keeps the referrals to Halt itself."""
    page = unescape(sanne.get("/indicatoren/nieuw/?uit=bbv-6").content.decode())
    definition = re.search(r"<textarea[^>]*name=\"definition\"[^>]*>\s*([^<]*)</textarea>", page)
    assert definition
    said = {"name": "Verwijzingen Halt", "definition": definition[1].strip(), "unit": "per 1.000 jongeren"}
    chosen = {"decimals": "1", "direction": "neutral", "kind": "output", "frequency": "Y"}
    answer = sanne.post("/indicatoren/nieuw/", said | chosen)
    assert answer.status_code == 302, unescape(answer.content.decode())
    assert answer["Location"] == OWN
    return sanne


def first_goal(client: Client) -> str:
    """The address of the first goal of the ready tree."""
    client.post("/doelen/begin/")
    found = re.search(r'href="(/doelen/\d+/)"', client.get("/doelen/").content.decode())
    assert found
    return found[1]


def test_the_library_is_searched_by_words_and_by_theme(visitor: Client) -> None:
    assert "Geregistreerde misdrijven" in text(visitor, "/indicatoren/?q=misdrijven")
    assert "Winkeldiefstallen" in text(visitor, "/indicatoren/?thema=bbv")
    assert "Geregistreerde misdrijven" not in text(visitor, "/indicatoren/?thema=bbv")
    assert "Geen indicator gevonden" in text(visitor, "/indicatoren/?q=zxqj")


def test_the_mandatory_ones_say_which_are_filled_and_which_one_keeps_oneself(
    sanne: Client, visitor: Client
) -> None:
    page = sanne.get("/indicatoren/?thema=bbv").content.decode()
    assert "?uit=bbv-6" in page
    assert "nog niet" in text(visitor, "/indicatoren/?thema=bbv")
    assert "?uit=bbv-29" not in page, "young people with youth support are filled by kwb-jeugdzorg"


def test_a_sheet_tells_the_indicator_whole_to_everybody(visitor: Client) -> None:
    page = text(visitor, "/indicatoren/misdrijven-totaal/")
    for told in (
        "Soort",
        "Wat is beter? lager is beter",
        "Hoe vaak? elk jaar",
        "Bekende gebreken",
        "Breuk in",
    ):
        assert told in page
    assert visitor.get("/indicatoren/geluk/").status_code == 404


def test_an_own_indicator_has_figures_with_what_is_known_of_them(halt: Client, visitor: Client) -> None:
    figure = f"{OWN}cijfer/"
    assert halt.post(figure, {"period": "2023", "value": "7,5", "status": "final"}).status_code == 302
    wrong = {"period": "2023-Q1", "value": "7,5", "status": "final"}
    assert "heeft elk jaar een cijfer" in unescape(halt.post(figure, wrong).content.decode())
    missing = halt.post(figure, {"period": "2024", "value": "", "status": "final"})
    assert "Zeg waarom er geen cijfer is" in unescape(missing.content.decode())
    halt.post(figure, {"period": "2024", "status": "final", "note": "nog niet geteld"})

    page = text(halt, OWN)
    assert "7,5" in page
    assert "niet bekend" in page
    assert "nog niet geteld" in page
    assert "De cijfers die jullie invulden" not in text(visitor, OWN)


def test_another_definition_asks_from_when_and_why_and_is_remembered(halt: Client) -> None:
    said = {"name": "Verwijzingen Halt", "definition": "Alle jongeren.", "unit": "aantal", "decimals": "0"}
    said |= {"direction": "neutral", "kind": "output", "frequency": "Y"}
    refused = halt.post(f"{OWN}aanpassen/", said)
    assert refused.status_code == 422
    assert "Je verandert wat er geteld wordt" in unescape(refused.content.decode())
    assert halt.post(f"{OWN}aanpassen/", said | {"since": "2025", "why": "nieuwe telling"}).status_code == 302
    page = text(halt, OWN)
    assert "Breuk in 2025. nieuwe telling" in page
    assert "Tot 2025: Het aantal jongeren van 12 tot 18 jaar" in page


def test_who_does_not_keep_it_changes_nothing(halt: Client, marije: Client, visitor: Client) -> None:
    assert marije.get(f"{OWN}aanpassen/").status_code == 404
    assert marije.get(f"{OWN}cijfer/").status_code == 404
    assert visitor.get("/indicatoren/nieuw/").status_code == 302


def test_an_indicator_is_chosen_for_a_goal_from_its_sheet(halt: Client) -> None:
    goal = first_goal(halt)
    number = goal.strip("/").split("/")[1]
    answer = halt.get(f"{OWN}kies/?doel={number}")
    assert answer["Location"] == f"{goal}indicator/?indicator=gm0193-verwijzingen-halt"
    assert 'value="gm0193-verwijzingen-halt" selected' in halt.get(answer["Location"]).content.decode()
    chosen = {"indicator": "gm0193-verwijzingen-halt", "kind": "output", "no_baseline_because": "nieuw"}
    halt.post(f"{goal}indicator/", chosen)
    assert "Verwijzingen Halt" in text(halt, goal), "before the monitor has run"
    assert halt.get(f"{OWN}kies/?doel=x")["Location"] == OWN


def test_who_looks_after_a_goal_is_named_and_reminded_of_old_figures(sanne: Client, youssef: Client) -> None:
    sanne.post("/doelen/begin/")
    goal = re.search(
        r'href="(/doelen/(\d+)/)">Jeugd groeit gezond', unescape(sanne.get("/doelen/").content.decode())
    )
    assert goal
    address, number = goal.groups()
    assert "oud cijfer" in text(sanne, address)
    owner = f"{address}eigenaar/goal/{number}/"
    person = youssef.session["_auth_user_id"]
    assert sanne.post(owner, {"person": person}).status_code == 302
    assert re.search(r"Bewaakt door: [A-Z]", text(sanne, address))
    assert "die jij bewaakt, zijn oud" in text(youssef, "/mijn/")
    assert "die jij bewaakt, zijn oud" not in text(sanne, "/mijn/")
    sanne.post(owner, {"person": ""})
    assert "die jij bewaakt, zijn oud" not in text(youssef, "/mijn/")
    assert sanne.get(f"{address}eigenaar/goal/999999/").status_code == 404
