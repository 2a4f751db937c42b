# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The decentralised governments are there from the start."""

from collections import Counter
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stuurhuis.kernel import parties
from stuurhuis.kernel.store.governments import follow_on
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


def test_successors_through_a_merger_of_mergers_and_a_split() -> None:
    follow_on(
        [
            (date(2011, 1, 1), "GM9001", "Oud", "GM9002"),
            (date(2019, 1, 1), "GM9002", "Midden", "GM0193"),
            (date(2021, 1, 1), "GM9003", "Gesplitst", "GM0193"),
            (date(2021, 1, 1), "GM9003", "Gesplitst", "GM0166"),
        ]
    )

    assert parties.successors("GM9001", date(2010, 1, 1)) == ("GM9001",)
    assert parties.successors("GM9001", date(2012, 1, 1)) == ("GM9002",)
    assert parties.successors("GM9001", date(2020, 1, 1)) == ("GM0193",)
    assert parties.successors("GM9003", date(2021, 1, 1)) == ("GM0166", "GM0193")
    assert parties.organisation("GM9001").until == date(2011, 1, 1)
    assert parties.organisation("GM9001").name == "Oud"
