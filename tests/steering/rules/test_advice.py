# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every kind of signal has something to look at first; a shift is sought in the same year, the other way."""

from dataclasses import replace

import pytest

from stuurhuis.steering.pages.wording import SIGNAL_KINDS
from stuurhuis.steering.rules.advice import CHECKS, checks, other_side
from stuurhuis.steering.rules.signals import Expectation
from stuurhuis.steering.rules.views import Course
from tests.steering.told import COMING, CRIMES, MONEY, signal

OVERRUN = signal(kind="over_budget", indicator=MONEY.id)


def beside(name: str, field: str, observed: float, period: str = "2024") -> Course:
    """A task field of which 200 was expected."""
    sheet = replace(MONEY, id=f"lasten-{name}-rekening", task_field=field)
    return Course(sheet, Expectation(period, observed, 200.0, 150.0, 250.0), None)


@pytest.mark.parametrize("kind", SIGNAL_KINDS)
def test_every_kind_has_something_to_look_at_first(kind: str) -> None:
    found = checks(kind, MONEY)
    assert len(found) >= 3
    assert len({check.question for check in found}) == len(found)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.question_en)
def test_every_check_asks_and_explains_in_two_languages(check: object) -> None:
    dutch, english = check.asked("nl"), check.asked("en")
    assert dutch[0].endswith("?")
    assert english[0].endswith("?")
    assert dutch[1] != english[1]


def test_only_a_task_field_can_have_moved_to_another() -> None:
    assert "siblings" in {check.where for check in checks("over_budget", MONEY)}
    hired = replace(MONEY, id="inhuur-rekening", task_field="")
    assert "siblings" not in {check.where for check in checks("over_budget", hired)}
    assert "siblings" not in {check.where for check in checks("deviates", CRIMES)}


def test_the_other_side_went_the_other_way_in_the_same_year() -> None:
    less, most = beside("2-2", "2.2", 150.0), beside("2-3", "2.3", 100.0)
    others = [
        less,
        most,
        beside("2-4", "2.4", 260.0),
        beside("2-5", "2.5", 100.0, period="2023"),
        beside("2", "2", 20.0),
        Course(replace(MONEY, id="lasten-2-6-rekening"), None, None),
    ]
    assert other_side(OVERRUN, MONEY, others) == (most, less)
    assert other_side(OVERRUN, MONEY, [beside("2-2", "2.2", 199.0)]) == ()


def test_of_a_sum_or_of_what_is_coming_no_other_side_is_named() -> None:
    others = [beside("2-2", "2.2", 150.0)]
    assert other_side(OVERRUN, replace(MONEY, task_field="2"), others) == ()
    assert other_side(COMING, MONEY, others) == ()
