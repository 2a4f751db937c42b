# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody takes a question up, asks another organisation and sees how it stands, in a browser's words."""

import re

import pytest
from django.test import Client

from small_country import DEVENTER, ZWOLLE
from stuurhuis.dossiers.actions import taking_part
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.tasks.monitor import Material
from tests.dossiers.people import asked, begun, by, taken_part
from tests.site.dossier_routes import FILLED
from tests.site.routes import LOUD

pytestmark = pytest.mark.django_db
BLOCKED = {"deed": "block", "obstacle": "money", "told": "Na de begroting weer."}


def body(client: Client, path: str) -> str:
    """What a page says."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def made(client: Client, path: str = "/opgaven/nieuw/", **other: str) -> str:
    """Where a dossier stands that somebody began."""
    return client.post(path, FILLED | other)["Location"]


def test_empty_says_what_to_do(noor: Client) -> None:
    page = body(noor, "/opgaven/")
    assert "Er is nog geen opgave" in page
    assert 'href="/opgaven/nieuw/"' in page


def test_from_a_signal_with_its_words(judged: Material, noor: Client) -> None:
    signal = "/".join(("/gemeente", LOUD[0], "signaal", *LOUD[1:])) + "/"
    [link] = re.findall(r'href="(/opgaven/nieuw/[?]uit=signal:[^"]+)"', body(noor, signal))
    form = body(noor, link)
    assert 'name="places" value="Zwolle"' in form
    page = body(noor, made(noor, link))
    assert f'href="{signal}"' in page
    assert FILLED["question"] in page


def test_what_is_no_reference_is_not_there(judged: Material, noor: Client) -> None:
    for reference in ("weer:1", "signal:GM0193", f"signal:{ZWOLLE}/geluk/2024/deviates", "goal:99", "goal:x"):
        assert noor.get("/opgaven/nieuw/", {"uit": reference}).status_code == 404, reference


def test_a_place_that_is_none_comes_back_as_typed(noor: Client) -> None:
    answer = noor.post("/opgaven/nieuw/", FILLED | {"places": "Zwolle, Luilekkerland"})
    assert answer.status_code == 422
    assert "Luilekkerland" in answer.content.decode()


def test_where_it_is_stuck_stands_on_top(noor: Client) -> None:
    made(noor, question="Wat loopt?")
    stuck = made(noor, question="Wat zit vast?")
    noor.post(f"{stuck}stand/", BLOCKED)
    page = body(noor, "/opgaven/")
    assert "Eén opgave zit vast" in page
    assert page.index("Wat zit vast?") < page.index("Wat loopt?")
    assert "Wat loopt?" not in body(noor, "/opgaven/?stand=blocked")
    assert "Niets gevonden" in body(noor, "/opgaven/?stand=done")
    assert "Wat loopt?" in body(noor, f"/opgaven/?waar={ZWOLLE}")


def test_blocked_without_why_comes_back(noor: Client) -> None:
    answer = noor.post(f"{made(noor)}stand/", {"deed": "block"})
    assert answer.status_code == 422
    assert "waardoor, waarom of waar" in answer.content.decode()


def test_asked_answered_and_seen_by_both(
    noor: Client, karim: Client, leader: Actor, binder: Actor, colleague: Actor
) -> None:
    path = f"/opgaven/{(key := begun(leader))}/"
    assert noor.post(f"{path}organisatie/", {"partner": "deventer", "controller": "joint"}).status_code == 422
    noor.post(f"{path}organisatie/", {"partner": "Deventer", "controller": "none"})
    assert "gevraagd" in body(noor, path)
    assert "Doen jullie mee?" in body(karim, "/opgaven/")
    asking = body(karim, path)
    assert "Zwolle vraagt of jullie meedoen" in asking
    [yes] = re.findall(r'action="(/opgaven/deelname/\d+/ja/)"', asking)
    assert karim.post(yes)["Location"] == path
    both = body(noor, path)
    assert both.index("Zwolle") < both.index("Deventer")
    assert "Karim Bouzid trekt het" in both
    assert karim.post(yes, follow=True).redirect_chain
    assert key


def test_who_may_not_say_yes_hears_why(leader: Actor, manager: Actor, marije: Client) -> None:
    part = asked(begun(leader), leader, DEVENTER)
    answer = marije.post(f"/opgaven/deelname/{part}/ja/")
    assert answer.status_code == 403
    assert "mandaat" in answer.content.decode()
    assert marije.post(f"/opgaven/deelname/{part}/misschien/").status_code == 404


def test_closing_tells_what_it_brought(noor: Client) -> None:
    path = made(noor)
    closing = {"brought": "Minder meldingen.", "for_whom": "Buren", "category": "2020-3.2"}
    assert noor.post(f"{path}afsluiten/", closing)["Location"] == path
    page = body(noor, path)
    assert "Minder meldingen." in page
    assert "Wordt vernietigd op" in page
    assert "afgesloten op" in body(noor, "/opgaven/")


def test_a_colleague_joins_and_gets_up(sanne: Client, noor: Client) -> None:
    path = made(noor)
    sanne.post(f"{path}ik/mee/")
    assert "Sanne Vermeer doet mee" in body(noor, path)
    sanne.post(f"{path}ik/weg/")
    assert "Sanne Vermeer" not in body(noor, path)
    noor.post(f"{path}ik/weg/")
    assert "moet het trekken" in body(noor, path)
    about_me = body(sanne, "/opgaven/over-mij/")
    assert FILLED["question"] in about_me
    assert "tot" in about_me


def test_an_organisation_is_let_go_from_the_page(noor: Client, karim: Client, leader: Actor) -> None:
    path = f"/opgaven/{(key := begun(leader))}/"
    asked(key, leader)
    [let_go] = re.findall(r'action="(/opgaven/deelname/\d+/los/)"', body(noor, path))
    assert noor.post(let_go)["Location"] == path
    assert "losgelaten" in body(noor, path)
    assert karim.get(path).status_code == 404


def test_who_leaves_sees_it_no_more(noor: Client, karim: Client, leader: Actor, binder: Actor) -> None:
    key = begun(leader)
    part = asked(key, leader)
    taking_part.accept(part, **by(binder))
    assert karim.post(f"/opgaven/deelname/{part}/weg/")["Location"] == "/opgaven/"
    assert karim.get(f"/opgaven/{key}/").status_code == 404
    page = body(noor, f"/opgaven/{key}/")
    assert "Karim Bouzid" not in page
    assert "<b>Deventer</b> doet niet meer mee" in page


def test_a_promise_from_the_page_to_what_is_mine(
    noor: Client, karim: Client, leader: Actor, binder: Actor
) -> None:
    key, part = taken_part(leader, binder)
    path = f"/opgaven/{key}/"
    said = {"told": "Twee begeleiders erbij", "partner": ZWOLLE, "due": "2099-03-01"}
    karim.post(f"{path}afspraak/", said)
    assert "Gaan jullie akkoord? Twee begeleiders" in body(noor, "/mijn/")
    [yes] = re.findall(r'action="([^"]+/afspraak/\d+/ja/)"', body(noor, path))
    noor.post(yes)
    assert "Twee begeleiders" not in body(noor, "/mijn/")
    assert "Twee begeleiders" in body(karim, "/mijn/")
    assert b"DTSTART;VALUE=DATE:20990301" in karim.get("/mijn/momenten.ics").content
    later = yes.replace("/ja/", "/andere-dag/")
    assert karim.post(later, {"due": "2001-01-01", "why": "ziek"}).status_code == 422
    karim.post(later, {"due": "2099-04-01", "why": "ziek"})
    again = body(noor, path)
    assert "1 april 2099" in again
    assert "opnieuw afgesproken" in again
    assert noor.post(yes, follow=True).status_code == 200
    assert part


def test_what_is_done_and_said_in_the_room(noor: Client) -> None:
    path = made(noor)
    [seat] = re.findall(r'<option value="(\d+)"', body(noor, f"{path}taak/"))
    noor.post(f"{path}taak/", {"told": "Bellen", "seat": seat, "due": "2020-01-01"})
    assert "over de dag heen" in body(noor, path)
    [done] = re.findall(r'action="([^"]+/taak/\d+/klaar/)"', body(noor, path))
    noor.post(done)
    noor.post(f"{path}besluit/", {"what": "Samen inkopen", "taken_on": "2026-01-01", "known": "212 wachten"})
    noor.post(f"{path}zeg/", {"told": "Wie doet mee?"})
    page = body(noor, path)
    assert "over de dag heen" not in page
    assert all(words in page for words in ("Samen inkopen", "212 wachten", "Wie doet mee?", "deed: Bellen"))
    [back] = re.findall(r'action="([^"]+/zeg/\d+/terug/)"', page)
    noor.post(back)
    assert "Wie doet mee?" not in body(noor, path)
