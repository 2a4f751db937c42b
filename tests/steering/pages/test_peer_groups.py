# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A group to compare with, from keeping it to laying it beside one's own figures and ending it."""

import re
from html import unescape

import pytest
from django.test import Client

from small_country import DEVENTER, ZWOLLE
from stuurhuis.steering.tasks.monitor import Material

GROUPS, CRIMES = "/vergelijkingsgroepen/", f"/gemeente/{ZWOLLE}/indicator/misdrijven-totaal/?vergelijk=1"
pytestmark = pytest.mark.django_db


def text(client: Client, path: str) -> str:
    """What a page says, on one line."""
    return " ".join(unescape(client.get(path).content.decode()).split())


def saved(client: Client, name: str = "Hanzesteden") -> str:
    """The address of a group that was kept just now."""
    assert client.post(f"{GROUPS}nieuw/", {"name": name})["Location"] == GROUPS
    found = re.findall(rf'href="({GROUPS}\d+/)">{name}<', client.get(GROUPS).content.decode())
    return found[-1]


def test_the_nearest_are_kept_and_colleagues_see_who_did(
    judged: Material, sanne: Client, youssef: Client
) -> None:
    group = saved(sanne)
    told = text(youssef, group)
    assert "7 gemeenten" in told
    assert told.count("Sanne Vermeer") >= 7
    assert "Leek het meest toen de groep werd bewaard." in told
    assert "geen oordeel" in told


def test_who_is_added_or_taken_out_by_hand_keeps_the_reason(judged: Material, sanne: Client) -> None:
    group = saved(sanne)
    assert sanne.post(f"{group}erbij/", {"region": DEVENTER, "why": ""}).status_code == 422
    [out] = list(re.findall(rf'href="({group}eruit/\d+/)"', sanne.get(group).content.decode()))[:1]
    sanne.post(out, {"why_not": "Andere taken."})
    told = text(sanne, group)
    assert "Wie er eerder in zat" in told
    assert "Andere taken." in told
    free = re.findall(r'<option value="(GM\d+)">([^<]+)<', sanne.get(f"{group}erbij/").content.decode())
    assert ZWOLLE not in dict(free)
    code, name = free[-1]
    sanne.post(f"{group}erbij/", {"region": code, "why": "Zelfde rivier."})
    assert "Zelfde rivier." in text(sanne, group)
    mine = text(sanne, "/mijn/gegevens/")
    assert f"{name} toegevoegd" in mine
    assert " eruit gehaald" in mine


def test_a_chosen_group_stands_beside_the_own_figures_and_no_others(
    judged: Material, sanne: Client, visitor: Client
) -> None:
    group = saved(sanne)
    assert "jullie groep" not in text(sanne, CRIMES)
    sanne.post(f"{group}naast/", {})
    beside = text(sanne, CRIMES)
    assert "Dat is jullie groep Hanzesteden." in beside
    assert "bij de middelste van jullie groep" in beside
    assert "jullie groep" not in text(visitor, CRIMES)
    assert "jullie groep" not in text(sanne, CRIMES.replace(ZWOLLE, DEVENTER))
    assert "jullie groep" not in text(sanne, f"{CRIMES}&inwoners=0")
    sanne.post(f"{group}naast/", {"naast": "nee"})
    assert "jullie groep" not in text(sanne, CRIMES)


def test_a_group_that_has_ended_can_be_read_back(judged: Material, sanne: Client) -> None:
    group = saved(sanne)
    sanne.post(f"{group}stop/")
    assert "Deze groep is gestopt" in text(sanne, group)
    assert "Eén groep is gestopt" in text(sanne, GROUPS)
    assert f'href="{group}erbij/"' not in text(sanne, group)


def test_a_name_that_is_taken_says_so_and_another_organisation_sees_nothing(
    judged: Material, sanne: Client, marije: Client
) -> None:
    group = saved(sanne)
    again = sanne.post(f"{GROUPS}nieuw/", {"name": "Hanzesteden"})
    assert again.status_code == 422
    assert "Er is al een groep die zo heet." in again.content.decode()
    assert "Hanzesteden" not in text(marije, GROUPS)
    assert marije.get(group).status_code == 404


def test_without_groups_the_page_says_what_to_do(judged: Material, sanne: Client) -> None:
    assert "Er is nog geen groep" in text(sanne, GROUPS)
