# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beside each target how probable it is that it is met, and what others did as well."""

import re
from dataclasses import replace
from html import unescape

import pytest
from django.test import Client

from small_country import AT, DEVENTER, ZWOLLE
from stuurhuis.kernel.lake import versions
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.queries import chances as queries
from stuurhuis.steering.queries import goals
from stuurhuis.steering.queries import sheets as library
from stuurhuis.steering.rules import chances, results, scales
from stuurhuis.steering.rules.goals import Bound, TargetWords
from stuurhuis.steering.tasks.monitor import Material
from tests.site.routes import sure_of

HOME = f"/gemeente/{ZWOLLE}/"
CRIME = f"{HOME}indicator/misdrijven-totaal/"
HOPELESS = {
    "period": "2027", "bound": "at_most", "value": "5", "near": "", "rationale": "raadsbesluit",
}  # fmt: skip
SURE = HOPELESS | {"value": "4000"}


def text(client: Client, path: str) -> str:
    """What a page says, in one line."""
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", "", client.get(path).content.decode())))


@pytest.fixture
def goal(judged: Material, sanne: Client) -> str:
    """The address of a goal of Zwolle that is measured by registered crime, from 2021 on."""
    sanne.post("/doelen/begin/")
    found = re.search(r'href="(/doelen/\d+/)"', sanne.get("/doelen/").content.decode())
    assert found
    chosen = {
        "indicator": "misdrijven-totaal",
        "kind": "outcome",
        "baseline_period": "2022",
        "baseline": "50",
    }
    sanne.post(f"{found[1]}indicator/", chosen)
    return found[1]


def aim(client: Client, goal: str, target: dict[str, str]) -> None:
    """Set a target for the newest indicator of a goal."""
    where = re.findall(r'href="(/doelen/\d+/streefwaarde/\d+/)"', client.get(goal).content.decode())[-1]
    assert client.post(where, sure_of(target)).status_code == 302


def test_a_target_at_risk_is_told_on_the_tree_the_goal_the_indicator_and_at_home(
    sanne: Client, goal: str
) -> None:
    aim(sanne, goal, HOPELESS)
    for page in (goal, "/doelen/", CRIME):
        assert "minder dan 1 op 20" in text(sanne, page)
        assert "in gevaar" in text(sanne, page)
    assert "de streefwaarde van 2027 wordt waarschijnlijk niet gehaald" in text(sanne, HOME)


def test_a_target_that_will_be_met_is_no_news_at_home(sanne: Client, goal: str) -> None:
    aim(sanne, goal, SURE)
    assert "Heel grote kans" in text(sanne, goal)
    for page in ("/doelen/", HOME):
        assert "in gevaar" not in text(sanne, page)


def test_beyond_what_is_foreseen_no_chance_is_given_and_the_page_says_why(sanne: Client, goal: str) -> None:
    aim(sanne, goal, HOPELESS | {"period": "2040"})
    assert "Geen kans: de verwachting loopt tot en met" in text(sanne, goal)
    assert "Streefwaarde in gevaar" not in text(sanne, HOME)


def test_the_organisation_chooses_what_a_small_chance_is(
    sanne: Client, youssef: Client, marije: Client, client: Client, judged: Material
) -> None:
    sanne.post("/kansen/grens/", {"one_in": "10"})
    for colleague in (sanne, youssef):
        assert "Bij een kans kleiner dan 1 op 10. Dat koos jullie organisatie" in text(colleague, "/kansen/")
    for other in (marije, client):
        assert "Bij een kans kleiner dan 1 op 3. Dat is de gewone grens" in text(other, "/kansen/")


def test_an_impossible_limit_comes_back(sanne: Client, judged: Material) -> None:
    assert sanne.post("/kansen/grens/", {"one_in": "7"}).status_code == 422
    assert "1 op 3" in text(sanne, "/kansen/")


def test_others_see_nothing_of_what_an_organisation_wants(
    sanne: Client, goal: str, marije: Client, client: Client
) -> None:
    aim(sanne, goal, HOPELESS)
    for other in (marije, client):
        for page in (HOME, CRIME):
            assert "in gevaar" not in text(other, page)
            assert "Wat willen we bereiken?" not in text(other, page)


def test_what_others_did_as_well_stands_beside_indicator_and_goal(sanne: Client, goal: str) -> None:
    for page, since in ((CRIME, "2021"), (goal, "2022")):
        said = text(sanne, page)
        assert "Wat deed de omgeving?" in said
        assert f"Van {since} tot 2025" in said
        assert "Nog niet verklaard" in said
        assert "jullie schuld" not in said


def test_a_neighbour_sees_its_own_movement(marije: Client, judged: Material) -> None:
    assert "in Deventer" in text(marije, f"/gemeente/{DEVENTER}/indicator/misdrijven-totaal/")


def test_a_page_says_how_good_chances_were(client: Client, judged: Material) -> None:
    page = text(client, "/kansen/")
    assert "Brier-score" in page
    assert "Wie altijd hetzelfde gemiddelde zegt" in page
    assert "wat op de rand van de 80 % ligt, heeft 10 of 90 % kans" in page


def test_a_target_at_the_edge_of_every_margin_that_is_drawn_has_its_chance(judged: Material) -> None:
    foreseen = replace(queries.foreseen(ZWOLLE, actor=VISITOR, at=AT), silent_from={})
    sheets = library.known(actor=VISITOR, at=AT)
    figures = goals.measured(ZWOLLE, tuple(foreseen.ahead), actor=VISITOR, at=AT)
    drawn = [
        (sheets[name], one)
        for name, ahead in foreseen.ahead.items()
        for one in scales.scale(sheets[name]).ahead(ahead, figures[name])
    ]
    assert len(drawn) > 15
    for sheet, one in drawn:
        room = 0.02 if chances.step_of(scales.scale(sheet)) else 1e-6
        for value, expected in ((one.lo80, 0.9), (one.hi80, 0.1)):
            said = foreseen.chance(TargetWords(one.period, value, Bound.AT_LEAST), sheet, figures[sheet.id])
            assert said.value == pytest.approx(expected, abs=room), (sheet.id, one)


def test_what_the_worker_leaves_can_be_read_back(judged: Material) -> None:
    names = {one.data_set for one in (results.SHARES, results.RELIABILITY)}
    assert set(versions.current_of(names)) == names
