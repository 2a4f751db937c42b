# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody leaves, closes an account, is forgotten: nothing that opens a door stays behind."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from typer.testing import CliRunner

from stuurhuis.kernel import journal
from stuurhuis.kernel.memberships import actions, facts
from stuurhuis.kernel.policy import actor_for, worker_for
from stuurhuis.kernel.store.models import Entry, Person
from stuurhuis.kernel.store.wall import within
from stuurhuis.site import tidying
from stuurhuis.site.accounts.inviting import digest
from stuurhuis.site.commandline import app
from stuurhuis.site.wiring import REACTIONS
from stuurhuis.steering.actions import choices
from stuurhuis.steering.models.tables import Follow
from tests.site.accounts.browser import Browser, Somebody, membership_of

pytestmark = pytest.mark.django_db(transaction=True)


def kept_of(who: Somebody) -> tuple[int, int, int]:
    """How many second factors, known sessions and cookies of somebody there are."""
    cookies = sum(one.get_decoded().get("_auth_user_id") == str(who.person) for one in Session.objects.all())
    factors = Authenticator.objects.filter(user_id=who.person).count()
    return factors, UserSession.objects.filter(user_id=who.person).count(), cookies


def closes(browser: Browser, who: Somebody, how: str) -> Any:
    """Somebody signs in, shows the password once more and closes the account."""
    browser.sign_in(who)
    browser.send("/account/bevestig/?next=/account/sluiten/", password=who.password)
    return browser.send("/account/sluiten/", how=how)


def test_an_administrator_ends_work_and_account_at_once(
    zwolle: Somebody, colleague: Somebody, browser: Browser
) -> None:
    theirs = Browser(Client())
    theirs.sign_in(colleague)
    browser.sign_in(zwolle)
    browser.open(f"/organisatie/mensen/{membership_of(colleague).pk}/weg/")
    assert "Sluit ook het account" in browser.last.content.decode()

    browser.send(f"/organisatie/mensen/{membership_of(colleague).pk}/weg/", closing="1")

    assert not theirs.is_inside
    assert kept_of(colleague) == (0, 0, 0)
    assert not Browser(Client()).sign_in(colleague).wsgi_request.user.is_authenticated


@pytest.mark.parametrize(("how", "name"), [("close", "controller"), ("forget", "")])
def test_who_closes_their_own_account_is_out_everywhere(
    colleague: Somebody, browser: Browser, how: str, name: str
) -> None:
    elsewhere = Browser(Client())
    elsewhere.sign_in(colleague)

    page = closes(browser, colleague, how)

    assert "Je account is gesloten" in page.content.decode()
    assert not browser.is_inside
    assert not elsewhere.is_inside
    assert kept_of(colleague) == (0, 0, 0)
    gone = Person.objects.get(pk=colleague.person)
    assert (gone.name, gone.is_active) == (name, False)


def test_closing_asks_the_password_again(colleague: Somebody, browser: Browser) -> None:
    browser.sign_in(colleague)
    later = timezone.now().timestamp() - 3600
    session = browser.client.session
    for record in session["account_authentication_methods"]:
        record["at"] = later
    session.save()

    browser.send("/account/sluiten/", how="forget")

    assert browser.where.startswith("/account/bevestig")
    assert Person.objects.get(pk=colleague.person).is_active


def test_the_last_administrator_hears_what_to_do_first(zwolle: Somebody, browser: Browser) -> None:
    page = closes(browser, zwolle, "forget")

    assert page.status_code == 422
    assert "Wijs eerst een andere beheerder aan" in page.content.decode()
    assert browser.is_inside


def test_who_is_killed_in_between_leaves_it_to_the_worker(colleague: Somebody, browser: Browser) -> None:
    browser.sign_in(colleague)
    at = timezone.now()
    actions.forget(colleague.person, actor=worker_for("NL00"), at=at)
    assert kept_of(colleague) != (0, 0, 0)
    late = Authenticator.objects.create(
        user_id=colleague.person, type="webauthn", data={}, created_at=at + timedelta(seconds=1)
    )

    reactions = {fact: REACTIONS[fact] for fact in (facts.PersonForgotten, facts.MembershipEnded)}
    journal.seal(timezone.now(), journal.delivery.names(reactions))
    journal.deliver(reactions, timezone.now())

    assert kept_of(colleague)[1:] == (0, 0)
    assert list(Authenticator.objects.filter(user_id=colleague.person)) == [late], "what came later stays"


def test_what_a_forgotten_person_followed_goes_at_every_organisation_they_ever_worked_for(
    colleague: Somebody, zwolle: Somebody
) -> None:
    at = timezone.now()
    for who, organisation in ((colleague, "GM0193"), (colleague, "GM0166"), (zwolle, "GM0193")):
        worker = worker_for(organisation)
        admitted = actions.admit(who.email, "", "", actor=worker, at=at)
        follower = actor_for(who.person, organisation=organisation, at=at)
        choices.follow("GM0193", "inwoners", actor=follower, at=at)
        if organisation == "GM0166":
            actions.end(admitted.membership, actor=worker, at=at)

    actions.forget(colleague.person, actor=worker_for("NL00"), at=at)
    journal.seal(timezone.now(), journal.delivery.names(REACTIONS))
    journal.deliver(REACTIONS, timezone.now())

    followers = []
    for organisation in ("GM0193", "GM0166"):
        with within(organisation):
            followers += Follow.objects.values_list("person", flat=True)
    assert followers == [zwolle.person]


def test_the_operator_forgets_somebody_who_asked_for_it(colleague: Somebody, browser: Browser) -> None:
    browser.sign_in(colleague)
    command = ["forget", colleague.email]

    asked = CliRunner().invoke(app, command)
    assert (asked.exit_code, Person.objects.filter(email=colleague.email).exists()) == (1, True)
    done = CliRunner().invoke(app, [*command, "--yes"])

    assert done.exit_code == 0, done.output
    assert "GM0193" in done.output
    assert not browser.is_inside
    assert kept_of(colleague) == (0, 0, 0)
    again = CliRunner().invoke(app, [*command, "--yes"])
    assert (again.exit_code, len(again.output.strip().splitlines())) == (2, 1)


def test_whose_account_was_closed_two_years_ago_is_forgotten_by_itself(colleague: Somebody) -> None:
    at = timezone.now()
    actions.close(colleague.person, actor=worker_for("NL00"), at=at)
    tidying.tidy(at + timedelta(days=729))
    assert Person.objects.get(pk=colleague.person).name == "controller"

    tidying.tidy(at + timedelta(days=730))
    tidying.tidy(at + timedelta(days=731))

    gone = Person.objects.get(pk=colleague.person)
    assert (gone.name, gone.email) == ("", f"persoon-{gone.pk}@vergeten.invalid")
    with within("NL00"):
        assert Entry.objects.filter(rule="memberships.forget", result="done").count() == 1


def test_who_was_forgotten_may_be_asked_again_as_somebody_new(colleague: Somebody, browser: Browser) -> None:
    CliRunner().invoke(app, ["forget", colleague.email, "--yes"])
    actions.invite(colleague.email, "", digest("new"), actor=worker_for("GM0193"), at=timezone.now())

    browser.send("/uitnodiging/new/", name="Noor", password=colleague.password, again=colleague.password)

    assert browser.where == "/account/tweede-factor/instellen/"
    assert Person.objects.get(email=colleague.email).pk != colleague.person
