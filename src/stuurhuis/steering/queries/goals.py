# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does an organisation want to reach, and who looks after what?"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import goals as tables
from stuurhuis.steering.models import results, rows
from stuurhuis.steering.policy import goals as policy
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules.goals import (
    Bound,
    Goal,
    GoalIndicator,
    GoalTree,
    GoalWords,
    IndicatorChoice,
    Measure,
    MeasureWords,
    Part,
    Programme,
    ProgrammeWords,
    State,
    Target,
    TargetWords,
)
from stuurhuis.steering.rules.results import FIGURES
from stuurhuis.steering.rules.views import Figure

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
W = TypeVar("W", bound="DataclassInstance")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Owner:
    """Who looks after something; `about` is `goal:12`, `indicator:7` or `measure:3`."""

    about: str
    person: int
    name: str
    data_subject: str


@dataclass(frozen=True, slots=True)
class Budgets:
    """The planned expenses of one year in euros, by task field; no year where nothing is known."""

    year: str
    amounts: dict[str, float]


@question(policy.SEE_TREE)
def tree(shown: QuerySet[tables.Programme], organisation: str, *, actor: Actor, at: datetime) -> GoalTree:
    """The living tree of an organisation: six questions to the database, however large it is."""
    of_organisation = shown.filter(organisation=organisation, ended_at=None).order_by("position", "pk")
    goals = _by(_goals(organisation), lambda row: row.programme_id, _goal(organisation))
    programmes = tuple(
        Programme(row.pk, _words(ProgrammeWords, row), goals[row.pk]) for row in of_organisation
    )
    return GoalTree(organisation, programmes)


@question(policy.SEE_GOAL)
def named(
    shown: QuerySet[tables.Goal], keys: Collection[int], *, actor: Actor, at: datetime
) -> dict[int, str]:
    """What these goals of the own organisation are called, as far as they live."""
    own = shown.filter(organisation=actor.organisation, ended_at=None, pk__in=keys)
    return dict(own.values_list("pk", "name"))


@question(policy.SEE_GOAL)
def measuring(
    shown: QuerySet[tables.Goal],
    keys: Collection[int] = (),
    indicator: str = "",
    *,
    actor: Actor,
    at: datetime,
) -> dict[int, tuple[str, ...]]:
    """By which indicators own goals are measured: these goals, or those that this indicator measures."""
    living = tables.GoalIndicator.objects.filter(organisation=actor.organisation, ended_at=None)
    asked = living.filter(indicator=indicator) if indicator else living.filter(goal__in=keys)
    found = asked.filter(goal__in=shown.filter(ended_at=None)).order_by("goal__position", "pk")
    return dict(_by(found, lambda row: row.goal_id, lambda row: row.indicator))


@question(policy.ADD_PROGRAMME)
def may_change(*, actor: Actor, at: datetime) -> bool:
    """Whether somebody keeps the tree; raises NotAllowed, with the sentence that says why not."""
    return True


@question(SEE_FIGURES)
def measured(
    region: str, indicators: tuple[str, ...], *, actor: Actor, at: datetime
) -> dict[str, tuple[Figure, ...]]:
    """The figures of these indicators in a municipality, oldest first; raises NotJudgedYet."""
    found = rows.figures(results.shelf((FIGURES,)), region, indicators)
    return {name: tuple(figures) for name, figures in found.items()}


@question(SEE_FIGURES)
def budgets(region: str, of: int | None = None, *, actor: Actor, at: datetime) -> Budgets:
    """What a municipality planned to spend in this year, or else in the newest of its budgets, by task field.

    Raises NotJudgedYet.
    """
    sheets = words.standing(actor=actor, at=at).sheets.values()
    of_field = {
        one.id: one.task_field
        for one in sheets
        if one.is_budget and one.is_expense and "." in one.task_field  # a chapter has no point
    }
    found = rows.figures(results.shelf((FIGURES,)), region, of_field)
    planned = [(figure, name) for name, figures in found.items() for figure in figures if figure.value]
    years = {figure.period for figure, _ in planned}
    year = str(of) if str(of) in years else max(years, default="")
    amounts = {of_field[name]: figure.value or 0.0 for figure, name in planned if figure.period == year}
    return Budgets(year, amounts)


@question(policy.SEE_OWNERS)
def owners(shown: QuerySet[tables.Ownership], *, actor: Actor, at: datetime) -> tuple[Owner, ...]:
    """Who of the own organisation looks after what."""
    return tuple(
        Owner(row.about, row.person_id, row.person.name, f"person:{row.person_id}")
        for row in shown.select_related("person").order_by("about")
    )


def _goals(organisation: str) -> Iterable[tables.Goal]:
    return tables.Goal.objects.filter(organisation=organisation, ended_at=None).order_by("position", "pk")


def _goal(organisation: str) -> Callable[[tables.Goal], Goal]:
    """How a row becomes a goal with all that hangs from it."""
    of = {"organisation": organisation, "ended_at": None}
    targets = _by(tables.Target.objects.filter(**of).order_by("period"), lambda row: row.of_id, _target)
    indicators = _by(
        tables.GoalIndicator.objects.filter(**of).order_by("pk"),
        lambda row: row.goal_id,
        lambda row: GoalIndicator(row.pk, _words(IndicatorChoice, row), targets[row.pk]),
    )
    measures = _by(
        tables.Measure.objects.filter(**of).order_by("position", "pk"),
        lambda row: row.goal_id,
        lambda row: Measure(row.pk, _words(MeasureWords, row, state=State(row.state))),
    )
    parts = _by(
        tables.GoalTaskField.objects.filter(organisation=organisation).order_by("task_field"),
        lambda row: row.goal_id,
        lambda row: _words(Part, row),
    )
    return lambda row: Goal(
        row.pk, _words(GoalWords, row), indicators[row.pk], measures[row.pk], parts[row.pk]
    )


def _target(row: tables.Target) -> Target:
    return Target(row.pk, _words(TargetWords, row, bound=Bound(row.bound)), day_of(row.started_at))


def _by(rows: Iterable[R], key: Callable[[R], int], made: Callable[[R], T]) -> dict[int, tuple[T, ...]]:
    found: dict[int, tuple[T, ...]] = defaultdict(tuple)
    for row in rows:
        found[key(row)] += (made(row),)
    return found


def _words(kind: type[W], row: Any, **read: Any) -> W:
    """The fields of a row that people wrote."""
    return kind(**{field.name: getattr(row, field.name) for field in fields(kind)} | read)
