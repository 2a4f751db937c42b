# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Example persons come in with one click on this computer, with the sample; and nowhere else."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from stuurhuis.kernel.store.models import Membership, Person
from stuurhuis.kernel.store.wall import within
from stuurhuis.site import preparing
from stuurhuis.site.accounts import examples
from tests.site.accounts.browser import Browser

pytestmark = pytest.mark.django_db(transaction=True)
SANNE = "/inloggen/voorbeeld/sanne-vermeer/"


@pytest.fixture
def sample_loaded(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    """As if the sample was loaded, on a computer that nobody else reaches."""
    settings.LOCAL_ONLY = True
    monkeypatch.setattr(examples, "sample_is_loaded", lambda: True)
    examples.establish(timezone.now())


@pytest.fixture
def here() -> Browser:
    """A browser on the computer itself."""
    return Browser(Client(SERVER_NAME="localhost"))


def test_one_click_brings_an_example_person_in(sample_loaded: None, here: Browser) -> None:
    page = here.open("/inloggen/")
    assert page.context["examples"][0]["name"] == "Sanne Vermeer"

    here.send(SANNE)

    assert here.is_inside
    assert "Zwolle" in here.open("/account/").content.decode()
    assert here.last.wsgi_request.actor.roles == {"controller"}


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_each_name_of_this_computer_will_do(sample_loaded: None, host: str) -> None:
    here = Browser(Client(headers={"host": f"{host}:8000"}))
    here.send(SANNE)

    assert here.is_inside


ELSEWHERE: dict[str, dict[str, Any]] = {
    "another host": {"SERVER_NAME": "testserver"},
    "a host that only begins like it": {"SERVER_NAME": "localhost.boef.example"},
    "another computer": {"REMOTE_ADDR": "192.168.1.20"},
    "another computer by IPv6": {"REMOTE_ADDR": "2001:db8::1"},
    "no address": {"REMOTE_ADDR": ""},
    "through a proxy": {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
    "through a proxy by the standard": {"HTTP_FORWARDED": "for=127.0.0.1"},
    "through a named proxy": {"HTTP_VIA": "1.1 proxy"},
    "through a proxy with a host": {"HTTP_X_FORWARDED_HOST": "localhost"},
    "through a proxy with a real address": {"HTTP_X_REAL_IP": "127.0.0.1"},
}


@pytest.mark.parametrize("case", ELSEWHERE, ids=str)
def test_elsewhere_they_are_not_shown_and_refused(sample_loaded: None, settings: Settings, case: str) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    elsewhere = Browser(Client(**{"SERVER_NAME": "localhost"} | ELSEWHERE[case]))

    assert elsewhere.open("/inloggen/").context["examples"] == []
    assert elsewhere.send(SANNE).status_code == 403
    assert "geen voorbeeldpersonen" in elsewhere.last.content.decode()
    assert not elsewhere.is_inside


@pytest.mark.parametrize("case", ELSEWHERE, ids=str)
def test_a_session_that_began_here_is_a_visitor_elsewhere(
    sample_loaded: None, here: Browser, settings: Settings, case: str
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    here.send(SANNE)

    answer = here.client.get("/account/", **ELSEWHERE[case])

    assert answer.status_code == 302
    assert answer["Location"] == "/inloggen/?next=/account/"


def test_without_the_sample_they_are_refused(sample_loaded: None, here: Browser, monkeypatch: Any) -> None:
    monkeypatch.setattr(examples, "sample_is_loaded", lambda: False)

    assert here.open("/inloggen/").context["examples"] == []
    assert here.send(SANNE).status_code == 403


def test_the_sample_is_not_loaded_at_first(db: None) -> None:
    assert not examples.sample_is_loaded()


def test_on_a_site_that_others_reach_they_are_refused_and_not_made(
    sample_loaded: None, here: Browser, settings: Settings
) -> None:
    settings.LOCAL_ONLY = False

    assert here.open("/inloggen/").context["examples"] == []
    assert here.send(SANNE).status_code == 403
    for one in _held():
        with within(one.organisation_id):
            one.delete()
    examples.establish(timezone.now())
    assert not _held()


def test_who_is_no_example_does_not_come_in_with_one_click(sample_loaded: None, here: Browser) -> None:
    Person.objects.create_user("jan@example.org", "een lang wachtwoord")

    assert here.send("/inloggen/voorbeeld/jan/").status_code == 403
    assert not here.is_inside


def test_a_link_cannot_sign_somebody_in(sample_loaded: None, here: Browser) -> None:
    assert here.open(SANNE).status_code == 405
    assert not here.is_inside


def test_a_form_of_another_site_cannot_either(sample_loaded: None) -> None:
    assert Client(enforce_csrf_checks=True, SERVER_NAME="localhost").post(SANNE).status_code == 403


def test_a_password_of_an_example_person_opens_nothing_elsewhere(sample_loaded: None) -> None:
    sanne = Person.objects.get(email="sanne-vermeer@example.org")
    sanne.set_password("vier eenden op de IJssel")
    sanne.save()
    elsewhere = Browser(Client())

    elsewhere.send("/inloggen/", login=sanne.email, password="vier eenden op de IJssel")

    assert not elsewhere.is_inside


def test_an_example_person_keeps_no_account(sample_loaded: None, here: Browser) -> None:
    here.send(SANNE)

    for path in (
        "/account/wachtwoord/",
        "/account/tweede-factor/",
        "/account/herstelcodes/",
        "/account/bevestig/",
    ):
        assert here.open(path).status_code == 403


def _held() -> list[Membership]:
    found: list[Membership] = []
    for code in {one.organisation for one in examples.EXAMPLES}:
        with within(code):
            found += Membership.objects.all()
    return found


def test_they_are_there_once(sample_loaded: None) -> None:
    examples.establish(timezone.now())

    assert Person.objects.count() == len(_held()) == len(examples.EXAMPLES)
    assert not any(person.has_usable_password() for person in Person.objects.all())
    assert {person.email.rpartition("@")[2] for person in Person.objects.all()} == {"example.org"}


def test_they_come_with_the_sample(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.LOCAL_ONLY = True
    monkeypatch.setattr("stuurhuis.steering.tasks.loading.load", lambda *_, **__: 0)

    preparing.load_sample(timezone.now(), lambda *_: None)

    assert Person.objects.filter(email="sanne-vermeer@example.org").exists()
