# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""`stuurhuis invite` brings the first administrator in, and says what is wrong in one line."""

from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from typer.testing import CliRunner

from stuurhuis.kernel.store.models import Entry
from stuurhuis.kernel.store.wall import within
from stuurhuis.site.accounts import mailing
from stuurhuis.site.commandline import app
from tests.site.accounts.browser import PASSWORD, Browser, invitation_to, link_in_mail

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_first_administrator_comes_in(browser: Browser) -> None:
    done = CliRunner().invoke(
        app, ["invite", "eerste@zwolle.nl", "--organisation", "GM0193", "--role", "beheerder"]
    )

    assert done.exit_code == 0, done.output
    assert "eerste@zwolle.nl" in done.output
    assert mail.outbox[0].to == ["eerste@zwolle.nl"]
    browser.send(link_in_mail(), name="Eerste", password=PASSWORD, again=PASSWORD)
    assert browser.where == "/account/tweede-factor/instellen/"
    with within("GM0193"):
        assert Entry.objects.get(rule="memberships.invite").origin == "command"


def test_a_second_invitation_says_that_the_first_is_void() -> None:
    first, second = (
        CliRunner().invoke(app, ["invite", "a@zwolle.nl", "--organisation", "GM0193"]) for _ in range(2)
    )

    assert "De eerdere uitnodiging is vervallen" not in first.output
    assert "De eerdere uitnodiging is vervallen: de link in die mail werkt niet meer." in second.output


@pytest.mark.parametrize(
    ("email", "organisation", "role", "said"),
    [
        ("geen adres", "GM0193", "", "geen e-mailadres"),
        ("a@zwolle.nl", "GM9999", "", "geef een code zoals GM0193"),
        ("a@haaren.nl", "GM0788", "", "geef een code zoals GM0193"),
        ("a@zwolle.nl", "GM0193", "koning", "kies uit beheerder"),
    ],
)
def test_a_wrong_call_is_said_in_one_line(email: str, organisation: str, role: str, said: str) -> None:
    done = CliRunner().invoke(app, ["invite", email, "--organisation", organisation, "--role", role])

    assert done.exit_code == 2
    assert said in done.output
    assert len(done.output.strip().splitlines()) == 1
    assert not mail.outbox


def test_mail_that_cannot_go_leaves_no_invitation(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise SMTPServerDisconnected("weg")

    monkeypatch.setattr(mailing, "send_mail", broken)

    done = CliRunner().invoke(app, ["invite", "a@zwolle.nl", "--organisation", "GM0193"])

    assert done.exit_code == 2
    assert "STUURHUIS_MAIL" in done.output
    assert invitation_to("a@zwolle.nl") is None
