# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saying what we want to reach, as a controller does it on the pages."""

import re
from html import unescape

import pytest
from django.test import Client

from stuurhuis.steering.tasks.monitor import Material

TARGET = {"period": "2027", "bound": "at_most", "value": "45,5", "near": "50", "rationale": "raadsbesluit"}


def text(client: Client, path: str) -> str:
    """What a page says, in one line."""
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", "", client.get(path).content.decode())))


def address_of(client: Client, goal: str) -> str:
    """The page of a goal."""
    found = re.search(rf'href="(/doelen/\d+/)">{goal}<', client.get("/doelen/").content.decode())
    assert found
    return found[1]


@pytest.fixture
def begun(judged: Material, sanne: Client) -> Client:
    """Sanne, who took over the ready tree."""
    sanne.post("/doelen/begin/")
    return sanne


def test_without_a_tree_the_page_says_how_to_begin(judged: Material, sanne: Client) -> None:
    assert "Er is nog geen doelenboom" in text(sanne, "/doelen/")
    assert 'action="/doelen/begin/"' in sanne.get("/doelen/").content.decode()


def test_the_ready_tree_has_the_own_money_and_every_euro_serves_a_goal(begun: Client) -> None:
    page = text(begun, "/doelen/")
    assert "doelen, nog zonder streefwaarde" in page
    assert "horen bij een doel" in page
    assert "Inwoners zijn veilig" not in page, "the small country has no budget for safety"


def test_a_target_is_set_seen_and_withdrawn(begun: Client) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    chosen = {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw doel"}
    begun.post(f"{goal}indicator/", chosen)
    aim = re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', begun.get(goal).content.decode())[-1]

    assert begun.post(aim, TARGET).headers["Location"] == goal
    assert "ten hoogste 45,5" in text(begun, goal)
    assert "ten hoogste 45,5" in text(begun, "/doelen/")
    withdrawn = re.search(r'action="(/doelen/streefwaarde/\d+/einde/)"', begun.get(goal).content.decode())
    assert withdrawn
    begun.post(withdrawn[1])
    assert "45,5" not in text(begun, goal)


def test_a_missed_target_is_the_title_of_the_page(begun: Client) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    chosen = {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw doel"}
    begun.post(f"{goal}indicator/", chosen)
    aim = re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', begun.get(goal).content.decode())[-1]
    begun.post(aim, TARGET | {"period": "2025", "near": ""})
    page = text(begun, "/doelen/")
    assert "haalt een streefwaarde niet" in page
    assert "niet gehaald" in page


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"period": "ooit"}, "Schrijf een periode als 2028"),
        ({"value": "veel"}, "getal"),
        ({"near": "40"}, "ligt voorbij de streefwaarde"),
        ({"rationale": ""}, "Waarom deze waarde?"),
    ],
)
def test_a_mistake_comes_back_with_what_was_typed(begun: Client, given: dict[str, str], said: str) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    begun.post(
        f"{goal}indicator/",
        {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw"},
    )
    aim = re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', begun.get(goal).content.decode())[-1]
    answer = begun.post(aim, TARGET | given)
    assert answer.status_code == 422
    body = unescape(answer.content.decode())
    assert said in body
    assert all(f'value="{value}"' in body for name, value in given.items() if value and name != "rationale")


def test_a_baseline_or_the_reason_why_there_is_none(begun: Client) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    answer = begun.post(f"{goal}indicator/", {"indicator": "inwoners", "kind": "environment"})
    assert answer.status_code == 422
    assert "Geef een nulmeting" in unescape(answer.content.decode())


def test_money_is_shared_out_and_never_twice(begun: Client) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    half = begun.post(f"{goal}geld/", {"taakveld_2-1": "50"})
    assert half.status_code == 302
    page = text(begun, "/doelen/")
    assert "Dit geld hoort nog bij geen doel" in page
    other = address_of(begun, "Iedereen doet mee en kan rondkomen")
    too_much = begun.post(f"{other}geld/", {"taakveld_2-1": "60"})
    assert too_much.status_code == 422
    assert "50" in unescape(too_much.content.decode())


def test_a_programme_with_goals_is_not_ended(begun: Client) -> None:
    programme = re.search(r"/doelen/programma/(\d+)/doel/", begun.get("/doelen/").content.decode())
    assert programme
    answer = begun.post(f"/doelen/programma/{programme[1]}/einde/", follow=True)
    assert "heeft nog doelen" in unescape(answer.content.decode())
    assert begun.post("/doelen/alles/1/einde/").status_code == 404


def test_a_colleague_sees_the_tree_and_another_organisation_does_not(
    begun: Client, youssef: Client, marije: Client, visitor: Client
) -> None:
    goal = address_of(begun, "Iedereen komt veilig en vlot waar hij zijn wil")
    assert youssef.get(goal).status_code == 200
    assert marije.get(goal).status_code == 404
    assert "/inloggen/" in visitor.get(goal).headers["Location"]
