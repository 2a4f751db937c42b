# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who signs in sees at once what asks attention in the own municipality."""

import pytest
from django.test import Client

from small_country import KAMPEN, ZWOLLE

pytestmark = pytest.mark.usefixtures("judged")
HOME = f"/gemeente/{ZWOLLE}/"


def test_one_arrives_at_what_asks_attention_in_the_own_municipality(sanne: Client) -> None:
    assert sanne.get("/welkom/").headers["Location"] == HOME


def test_also_after_a_look_at_another_one(sanne: Client) -> None:
    sanne.get(f"/gemeente/{KAMPEN}/")
    assert sanne.get("/").headers["Location"] == f"/gemeente/{KAMPEN}/"
    assert sanne.get("/welkom/").headers["Location"] == HOME


def test_who_works_for_no_municipality_chooses_one(tom: Client) -> None:
    assert tom.get("/welkom/").headers["Location"] == "/kies/"
