# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A stranger reads what is public, hears what is new, and takes the figures along; a keeper chooses."""

import json
import re
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from small_country import DEVENTER, ZWOLLE
from stuurhuis.steering.tasks.monitor import Material

ATOM = "{http://www.w3.org/2005/Atom}link"
HERE = f"/openbaar/{ZWOLLE}/"
MEASURED = {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw doel"}
AIMED = {"period": "2027", "value": "40", "bound": "at_most", "rationale": "Coalitieakkoord"}
DECIDED = {"what": "Meer toezicht", "body": "college", "advice": "a", "why": "b"}
STANDARD = ["indicators", "forecast", "measures", "money", "decisions"]


def choose(client: Client, *goals: int, **more: object) -> HttpResponse:
    """Choose these goals, with all that is offered of them."""
    form = client.get("/openbaar-maken/").content.decode()
    things = re.findall('name="things" value="([^"]+)"', form)
    said = {"aspects": STANDARD, "goals": goals, "things": things, "introduction": "Zo gaat het."}
    return client.post("/openbaar-maken/", said | more)


def say_yes(client: Client) -> HttpResponse:
    """Look at what would become public, and make it so."""
    look = client.get("/openbaar-maken/bekijken/").content.decode()
    [looked_at] = re.findall('name="looked_at" value="([0-9a-f]+)"', look)
    return client.post("/openbaar-maken/bekijken/", {"looked_at": looked_at})


@pytest.fixture
def goals(judged: Material, sanne: Client) -> list[int]:
    """The goals of Zwolle; the first is measured and has a target."""
    sanne.post("/doelen/begin/")
    keys = [int(key) for key in re.findall(r'href="/doelen/(\d+)/"', sanne.get("/doelen/").content.decode())]
    sanne.post(f"/doelen/{keys[0]}/indicator/", MEASURED)
    page = sanne.get(f"/doelen/{keys[0]}/").content.decode()
    [aim] = set(re.findall(rf"/doelen/{keys[0]}/streefwaarde/\d+/", page))
    sanne.post(aim, AIMED)
    sanne.post(
        f"/doelen/{keys[0]}/inspanning/", {"name": "Buurtpreventie", "state": "running", "note": "Piet"}
    )
    return keys


def test_nothing_is_public_before_somebody_said_yes(goals: list[int], sanne: Client, visitor: Client) -> None:
    assert visitor.get(HERE).status_code == 404
    choose(sanne, *goals)
    sanne.get("/openbaar-maken/bekijken/")
    for path in (HERE, f"{HERE}1/", f"{HERE}1.json", f"{HERE}nieuws.rss"):
        assert visitor.get(path).status_code == 404
    assert "niets openbaar" in visitor.get("/openbaar/").content.decode()


def test_a_stranger_reads_it_and_the_colleague_finds_it(
    goals: list[int], sanne: Client, visitor: Client
) -> None:
    choose(sanne, goals[0], contact="vragen@zwolle.example")
    assert say_yes(sanne)["Location"] == HERE
    page = visitor.get(HERE).content.decode()
    assert f'id="doel-{goals[0]}"' in page
    assert f'id="doel-{goals[1]}"' not in page
    for said in ("Zo gaat het.", "mailto:vragen@zwolle.example", "Buurtpreventie", "hoogstens"):
        assert said in page
    assert "Piet" not in page
    assert '<svg class="fan' in page
    assert f'href="{HERE}"' in visitor.get(f"/gemeente/{ZWOLLE}/").content.decode()
    assert 'href="/openbaar-maken/"' in sanne.get("/doelen/").content.decode()
    assert "Zwolle" in visitor.get("/openbaar/").content.decode()


def test_the_page_is_the_same_for_every_stranger_and_is_asked_again_by_its_tag(
    goals: list[int], sanne: Client, visitor: Client, marije: Client
) -> None:
    choose(sanne, goals[0])
    say_yes(sanne)
    for path in (HERE, f"{HERE}1.csv", f"{HERE}1.json", f"{HERE}1.xlsx", f"{HERE}nieuws.rss"):
        first = visitor.get(path)
        assert "public" in first["Cache-Control"]
        assert "Set-Cookie" not in first
        assert not first.cookies
        assert visitor.get(path, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert "private" in marije.get(HERE)["Cache-Control"]
    assert visitor.post(HERE).status_code == 405


def test_later_changes_change_nothing_until_the_next_yes(
    goals: list[int], sanne: Client, visitor: Client
) -> None:
    choose(sanne, goals[0])
    say_yes(sanne)
    before = {
        path: visitor.get(path).content for path in (HERE, f"{HERE}1/", f"{HERE}1.csv", f"{HERE}1.json")
    }
    sanne.post(f"/doelen/{goals[0]}/woorden/", {"number": "0.1", "name": "Iets heel anders"})
    sanne.post(f"/doelen/{goals[0]}/besluit/", DECIDED | {"taken": f"{timezone.localdate()}"})
    assert {path: visitor.get(path).content for path in before} == before
    look = sanne.get("/openbaar-maken/bekijken/").content.decode()
    assert "gewijzigd" in look
    say_yes(sanne)
    assert "Iets heel anders" in visitor.get(HERE).content.decode()
    old = visitor.get(f"{HERE}1/").content.decode()
    assert "Er is een nieuwere" in old
    assert "Iets heel anders" not in old
    assert visitor.get(f"{HERE}1.csv").content == before[f"{HERE}1.csv"]


def test_what_is_withdrawn_says_so_and_no_more(goals: list[int], sanne: Client, visitor: Client) -> None:
    choose(sanne, goals[0])
    say_yes(sanne)
    tag = visitor.get(HERE)["ETag"]
    sanne.post("/openbaar-maken/1/intrekken/", {"reason": "Er stond een fout in."})
    for path in (HERE, f"{HERE}1/", f"{HERE}1.csv", f"{HERE}1.xlsx"):
        answer = visitor.get(path, headers={"if-none-match": tag})
        assert answer.status_code == 410
        assert "Er stond een fout in." in answer.content.decode()
        assert "Buurtpreventie" not in answer.content.decode()
    feed = visitor.get(f"{HERE}nieuws.rss").content.decode()
    assert "ingetrokken" in feed
    assert "Zo gaat het" not in feed
    assert f'href="{HERE}"' not in visitor.get(f"/gemeente/{ZWOLLE}/").content.decode()
    assert sanne.post("/openbaar-maken/1/intrekken/", {"reason": "Nog eens."}).status_code == 422
    assert sanne.get("/openbaar-maken/9/intrekken/").status_code == 404


def test_the_feed_follows_the_rules_of_rss(goals: list[int], sanne: Client, visitor: Client) -> None:
    choose(sanne, goals[0])
    say_yes(sanne)
    choose(sanne, *goals[:2])
    say_yes(sanne)
    answer = visitor.get(f"{HERE}nieuws.rss")
    assert answer["Content-Type"] == "application/rss+xml; charset=utf-8"
    root = ET.fromstring(answer.content)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    [channel] = root
    for name in ("title", "link", "description", "language", "lastBuildDate"):
        assert channel.findtext(name)
    [itself] = channel.findall(ATOM)
    assert (itself.get("rel"), itself.get("href")) == ("self", f"http://localhost{HERE}nieuws.rss")
    newest, first = channel.findall("item")
    for number, item in ((2, newest), (1, first)):
        assert item.findtext("link") == item.findtext("guid") == f"http://localhost{HERE}{number}/"
        assert parsedate_to_datetime(item.findtext("pubDate") or "").tzinfo
    assert (newest.findtext("description") or "").count("Nieuw: ") == 1
    assert (
        f'type="application/rss+xml" title="Zwolle" href="{HERE}nieuws.rss"'
        in visitor.get(HERE).content.decode()
    )


def test_the_files_say_where_every_figure_came_from(goals: list[int], sanne: Client, visitor: Client) -> None:
    choose(sanne, goals[0])
    say_yes(sanne)
    told = json.loads(visitor.get(f"{HERE}1.json").content)
    assert (told["schema"], told["schema_version"], told["publication"]) == (
        "stuurhuis-publication",
        "1.0",
        1,
    )
    kinds = {row["kind"]: row for row in told["figures"]}
    assert {"measured", "target", "expected", "chance", "budget"} <= set(kinds)
    assert kinds["measured"]["licence"] == "CC BY 4.0"
    assert (kinds["target"]["licence"], kinds["target"]["version"]) == ("CC0 1.0", f"{ZWOLLE}/1")
    assert visitor.get(f"{HERE}1.csv").content.decode("utf-8-sig").count("\r\n") == len(told["figures"]) + 1
    assert visitor.get(f"{HERE}1.json")["Access-Control-Allow-Origin"] == "*"
    assert visitor.get(f"{HERE}1.pdf").status_code == 404
    assert visitor.get(f"{HERE}2.csv").status_code == 404


def test_what_somebody_typed_comes_back_and_what_is_wrong_is_said(goals: list[int], sanne: Client) -> None:
    answer = choose(sanne, goals[0], contact="bel maar")
    assert answer.status_code == 422
    assert "Zo gaat het." in answer.content.decode()
    assert answer.content.decode().count('name="goals"') == len(goals)
    assert len(re.findall(r'name="goals" value="\d+" checked', answer.content.decode())) == 1
    choose(sanne)
    assert "geen doel gekozen" in sanne.get("/openbaar-maken/bekijken/").content.decode()
    refused = sanne.post("/openbaar-maken/bekijken/", {"looked_at": "0"}, follow=True)
    assert "Kies ten minste één doel" in refused.content.decode()


def test_a_stranger_chooses_nothing_and_another_organisation_has_its_own(
    goals: list[int], sanne: Client, visitor: Client, marije: Client
) -> None:
    choose(sanne, goals[0])
    say_yes(sanne)
    assert visitor.get("/openbaar-maken/").status_code == 302
    assert visitor.post("/openbaar-maken/bekijken/", {"looked_at": "0"}).status_code == 302
    assert "Buurtpreventie" not in marije.get("/openbaar-maken/").content.decode()
    assert marije.post("/openbaar-maken/1/intrekken/", {"reason": "x"}).status_code == 404
    assert visitor.get(HERE).status_code == 200
    assert visitor.get(f"/openbaar/{DEVENTER}/").status_code == 404
