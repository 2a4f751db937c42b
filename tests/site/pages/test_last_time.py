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
