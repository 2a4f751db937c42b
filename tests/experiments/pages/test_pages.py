# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody designs an experiment, begins, looks, stops and judges, in a browser's words."""

import re

import pytest
from django.test import Client

from small_country import AT
from stuurhuis.experiments.pages.waiting import waiting
from stuurhuis.experiments.queries import experiments as queries
from stuurhuis.experiments.tasks import reckoning
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.policy import actor_for
from stuurhuis.site.accounts import examples
from stuurhuis.steering.tasks.monitor import Material
from tests.experiments.people import by
from tests.site.experiment_routes import AGAINST, FILLED

pytestmark = pytest.mark.django_db
DESPITE = {"despite": "We proberen het toch."}


def body(client: Client, path: str) -> str:
    """What a page says."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def made(client: Client, path: str = "/proeven/nieuw/", **other: str) -> str:
    """Where an experiment stands that somebody designed."""
    answer = client.post(path, FILLED | other)
    assert answer.status_code == 302, re.findall(r'class="error-text"[^>]*>([^<]+)', answer.content.decode())
    return answer["Location"]


def test_empty_says_what_to_do(judged: Material, sanne: Client) -> None:
    page = body(sanne, "/proeven/")
    assert "Er is nog geen proef" in page
    assert 'href="/proeven/nieuw/"' in page


def test_from_a_dossier_with_its_words(judged: Material, sanne: Client) -> None:
    dossier = sanne.post("/opgaven/nieuw/", {
        "question": "Hoe wordt het rustiger?", "places": "Zwolle", "level": "municipality",
        "category": "2020-3.2", "why": "", "spot": "",
    })["Location"]  # fmt: skip
    [link] = re.findall(r'href="(/proeven/nieuw/[?]uit=dossier:[^"]+)"', body(sanne, dossier))
    assert "Hoe wordt het rustiger?" in body(sanne, link)
    page = body(sanne, made(sanne, link))
    assert f'href="{dossier}"' in page


def test_what_is_no_reference_is_not_there(judged: Material, sanne: Client) -> None:
    for reference in ("weer:1", "goal:99", "dossier:00000000-0000-0000-0000-000000000000"):
        assert sanne.get("/proeven/nieuw/", {"uit": reference}).status_code == 404, reference


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("places", "Luilekkerland"),
        ("places", "Zwolle vanaf morgen"),
        ("ends", "2023-06-01"),
        ("effect", "0"),
        ("stop_threshold", ""),
        ("rail_value_1", ""),
        ("beside", "Zwolle"),
    ],
)
def test_what_cannot_be_carried_out_comes_back_as_typed(
    judged: Material, sanne: Client, field: str, typed: str
) -> None:
    answer = sanne.post("/proeven/nieuw/", FILLED | {field: typed})
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.content.decode()


def test_until_the_worker_reckoned_the_page_says_so(judged: Material, sanne: Client) -> None:
    path = made(sanne)
    sanne.post(f"{path}bereken/")
    page = body(sanne, path)
    assert "Wordt berekend." in page
    assert 'http-equiv="refresh"' in page


def test_the_whole_way(judged: Material, sanne: Client) -> None:
    path = made(sanne)
    refused = sanne.post(f"{path}beginnen/", {"despite": ""})
    assert refused.status_code == 422
    assert "Zeg waarom jullie toch beginnen" in refused.content.decode()
    sanne.post(f"{path}beginnen/", DESPITE)
    assert "Op slot sinds" in body(sanne, path)
    assert sanne.post(f"{path}opzet/", FILLED | {"effect": "1"}).status_code == 403
    sanne.post(f"{path}stop/")
    assert "Gestopt. Wat leerden jullie?" in body(sanne, path)
    sanne.post(f"{path}leren/", {"why": "", "learnt": "Het team kwam te laat."})
    sanne.post(f"{path}mening/", AGAINST)
    sanne.post(f"{path}oordeel/", {"verdict": "stop", "why": "Niet nog eens.", "extra_means": "twee ton"})
    page = body(sanne, path)
    for words in ("Het team kwam te laat.", "bewoners: Te vroeg.", "Niet nog eens.", "twee ton"):
        assert words in page, words
    listed = body(sanne, "/proeven/?stand=ended")
    assert "Niet nog eens." in listed
    assert "Niets gevonden" in body(sanne, "/proeven/?stand=scaled")


def test_opened_others_find_it_and_replicate_it(judged: Material, sanne: Client, karim: Client) -> None:
    path = made(sanne)
    assert karim.get(path).status_code == 404
    sanne.post(f"{path}open/")
    assert FILLED["hypothesis"] in body(karim, "/proeven/")
    [link] = re.findall(r'href="(/proeven/nieuw/[?]herhaalt=[^"]+)"', body(karim, path))
    form = body(karim, link)
    assert FILLED["hypothesis"] in form
    assert "Deventer" in form
    again = made(karim, link, places="Deventer")
    karim.post(f"{again}open/")
    assert "Op andere plaatsen" in body(sanne, path)
    assert karim.post(f"{path}stop/").status_code == 403
    sanne.post(f"{path}dicht/")
    assert karim.get(path).status_code == 404


def test_a_lot_is_shown_with_its_seed(judged: Material, sanne: Client) -> None:
    path = made(sanne, comparison="drawn", places="Zwolle\nDeventer\nKampen")
    page = sanne.post(f"{path}loten/", {"number": "1", "strata": "Zwolle = groot"}, follow=True)
    said = page.content.decode()
    assert re.search(r"stuurhuis draw loting.csv --number 1 --seed [0-9a-f]{16}", said)
    assert "GM0193,groot" in said
    assert sanne.post(f"{path}loten/", {"number": "1"}).status_code == 422
    assert made(sanne, comparison="moments", starts="2020-01-01")


def test_at_my_work_stands_what_asks_something(judged: Material, sanne: Client) -> None:
    path = made(sanne, rail_value_1="9000000")
    sanne.post(f"{path}beginnen/", DESPITE)
    who = actor_for(examples.user_of("sanne-vermeer").pk, at=AT)
    assert waiting(by(who)) == ()
    key = path.split("/")[2]
    for fact in (reckoning.facts.ExperimentStarted(key, "", afterwards=True),):
        reckoning.ask_standing(Told(fact, 1, "GM0193", "", AT))
    for one in queries.newest_findings(key, **by(who)).values():
        asked = reckoning.FindingAsked(key, one.id, one.kind.value)
        reckoning.reckon(Told(asked, 2, "GM0193", "", AT))
    [one] = waiting(by(who))
    assert one.is_alarm
    assert "Een vangrail is overschreden." in body(sanne, "/mijn/")
    assert "Een vangrail is overschreden" in body(sanne, path)
