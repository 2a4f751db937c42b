# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A target at risk is a signal like any other: with a page of its own, and one row wherever it is told."""

import csv
import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from small_country import ZWOLLE
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import sure_of

HOME = f"/gemeente/{ZWOLLE}/"
SIGNAL = f"{HOME}signaal/misdrijven-totaal/2027/target_at_risk/"
EXCEPTION = "/afwijking/misdrijven-totaal/2027/target_at_risk/"
HOPELESS = {"bound": "at_most", "value": "60", "rationale": "raadsbesluit"}
AT_RISK = "de streefwaarde van 2027 wordt waarschijnlijk niet gehaald"
LATER = f"{timezone.localdate() + timedelta(days=30)}"


def text(client: Client, path: str) -> str:
    """What a page says, in one line."""
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", " ", client.get(path).content.decode())))


@pytest.fixture
def goal(judged: Material, sanne: Client) -> str:
    """A goal of Zwolle with two targets for registered crime, of 2027 and 2028, that will not be met."""
    sanne.post("/doelen/begin/")
    found = re.search(r'href="(/doelen/\d+/)"', sanne.get("/doelen/").content.decode())
    assert found
    chosen = {"indicator": "misdrijven-totaal", "kind": "outcome", "no_baseline_because": "nieuw doel"}
    sanne.post(f"{found[1]}indicator/", chosen)
    aim = re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', sanne.get(found[1]).content.decode())[-1]
    for period in ("2027", "2028"):
        sanne.post(aim, sure_of(HOPELESS | {"period": period}))
    return found[1]


def test_the_page_says_what_is_wanted_and_expected_and_how_probable_it_is(sanne: Client, goal: str) -> None:
    said = text(sanne, SIGNAL)
    assert AT_RISK in said
    assert "Streefwaarde: ten hoogste 60,0 per 1.000 inwoners. Verwacht:" in said
    assert "minder dan 1 op 20" in said
    assert "Hoe veranderde de kans?" in said
    assert "Wat deed de omgeving?" in said
    assert goal in sanne.get(SIGNAL).content.decode()


def test_one_indicator_is_told_once_with_its_later_targets(sanne: Client, goal: str) -> None:
    said = text(sanne, HOME)
    assert said.count("wordt waarschijnlijk niet gehaald") == 1
    assert "Ook in gevaar: de streefwaarde van 2028." in said


def test_it_stands_in_the_files_that_one_takes_along(sanne: Client, marije: Client, goal: str) -> None:
    row = next(
        one
        for one in csv.reader(
            sanne.get(f"{HOME}signalen.csv").content.decode("utf-8-sig").splitlines(), delimiter=";"
        )
        if "misdrijven-totaal" in one and any(AT_RISK in cell for cell in one)
    )
    assert "2027" in row
    assert AT_RISK in sanne.get(f"{SIGNAL.rstrip('/')}.csv").content.decode()
    assert AT_RISK not in marije.get(f"{HOME}signalen.csv").content.decode()


def test_it_rests_until_a_day_and_can_be_taken_up_again(sanne: Client, goal: str) -> None:
    sanne.post(f"{SIGNAL}rust/", {"until": LATER, "reason": "Eerst het college."})
    assert "Eén signaal rust" in text(sanne, HOME)
    assert "Eerst het college." in text(sanne, "/mijn/")
    assert "streefwaarden zijn in gevaar" not in text(sanne, "/doelen/")
    taken_up = re.search(r'action="(/rust/\d+/weg/)"', sanne.get(SIGNAL).content.decode())
    assert taken_up
    sanne.post(taken_up[1])
    assert "Streefwaarde in gevaar" in text(sanne, HOME)


def test_it_is_talked_over_and_accepted_until_a_day(sanne: Client, goal: str) -> None:
    assert EXCEPTION in sanne.get(SIGNAL).content.decode()
    sanne.post(f"{EXCEPTION}accepteer/", {"until": LATER, "reason": "Eenmalig feest."})
    assert "Eén afwijking is geaccepteerd" in text(sanne, HOME)
    assert "Eenmalig feest." in text(sanne, SIGNAL)
    assert "in gevaar, rust" in text(sanne, goal)


def test_the_next_step_of_its_goal_is_to_look_why(sanne: Client, goal: str) -> None:
    assert f'<a class="button" href="{SIGNAL}">Bekijk waarom</a>' in sanne.get(goal).content.decode()


def test_it_is_followed_like_every_signal(sanne: Client, goal: str) -> None:
    sanne.post(f"{HOME}indicator/misdrijven-totaal/volg/", {"next": SIGNAL})
    assert AT_RISK in text(sanne, "/mijn/")


def test_nobody_else_sees_it(goal: str, marije: Client, visitor: Client) -> None:
    assert marije.get(SIGNAL).status_code == 410
    assert visitor.get(SIGNAL).status_code == 302
    for stranger in (marije, visitor):
        assert "Streefwaarde in gevaar" not in text(stranger, HOME)


def test_a_target_that_was_withdrawn_is_gone(sanne: Client, goal: str) -> None:
    for end in re.findall(r'action="(/doelen/streefwaarde/\d+/einde/)"', sanne.get(goal).content.decode()):
        sanne.post(end)
    assert sanne.get(SIGNAL).status_code == 410


def test_the_chart_draws_the_target_beside_the_forecast(sanne: Client, goal: str) -> None:
    for page in (SIGNAL, goal, f"{HOME}indicator/misdrijven-totaal/"):
        body = unescape(sanne.get(page).content.decode())
        assert 'class="target"' in body
        assert "Streefwaarde: 60,0 in 2027." in body
        assert 'class="mean"' in body
