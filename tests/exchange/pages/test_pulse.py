# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking how it is going, and saying so, in the site."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

GOOD = {"energy": "4", "fit": "4", "room": "5"}


def test_an_administrator_asks_and_a_colleague_answers(opened: None, marije: Client, karim: Client) -> None:
    today = timezone.localdate()
    marije.post("/verbinden/puls/team/", {"name": "Energie"})
    days = {"opens_on": f"{today}", "closes_on": f"{today + timedelta(days=9)}"}
    asked = marije.post("/verbinden/puls/nieuw/", days, follow=True).content.decode()
    address = asked[asked.index("/verbinden/puls/", asked.index("Geef je antwoord") - 80) :].split('"')[0]
    told = karim.post(address, GOOD, follow=True).content.decode()
    assert "je antwoord is geteld" in told
    assert "Geef je antwoord" not in told


def test_what_is_not_answered_is_asked_again(opened: None, marije: Client) -> None:
    today = timezone.localdate()
    days = {"opens_on": f"{today}", "closes_on": f"{today - timedelta(days=1)}"}
    answer = marije.post("/verbinden/puls/nieuw/", days)
    assert answer.status_code == 422
    assert "al voorbij" in answer.content.decode()


def test_a_round_that_is_not_there_cannot_be_answered(opened: None, karim: Client) -> None:
    assert karim.get("/verbinden/puls/12/").status_code == 404


def test_who_does_not_take_part_hears_what_is_missing(tom: Client) -> None:
    answer = tom.get("/verbinden/puls/")
    assert answer.status_code == 403
    assert "doet nog niet mee" in answer.content.decode()
