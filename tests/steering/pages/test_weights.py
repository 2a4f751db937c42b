# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weights that somebody chose go along from the comparison to the indicator, and are said in words."""

import re
from html import unescape

import pytest
from django.http import QueryDict
from django.test import Client

from small_country import ZWOLLE
from stuurhuis.steering.pages import weights
from stuurhuis.steering.rules.likeness import DEFAULT_WEIGHTS
from stuurhuis.steering.tasks.monitor import Material

COMPARE = f"/gemeente/{ZWOLLE}/vergelijk/"
CRIMES = f"/gemeente/{ZWOLLE}/indicator/misdrijven-totaal/"
OWN = "inwoners=0&kwb-65-plus=3"


def text(client: Client, path: str) -> str:
    """What a page says, on one line."""
    return " ".join(unescape(client.get(path).content.decode()).split())


def named(body: str) -> set[str]:
    """The municipalities whose lines lie beside ours."""
    found = re.search(r"(?:Ernaast|Beside it): ([^.]+)\.", body)
    return set(found[1].split(", ")) if found else set()


def test_usual_weights_are_not_in_the_address() -> None:
    assert weights.address(DEFAULT_WEIGHTS) == ""
    assert weights.address(DEFAULT_WEIGHTS, vergelijk="1") == "?vergelijk=1"


@pytest.mark.parametrize(
    "asked", [OWN, "inwoners=9&kwb-0-14=-1", "inwoners=nan&kwb-0-14=x", "kwb-woz-waarde=1.5"]
)
def test_what_an_address_says_comes_back_the_same(asked: str) -> None:
    chosen = weights.chosen(QueryDict(asked))
    assert all(0 <= weight <= weights.MOST for weight in chosen.values())
    assert weights.chosen(QueryDict(weights.address(chosen)[1:])) == chosen


def test_own_weights_go_along_to_the_lines_and_back(judged: Material, visitor: Client) -> None:
    compared = text(visitor, f"{COMPARE}?indicator=misdrijven-totaal&{OWN}")
    assert f'href="{CRIMES}?vergelijk=1&{OWN}"' in compared

    beside = text(visitor, f"{CRIMES}?vergelijk=1&{OWN}")
    assert f'href="{COMPARE}?indicator=misdrijven-totaal&{OWN}"' in beside
    assert f'href="{CRIMES}?maat=totaal&{OWN}"' in beside
    nearest = re.findall(r'class="near-name"><a href="[^"]+">([^<]+)</a>', compared)
    assert named(beside) == set(nearest[:4])
    assert named(text(visitor, f"{CRIMES}?vergelijk=1")) == named(beside)  # remembered until one lets go
    text(visitor, f"{COMPARE}?gewoon=1")
    assert named(beside) != named(text(visitor, f"{CRIMES}?vergelijk=1"))


def test_another_feature_and_another_year_go_along_too(judged: Material, visitor: Client) -> None:
    usual = text(visitor, COMPARE)
    assert "Nog een kenmerk" in usual
    other = text(visitor, f"{COMPARE}?erbij=kwb-jeugdzorg&jaar=2021")
    assert "2021" in other
    assert "in of voor 2021" in other
    assert re.search(r'name="kwb-jeugdzorg"[^>]*value="1', other)
    assert f'href="{CRIMES}' not in other or "jaar=2021" in other


def test_a_place_in_the_list_is_never_called_a_rank(judged: Material, visitor: Client) -> None:
    compared = text(visitor, COMPARE)
    assert "geen oordeel" in compared
    assert not re.search(r"\b(rang|ranglijst|nummer 1|beste|slechtste|winnaar)\b", compared, re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "usual", "own"),
    [
        ("", "met de gewone gewichten", "met jouw gewichten: Inwoners: telt niet mee; "),
        ("/en", "with the usual weights", "with your weights: Inhabitants: does not count; "),
    ],
)
def test_the_page_says_in_words_which_weights_were_used(
    judged: Material, visitor: Client, language: str, usual: str, own: str
) -> None:
    assert usual in text(visitor, f"{language}{CRIMES}?vergelijk=1")
    said = text(visitor, f"{language}{CRIMES}?vergelijk=1&{OWN}")
    assert own in said
    assert usual not in said


def test_who_compares_sees_the_expenses_first(judged: Material, visitor: Client) -> None:
    assert f'href="/gemeente/{ZWOLLE}/indicator/lasten-totaal-rekening/?vergelijk=1"' in text(
        visitor, COMPARE
    )


def test_weights_that_leave_nobody_are_said_too(judged: Material, visitor: Client) -> None:
    nothing = "&".join(f"{feature}=0" for feature in DEFAULT_WEIGHTS)
    body = text(visitor, f"{CRIMES}?vergelijk=1&{nothing}")
    assert "Met deze gewichten is er geen gemeente om naast te leggen." in body
    assert "Verander wat telt" in body
