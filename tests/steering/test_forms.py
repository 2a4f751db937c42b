# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Until when a signal may rest, and why."""

from datetime import date, timedelta

import pytest
from django.utils import translation

from stuurhuis.steering.forms.choices import PutAside

TODAY = date(2026, 6, 1)


def form(until: object, reason: str = "") -> PutAside:
    """The form as somebody sent it."""
    return PutAside({"until": until, "reason": reason}, today=TODAY)


@pytest.mark.parametrize("days", [1, 90, 366])
def test_a_day_that_is_still_to_come(days: int) -> None:
    filled = form(TODAY + timedelta(days=days))
    assert filled.is_valid()
    assert filled.cleaned_data == {"until": TODAY + timedelta(days=days), "reason": ""}


@pytest.mark.parametrize(
    "until", [TODAY, TODAY - timedelta(days=1), TODAY + timedelta(days=367), "", "morgen"]
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_another_day_is_refused_in_words(until: object, language: str) -> None:
    with translation.override(language):
        filled = form(until, "blijft staan")
        assert not filled.is_valid()
        assert filled.errors["until"]
        assert filled["reason"].value() == "blijft staan"


def test_an_empty_form_proposes_a_quarter() -> None:
    assert PutAside(today=TODAY)["until"].value() == TODAY + timedelta(days=90)


def test_a_reason_is_short() -> None:
    assert form(TODAY + timedelta(days=1), "x" * 500).is_valid()
    assert not form(TODAY + timedelta(days=1), "x" * 501).is_valid()
