# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From an invitation by mail to being signed in, and being signed out everywhere."""

from datetime import timedelta
from time import perf_counter

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.utils import timezone

from stuurhuis.kernel.memberships import actions
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.kernel.store.models import Entry, Person, Role
from stuurhuis.kernel.store.wall import within
from stuurhuis.site.accounts.inviting import digest
from tests.site.accounts.browser import (
    PASSWORD,
    Browser,
    Somebody,
    code_of,
    forget_used_codes,
    invitation_to,
    link_in_mail,
    membership_of,
)

pytestmark = pytest.mark.django_db(transaction=True)


def test_from_invitation_to_signed_out_everywhere(zwolle: Somebody, browser: Browser) -> None:
    browser.sign_in(zwolle)
    browser.send("/organisatie/mensen/", email="Nieuw@Zwolle.nl", role="controller")
    assert "nieuw@zwolle.nl" in browser.last.content.decode()
    assert mail.outbox[0].to == ["Nieuw@Zwolle.nl"]
    assert "nodigt je uit" in str(mail.outbox[0].body)
    assert "invites you" in str(mail.outbox[0].body)

    newcomer = Browser(Client())
    where = link_in_mail()
    assert "Zwolle" in newcomer.open(where).content.decode()
    newcomer.send(where, name="Noor", password=PASSWORD, again=PASSWORD)
    assert newcomer.where == "/account/tweede-factor/instellen/"
    noor = Somebody("nieuw@zwolle.nl", Person.objects.get(email="nieuw@zwolle.nl").pk)
    newcomer.set_up_app(noor)
    assert newcomer.where == "/account/herstelcodes/"
    assert newcomer.is_inside

    other = Browser(Client())
    other.sign_in(noor)
    assert other.is_inside
    assert "2 plaatsen" in other.open("/account/sessies/").content.decode()
    other.send("/account/sessies/")
    assert other.is_inside
    assert not newcomer.is_inside


def test_a_newcomer_has_the_role_and_may_what_it_gives(colleague: Somebody) -> None:
    held = membership_of(colleague)

    assert held.organisation_id == "GM0193"
    with within("GM0193"):
        assert Role.objects.get(membership=held).name == "controller"


def test_a_link_works_once(zwolle: Somebody, browser: Browser) -> None:
    browser.sign_in(zwolle)
    browser.send("/organisatie/mensen/", email="nieuw@zwolle.nl", role="")
    where = link_in_mail()
    Browser(Client()).send(where, name="Noor", password=PASSWORD, again=PASSWORD)

    second = Browser(Client()).open(where)

    assert second.status_code == 410


def test_a_link_works_seven_days() -> None:
    long_ago = timezone.now() - timedelta(days=7, minutes=1)
    actions.invite("laat@zwolle.nl", "", digest("t"), actor=worker_for("GM0193"), at=long_ago)

    with pytest.raises(actions.InvitationGone):
        actions.accept(digest("t"), actions.Newcomer("Laat", PASSWORD), actor=VISITOR, at=timezone.now())


def test_the_database_knows_only_the_digest_of_a_link(zwolle: Somebody, browser: Browser) -> None:
    browser.sign_in(zwolle)
    browser.send("/organisatie/mensen/", email="nieuw@zwolle.nl", role="")
    token = link_in_mail().rstrip("/").rpartition("/")[2]

    kept = invitation_to("nieuw@zwolle.nl")

    assert kept is not None
    assert kept.token_digest == digest(token)
    assert token not in kept.token_digest


def test_a_withdrawn_invitation_opens_nothing(zwolle: Somebody, browser: Browser) -> None:
    browser.sign_in(zwolle)
    browser.send("/organisatie/mensen/", email="nieuw@zwolle.nl", role="")
    invitation = invitation_to("nieuw@zwolle.nl")
    assert invitation is not None
    browser.send(f"/organisatie/uitnodiging/{invitation.pk}/weg/")

    assert Browser(Client()).open(link_in_mail()).status_code == 410


def test_who_invites_an_address_again_hears_that_the_first_link_is_void(
    zwolle: Somebody, browser: Browser
) -> None:
    browser.sign_in(zwolle)
    void = "De eerdere uitnodiging is vervallen: de link in die mail werkt niet meer."
    assert void not in browser.send("/organisatie/mensen/", email="nieuw@zwolle.nl", role="").content.decode()

    page = browser.send("/organisatie/mensen/", email="nieuw@zwolle.nl", role="")

    assert void in page.content.decode()
    assert Browser(Client()).open(link_in_mail(0)).status_code == 410
    assert Browser(Client()).open(link_in_mail(1)).status_code == 200


def test_who_has_an_account_accepts_signed_in(colleague: Somebody, browser: Browser) -> None:
    actions.invite(
        colleague.email, "controller", digest("kampen"), actor=worker_for("GM0166"), at=timezone.now()
    )
    page = browser.open("/uitnodiging/kampen/")
    assert "Je hebt al een account" in page.content.decode()
    browser.sign_in(colleague)

    browser.send("/uitnodiging/kampen/")

    assert "Je werkt nu namens Kampen" in browser.last.content.decode()
    browser.send("/account/organisatie/", organisation="GM0193")
    assert "Je werkt nu namens Zwolle" in browser.last.content.decode()
    refused = browser.send("/account/organisatie/", organisation="GM0363")
    assert "werk je niet" in refused.content.decode()


def test_an_invitation_is_for_its_own_address(colleague: Somebody, browser: Browser) -> None:
    actions.invite("ander@kampen.nl", "", digest("kampen"), actor=worker_for("GM0166"), at=timezone.now())
    browser.sign_in(colleague)

    page = browser.send("/uitnodiging/kampen/")

    assert "Dat is een ander adres" in page.content.decode()
    assert not Person.objects.filter(email="ander@kampen.nl").exists()


def test_who_leaves_is_out_at_the_next_request(
    zwolle: Somebody, colleague: Somebody, browser: Browser
) -> None:
    browser.sign_in(colleague)
    assert "Zwolle" in browser.open("/account/").content.decode()
    membership = membership_of(colleague)
    administrator = Browser(Client())
    administrator.sign_in(zwolle)
    administrator.send(f"/organisatie/mensen/{membership.pk}/weg/")

    started = perf_counter()
    page = browser.open("/account/")

    assert perf_counter() - started < 1
    assert "voor geen enkele organisatie" in page.content.decode()


def test_a_closed_account_is_out_at_the_next_request(colleague: Somebody, browser: Browser) -> None:
    browser.sign_in(colleague)
    Person.objects.filter(pk=colleague.person).update(is_active=False)

    started = perf_counter()

    assert not browser.is_inside
    assert perf_counter() - started < 1


def test_a_forgotten_password_is_chosen_anew_and_the_code_is_still_asked(
    colleague: Somebody, browser: Browser
) -> None:
    browser.send("/wachtwoord-vergeten/", email=colleague.email)
    assert mail.outbox[0].to == [colleague.email]
    assert "http://127.0.0.1:8000/" in str(mail.outbox[0].body)
    form = browser.open(link_in_mail())
    browser.send(
        form.context["action_url"],
        password1="een heel ander wachtwoord",
        password2="een heel ander wachtwoord",
    )
    assert browser.where == "/wachtwoord-vergeten/klaar/"

    colleague.password = "een heel ander wachtwoord"
    browser.send("/inloggen/", login=colleague.email, password=colleague.password)

    assert browser.where == "/inloggen/code/"
    assert not browser.is_inside


def test_a_recovery_code_opens_once(colleague: Somebody, browser: Browser) -> None:
    codes = Authenticator.objects.get(user_id=colleague.person, type="recovery_codes").wrap()
    code = codes.get_unused_codes()[0]
    browser.send("/inloggen/", login=colleague.email, password=colleague.password)
    browser.send("/inloggen/code/", code=code)
    assert browser.is_inside

    other = Browser(Client())
    other.send("/inloggen/", login=colleague.email, password=colleague.password)
    other.send("/inloggen/code/", code=code)
    assert not other.is_inside


def test_a_new_phone_takes_the_place_of_the_old(colleague: Somebody, browser: Browser) -> None:
    old = colleague.secret
    browser.sign_in(colleague)
    browser.send("/account/bevestig/?next=/account/tweede-factor/vervangen/", password=colleague.password)
    browser.send("/account/tweede-factor/vervangen/")
    assert browser.where == "/account/tweede-factor/instellen/"
    assert not browser.is_inside, "without a factor one is a visitor again"

    browser.set_up_app(colleague)

    assert browser.is_inside
    assert colleague.secret != old
    other = Browser(Client())
    other.send("/inloggen/", login=colleague.email, password=colleague.password)
    forget_used_codes(colleague)
    other.send("/inloggen/code/", code=code_of(old))
    assert not other.is_inside


def test_what_happened_is_told_in_references_only(colleague: Somebody, browser: Browser) -> None:
    browser.sign_in(colleague)
    browser.send("/uitloggen/")
    Browser(Client()).send("/inloggen/", login=colleague.email, password="helemaal verkeerd")

    with within("GM0193"):
        told = list(Entry.objects.order_by("pk").values_list("fact", "payload", "subject", "result"))

    kinds = [fact for fact, *_ in told]
    for kind in ("PersonInvited", "SecondFactorSet", "SignedIn", "SignedOut", "SignInFailed"):
        assert any(fact.endswith(f".{kind}") for fact in kinds), kind
    assert colleague.email not in str(told)
    assert told[-1][3] == "refused"


def test_secrets_of_second_factors_are_closed_in_the_database(colleague: Somebody) -> None:
    kept = Authenticator.objects.get(user_id=colleague.person, type="totp")

    assert colleague.secret not in str(kept.data)
