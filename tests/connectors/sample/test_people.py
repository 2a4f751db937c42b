# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Five thousand made-up people: over all governments, the same each time, and nobody real."""

from datetime import date

import pytest

from small_country import DEVENTER, ZWOLLE
from stuurhuis.connectors.sample.people import TOTAL, People, themes
from stuurhuis.kernel import parties

ON = date(2026, 6, 1)
pytestmark = pytest.mark.django_db


def test_there_are_five_thousand_over_all_governments_by_size() -> None:
    numbers = People().numbers()
    assert sum(numbers.values()) == TOTAL == 5000
    assert set(numbers) == {one.code for one in parties.governments()}
    assert numbers["GM0363"] > numbers[ZWOLLE] > numbers["GM0088"] >= 3


def test_they_are_the_same_each_time_and_marked_as_examples() -> None:
    first, again = People().profiles(ZWOLLE, ON), People().profiles(ZWOLLE, ON)
    assert list(first) == list(again)
    assert len(first) == People().numbers()[ZWOLLE] == len({one.email for one in first})
    assert all(one.email.endswith("@example.org") for one in first)


def test_karim_knows_heat_networks_and_his_manager_is_named() -> None:
    karim = People().profiles(DEVENTER, ON)[0]
    assert karim.name == "Karim Bouzid"
    assert "warmtenetten" in [one.words for one in karim.items]
    assert karim.manager == "marije-de-boer@example.org"


def test_the_words_of_real_vacancies_are_among_what_they_know() -> None:
    words = {word for one in themes() for word in one.words}
    assert {"toezicht op algoritmen", "wetgevingsadvies", "hydrologie"} <= words
