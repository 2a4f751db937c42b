# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The governments have the OIN of the register, also where they were there before it was known."""

import re
from collections import Counter

import pytest

from stuurhuis.kernel.store import governments
from stuurhuis.kernel.store.models import Organisation

pytestmark = pytest.mark.django_db

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
RSIN = re.compile(r"00000001(\d{9})000")
"""Most OINs are made of the RSIN; those of two water boards of their number in the trade register."""
TRADE_REGISTER = {"WS31": "00000003343602670000", "WS37": "00000003321640840000"}


def passes_the_elfproef(number: str) -> bool:
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, number, strict=True)) % 11 == 0


def with_oin() -> dict[str, str]:
    return dict(Organisation.objects.exclude(oin="").values_list("code", "oin"))


def test_who_has_an_oin_and_who_has_none_by_kind() -> None:
    today = Organisation.objects.filter(until=None).exclude(kind="country")

    assert Counter(today.exclude(oin="").values_list("kind", flat=True)) == {
        "municipality": 342,
        "water_board": 21,
        "environment_service": 16,
        "province": 12,
        "safety_region": 3,
    }
    assert Counter(today.filter(oin="").values_list("kind", flat=True)) == {
        "safety_region": 22,
        "environment_service": 12,
    }


def test_no_two_governments_have_the_same_oin() -> None:
    assert len(set(with_oin().values())) == len(with_oin()) == 394


def test_every_oin_holds_an_rsin_that_passes_the_elfproef() -> None:
    read = {code: RSIN.fullmatch(oin) for code, oin in with_oin().items() if code not in TRADE_REGISTER}

    assert [code for code, found in read.items() if not found or not passes_the_elfproef(found[1])] == []


def test_two_water_boards_have_an_oin_of_the_trade_register() -> None:
    assert {code: with_oin()[code] for code in TRADE_REGISTER} == TRADE_REGISTER


def test_an_oin_of_2016_says_so() -> None:
    old = Organisation.objects.filter(note__contains="register of 6 September 2016")

    assert Counter(old.values_list("kind", flat=True)) == {"environment_service": 16, "safety_region": 3}
    assert not old.filter(oin="").exists()


def test_a_municipality_has_the_name_of_today() -> None:
    assert Organisation.objects.get(code="GM1982").name == "Land van Cuijk"


def test_who_was_there_before_gets_the_oin_and_the_name_and_keeps_the_rest() -> None:
    Organisation.objects.filter(code="GM0193").update(oin="", name="Zwollo", theme="zwolle")

    governments.establish()

    zwolle = Organisation.objects.get(code="GM0193")
    assert (zwolle.oin, zwolle.name, zwolle.theme) == ("00000001001900249000", "Zwolle", "zwolle")
