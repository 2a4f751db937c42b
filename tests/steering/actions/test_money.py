# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A month comes in whole, is never changed, and is seen by who works there alone."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from running_year import zwolle
from small_country import AT
from stuurhuis.kernel.policy import VISITOR, Actor, NotAllowed, worker_for
from stuurhuis.kernel.store.wall import within
from stuurhuis.steering.actions import money as actions
from stuurhuis.steering.actions.money import NoSuchMonth, NothingNew
from stuurhuis.steering.models.money import YearImport, YearLine
from stuurhuis.steering.queries import money
from stuurhuis.steering.rules.money import BudgetLine, Place, RunningYear, Side, sums
from stuurhuis.steering.rules.year_mapping import MappingWords, YearColumn
from stuurhuis.steering.rules.year_signals import MaterialityWords

LINES = zwolle()
LATER = AT + timedelta(days=3)
OWN = MappingWords({YearColumn.SIDE: "B/L"}, {YearColumn.SIDE: {"1": "lasten"}}, unit=1000)


def seen_by(actor: Actor, which: int | None = None) -> RunningYear:
    """The running year as this actor sees it."""
    found = money.running_year(which, actor=actor, at=AT)
    assert found
    return found


def dearer(lines: list[BudgetLine]) -> list[BudgetLine]:
    """The same lines, of which the first costs a euro more."""
    return [replace(lines[0], realised=lines[0].realised + 1), *lines[1:]]


def test_what_comes_in_is_what_is_seen_to_the_cent(of_zwolle: Actor) -> None:
    actions.import_year(2026, 9, LINES, actor=of_zwolle, at=AT)
    found = seen_by(of_zwolle)
    assert (found.of.period, found.of.revision, found.of.lines) == ("2026-09", 1, len(LINES))
    assert list(found.lines) == LINES
    assert sums(found.lines) == sums(LINES)


def test_a_later_import_of_a_month_is_a_revision_and_the_earlier_stays(of_zwolle: Actor) -> None:
    first = actions.import_year(2026, 9, LINES, actor=of_zwolle, at=AT)
    second = actions.import_year(2026, 9, dearer(LINES), actor=of_zwolle, at=LATER)
    assert (first.revision, second.revision) == (1, 2)
    assert sums(seen_by(of_zwolle).lines).realised == sums(LINES).realised + 1
    assert sums(seen_by(of_zwolle, first.year_import).lines) == sums(LINES)
    assert [one.revision for one in money.imports(actor=of_zwolle, at=AT)] == [2, 1]


def test_the_same_again_is_nothing_new_and_a_thirteenth_month_is_none(of_zwolle: Actor) -> None:
    actions.import_year(2026, 9, LINES, actor=of_zwolle, at=AT)
    with pytest.raises(NothingNew):
        actions.import_year(2026, 9, LINES[::-1], actor=of_zwolle, at=LATER)
    with pytest.raises(NoSuchMonth):
        actions.import_year(2026, 13, LINES, actor=of_zwolle, at=AT)
    assert len(money.imports(actor=of_zwolle, at=AT)) == 1


@pytest.mark.parametrize("table", [YearImport, YearLine])
def test_what_came_in_is_never_changed(of_zwolle: Actor, table: type[YearImport] | type[YearLine]) -> None:
    actions.import_year(2026, 9, LINES[:3], actor=of_zwolle, at=AT)
    with within("GM0193"):
        row = table.objects.first()
        assert row
        with pytest.raises(DatabaseError), transaction.atomic():
            row.delete()
        with pytest.raises(DatabaseError), transaction.atomic():
            row.save()


def test_another_organisation_and_a_visitor_see_nothing(of_zwolle: Actor, of_deventer: Actor) -> None:
    which = actions.import_year(2026, 9, LINES[:3], actor=of_zwolle, at=AT).year_import
    assert money.imports(actor=of_deventer, at=AT) == ()
    assert money.running_year(which, actor=of_deventer, at=AT) is None
    with pytest.raises(NotAllowed):
        actions.import_year(2026, 9, LINES[:3], actor=VISITOR, at=AT)


def test_the_command_line_brings_in_for_one_organisation(of_zwolle: Actor) -> None:
    actions.import_year(2026, 9, LINES[:3], actor=worker_for("GM0193"), at=AT)
    assert len(seen_by(of_zwolle).lines) == 3
    assert money.mapping(actor=worker_for("GM0193"), at=AT) is None


def test_a_mapping_is_kept_until_a_better_one(of_zwolle: Actor, of_deventer: Actor) -> None:
    actions.keep_mapping(OWN, actor=of_zwolle, at=AT)
    assert money.mapping(actor=of_zwolle, at=AT) == OWN
    actions.keep_mapping(replace(OWN, unit=1), actor=of_zwolle, at=LATER)
    assert money.mapping(actor=of_zwolle, at=LATER) == replace(OWN, unit=1)
    assert money.mapping(actor=of_deventer, at=AT) is None


def test_from_when_a_difference_matters_is_for_the_organisation_to_say(of_zwolle: Actor) -> None:
    assert money.materiality(actor=of_zwolle, at=AT) == MaterialityWords()
    strict = MaterialityWords(Decimal("0.50"), Decimal("25000.00"))
    actions.set_materiality(strict, actor=of_zwolle, at=AT)
    assert money.materiality(actor=of_zwolle, at=AT) == strict


def test_earlier_months_and_years_are_known_of_every_place(of_zwolle: Actor) -> None:
    for year, month in ((2024, 9), (2024, 12), (2025, 12), (2026, 8), (2026, 9)):
        actions.import_year(year, month, zwolle(month), actor=of_zwolle, at=AT)
    found = money.history(2026, 9, actor=of_zwolle, at=AT)
    safety = found[Place("1", "1.1", Side.EXPENSES)]
    assert [one.year for one in safety.years] == [2024]
    assert [month for month, _realised in safety.months] == [8]
    assert safety.years[0].by_now < safety.years[0].whole


def test_the_planned_money_is_that_of_the_running_year(of_zwolle: Actor) -> None:
    actions.import_year(2026, 9, LINES, actor=of_zwolle, at=AT)
    planned = money.planned("GM0193", actor=of_zwolle, at=AT)
    assert planned.of
    assert planned.own
    assert planned.own.year == "2026"
    spent = sum(line.amended for line in LINES if line.side is Side.EXPENSES)
    assert sum(planned.own.amounts.values()) == pytest.approx(float(spent))
