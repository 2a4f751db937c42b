# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settling in the site: agree, deliver, accept, dispute, correct, the statement, and what is kept."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from exchange.settling_market import open_market
from small_country import DEVENTER, ZWOLLE

AGREED = {"creditor": DEVENTER, "what": "gig_day", "quantity": "3", "unit": "points", "until": "2030-01-01"}
HOME = "/verbinden/verrekenen/"


@pytest.fixture
def market(db: None) -> None:
    """Zwolle and Deventer settle with one another today."""
    open_market(timezone.now())


def said(client: Client, address: str) -> str:
    """The text of a page, on one line."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return " ".join(answer.content.decode().replace("&nbsp;", " ").split())


def agree(client: Client, **other: str) -> str:
    """Agree on three days; gives the address of the settlement."""
    answer = client.post(f"{HOME}nieuw/{uuid4()}/", AGREED | other)
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def link(client: Client, address: str, part: str) -> str:
    """The link on a page that has this in its address."""
    found = re.search(rf'href="([^"]*{part}[^"]*)"', said(client, address))
    assert found, part
    return found[1]


def do(client: Client, address: str, **form: str) -> str:
    """Send a form, and give the page where one comes."""
    answer = client.post(address, form, follow=True)
    assert answer.status_code == 200, answer.content.decode()
    return " ".join(answer.content.decode().split())


def settled(sanne: Client, marije: Client, **other: str) -> str:
    """Days that were agreed, delivered and accepted; gives the address."""
    address = agree(sanne, **other)
    do(marije, f"{address}lever/", quantity="3")
    do(sanne, link(sanne, address, "/goed/"), quantity="3")
    return address


def test_days_are_agreed_delivered_in_parts_and_settled(market: None, sanne: Client, marije: Client) -> None:
    address = agree(sanne)
    assert "24 punten" in said(sanne, address)
    assert "2 × dag klus" in do(marije, f"{address}lever/", quantity="2")
    assert "2 dagen gemeld · 16 punten te aanvaarden" in said(sanne, HOME)
    accepting = link(sanne, address, "/goed/")
    do(sanne, accepting, quantity="2")
    do(sanne, accepting, quantity="2")
    assert "wij zijn 16 punten schuldig" in said(sanne, HOME)
    do(marije, f"{address}lever/", quantity="3")
    do(sanne, link(sanne, address, "/goed/"), quantity="1")
    assert "verrekend" in said(sanne, address)
    assert "zij zijn 24 punten schuldig" in said(marije, HOME)


def test_what_is_not_right_is_said_and_told_anew(market: None, sanne: Client, marije: Client) -> None:
    address = agree(sanne)
    do(marije, f"{address}lever/", quantity="3")
    do(sanne, f"{address}niet-goed/", words_said="Vrijdag was er niemand.")
    assert "Vrijdag was er niemand." in said(marije, address)
    assert "zeg het opnieuw of laat los" in said(marije, HOME)
    do(marije, f"{address}lever/", quantity="2")
    assert "Keur de levering goed" in said(sanne, address)
    do(marije, f"{address}los/")
    assert "losgelaten" in said(sanne, address)


def test_too_much_booked_is_given_back_by_a_new_entry(market: None, sanne: Client, marije: Client) -> None:
    address = settled(sanne, marije)
    do(marije, link(marije, address, "/corrigeer/"), quantity="1")
    shown = said(sanne, address)
    assert "Geleverd: 24 punten" in shown
    assert "Gecorrigeerd: 8 punten" in shown


def test_who_has_no_mandate_hears_who_gives_one(market: None, noor: Client) -> None:
    answer = noor.post(f"{HOME}nieuw/{uuid4()}/", AGREED)
    assert answer.status_code == 422
    assert "Je hebt geen mandaat" in answer.content.decode()


def test_what_goes_over_the_limit_can_be_typed_anew(market: None, sanne: Client) -> None:
    address = f"{HOME}nieuw/{uuid4()}/"
    answer = sanne.post(address, AGREED | {"quantity": "13"})
    assert answer.status_code == 422
    assert "ruimere grens" in answer.content.decode()
    assert sanne.post(address, AGREED).status_code == 302


def test_a_statement_tells_the_period_and_its_worth_in_euro(
    market: None, sanne: Client, marije: Client
) -> None:
    settled(sanne, marije)
    shown = said(sanne, f"{HOME}overzicht/")
    assert "samen € 1.920,00 waard" in shown
    assert "\N{MINUS SIGN}24 punten" in shown
    assert "Er is nog nooit iets geboekt" not in said(marije, f"{HOME}overzicht/?periode=2024-Q1")
    assert sanne.get(f"{HOME}overzicht/?periode=gisteren").status_code == 404


def test_a_controller_keeps_account_limit_and_tariff(market: None, marije: Client, karim: Client) -> None:
    assert "budget: 50 punten" in do(marije, f"{HOME}rekening/", unit="points", budget="50", gifts="on")
    assert "75 punten" in do(marije, f"{HOME}grens/", partner=ZWOLLE, unit="points", amount="75")
    own = {"what": "review", "unit": "points", "amount": "4,5", "since": "2026-01-01"}
    assert "4,50 punten" in do(marije, f"{HOME}tarieven/nieuw/", **own)
    for page in ("rekening", "grens", "tarieven/nieuw", "factuurgegevens"):
        assert karim.get(f"{HOME}{page}/").status_code == 403


def test_a_gift_is_counted(market: None, marije: Client) -> None:
    gift = {"partner": ZWOLLE, "unit": "points", "amount": "8", "occurred_on": "2026-11-01"}
    assert "meer gegeven aan Zwolle" in do(marije, f"{HOME}gift/{uuid4()}/", **gift)


def test_another_organisation_sees_nothing_of_it(market: None, sanne: Client, tom: Client) -> None:
    assert tom.get(agree(sanne)).status_code == 404
    assert tom.get(HOME).status_code == 403


def test_who_has_no_account_yet_hears_what_to_do(db: None, sanne: Client) -> None:
    from exchange.opened import put_in_order

    put_in_order(ZWOLLE)
    assert "Open eerst een rekening" in said(sanne, HOME)
