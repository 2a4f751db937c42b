# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""One fact in two scales is one indicator: listed once, judged once, and its other address leads to it."""

import pytest
from django.test import Client

from small_country import AT, ZWOLLE
from stuurhuis.kernel.policy import VISITOR
from stuurhuis.steering.queries import indicator, overview, words
from stuurhuis.steering.rules.sheets import readings
from stuurhuis.steering.rules.views import Region
from stuurhuis.steering.tasks.monitor import Material

READING, AMOUNT = "misdrijven-per-1000", "misdrijven-totaal"


def test_a_reading_is_known_by_its_name_and_only_beside_its_amount(judged: Material) -> None:
    assert readings(judged.sheets) == {READING: AMOUNT}
    alone = {name: sheet for name, sheet in judged.sheets.items() if name != AMOUNT}
    assert readings(alone) == {}


def test_it_is_listed_and_judged_once(judged: Material) -> None:
    assert READING not in words.sheets_by_id(actor=VISITOR, at=AT)
    listed = overview.course(Region(ZWOLLE, "Zwolle"), actor=VISITOR, at=AT)
    names = [one.sheet.id for group in listed for one in group.series]
    assert names.count(AMOUNT) == 1
    assert READING not in names
    told = [one.key.indicator for one in overview.signals(ZWOLLE, actor=VISITOR, at=AT)]
    assert AMOUNT in told
    assert READING not in told


def test_the_amount_tells_per_inhabitant_what_the_source_told(judged: Material) -> None:
    """Inhabitants are known from 2017 on; before that CBS gave the figure per 1,000 itself."""
    figures = indicator.series(Region(ZWOLLE, "Zwolle"), AMOUNT, actor=VISITOR, at=AT).figures
    early = [one for one in figures if one.period < "2017"]
    assert early
    assert all(one.relative and one.value and 10 < one.relative < 200 < one.value for one in early)


@pytest.mark.parametrize("language", ["", "/en"])
def test_its_own_address_leads_to_the_one_indicator(judged: Material, visitor: Client, language: str) -> None:
    own = visitor.get(f"{language}/gemeente/{ZWOLLE}/indicator/{READING}/")
    assert own.headers["Location"] == f"{language}/gemeente/{ZWOLLE}/indicator/{AMOUNT}/?maat=inwoner"
    country = visitor.get(f"{language}/kaart/{READING}/")
    assert country.headers["Location"] == f"{language}/kaart/{AMOUNT}/"
