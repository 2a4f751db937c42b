# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Phone and codes are lost: a colleague opens the way back, the password walks it. And who changed what."""

import re
from pathlib import Path
from smtplib import SMTPServerDisconnected
from typing import Any

import allauth
import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import translation
from typer.testing import CliRunner

from stuurhuis.kernel.store.models import Entry, Person
from stuurhuis.kernel.store.wall import within
from stuurhuis.site.accounts import mailing, notices
from stuurhuis.site.commandline import app
from tests.site.accounts.browser import (
    Browser,
    Somebody,
    code_of,
    forget_used_codes,
    link_in_mail,
    membership_of,
)

pytestmark = pytest.mark.django_db(transaction=True)


def helps(browser: Browser, administrator: Somebody, colleague: Somebody) -> str:
    """The administrator starts a recovery; gives the link that the colleague got."""
    browser.sign_in(administrator)
    page = browser.send(f"/organisatie/mensen/{membership_of(colleague).pk}/herstel/")
    assert f"verstuurd naar {colleague.email}" in page.content.decode()
    assert mail.outbox[-1].to == [colleague.email]
    return link_in_mail()


def test_a_lost_phone_is_replaced_with_a_colleague_and_the_password(
    zwolle: Somebody, colleague: Somebody, browser: Browser
) -> None:
    stolen = Browser(Client())
    stolen.sign_in(colleague)
    old = colleague.secret
    link = helps(browser, zwolle, colleague)

    back = Browser(Client())
    assert colleague.email in back.open(link).content.decode()
    back.send(link, password=colleague.password)

    assert back.where == "/account/tweede-factor/instellen/"
    assert not back.is_inside, "a new factor comes first"
    assert not stolen.is_inside
    assert "opgegeven" in str(mail.outbox[-1].body)
    back.set_up_app(colleague)
    assert back.is_inside
    assert colleague.secret != old
    other = Browser(Client())
    other.send("/inloggen/", login=colleague.email, password=colleague.password)
    forget_used_codes(colleague)
    other.send("/inloggen/code/", code=code_of(old))
    assert not other.is_inside


def test_the_mail_alone_opens_nothing(zwolle: Somebody, colleague: Somebody, browser: Browser) -> None:
    link = helps(browser, zwolle, colleague)
    thief = Browser(Client())

    page = thief.send(link, password="een gok van een dief")

    assert page.status_code == 422
    assert "klopt niet" in page.content.decode()
    for _ in range(5):
        page = thief.send(link, password="een gok van een dief")
    assert "Te veel" in page.content.decode()
    assert not thief.is_inside
    cache.clear()  # the attempts count for the account, whoever makes them
    theirs = Browser(Client())
    theirs.sign_in(colleague)
    assert theirs.is_inside, "nothing was taken away"


def test_a_link_works_once(zwolle: Somebody, colleague: Somebody, browser: Browser) -> None:
    link = helps(browser, zwolle, colleague)
    Browser(Client()).send(link, password=colleague.password)

    assert Browser(Client()).open(link).status_code == 410


def test_nobody_starts_their_own_nor_another_organisations(
    zwolle: Somebody, colleague: Somebody, browser: Browser
) -> None:
    browser.sign_in(zwolle)
    mine = browser.send(f"/organisatie/mensen/{membership_of(zwolle).pk}/herstel/")
    assert mine.status_code == 403
    assert "andere beheerder" in mine.content.decode()
    assert browser.send("/organisatie/mensen/999999/herstel/").status_code == 404
    theirs = Browser(Client())
    theirs.sign_in(colleague)
    assert theirs.send(f"/organisatie/mensen/{membership_of(zwolle).pk}/herstel/").status_code == 403
    assert not mail.outbox
    with within("GM0193"):
        refused = Entry.objects.filter(rule="memberships.start_recovery", result="refused")
        assert refused.count() == 2


def test_the_operator_helps_the_only_administrator(zwolle: Somebody) -> None:
    done = CliRunner().invoke(app, ["recover", zwolle.email, "--organisation", "GM0193"])

    assert done.exit_code == 0, done.output
    back = Browser(Client())
    back.send(link_in_mail(), password=zwolle.password)
    assert back.where == "/account/tweede-factor/instellen/"
    wrong = CliRunner().invoke(app, ["recover", zwolle.email, "--organisation", "GM0166"])
    assert (wrong.exit_code, len(wrong.output.strip().splitlines())) == (2, 1)


def test_mail_that_cannot_go_is_said(
    zwolle: Somebody, colleague: Somebody, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise SMTPServerDisconnected("weg")

    monkeypatch.setattr(mailing, "send_mail", broken)
    browser.sign_in(zwolle)

    page = browser.send(f"/organisatie/mensen/{membership_of(colleague).pk}/herstel/")

    assert "kon niet worden verstuurd" in page.content.decode()


def test_a_change_of_the_account_is_mailed_in_ones_own_language(
    colleague: Somebody, browser: Browser
) -> None:
    browser.sign_in(colleague)
    new = "een heel ander wachtwoord"
    given = {"oldpassword": colleague.password, "password1": new, "password2": new}
    browser.send("/account/wachtwoord/", **given)
    assert "Je wachtwoord is veranderd." in str(mail.outbox[-1].body)
    assert mail.outbox[-1].subject == "Er is iets veranderd aan je account"

    Person.objects.filter(pk=colleague.person).update(language="en")
    browser.send("/account/bevestig/", password=new)
    browser.send("/account/herstelcodes/nieuw/")
    assert "New recovery codes were made." in str(mail.outbox[-1].body)
    assert "choose another password" in str(mail.outbox[-1].body)
    assert "{" not in str(mail.outbox[-1].body)


def test_a_notice_that_cannot_go_undoes_nothing(
    colleague: Somebody, browser: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> None:
        raise SMTPServerDisconnected("weg")

    monkeypatch.setattr(notices, "send_mail", broken)
    browser.sign_in(colleague)
    new = "een heel ander wachtwoord"

    page = browser.send("/account/wachtwoord/", oldpassword=colleague.password, password1=new, password2=new)

    assert page.status_code == 200
    assert "did not hear of account/email/password_changed" in caplog.text
    assert colleague.email not in caplog.text


def test_there_are_words_for_all_that_allauth_can_tell() -> None:
    source = Path(allauth.__file__).parent
    told: set[str] = set()
    for app_folder in ("account/internal/flows", "mfa"):
        for file in (source / app_folder).rglob("*.py"):
            told |= set(re.findall(r'"((?:account|mfa)/email/[a-z_]+)"', file.read_text(encoding="utf-8")))
    never = ("_code", "_key", "unknown_account", "account_already_exists")
    spoken = {one for one in told if "/email_" not in one and not one.endswith(never)}

    assert spoken <= set(notices.CHANGES), spoken - set(notices.CHANGES)
    assert len(spoken) >= 8
    with pytest.raises(notices.NoWordsForChange), translation.override("nl"):
        notices.send("account/email/something_new", Person())
