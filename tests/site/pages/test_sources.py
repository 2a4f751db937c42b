# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the register of sources says of a source: whose it is, what one may do with it, and why."""

from html import unescape

import pytest
from django.test import Client

from stuurhuis.site.pages.sources import first_sentence
from stuurhuis.steering.tasks.monitor import Material


def text(client: Client, path: str) -> str:
    """What a page says, on one line."""
    return " ".join(unescape(client.get(path).content.decode()).split())


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("", "De licentie is die van de verzameling waaruit wij de cijfers namen."),
        ("/en", "The licence is that of the collection from which we took the figures."),
    ],
)
def test_the_licence_of_a_collection_is_not_shown_as_that_of_the_ministry(
    judged: Material, visitor: Client, language: str, why: str
) -> None:
    body = text(visitor, f"{language}/bronnen/bzk-gemeentefonds/")
    assert "Apache-2.0 (begrotingsanalysetool)" in body
    assert 'href="https://github.com/michielsd/begrotingsanalysetool"' in body
    assert why in body


def test_every_source_says_where_it_was_taken_from(judged: Material, visitor: Client) -> None:
    body = text(visitor, "/bronnen/cbs-iv3/")
    for said in (
        "Centraal Bureau voor de Statistiek",
        "CC BY 4.0",
        "Overgenomen via",
        "Dit zijn cijfers van",
    ):
        assert said in body


def test_the_table_of_the_publisher_comes_before_the_copy_it_was_fetched_from(
    judged: Material, visitor: Client
) -> None:
    body = text(visitor, "/bronnen/politie-47022ned/")
    original = 'href="https://data.politie.nl/#/Politie/nl/dataset/47022NED/table">47022NED'
    copy = 'href="https://github.com/loukanton/woonikveilig">github.com/loukanton/woonikveilig'
    assert 0 < body.index("Politie, via CBS") < body.index(original) < body.index(copy)
    assert "Politie, via CBS, 47022NED" in text(visitor, "/bronnen/")


def test_the_register_says_one_fault_of_each_and_leads_to_the_rest(judged: Material, visitor: Client) -> None:
    body = text(visitor, "/bronnen/")
    assert "wijzigingen in het jaar staan er niet in. <a" in body
    assert 'href="/bronnen/cbs-iv3/#gebreken">Lees alles' in body
    assert "Bedragen zijn op 1.000 euro afgerond" not in body
    assert "original budget: amendments in the year are not in it. <a" in text(visitor, "/en/bronnen/")


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        ("Afgerond op 1.000 euro. En meer.", "Afgerond op 1.000 euro."),
        ("Alleen 2024.", "Alleen 2024."),
        ("", ""),
    ],
)
def test_a_sentence_ends_at_a_full_stop_before_a_space(whole: str, said: str) -> None:
    assert first_sentence(whole) == said
