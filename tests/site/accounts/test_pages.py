# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of signing in keep nobody out: axe, phones, the dark, the keyboard, and no JavaScript at all."""

from collections.abc import Callable
from itertools import product

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.fixtures import Settings

from browsing import LANGUAGES, Visits, faults_in_every_look
from stuurhuis.kernel.memberships import actions, recovering
from stuurhuis.kernel.policy import worker_for
from stuurhuis.site.accounts import examples
from stuurhuis.site.accounts.inviting import digest
from tests.site.accounts.browser import PASSWORD, Browser, Somebody, code_of, forget_used_codes, membership_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
Faults = Callable[[Page], list[str]]

OUTSIDE = (
    *(
        "/inloggen/",
        "/wachtwoord-vergeten/",
        "/wachtwoord-vergeten/verstuurd/",
        "/wachtwoord-vergeten/klaar/",
    ),
    *("/uitnodiging/nieuw/", "/inloggen/dicht/", "/herstel/terug/"),
)
INSIDE = (
    *(
        "/account/",
        "/organisatie/mensen/",
        "/account/sessies/",
        "/account/wachtwoord/",
        "/account/tweede-factor/",
    ),
    *("/account/herstelcodes/", "/account/herstelcodes/nieuw/", "/account/tweede-factor/vervangen/"),
    *("/uitloggen/", "/account/bevestig/", "/account/bevestig-met-code/", "/organisatie/mensen/{held}/weg/"),
    *("/account/sluiten/", "/account/passkey/nieuw/", "/organisatie/mensen/{held}/herstel/"),
)


@pytest.fixture
def _examples(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.LOCAL_ONLY = True
    monkeypatch.setattr(examples, "sample_is_loaded", lambda: True)


@pytest.fixture
def pages(zwolle: Somebody, _examples: None) -> list[tuple[str, dict[str, str]]]:
    """Every page with the cookie of who may see it: outside, with only a password, half way, inside."""
    for email, token in (("nieuw@zwolle.nl", "nieuw"), ("half@zwolle.nl", "half")):
        actions.invite(email, "controller", digest(token), actor=worker_for("GM0193"), at=timezone.now())
    held = membership_of(zwolle).pk
    recovering.start_recovery(held, digest("terug"), actor=worker_for("GM0193"), at=timezone.now())
    browsers = [Browser(Client()) for _ in range(3)]
    browsers[0].sign_in(zwolle)
    browsers[0].send("/account/bevestig/", password=PASSWORD)
    browsers[1].send("/inloggen/", login=zwolle.email, password=PASSWORD)
    browsers[2].send("/uitnodiging/half/", name="Half", password=PASSWORD, again=PASSWORD)
    inside, asked, half = ({"sessionid": one.client.cookies["sessionid"].value} for one in browsers)
    return [
        *((path, {}) for path in OUTSIDE),
        *((path.format(held=held), inside) for path in INSIDE),
        ("/inloggen/code/", asked),
        ("/account/tweede-factor/instellen/", half),
    ]


@pytest.mark.timeout(600)
def test_no_page_in_any_look_keeps_anybody_out(
    pages: list[tuple[str, dict[str, str]]], visit: Visits, axe_faults: Faults
) -> None:
    found = []
    for (path, cookies), language in product(pages, LANGUAGES):
        page = visit(language + path, cookies=cookies)
        assert page.url.endswith(path), f"{path} leads to {page.url}"
        found += faults_in_every_look(page, axe_faults)
        visit.contexts.pop().close()
    assert found == []


@pytest.mark.parametrize("javascript", [True, False])
def test_the_whole_way_in_with_the_keyboard(zwolle: Somebody, visit: Visits, javascript: bool) -> None:
    page = visit("/inloggen/?next=/account/", javascript=javascript)
    page.focus("#id_login")
    page.keyboard.type(zwolle.email)
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.id") != "id_password":
        page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/inloggen/code/**")
    forget_used_codes(zwolle)
    page.focus("#id_code")
    page.keyboard.type(code_of(zwolle.secret))
    page.keyboard.press("Enter")
    page.wait_for_url("**/account/")

    assert page.inner_text("h1") == "beheer"


def device(page: Page) -> None:
    """A device that shows a passkey at once, as the person at it would (Chromium's own stand-in)."""
    wires = page.context.new_cdp_session(page)
    wires.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    awake = {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
    wires.send("WebAuthn.addVirtualAuthenticator", {"options": options | awake})


def by_name(visit: Visits, who: Somebody) -> tuple[Page, str]:
    """A page of who is signed in, and the site under a name: a passkey does not belong to a number."""
    first = Browser(Client())
    first.sign_in(who)
    first.send("/account/bevestig/", password=PASSWORD)
    visit.address = visit.address.replace("127.0.0.1", "localhost")
    page = visit("/account/", cookies={"sessionid": first.client.cookies["sessionid"].value})
    return page, visit.address


def test_a_passkey_is_made_used_and_removed(zwolle: Somebody, visit: Visits) -> None:
    page, here = by_name(visit, zwolle)
    device(page)
    page.goto(f"{here}/account/passkey/nieuw/")
    page.fill("#id_name", "laptop van het werk")
    page.click("#passkey-button")
    page.wait_for_url("**/account/tweede-factor/")
    assert "laptop van het werk" in page.inner_text("main")
    assert "passkey toegevoegd" in str(mail.outbox[-1].body)

    page.context.clear_cookies()
    page.goto(f"{here}/inloggen/?next=/account/")
    page.fill("#id_login", zwolle.email)
    page.fill("#id_password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/inloggen/code/**")
    page.click("#passkey-button")
    page.wait_for_url("**/account/")
    assert page.inner_text("h1") == "beheer"

    page.goto(f"{here}/account/tweede-factor/")
    page.click("text=Haal weg")
    page.wait_for_url("**/account/bevestig/**")
    page.goto(page.url.replace("/bevestig/", "/bevestig-met-passkey/"))
    page.click("#passkey-button")
    page.click("text=Ja, haal weg")
    page.wait_for_url("**/account/tweede-factor/**")
    assert "laptop van het werk" not in page.inner_text("main")


def test_who_has_no_such_passkey_here_hears_what_to_do(zwolle: Somebody, visit: Visits) -> None:
    page, here = by_name(visit, zwolle)
    page.goto(f"{here}/account/passkey/nieuw/")
    page.evaluate("() => { navigator.credentials.create = () => Promise.reject(new Error('stopped')) }")
    page.click("#passkey-button")

    page.wait_for_selector("#passkey-failed:not([hidden])")
    assert "gebruik een app met codes" in page.inner_text("#passkey-failed")


def test_an_address_without_a_name_says_where_passkeys_work(zwolle: Somebody) -> None:
    there = Browser(Client(HTTP_HOST="127.0.0.1:8000"))
    there.sign_in(zwolle)
    there.send("/account/bevestig/", password=PASSWORD)

    page = there.open("/account/passkey/nieuw/")

    assert "http://localhost:8000/account/passkey/nieuw/" in page.content.decode()
    assert "passkey-button" not in page.content.decode()
