# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a figure on the screen back to what was delivered, in steps that one can follow."""

import re
from html import unescape

import pytest
from django.test import Client

from small_country import AT, BEFORE_MERGER, MERGED, ZWOLLE
from stuurhuis.kernel import lake
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.pages.places import earlier_codes
from stuurhuis.steering.queries import origin
from stuurhuis.steering.tasks.monitor import Material

CRIMES = f"/gemeente/{ZWOLLE}/indicator/misdrijven-totaal/"


def text(client: Client, path: str) -> str:
    """What a page says, on one line."""
    return " ".join(unescape(client.get(path).content.decode()).split())


def test_an_indicator_leads_to_its_origin(judged: Material, visitor: Client) -> None:
    assert f'href="{CRIMES}herkomst/"' in text(visitor, CRIMES)


def test_both_sources_of_a_broken_series_are_named_with_what_they_hold(judged: Material) -> None:
    found = origin.delivered(("misdrijven-totaal",), (ZWOLLE,), actor=VISITOR, at=AT)
    told = {one.version.source: (one.first, one.last, one.known) for one in found}
    assert told["cbs-83648ned"][:2] == ("2010", "2020")
    assert told["politie-47022ned"] == ("2021", "2025", 5)
    assert [one.first for one in found] == sorted(one.first for one in found)


def test_what_former_municipalities_delivered_counts_too(judged: Material) -> None:
    assert set(BEFORE_MERGER) <= set(earlier_codes()[MERGED])
    (alone,) = origin.delivered(("inwoners",), (MERGED,), actor=VISITOR, at=AT)
    (all_of_it,) = origin.delivered(("inwoners",), (MERGED, *earlier_codes()[MERGED]), actor=VISITOR, at=AT)
    assert all_of_it.first < alone.first
    assert all_of_it.known > alone.known


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_step_leads_to_a_version_with_its_checksum(
    judged: Material, visitor: Client, language: str
) -> None:
    body = text(visitor, f"{language}{CRIMES}herkomst/")
    links = set(re.findall(r'href="((?:/en)?/bronnen/[^/"]+/[^/"]+/\d+/)"', body))
    names = {link.split("/bronnen/")[1].split("/", 1)[1].rstrip("/") for link in links}
    assert {
        "politie-47022ned/1",
        "cbs-83648ned/1",
        "figures/1",
        "judged/1",
        "signals/1",
        "forecasts/1",
    } <= names
    for link in links:
        data_set = link.rstrip("/").split("/")[-2]
        current = lake.current(data_set)
        assert current
        assert current.checksum in text(visitor, link)


def test_a_version_names_what_it_was_made_of(judged: Material, visitor: Client) -> None:
    body = text(visitor, "/bronnen/stuurhuis/figures/1/")
    assert "Deze versie is nu te zien." in body
    assert "steering.monitor" in body
    for version in judged.versions:
        assert f'href="/bronnen/{version.source}/{version.name}/"' in body
    assert "Niet uit andere versies" in text(visitor, "/bronnen/cbs-iv3/cbs-iv3/1/")


@pytest.mark.parametrize("path", ["stuurhuis/figures/99/", "stuurhuis/geluk/1/", "cbs-iv3/figures/1/"])
def test_a_version_that_is_not_there_is_not_found(judged: Material, visitor: Client, path: str) -> None:
    assert visitor.get(f"/bronnen/{path}").status_code == 404
