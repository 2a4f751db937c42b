# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""An administrator gives a mandate on the page of people, and takes it back."""

import re

from django.test import Client

PEOPLE = "/organisatie/mensen/"
WORDS = {"task": "exchange", "up_to": "2500", "until": "2030-01-01"}


def link(client: Client) -> str:
    """Where a mandate is given to the colleague who is no administrator."""
    page = client.get(PEOPLE).content.decode()
    return re.findall(r'href="([^"]*/mandaat/)"', page)[0]


def test_a_mandate_is_given_shown_and_taken_back(marije: Client, karim: Client) -> None:
    shown = marije.post(link(marije), WORDS, follow=True).content.decode()
    assert "Mandaat voor verrekenen met andere organisaties: tot € 2.500 per keer" in shown
    seen_by_all = karim.get(PEOPLE).content.decode()
    assert "tot € 2.500 per keer" in seen_by_all
    assert "Trek dit mandaat in" not in seen_by_all
    (ending,) = re.findall(r'action="([^"]*/organisatie/mandaat/[^"]*)"', shown)
    assert "tot € 2.500 per keer" not in marije.post(ending, follow=True).content.decode()


def test_a_day_that_is_over_is_refused_beside_the_day(marije: Client) -> None:
    answer = marije.post(link(marije), WORDS | {"until": "2020-01-01"})
    assert answer.status_code == 422
    assert "Kies een dag die nog komt." in answer.content.decode()


def test_only_an_administrator_gives_one(marije: Client, karim: Client, sanne: Client) -> None:
    address = link(marije)
    assert karim.get(address).status_code == 403
    assert sanne.get(address).status_code == 403
    assert "/mandaat/" not in karim.get(PEOPLE).content.decode()
