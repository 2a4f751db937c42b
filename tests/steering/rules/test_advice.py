# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every kind of signal has something to look at first; a shift is sought in the same year, the other way."""

from dataclasses import replace

import pytest

from stuurhuis.steering.pages.wording import SIGNAL_KINDS
from stuurhuis.steering.rules.advice import CHECKS, checks, other_side
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import Expectation, SignalKey
from stuurhuis.steering.rules.views import Course, Middle, Series
from tests.steering.told import COMING, CRIMES, MONEY, figure, series, signal

OVERRUN = signal(kind="over_budget", indicator=MONEY.id)


def beside(name: str, field: str, observed: float, period: str = "2024") -> Course:
    """A task field of which 200 was expected."""
    sheet = replace(MONEY, id=f"lasten-{name}-rekening", task_field=field)
    return Course(sheet, Expectation(period, observed, 200.0, 150.0, 250.0), None)


def beside_others(sheet: IndicatorSheet = MONEY) -> Series:
    """A series of which other municipalities have figures as well."""
    return series(sheet, middle=(Middle("2024", 200.0, 100.0, 300.0, 342),))


def where(key: SignalKey, made: Series) -> set[str]:
    """Where the questions lead to."""
    return {check.where for check in checks(key, made)}


@pytest.mark.parametrize("kind", SIGNAL_KINDS)
def test_every_kind_has_something_to_look_at_first(kind: str) -> None:
    found = checks(signal(kind=kind).key, beside_others())
    assert len(found) >= 3
    assert len({check.question for check in found}) == len(found)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.question_en)
def test_every_check_asks_and_explains_in_two_languages(check: object) -> None:
    dutch, english = check.asked("nl"), check.asked("en")
    assert dutch[0].endswith("?")
    assert english[0].endswith("?")
    assert dutch[1] != english[1]


def test_only_a_task_field_can_have_moved_to_another() -> None:
    hired = replace(MONEY, id="inhuur-rekening", task_field="")
    assert "siblings" in where(OVERRUN.key, beside_others())
    assert "siblings" not in where(OVERRUN.key, beside_others(hired))
    assert "siblings" not in where(signal().key, beside_others(CRIMES))


def test_what_others_did_is_asked_only_where_others_have_figures() -> None:
    assert "peers" in where(OVERRUN.key, beside_others())
    assert not {"peers", "country"} & where(OVERRUN.key, series(MONEY))
    assert not {"peers", "country"} & where(signal().key, series(CRIMES))


@pytest.mark.parametrize("before", [0.0, None])
def test_after_an_empty_year_two_years_may_be_booked_in_one(before: float | None) -> None:
    line = (figure("2022", 5.3), figure("2023", before), figure("2024", 11.0))
    first = checks(OVERRUN.key, series(MONEY, figures=line))[0]
    assert first.question == "Zijn twee jaren in één jaar geboekt?"


@pytest.mark.parametrize("values", [(5.3, 5.1, 11.0), (0.0, 0.0, 11.0), (11.0,)])
def test_without_an_empty_year_between_it_is_not_asked(values: tuple[float, ...]) -> None:
    years = range(2025 - len(values), 2025)
    line = tuple(figure(str(year), value) for year, value in zip(years, values, strict=True))
    assert checks(OVERRUN.key, series(MONEY, figures=line))[0].needs == "task_field"


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


def test_within_its_usual_range_only_a_difference_of_the_same_order_is_the_other_side() -> None:
    def other(observed: float, low: float) -> Course:
        return replace(beside("2-2", "2.2", 0.0), seen=Expectation("2024", observed, 600.0, low, 900.0))

    of_another_order, usual, small = other(200.0, 100.0), other(310.0, 100.0), other(585.0, 590.0)
    assert (
        other_side(OVERRUN, MONEY, [of_another_order]) == ()
    )  # 400 less for 100 more, and quite usual there
    assert other_side(OVERRUN, MONEY, [usual]) == (usual,)
    assert other_side(OVERRUN, MONEY, [other(200.0, 300.0)]) != ()
    assert other_side(OVERRUN, MONEY, [small]) == (small,)


def test_of_a_sum_or_of_what_is_coming_no_other_side_is_named() -> None:
    others = [beside("2-2", "2.2", 150.0)]
    assert other_side(OVERRUN, replace(MONEY, task_field="2"), others) == ()
    assert other_side(COMING, MONEY, others) == ()
