# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The decentralised governments are there from the start."""

from collections import Counter
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stuurhuis.kernel import parties
from stuurhuis.kernel.store.models import Organisation

pytestmark = pytest.mark.django_db


def test_all_428_are_there_by_kind() -> None:
    assert Counter(party.kind for party in parties.governments()) == {
        "municipality": 342,
        "environment_service": 28,
        "safety_region": 25,
        "water_board": 21,
        "province": 12,
    }


def test_every_municipality_lies_in_a_province() -> None:
    provinces = {party.code for party in parties.governments("province")}

    assert {party.province for party in parties.governments("municipality")} == provinces


def test_establishing_again_adds_nothing() -> None:
    before = Organisation.objects.count()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        parties.establish()

    assert Organisation.objects.count() == before
    assert len(asked) < 12


def test_the_two_services_of_utrecht_share_a_tooi_code_and_stay_two() -> None:
    shared = Organisation.objects.filter(tooi_code="so0697")

    assert {row.code for row in shared} == {"OD13", "OD14"}
    assert all("so0697" in row.note for row in shared)


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(parties.UnknownOrganisation):
        parties.organisation("GM9999")


@pytest.mark.parametrize(
    ("code", "year", "expected"),
    [
        ("GM0193", 2026, ("GM0193",)),
        ("GM0055", 2013, ("GM0055",)),
        ("GM0055", 2026, ("GM0074", "GM0080", "GM1900", "GM1940")),
        ("GM1921", 2026, ("GM1940",)),
        ("GM0788", 2026, ("GM0757", "GM0824", "GM0855", "GM0865")),
        ("GM0005", 2026, ("GM1966",)),
    ],
    ids=[
        "Zwolle",
        "Boarnsterhim before",
        "Boarnsterhim split and recoded",
        "recoded",
        "Haaren split",
        "Bedum",
    ],
)
def test_who_took_the_place_of_whom(code: str, year: int, expected: tuple[str, ...]) -> None:
    assert parties.successors(code, date(year, 12, 31)) == expected


def test_a_municipality_that_is_no_more_is_known_with_its_last_day() -> None:
    haaren = parties.organisation("GM0788")

    assert (haaren.name, haaren.until, haaren.province) == ("Haaren", date(2021, 1, 1), "PV30")
    assert haaren not in parties.governments()
    assert haaren in parties.governments(past=True)
