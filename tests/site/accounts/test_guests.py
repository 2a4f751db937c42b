# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A care partner and a resident take part in one dossier, and see nothing else of the house."""

import re

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse

from small_country import AT
from stuurhuis.dossiers.queries import dossiers, taking_part
from stuurhuis.dossiers.tasks import outsiders
from stuurhuis.kernel import parties
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.policy import Actor, NotAllowed, actor_for, worker_for
from stuurhuis.kernel.store.models import Person
from stuurhuis.site.accounts import examples, second_factor
from stuurhuis.site.accounts.inviting import digest
from tests.dossiers.people import begun, by

pytestmark = pytest.mark.django_db
ASKED = {"kind": "partner", "name": "Stichting Welzijn", "email": "gast@welzijn.example", "controller": "own"}
CLOSED = ("connect", "mine")


@pytest.fixture
def leader(db: None) -> Actor:
    """Noor of Zwolle."""
    examples.establish(AT)
    return actor_for(examples.user_of("noor-hendriks").pk, at=AT)


@pytest.fixture(autouse=True)
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody here showed a second factor; what happens without is told elsewhere."""
    monkeypatch.setattr(second_factor, "is_whole", lambda _request: True)


def invited(noor: Client, key: str, **other: str) -> str:
    """The token in the mail of somebody who was asked."""
    mail.outbox.clear()
    answer = noor.post(f"/opgaven/{key}/gast/", ASKED | other)
    assert answer.status_code == 302, answer.content.decode()
    return re.findall(r"/uitnodiging/([\w-]+)/", str(mail.outbox[0].body))[0]


def came_in(token: str) -> tuple[Client, Actor]:
    """Somebody who made an account with the mail, signed in."""
    newcomer = memberships.Newcomer("Gaby Gast", "een lang en goed wachtwoord")
    from stuurhuis.kernel.policy import VISITOR

    fact = memberships.accept(digest(token), newcomer, actor=VISITOR, at=AT)
    client = Client()
    client.force_login(Person.objects.get(pk=fact.person), backend=settings.AUTHENTICATION_BACKENDS[0])
    return client, actor_for(fact.person, at=AT)


def test_a_partner_is_asked_comes_in_and_takes_part(noor: Client, leader: Actor) -> None:
    key = begun(leader)
    token = invited(noor, key)
    assert "Zwolle vraagt of u meedoet" in str(mail.outbox[0].body)
    client, guest = came_in(token)
    assert guest.organisation.startswith(parties.OUTSIDE)
    assert not guest.is_colleague
    page = client.get(f"/opgaven/{key}/").content.decode()
    assert "Zwolle vraagt of jullie meedoen" in page
    [yes] = re.findall(r'action="(/opgaven/deelname/\d+/ja/)"', page)
    client.post(yes)
    room = client.get(f"/opgaven/{key}/").content.decode()
    assert "Stichting Welzijn" in room
    assert "Gaby Gast trekt het" in room
    client.post(f"/opgaven/{key}/zeg/", {"told": "Wij hebben ruimte."})
    assert "Wij hebben ruimte." in noor.get(f"/opgaven/{key}/").content.decode()
    assert len(dossiers.dossier(key, **by(guest)).standings) == 2


def test_a_guest_sees_nothing_else(noor: Client, leader: Actor) -> None:
    key, other = begun(leader), begun(leader)
    client, guest = came_in(invited(noor, key))
    assert [one.id for one in dossiers.dossiers(**by(guest))] == [key]
    assert client.get(f"/opgaven/{other}/").status_code == 404
    for name in CLOSED:
        assert client.get(reverse(name)).status_code == 302, name
    home = client.get("/opgaven/").content.decode()
    assert reverse("goals") not in home
    assert reverse("mine") not in home
    with pytest.raises(NotAllowed):
        taking_part.may_ask(key, **by(guest))


def test_a_resident_is_no_organisation_with_a_name(noor: Client, leader: Actor) -> None:
    key = begun(leader)
    invited(noor, key, kind="resident", name="Jan Jansen uit de straat")
    [_, part] = taking_part.parts(_uuid(key), **by(leader))
    assert parties.organisation(part.partner).name == "Een inwoner, gevraagd door Zwolle"
    assert part.partner not in {one.code for one in parties.governments(past=True)}


def test_a_partner_has_a_name_and_together_is_written_down(noor: Client, leader: Actor) -> None:
    path = f"/opgaven/{begun(leader)}/gast/"
    before = len(parties.governments("partner"))
    for wrong in ({"name": ""}, {"controller": "joint"}, {"email": "geen adres"}):
        assert noor.post(path, ASKED | wrong).status_code == 422
    assert len(parties.governments("partner")) == before


def test_only_who_leads_the_own_dossier_asks(karim: Client, sanne: Client, leader: Actor) -> None:
    key = begun(leader)
    assert karim.get(f"/opgaven/{key}/gast/").status_code == 404
    assert sanne.get(f"/opgaven/{key}/gast/").status_code == 403


def test_somebody_else_of_the_partner_is_invited_too(noor: Client, leader: Actor) -> None:
    key = begun(leader)
    came_in(invited(noor, key))
    page = noor.get(f"/opgaven/{key}/").content.decode()
    [again] = re.findall(r'href="(/opgaven/[^"]+/gast/X\w+/)"', page)
    mail.outbox.clear()
    assert noor.post(again, {"email": "collega@welzijn.example"}).status_code == 302
    assert mail.outbox[0].to == ["collega@welzijn.example"]
    assert noor.get(f"/opgaven/{key}/gast/GM0150/").status_code == 404


def test_who_takes_part_no_longer_loses_the_account(noor: Client, leader: Actor) -> None:
    key = begun(leader)
    _, guest = came_in(invited(noor, key))
    [_, part] = taking_part.parts(_uuid(key), **by(leader))
    noor.post(f"/opgaven/deelname/{part.id}/los/")

    class Fact:
        part = 0

    class Told:
        fact, at, organisation = Fact, AT, leader.organisation

    Fact.part = part.id
    outsiders.left(Told)
    assert not Person.objects.get(pk=guest.person).is_active
    assert worker_for(part.partner)


def _uuid(key: str):
    from uuid import UUID

    return UUID(key)
