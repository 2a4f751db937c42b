# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan becomes a settlement, the same work becomes one dossier, and an adoption says from when to look."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client

from exchange.settling_market import open_market, somebody
from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.commons.actions import adoption
from stuurhuis.commons.facts.commitments import PlanAgreed
from stuurhuis.commons.queries import effects as reckoned
from stuurhuis.commons.queries import radar as found
from stuurhuis.commons.rules.effects import Verdict
from stuurhuis.dossiers.queries import dossiers
from stuurhuis.exchange.queries import settling
from stuurhuis.exchange.rules.settling import EURO, What
from stuurhuis.kernel.journal import Told
from stuurhuis.kernel.policy import Actor, actor_for, worker_for
from stuurhuis.site import crediting, effects, radar
from stuurhuis.site.accounts import examples
from stuurhuis.steering.tasks.monitor import Material
from tests.commons.people import FROM_NOTHING, VALUES, by, shared
from tests.commons.plans import OURS, WORDS, opened

pytestmark = pytest.mark.django_db


def _actor(key: str) -> Actor:
    examples.establish(AT)
    return actor_for(examples.user_of(key).pk, at=AT)


def test_a_plan_that_is_agreed_waits_to_be_settled(db: None) -> None:
    open_market()
    fact = PlanAgreed("5a1b0d7e", ZWOLLE, (DEVENTER, "WS59", ZWOLLE), (13_043_48, 100, 16_956_53))
    for _twice in range(2):
        crediting.plan_agreed(Told(fact, 7, ZWOLLE, "subject", AT))
    [one] = settling.of("plan:5a1b0d7e", actor=somebody("marije-de-boer"), at=AT)
    assert (one.debtor, one.terms.creditor, one.amount) == (DEVENTER, ZWOLLE, 13_043_48)
    assert (one.terms.what, one.terms.unit, one.terms.quantity) == (What.PLAN_SHARE, EURO, Decimal(1))


def test_the_same_work_becomes_one_dossier_in_one_click(noor: Client) -> None:
    for key in ("noor-hendriks", "karim-bouzid"):
        opened(_actor(key), WORDS, OURS)
    opened(_actor("tom-jansen"), replace(WORDS, title="Muskusratten vangen met minder leed"), OURS)
    assert radar.look(AT) == 1
    page = noor.get("/radar/").content.decode()
    assert "Jullie 2 doen hetzelfde" in page
    assert "Muskusratten" not in page
    [path] = re.findall(r'action="(/radar/\d+/samen/)"', page)
    dossier = noor.post(path)["Location"].split("/")[2]
    seen = dossiers.dossier(dossier, **by(_actor("karim-bouzid")))
    assert seen.words.question == WORDS.title
    assert seen.origin.reference.startswith("commitment:")


def test_a_no_holds_the_next_day(noor: Client) -> None:
    for key in ("noor-hendriks", "karim-bouzid"):
        opened(_actor(key), WORDS, OURS)
    radar.look(AT)
    [path] = re.findall(r'action="(/radar/\d+/niet/1/)"', noor.get("/radar/").content.decode())
    noor.post(path)
    assert radar.look(AT) == 0
    assert found.overlaps(actor=worker_for(DEVENTER), at=AT) == ()


def test_who_left_is_not_compared(noor: Client) -> None:
    for key in ("noor-hendriks", "karim-bouzid"):
        opened(_actor(key), WORDS, OURS)
    noor.post("/radar/weg/")
    assert radar.look(AT) == 0
    assert "Jullie doen niet mee aan de radar" in noor.get("/radar/").content.decode()


def test_an_adoption_says_from_when_it_can_be_read(judged: Material, karim: Client) -> None:
    of, deventer = shared(_actor("noor-hendriks")), _actor("karim-bouzid")
    page = f"/formats/{of}/effect/"
    assert "Nog niemand gebruikt dit format" in karim.get(page).content.decode()
    adoption.adopt(of, VALUES, FROM_NOTHING, **by(deventer))
    assert "Dit wordt nu berekend" in karim.get(page).content.decode()
    assert effects.measure(AT) == 1
    [one] = reckoned.effects(of, **by(deventer))
    assert (one.verdict, one.adopters, one.readable) == (Verdict.TOO_EARLY, 1, "2026")
    assert "het is te vroeg om iets te zien" in karim.get(page).content.decode()
