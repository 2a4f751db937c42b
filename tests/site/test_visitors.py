# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page is known at the opening: a visitor, or a person in the name of one organisation."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from small_country import AT
from stuurhuis.kernel.policy import VISITOR, Actor
from stuurhuis.site.accounts import examples
from stuurhuis.site.visitors import CHOSEN, visitors

pytestmark = pytest.mark.django_db
Asked = Callable[..., HttpRequest]


@pytest.fixture
def asked(rf: RequestFactory) -> Asked:
    """A request as the pages see it: `asked("sanne-vermeer", organisatie="GM0193")`."""

    def ask(key: str = "", *, half_way: bool = False, **session: str) -> HttpRequest:
        examples.establish(AT)
        request = rf.get("/")
        request.session = session  # type: ignore[assignment]  # a session is a mapping that is kept
        request.user = examples.user_of(key) if key else AnonymousUser()
        vars(request)["half_way"] = half_way
        seen: list[HttpRequest] = []
        visitors(lambda one: seen.append(one) or HttpResponse())(request)
        return seen[0]

    return ask


def actor_of(request: HttpRequest) -> Actor:
    """Who the page is told that asks."""
    actor = vars(request)["actor"]
    assert isinstance(actor, Actor)
    return actor


def test_who_did_not_sign_in_is_a_visitor_and_sees_the_look_of_the_installation(asked: Asked) -> None:
    request = asked()
    assert actor_of(request) is VISITOR
    assert vars(request)["theme"] == ""


def test_who_signed_in_speaks_for_an_organisation_with_roles(asked: Asked) -> None:
    actor = actor_of(asked("sanne-vermeer"))
    assert (actor.kind, actor.organisation, actor.origin) == ("person", "GM0193", "web")
    assert actor.roles == {"controller"}


def test_who_chose_an_organisation_speaks_for_that_one(asked: Asked) -> None:
    assert actor_of(asked("tom-jansen", **{CHOSEN: "WS59"})).organisation == "WS59"


def test_a_choice_that_no_longer_holds_is_forgotten(asked: Asked) -> None:
    request = asked("sanne-vermeer", **{CHOSEN: "GM0150"})
    assert actor_of(request).organisation == "GM0193"
    assert CHOSEN not in request.session


def test_who_has_shown_no_second_factor_is_a_visitor(asked: Asked) -> None:
    assert actor_of(asked("sanne-vermeer", half_way=True)) is VISITOR


def test_the_clock_is_read_at_the_opening(asked: Asked) -> None:
    before = timezone.now()
    at = vars(asked())["at"]
    assert timedelta(0) <= at - before < timedelta(minutes=1)


def test_the_look_is_that_of_the_organisation(marije: Client) -> None:
    marije.post("/organisatie/uiterlijk/", {"theme": "ma"})
    answer = marije.get("/toegankelijkheid/")
    assert vars(answer.wsgi_request)["theme"] == "ma"
