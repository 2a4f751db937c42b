# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Following and putting aside, as somebody does it on the pages."""

from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from small_country import ZWOLLE
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import LOUD

FOLLOW = f"/gemeente/{ZWOLLE}/indicator/inwoners/volg/"
SIGNAL = "/".join(("/gemeente", ZWOLLE, "signaal", *LOUD[1:])) + "/"


def later(days: int = 30) -> dict[str, str]:
    """The form, with a day from now."""
    return {"until": f"{timezone.now().date() + timedelta(days=days)}", "reason": "Groot onderhoud."}


def text(client: Client, path: str) -> str:
    """What a page says."""
    return unescape(client.get(path).content.decode())


def test_follow_see_it_at_mine_and_stop(judged: Material, sanne: Client) -> None:
    answer = sanne.post(FOLLOW, {"next": f"/gemeente/{ZWOLLE}/indicator/inwoners/"}, follow=True)
    assert "Niet meer volgen" in unescape(answer.content.decode())
    mine = text(sanne, "/mijn/")
    assert f"/gemeente/{ZWOLLE}/indicator/inwoners/" in mine
    key = mine.split('action="/volg/')[1].split("/")[0]
    sanne.post(f"/volg/{key}/weg/")
    assert "Je volgt nog niets" in text(sanne, "/mijn/")


def test_what_one_follows_and_deviates_stands_at_mine(judged: Material, sanne: Client) -> None:
    sanne.post(f"/gemeente/{ZWOLLE}/indicator/{LOUD[1]}/volg/")
    assert "Eén ding dat je volgt vraagt aandacht" in text(sanne, "/mijn/")
    assert "One thing you follow" in text(sanne, "/en/mijn/")


@pytest.mark.parametrize("name", ["geluk", "inwoners2"])
def test_what_is_not_there_cannot_be_followed(judged: Material, sanne: Client, name: str) -> None:
    assert sanne.post(f"/gemeente/{ZWOLLE}/indicator/{name}/volg/").status_code == 404
    assert sanne.post(f"/gemeente/GM9999/indicator/{name}/volg/").status_code == 404
    assert "Je volgt nog niets" in text(sanne, "/mijn/")


def test_put_aside_rests_for_colleagues_and_not_for_others(
    judged: Material, sanne: Client, youssef: Client, marije: Client, visitor: Client
) -> None:
    answer = sanne.post(f"{SIGNAL}rust/", later())
    assert answer.headers["Location"] == f"/gemeente/{ZWOLLE}/"

    for colleague in (sanne, youssef):
        assert "Eén signaal rust" in text(colleague, f"/gemeente/{ZWOLLE}/")
        assert "Groot onderhoud." in text(colleague, "/mijn/")
        assert "Groot onderhoud." in text(colleague, SIGNAL)
    for other in (marije, visitor):
        assert "Eén signaal rust" not in text(other, f"/gemeente/{ZWOLLE}/")
        assert "Groot onderhoud." not in text(other, SIGNAL)
    assert "Groot onderhoud." not in text(marije, "/mijn/")


def test_take_it_up_again(judged: Material, sanne: Client, marije: Client) -> None:
    sanne.post(f"{SIGNAL}rust/", later())
    key = text(sanne, "/mijn/").split('action="/rust/')[1].split("/")[0]

    assert marije.post(f"/rust/{key}/weg/").status_code == 404
    assert sanne.post(f"/rust/{key}/weg/").status_code == 302
    assert "Eén signaal rust" not in text(sanne, f"/gemeente/{ZWOLLE}/")
    assert "dan staat het hier tot de dag die je koos" in text(sanne, "/mijn/")


@pytest.mark.parametrize("until", ["", "gisteren", "2020-01-01", "2999-01-01"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_a_mistake_loses_nothing_that_was_typed(
    judged: Material, sanne: Client, until: str, language: str
) -> None:
    answer = sanne.post(f"{language}{SIGNAL}rust/", {"until": until, "reason": "Dit wil ik niet kwijt."})
    body = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Dit wil ik niet kwijt." in body
    assert 'role="alert"' in body
    assert 'aria-invalid="true"' in body


@pytest.mark.parametrize("until", ["", "gisteren", "2020-01-01"])
def test_a_visitor_hears_to_sign_in_before_what_is_wrong_with_the_form(
    judged: Material, visitor: Client, until: str
) -> None:
    answer = visitor.post(f"{SIGNAL}rust/", {"until": until})
    body = unescape(answer.content.decode())
    assert answer.status_code == 403
    assert "Alleen wie voor een overheid werkt, mag dit." in body
    assert 'href="/inloggen/"' in body
    assert 'role="alert"' not in body


def test_a_signal_that_is_gone_cannot_be_put_aside(judged: Material, sanne: Client) -> None:
    gone = SIGNAL.replace("2024", "2019")
    assert sanne.post(f"{gone}rust/", later()).status_code == 410


def test_a_visitor_is_offered_to_sign_in_and_no_deeds(judged: Material, visitor: Client) -> None:
    body = text(visitor, SIGNAL)
    assert f"?next={SIGNAL}" in body
    assert "rust/" not in body
    assert "volg/" not in body


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:alert(1)", ""])
def test_a_deed_sends_nobody_elsewhere(judged: Material, sanne: Client, elsewhere: str) -> None:
    answer = sanne.post(FOLLOW, {"next": elsewhere})
    assert answer.headers["Location"] == f"/gemeente/{ZWOLLE}/indicator/inwoners/"
