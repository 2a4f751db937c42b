# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chain on the pages: only what one may see, both ways, also as a list; and what stands still at home."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from small_country import AT, ZWOLLE
from stuurhuis.dossiers.actions import ideas
from stuurhuis.dossiers.rules.ideas import IdeaWords
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.kernel.policy import Actor, actor_for
from stuurhuis.site.accounts import examples
from stuurhuis.steering.tasks.monitor import Material
from tests.dossiers.people import begun, by
from tests.site.dossier_routes import FILLED
from tests.site.idea_routes import FILLED as IDEA
from tests.site.routes import LOUD

pytestmark = pytest.mark.django_db
SIGNAL = "/".join(LOUD)
PAGE = "/".join(("/gemeente", LOUD[0], "signaal", *LOUD[1:])) + "/"
BLOCKED = {"deed": "block", "obstacle": "money", "told": "Na de begroting weer."}


def actor(key: str) -> Actor:
    """An example person."""
    return actor_for(examples.user_of(key).pk, at=AT)


def body(client: Client, path: str, **asked: str) -> str:
    """What a page says."""
    answer = client.get(path, asked)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_from_a_signal_to_an_idea_to_a_dossier_and_back(judged: Material, noor: Client) -> None:
    idea = noor.post(f"/ideeen/nieuw/?uit=signal:{SIGNAL}", IDEA)["Location"]
    key = idea.strip("/").split("/")[1]
    dossier = noor.post(f"/opgaven/nieuw/?uit=idea:{key}", FILLED)["Location"]
    for page in (PAGE, idea, dossier):
        shown = body(noor, page)
        others = {PAGE, idea, dossier} - {page}
        assert all(shown.count(f'href="{one}"') >= 2 for one in others), page
        assert shown.count("hier ben je") == 1
    assert body(noor, "/keten/", van=f"signal:{SIGNAL}").count(f'href="{dossier}"') == 2


def test_a_visitor_sees_where_the_figures_come_from(judged: Material, visitor: Client) -> None:
    assert "chain-picture" not in body(visitor, PAGE)
    assert "/bronnen/cbs-iv3/" in body(visitor, PAGE)
    assert visitor.get("/keten/", {"van": f"signal:{SIGNAL}"}).status_code == 302


def test_what_one_may_not_see_is_silently_absent(judged: Material, noor: Client, karim: Client) -> None:
    words = IdeaWords("Wat als dit van ons bleef?", "", "")
    origin = Origin(f"signal:{SIGNAL}", "Wijkt af", PAGE)
    ours = ideas.put(words, origin, opened=False, **by(actor("sanne-vermeer"))).idea
    assert words.question in body(noor, PAGE)
    assert words.question not in body(karim, PAGE)
    assert karim.get("/keten/", {"van": f"idea:{ours}"}).status_code == 404


@pytest.mark.parametrize(
    "reference", ["", "goal:99", "goal:x", "idea:1", "weer:1", "signal:GM0193", "signal:a/b/c/d"]
)
def test_what_is_no_reference_is_not_there(judged: Material, noor: Client, reference: str) -> None:
    assert noor.get("/keten/", {"van": reference}).status_code == 404


def test_home_says_what_stands_still_and_why(judged: Material, noor: Client) -> None:
    home = f"/gemeente/{ZWOLLE}/"
    assert "Niemand pakte het op" in body(noor, home)
    stuck = noor.post("/opgaven/nieuw/", FILLED)["Location"]
    noor.post(f"{stuck}stand/", BLOCKED)
    shown = body(noor, home)
    assert "geen geld: Na de begroting weer." in shown
    assert f'href="{stuck}stand/"' in shown


def test_home_of_another_and_of_a_visitor_says_nothing_of_it(
    judged: Material, visitor: Client, karim: Client
) -> None:
    for client in (visitor, karim):
        assert 'id="stil"' not in body(client, f"/gemeente/{ZWOLLE}/")


def test_what_was_taken_up_no_longer_stands_still(judged: Material, noor: Client) -> None:
    home = f"/gemeente/{ZWOLLE}/"
    link = re.compile(r'href="/opgaven/nieuw/[?]uit=(signal:[^"]+)">Maak er een opgave van<')
    taken = []
    while found := link.search(body(noor, home)):
        taken.append(found.group(1))
        begun(actor("noor-hendriks"), origin=Origin(taken[-1], "Wijkt af", home))
    assert len(taken) == len(set(taken)) > 1
    assert "Niemand pakte het op" not in body(noor, home)


def test_an_idea_that_waits_surfaces_to_who_answers(judged: Material, noor: Client, sanne: Client) -> None:
    words = IdeaWords("Wat als iemand antwoordt?", "", "")
    at = AT - timedelta(days=60)
    ideas.put(words, Origin(), opened=False, actor=actor("sanne-vermeer"), at=at)
    assert words.question in body(noor, f"/gemeente/{ZWOLLE}/")
    assert words.question in body(noor, "/mijn/")
    assert words.question not in body(sanne, "/mijn/")
    assert "wacht te lang op antwoord" in body(noor, "/ideeen/")
    assert "wacht te lang op antwoord" not in body(sanne, "/ideeen/")
