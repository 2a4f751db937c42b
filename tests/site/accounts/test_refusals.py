# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who does not come in, and what somebody half way cannot do."""

from uuid import UUID

import pytest
from django.contrib.auth import authenticate
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone

from stuurhuis.kernel.memberships import actions
from stuurhuis.kernel.policy import VISITOR, actor_for, worker_for
from stuurhuis.kernel.policy.refusals import NotAllowed, NotThere
from stuurhuis.kernel.store.models import Entry, Person
from stuurhuis.kernel.store.wall import within
from stuurhuis.site.accounts.inviting import digest
from stuurhuis.site.accounts.urls import urlpatterns
from tests.site.accounts.browser import (
    PASSWORD,
    Browser,
    Somebody,
    code_of,
    colleague_of,
    forget_used_codes,
    invitation_to,
    membership_of,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def half_way(browser: Browser) -> Browser:
    """Signed in with a password; the second factor is not set yet."""
    actions.invite(
        "half@zwolle.nl", "beheerder", digest("half"), actor=worker_for("GM0193"), at=timezone.now()
    )
    browser.send("/uitnodiging/half/", name="Half", password=PASSWORD, again=PASSWORD)
    assert browser.where == "/account/tweede-factor/instellen/"
    return browser


@pytest.mark.parametrize("path", ["/account/", "/organisatie/mensen/", "/mijn/", "/account/sessies/"])
def test_without_a_second_factor_no_page_of_ones_own_opens(half_way: Browser, path: str) -> None:
    half_way.open(path)

    assert half_way.where == "/account/tweede-factor/instellen/"


def test_without_a_second_factor_one_sees_what_visitors_see(half_way: Browser) -> None:
    page = half_way.open("/toegankelijkheid/")

    assert page.status_code == 200
    assert not page.wsgi_request.user.is_authenticated
    assert page.wsgi_request.actor == VISITOR


def test_without_a_second_factor_nothing_can_be_done(half_way: Browser) -> None:
    half_way.send("/organisatie/mensen/", email="vriend@zwolle.nl", role="beheerder")

    assert invitation_to("vriend@zwolle.nl") is None


def test_after_the_second_factor_one_goes_on_to_where_one_wanted(half_way: Browser) -> None:
    half_way.open("/organisatie/mensen/")
    half_way.set_up_app(Somebody("half@zwolle.nl", 0))

    half_way.open("/inloggen/verder/")

    assert half_way.where == "/organisatie/mensen/"


def test_a_session_from_before_the_second_factor_stays_half_way(half_way: Browser) -> None:
    other = Browser(Client())
    other.send("/inloggen/", login="half@zwolle.nl", password=PASSWORD)
    half_way.set_up_app(Somebody("half@zwolle.nl", 0))

    assert half_way.is_inside
    assert not other.is_inside


def test_who_knows_the_password_alone_is_not_inside(colleague: Somebody, browser: Browser) -> None:
    browser.send("/inloggen/", login=colleague.email, password=PASSWORD)

    assert browser.where == "/inloggen/code/"
    assert not browser.is_inside


def test_a_wrong_code_does_not_open(colleague: Somebody, browser: Browser) -> None:
    browser.send("/inloggen/", login=colleague.email, password=PASSWORD)
    page = browser.send("/inloggen/code/", code="000000")

    assert "Ongeldige code" in page.content.decode()
    assert not browser.is_inside


@pytest.mark.parametrize(
    "there",
    [
        "https://boef.example/",
        "//boef.example/",
        "https:boef.example",
        "/\\boef.example",
        "javascript:alert(1)",
    ],
)
def test_nobody_is_sent_to_another_site(colleague: Somebody, browser: Browser, there: str) -> None:
    browser.client.post("/inloggen/", {"login": colleague.email, "password": PASSWORD, "next": there})
    forget_used_codes(colleague)
    answer = browser.client.post("/inloggen/code/", {"code": code_of(colleague.secret)})
    assert answer["Location"] == "/welkom/"

    left = browser.client.post("/uitloggen/", {"next": there})
    assert left["Location"] == "/"


def test_attempts_on_an_account_are_limited(colleague: Somebody, browser: Browser) -> None:
    for _ in range(5):
        browser.send("/inloggen/", login=colleague.email, password="helemaal verkeerd")

    page = browser.send("/inloggen/", login=colleague.email, password=PASSWORD)

    assert "Te veel inlogpogingen" in page.content.decode()
    assert browser.where == "/inloggen/"


def test_attempts_from_one_place_are_limited(browser: Browser) -> None:
    answers = [
        browser.send("/inloggen/", login=f"a{n}@zwolle.nl", password="x").status_code for n in range(31)
    ]

    assert answers[-1] == 429
    assert "veel pogingen" in browser.last.content.decode()


def test_the_answer_is_the_same_for_who_has_no_account(colleague: Somebody) -> None:
    pages = []
    for email in (colleague.email, "niemand@zwolle.nl"):
        page = Browser(Client()).send("/inloggen/", login=email, password="helemaal verkeerd")
        pages.append([str(error) for error in page.context["form"].non_field_errors()])

    assert pages[0] == pages[1] != []


def test_a_request_for_a_password_tells_nobody_who_has_an_account(colleague: Somebody) -> None:
    pages = [
        Browser(Client()).send("/wachtwoord-vergeten/", email=email) for email in (colleague.email, "x@y.nl")
    ]

    assert (
        pages[0].content.split(b"<main")[1].split(b"</main")[0]
        == pages[1].content.split(b"<main")[1].split(b"</main")[0]
    )


def test_nobody_signs_up_by_themselves(browser: Browser) -> None:
    answer = browser.client.post(
        "/aanmelden/", {"email": "x@y.nl", "password1": PASSWORD, "password2": PASSWORD}
    )

    assert answer.status_code == 403
    assert not Person.objects.filter(email="x@y.nl").exists()


@pytest.mark.parametrize("weak", ["kort", "password1234", "nieuw@zwolle.nl"])
def test_a_weak_password_is_refused(browser: Browser, weak: str) -> None:
    actions.invite("nieuw@zwolle.nl", "", digest("zwak"), actor=worker_for("GM0193"), at=timezone.now())

    page = browser.send("/uitnodiging/zwak/", name="Noor", password=weak, again=weak)

    assert page.status_code == 422
    assert not Person.objects.filter(email="nieuw@zwolle.nl").exists()


def test_a_colleague_without_the_role_invites_nobody(colleague: Somebody, browser: Browser) -> None:
    browser.sign_in(colleague)

    page = browser.send("/organisatie/mensen/", email="vriend@zwolle.nl", role="beheerder")

    assert page.status_code == 403
    assert invitation_to("vriend@zwolle.nl") is None
    with within("GM0193"):
        assert Entry.objects.filter(rule="memberships.invite", result="refused").exists()


def test_an_administrator_reaches_no_other_organisation(zwolle: Somebody) -> None:
    actor = actor_for(zwolle.person, at=timezone.now())
    elsewhere = colleague_of("GM0166", "beheer@kampen.nl", "beheerder", at=timezone.now())
    membership = membership_of(elsewhere, "GM0166")
    actions.invite("x@kampen.nl", "", digest("x"), actor=worker_for("GM0166"), at=timezone.now())
    invitation = invitation_to("x@kampen.nl", "GM0166")
    assert invitation is not None

    with pytest.raises(NotThere):
        actions.end(membership.pk, actor=actor, at=timezone.now())
    with pytest.raises(NotThere):
        actions.withdraw(invitation.pk, actor=actor, at=timezone.now())


def test_a_colleague_hears_why_they_may_let_nobody_go(zwolle: Somebody, colleague: Somebody) -> None:
    membership = membership_of(zwolle)

    with pytest.raises(NotAllowed, match="administrator"):
        actions.end(membership.pk, actor=actor_for(colleague.person, at=timezone.now()), at=timezone.now())


def test_the_last_administrator_stays(zwolle: Somebody, browser: Browser) -> None:
    browser.sign_in(zwolle)
    membership = membership_of(zwolle)

    page = browser.send(f"/organisatie/mensen/{membership.pk}/weg/")

    assert "laatste beheerder" in page.content.decode()
    assert membership_of(zwolle).until is None


def test_a_sign_out_needs_the_button(colleague: Somebody, browser: Browser) -> None:
    browser.sign_in(colleague)
    browser.open("/uitloggen/")
    assert browser.is_inside

    browser.send("/uitloggen/")
    assert not browser.is_inside


def test_a_form_from_another_site_is_refused(colleague: Somebody) -> None:
    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/inloggen/", {"login": colleague.email, "password": PASSWORD}).status_code == 403


def test_the_password_is_kept_with_argon2(colleague: Somebody) -> None:
    assert Person.objects.get(pk=colleague.person).password.startswith("argon2$")
    assert authenticate(None, email=colleague.email, password=PASSWORD) is not None


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("inside", [True, False])
def test_every_address_of_an_account_shows_our_own_design(
    colleague: Somebody, browser: Browser, language: str, inside: bool
) -> None:
    if inside:
        browser.sign_in(colleague)
        browser.send("/account/bevestig/", password=PASSWORD)
    parts = {"token": "x", "key": "x", "uidb36": "a", "dossier": f"{UUID(int=1)}", "code": "X1"}
    parts |= dict.fromkeys(("membership", "invitation", "mandate", "pk"), "1")
    for pattern in urlpatterns:
        page = browser.client.get(f"{language}/{_filled(pattern, parts)}", follow=True)
        if page.status_code == 405 or page.get("Content-Type", "").startswith("text/plain"):
            continue
        assert 'class="brand"' in page.content.decode(), pattern.name
        assert not any("allauth" in str(one.origin) for one in page.templates or ()), pattern.name


def _filled(pattern: URLPattern, parts: dict[str, str]) -> str:
    needed = {name: parts[name] for name in pattern.pattern.regex.groupindex}
    return reverse(str(pattern.name), kwargs=needed).removeprefix("/")
