# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hire, buy, lend or share: reckoned on the page, and kept as a decision."""

import pytest
from django.test import Client

from exchange.opened import put_in_order
from small_country import DEVENTER, ZWOLLE
from tests.dossiers.pages.test_pages import body, made

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("judged")]
SAID = {
    "what": "inkoop van jeugdhulp", "hours": "16", "weeks": "26", "scale": "11", "market_rate": "100",
    "margin": "20", "recruiting": "4000", "contract": "52", "coordination": "10", "members": "3",
}  # fmt: skip


def test_what_is_an_assumption_says_so_and_can_be_changed(noor: Client) -> None:
    path = f"{made(noor)}kennis/"
    page = body(noor, path)
    assert "Aanname." in page
    assert "Handleiding Overheidstarieven 2024" in page
    told = noor.post(path, SAID | {"bekijk": "1"})
    assert told.status_code == 200
    dearer = noor.post(path, SAID | {"bekijk": "1", "market_rate": "200"})
    assert "41.600" in told.content.decode()
    assert "83.200" in dearer.content.decode()
    assert "doet nog niet mee met de uitwisseling" in told.content.decode()


def test_nobody_found_is_said(noor: Client) -> None:
    for code in (ZWOLLE, DEVENTER):
        put_in_order(code)
    told = noor.post(f"{made(noor)}kennis/", SAID | {"bekijk": "1"}).content.decode()
    assert "Nu vinden we elders niemand" in told


def test_it_is_kept_as_a_decision_with_what_was_reckoned(noor: Client) -> None:
    path = made(noor)
    assert noor.post(f"{path}kennis/", SAID | {"way": "lend", "told": "Snel."})["Location"] == path
    page = body(noor, path)
    assert "Schaarse kennis ‘inkoop van jeugdhulp’: Lenen van een andere overheid." in page
    assert "Inhuren op de markt: " in page
    assert "waterschaprivierenland.nl" in page


def test_what_is_no_number_comes_back(noor: Client) -> None:
    assert noor.post(f"{made(noor)}kennis/", SAID | {"weeks": "veel"}).status_code == 422
