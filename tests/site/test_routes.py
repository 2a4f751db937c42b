# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every route, for a visitor and a colleague, in Dutch and in English, and when something is not there."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import translation

import translate
from small_country import KAMPEN, PLACES, ZWOLLE
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import ELSEWHERE, PAGES, ROUTES, Route, names, prepared

LINK = re.compile(r'<a\b[^>]*\bhref="([^"#]+)[^"]*"|<form\b[^>]*\baction="([^"]+)"')
LONG_ENOUGH = 14  # letters; shorter Dutch may be a name or a word in both languages


def got(client: Client, route: Route, language: str) -> int:
    """The state in which a route answers."""
    address = route.address(language)
    answer = client.get(address) if route.posted is None else client.post(address, route.posted)
    return int(answer.status_code)


def test_every_route_has_a_case() -> None:
    assert names() - ELSEWHERE == {route.name for route in ROUTES}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("who", ["visitor", "sanne"])
def test_every_route_answers(
    judged: Material, request: pytest.FixtureRequest, who: str, language: str
) -> None:
    client: Client = request.getfixturevalue(who)
    routes = prepared(client) if who == "sanne" else ROUTES
    expected = {route: route.visitor if who == "visitor" else route.colleague for route in routes}
    found = {route: got(client, route, language) for route in routes}
    assert {route: state for route, state in found.items() if state != expected[route]} == {}


@pytest.mark.parametrize("who", ["visitor", "sanne"])
def test_english_pages_hold_no_dutch(judged: Material, request: pytest.FixtureRequest, who: str) -> None:
    client: Client = request.getfixturevalue(who)
    dutch = {
        text: entry.english[0]
        for text, entry in translate.entries().items()
        if len(text) >= LONG_ENOUGH and "%" not in text and "{" not in text and entry.english.get(0) != text
    }
    left = {}
    for route in prepared(client) if who == "sanne" else ROUTES:
        if not route.page or (who == "visitor" and route.visitor != 200) or route.name == "components":
            continue
        body = unescape(client.get(route.address("en")).content.decode())
        assert '<html lang="en"' in body
        left |= {text: route.name for text, english in dutch.items() if text in body and text not in english}
    assert left == {}


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize(
    "path",
    [
        "/nergens/", "/gemeente/GM9999/", "/gemeente/GM9999/reeksen/", "/gemeente/GM9999/vergelijk/",
        f"/gemeente/{ZWOLLE}/indicator/geluk/", "/gemeente/GM9999/indicator/inwoners/", "/kaart/geluk/",
        "/bronnen/nergens/", f"/gemeente/{ZWOLLE}/indicator/inwoners.exe", f"/gemeente/{ZWOLLE}/signalen.pdf",
        f"/gemeente/{ZWOLLE}/indicator/geluk.csv", f"/gemeente/{ZWOLLE}/signaal/geluk/2024/deviates/",
    ],
)  # fmt: skip
def test_what_is_not_there_says_so_and_leads_on(
    judged: Material, visitor: Client, path: str, language: str
) -> None:
    answer = visitor.get(language + path)
    assert answer.status_code == 404
    assert f'href="{language}/kies/"' in answer.content.decode()


@pytest.mark.parametrize(("language", "words"), [("", "niet meer"), ("/en", "no longer")])
def test_a_signal_that_is_gone_leads_to_its_series(
    judged: Material, visitor: Client, language: str, words: str
) -> None:
    answer = visitor.get(f"{language}/gemeente/{ZWOLLE}/signaal/inwoners/2019/deviates/")
    assert answer.status_code == 410
    assert words in answer.content.decode()
    assert f'href="{language}/gemeente/{ZWOLLE}/indicator/inwoners/"' in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["", "/en"])
def test_before_the_first_run_one_waits(lake_folder: Path, visitor: Client, language: str) -> None:
    for path in ("gemeente/GM0193/", "gemeente/GM0193/reeksen/", "gemeente/GM0193/vergelijk/"):
        answer = visitor.get(f"{language}/{path}")
        assert answer.status_code == 503
        assert f'data-status="{language}/voortgang/"' in answer.content.decode()
    assert visitor.get(f"{language}/voortgang/").json()["busy"]
    for path in ("kies/", "bronnen/", "toegankelijkheid/", "zoek/?q=zw"):
        assert visitor.get(f"{language}/{path}").status_code == 200


@pytest.mark.parametrize(("language", "ground"), [("", "Grond:"), ("/en", "Ground:")])
def test_a_visitor_hears_why_not_on_which_ground_and_what_to_do(
    judged: Material, visitor: Client, language: str, ground: str
) -> None:
    answer = visitor.post(f"{language}/gemeente/{ZWOLLE}/indicator/inwoners/volg/")
    body = answer.content.decode()
    assert answer.status_code == 403
    assert ground in body
    assert '<p class="fresh"></p>' not in body


@pytest.mark.parametrize("asked", ["", "a/b", "geluk", "../../etc"])
def test_the_map_of_what_is_not_there_is_the_first_map(judged: Material, visitor: Client, asked: str) -> None:
    answer = visitor.get("/kaart/", {"indicator": asked})
    assert answer.headers["Location"].split("?")[0] == "/kaart/lasten-totaal-rekening/"


@pytest.mark.parametrize(
    "path", ["/gemeente/GM0193/indicator/inwoners/volg/", "/volg/1/weg/", "/rust/1/weg/"]
)
def test_a_deed_is_not_done_by_looking(judged: Material, sanne: Client, path: str) -> None:
    assert sanne.get(path).status_code == 405


def test_a_deed_from_another_site_is_refused(judged: Material, sanne: Client) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    strict.cookies = sanne.cookies
    assert strict.post(f"/gemeente/{ZWOLLE}/indicator/inwoners/volg/").status_code == 403


def test_no_page_allows_a_script_or_style_of_its_own(judged: Material, visitor: Client) -> None:
    for route in PAGES:
        answer = visitor.get(route.address())
        if answer.status_code != 200:
            continue
        body = answer.content.decode()
        assert not re.search(r"\sstyle=|\son[a-z]+=|<style|javascript:", body), route
        assert "unsafe" not in answer.headers["Content-Security-Policy"], route


def links(body: str) -> Iterator[str]:
    """Where a page leads: links and forms inside the site, to municipalities of the small country."""
    for link, form in LINK.findall(body):
        address = unescape(link or form)
        place = re.search(r"GM\d{4}", address)
        if address.startswith("/") and (place is None or place.group() in PLACES):
            yield address


def route_of(address: str) -> str:
    """The name of the route of an address."""
    try:
        with translation.override("en" if address.startswith("/en/") else "nl"):
            return resolve(address.partition("?")[0]).url_name or ""
    except Resolver404:
        return f"nothing at {address}"


@pytest.mark.parametrize("who", ["visitor", "sanne"])
def test_two_clicks_from_home_to_every_page_and_no_link_is_broken(
    judged: Material, request: pytest.FixtureRequest, who: str
) -> None:
    client: Client = request.getfixturevalue(who)
    if who == "sanne":
        prepared(client)
    home = f"/gemeente/{ZWOLLE}/"
    first = set(links(client.get(home).content.decode()))
    reached, tried = {"municipality"}, set()
    for address in sorted(first):
        reached.add(route_of(address))
        if route_of(address) in ELSEWHERE | {"scheme", "signals_export"}:
            continue
        answer = client.get(address, follow=True)
        assert answer.status_code == 200, address
        for further in set(links(answer.content.decode())):
            name = route_of(further)
            assert not name.startswith("nothing"), f"{address} leads to {further}"
            reached.add(name)
            if (address, name) not in tried and name not in ELSEWHERE | {"scheme"}:
                tried.add((address, name))
                assert client.get(further, follow=True).status_code in {200, 405}, (
                    f"{address} leads to {further}"
                )
    pages = {route.name for route in PAGES if route.clicks == 2 and (who == "sanne" or route.visitor == 200)}
    assert pages - reached == set()


def test_home_is_the_municipality_of_last_time(judged: Material, visitor: Client) -> None:
    assert visitor.get("/").headers["Location"] == "/kies/"
    visitor.get(f"/gemeente/{KAMPEN}/")
    assert visitor.get("/").headers["Location"] == f"/gemeente/{KAMPEN}/"
    assert visitor.get("/en/").headers["Location"] == f"/en/gemeente/{KAMPEN}/"
    visitor.cookies["gemeente"] = "GM9999"
    assert visitor.get("/").headers["Location"] == "/kies/"
