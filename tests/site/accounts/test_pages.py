# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of signing in keep nobody out: axe, phones, the dark, the keyboard, and no JavaScript at all."""

from collections.abc import Callable
from itertools import product

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.fixtures import Settings

from browsing import LANGUAGES, SCHEMES, WIDTHS, Visits
from stuurhuis.kernel.memberships import actions
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
    *("/uitnodiging/nieuw/", "/inloggen/dicht/"),
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
)
EVERY = tuple(product(LANGUAGES, SCHEMES, WIDTHS))
SOME = (("", "light", 390), ("/en", "dark", 1440))


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


def _faults(
    pages: list[tuple[str, dict[str, str]]],
    visit: Visits,
    axe_faults: Faults,
    looks: tuple[tuple[str, str, int], ...],
) -> list[str]:
    found = []
    for (path, cookies), (language, scheme, width) in product(pages, looks):
        page = visit(language + path, width=width, scheme=scheme, cookies=cookies)
        assert page.url.endswith(path), f"{path} leads to {page.url}"
        found += axe_faults(page)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{path} is wider than {width}")
        visit.contexts.pop().close()
    return found


def test_no_page_keeps_anybody_out(
    pages: list[tuple[str, dict[str, str]]], visit: Visits, axe_faults: Faults
) -> None:
    assert _faults(pages, visit, axe_faults, SOME) == []


@pytest.mark.nightly
def test_no_page_in_any_look_keeps_anybody_out(
    pages: list[tuple[str, dict[str, str]]], visit: Visits, axe_faults: Faults
) -> None:
    assert _faults(pages, visit, axe_faults, EVERY) == []


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
