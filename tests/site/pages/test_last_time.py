# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page about no municipality still knows the one of last time, so that one can go back to it."""

import pytest
from django.test import Client

from small_country import ZWOLLE
from stuurhuis.steering.tasks.monitor import Material


@pytest.mark.parametrize(
    "path", ["/kaart/inwoners/", "/bronnen/", "/bronnen/cbs-iv3/", "/bronnen/cbs-iv3/cbs-iv3/1/"]
)
def test_the_head_names_the_municipality_of_last_time(judged: Material, visitor: Client, path: str) -> None:
    assert "Kies een gemeente" in visitor.get(path).content.decode()
    visitor.get(f"/gemeente/{ZWOLLE}/")
    head = visitor.get(path).content.decode().split("</header>")[0]
    assert "Zwolle" in head
    assert "Kies een gemeente" not in head


@pytest.mark.parametrize("path", ["reeksen/", "vergelijk/", "indicator/inwoners/"])
def test_every_page_of_a_municipality_is_remembered(judged: Material, visitor: Client, path: str) -> None:
    visitor.get(f"/gemeente/{ZWOLLE}/{path}")
    assert visitor.get("/").headers["Location"] == f"/gemeente/{ZWOLLE}/"
    assert visitor.get("/gemeente/GM9999/").status_code == 404
    assert visitor.get("/").headers["Location"] == f"/gemeente/{ZWOLLE}/"


@pytest.mark.parametrize("path", ["/kaart/inwoners/", "/kies/"])
def test_the_map_marks_the_municipality_of_last_time(judged: Material, visitor: Client, path: str) -> None:
    assert 'class="selected"' not in visitor.get(path).content.decode()
    visitor.get(f"/gemeente/{ZWOLLE}/")
    assert 'class="selected"' in visitor.get(path).content.decode()
