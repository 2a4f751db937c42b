# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding a municipality or an indicator by its words."""

import pytest
from django.test import Client

from small_country import ZWOLLE
from stuurhuis.steering.pages.places import regions
from stuurhuis.steering.tasks.monitor import Material


@pytest.mark.parametrize("typed", ["Zwolle", "zwolle", " ZWOLLE ", "wolle"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_one_municipality_is_opened_at_once(
    judged: Material, visitor: Client, typed: str, language: str
) -> None:
    answer = visitor.get(f"{language}/zoek/", {"q": typed})
    assert answer.headers["Location"] == f"{language}/gemeente/{ZWOLLE}/"


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("berg", "/gemeente/GM0373/"),
        ("misdrijven", "/kaart/misdrijven-totaal/"),
        ("traffic transport", "/kaart/lasten-2-1-rekening/"),
        ("zxqj", "/kies/"),
        ("", "/kies/"),
    ],
)
def test_more_or_nothing_is_a_list_that_leads_on(
    judged: Material, visitor: Client, typed: str, link: str
) -> None:
    answer = visitor.get("/zoek/", {"q": typed})
    assert answer.status_code == 200
    assert f'href="{link}"' in answer.content.decode()


def test_who_chose_a_municipality_finds_the_indicator_there(judged: Material, visitor: Client) -> None:
    visitor.get(f"/gemeente/{ZWOLLE}/")
    body = visitor.get("/zoek/", {"q": "misdrijven"}).content.decode()
    assert f'href="/gemeente/{ZWOLLE}/indicator/misdrijven-totaal/"' in body


def test_what_is_typed_comes_back_and_does_no_harm(judged: Material, visitor: Client) -> None:
    body = visitor.get("/zoek/", {"q": "<script>alert(1)</script>" + "x" * 200}).content.decode()
    assert "<script>alert" not in body
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body


@pytest.mark.django_db
def test_all_municipalities_can_be_chosen_before_there_are_figures(visitor: Client) -> None:
    body = visitor.get("/kies/").content.decode()
    assert len(regions()) == 342
    for code in regions():
        assert f'href="/gemeente/{code}/"' in body


@pytest.mark.parametrize(
    ("typed", "meant", "link"),
    [
        ("zwlole", "Zwolle", "/gemeente/GM0193/"),
        ("Amsterdan", "Amsterdam", "/gemeente/GM0363/"),
        ("Heerhugowaart", "Heerhugowaard", "/zoek/?q=Heerhugowaard"),
        ("misdreiven", "misdrijven", "/zoek/?q=misdrijven"),
        ("regestered crimes", "registered crimes", "/zoek/?q=registered+crimes"),
    ],
)
@pytest.mark.parametrize(("language", "asked"), [("", "Bedoel je misschien:"), ("/en", "Did you mean:")])
def test_a_typing_error_gets_a_suggestion(
    judged: Material, visitor: Client, typed: str, meant: str, link: str, language: str, asked: str
) -> None:
    body = visitor.get(f"{language}/zoek/", {"q": typed}).content.decode()
    assert asked in body
    assert f'<a href="{language}{link}">{meant}</a>' in body


@pytest.mark.parametrize(("typed", "heir"), [("Heerhugowaard", "GM1980"), ("haaren", "GM0824")])
def test_a_former_name_leads_to_who_took_its_place(
    judged: Material, visitor: Client, typed: str, heir: str
) -> None:
    body = visitor.get("/zoek/", {"q": typed}).content.decode()
    assert "Andere en vroegere namen" in body
    assert f'href="/gemeente/{heir}/"' in body


@pytest.mark.parametrize(
    ("typed", "code"), [("Den Haag", "GM0518"), ("the hague", "GM0518"), ("Sudwest Fryslan", "GM1900")]
)
def test_a_name_in_daily_use_is_understood(judged: Material, visitor: Client, typed: str, code: str) -> None:
    assert visitor.get("/zoek/", {"q": typed}).headers["Location"] == f"/gemeente/{code}/"


def test_an_indicator_that_is_not_here_is_found_on_the_map(judged: Material, visitor: Client) -> None:
    visitor.get("/gemeente/GM0373/")
    body = visitor.get("/zoek/", {"q": "misdrijven"}).content.decode()
    assert 'href="/kaart/misdrijven-totaal/"' in body
    assert "/gemeente/GM0373/indicator/" not in body
