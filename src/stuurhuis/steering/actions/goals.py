# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say what an organisation wants to reach, how it will know, what it does for it and with which money."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import QuerySet, Sum

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of, membership
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import goals as facts
from stuurhuis.steering.models import goals as tables
from stuurhuis.steering.models.goals import Lasting
from stuurhuis.steering.policy import goals as policy
from stuurhuis.steering.queries import targets as queries
from stuurhuis.steering.rules.goals import (
    WHOLE,
    GoalWords,
    IndicatorChoice,
    MeasureWords,
    Part,
    PlannedGoal,
    PlannedProgramme,
    ProgrammeWords,
    TargetWords,
)
from stuurhuis.steering.rules.targets import Doubted

L = TypeVar("L", bound=Lasting)


class NumberTaken(Exception):
    """Another living programme or goal has this number already."""


class StillHasGoals(Exception):
    """A programme ends after its goals, so that no goal is left without one."""


class NoBaseline(Exception):
    """An indicator of a goal has a baseline, or the reason why there is none."""


class DoubtfulTarget(Exception):
    """A target that looks like a mistake is kept once somebody is sure of it; `doubts` says why."""

    def __init__(self, doubts: Sequence[Doubted]) -> None:
        super().__init__(*(one.doubt for one in doubts))
        self.doubts = doubts


class MoreThanAll(Exception):
    """The goals of an organisation share more than all the money of a task field; names that field."""


@action(policy.ADD_PROGRAMME)
def add_programme(words: ProgrammeWords, *, actor: Actor, at: datetime) -> facts.ProgrammeAdded:
    """Begin a programme; raises NumberTaken."""
    if _living(tables.Programme, organisation=actor.organisation, number=words.number):
        raise NumberTaken(words.number)
    return facts.ProgrammeAdded(_put_programme(words, actor, at).pk)


@action(policy.CHANGE_PROGRAMME)
def reword_programme(
    row: tables.Programme, words: ProgrammeWords, *, actor: Actor, at: datetime
) -> facts.ProgrammeReworded:
    """Change what a programme is called; raises NumberTaken."""
    if _living(tables.Programme, organisation=actor.organisation, number=words.number).exclude(pk=row.pk):
        raise NumberTaken(words.number)
    _write(row, words)
    return facts.ProgrammeReworded(row.pk)


@action(policy.CHANGE_PROGRAMME)
def end_programme(row: tables.Programme, *, actor: Actor, at: datetime) -> facts.ProgrammeEnded:
    """Let a programme count no longer; raises StillHasGoals."""
    if _living(tables.Goal, programme=row).exists():
        raise StillHasGoals(row.pk)
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    return facts.ProgrammeEnded(row.pk)


@action(policy.CHANGE_PROGRAMME)
def set_goal(row: tables.Programme, words: GoalWords, *, actor: Actor, at: datetime) -> facts.GoalSet:
    """Want something new within a programme; raises NumberTaken."""
    if _living(tables.Goal, programme=row, number=words.number):
        raise NumberTaken(words.number)
    return facts.GoalSet(_put_goal(row, words, at).pk, row.pk)


@action(policy.CHANGE_GOAL)
def reword_goal(row: tables.Goal, words: GoalWords, *, actor: Actor, at: datetime) -> facts.GoalReworded:
    """Change the words of a goal; raises NumberTaken."""
    if _living(tables.Goal, programme_id=row.programme_id, number=words.number).exclude(pk=row.pk):
        raise NumberTaken(words.number)
    _write(row, words)
    return facts.GoalReworded(row.pk)


@action(policy.CHANGE_GOAL)
def end_goal(row: tables.Goal, *, actor: Actor, at: datetime) -> facts.GoalEnded:
    """Let a goal count no longer, with all that hangs from it; its money is free again."""
    _living(tables.Target, of__goal=row).update(ended_at=at)
    for below in (tables.GoalIndicator, tables.Measure):
        _living(below, goal=row).update(ended_at=at)
    tables.GoalTaskField.objects.filter(goal=row).delete()
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    return facts.GoalEnded(row.pk)


@action(policy.CHANGE_GOAL)
def choose_indicator(
    row: tables.Goal, choice: IndicatorChoice, *, actor: Actor, at: datetime
) -> facts.IndicatorChosen:
    """Measure a goal by an indicator, or change how; raises NoBaseline."""
    _put_indicator(row, choice, at)
    return facts.IndicatorChosen(row.pk, choice.indicator)


@action(policy.CHANGE_INDICATOR)
def drop_indicator(row: tables.GoalIndicator, *, actor: Actor, at: datetime) -> facts.IndicatorDropped:
    """Measure a goal by an indicator no longer; its targets end with it."""
    _living(tables.Target, of=row).update(ended_at=at)
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    return facts.IndicatorDropped(row.goal_id, row.indicator)


@action(policy.CHANGE_INDICATOR)
def set_target(
    row: tables.GoalIndicator, words: TargetWords, *, sure: bool = False, actor: Actor, at: datetime
) -> facts.TargetSet:
    """Say what an indicator should be in a period; an earlier target for that period ends.

    Raises DoubtfulTarget.
    """
    if not sure and (asked := queries.doubts(row.pk, words, actor=actor, at=at)):
        raise DoubtfulTarget(asked)
    return facts.TargetSet(_put_target(row, words, at).pk, row.pk, words.period)


@action(policy.CHANGE_TARGET)
def withdraw_target(row: tables.Target, *, actor: Actor, at: datetime) -> facts.TargetWithdrawn:
    """Let a target count no longer; it stays in the history."""
    row.ended_at = at
    row.save(update_fields=["ended_at"])
    return facts.TargetWithdrawn(row.pk)


@action(policy.CHANGE_GOAL)
def plan_measure(
    row: tables.Goal, words: MeasureWords, *, actor: Actor, at: datetime
) -> facts.MeasurePlanned:
    """Do something for a goal."""
    return facts.MeasurePlanned(_put_measure(row, words, at).pk, row.pk)


@action(policy.CHANGE_MEASURE)
def change_measure(
    row: tables.Measure, words: MeasureWords, *, actor: Actor, at: datetime
) -> facts.MeasureChanged:
    """Say how it stands with a measure, or call it otherwise."""
    _write(row, words)
    return facts.MeasureChanged(row.pk, words.state)


@action(policy.CHANGE_GOAL)
def allot(row: tables.Goal, parts: Sequence[Part], *, actor: Actor, at: datetime) -> facts.MoneyAllotted:
    """Say which parts of task fields serve a goal, in place of what was said before; raises MoreThanAll."""
    _put_parts(row, parts)
    return facts.MoneyAllotted(row.pk, tuple(part.task_field for part in parts))


@action(policy.ADOPT_TREE)
def adopt_tree(planned: Sequence[PlannedProgramme], *, actor: Actor, at: datetime) -> facts.TreeAdopted:
    """Take over a whole tree, of a file or a ready one: all of it, or nothing.

    What is there under the same number or name is renewed; what the tree does not name stays as it is.
    Raises NoBaseline, MoreThanAll.
    """
    for programme in planned:
        row = _put_programme(programme.words, actor, at)
        for goal in programme.goals:
            _put_whole_goal(row, goal, at)
    return facts.TreeAdopted(len(planned), sum(len(programme.goals) for programme in planned))


@action(policy.NAME_OWNER)
def name_owner(about: str, person: int | None, *, actor: Actor, at: datetime) -> facts.OwnerNamed:
    """Say who of the organisation looks after something, or that nobody does; raises parties.NotAMember."""
    which: dict[str, Any] = {"organisation_id": actor.organisation, "about": about}
    if person is None:
        tables.Ownership.objects.filter(**which).delete()
    else:
        membership(person, organisation=actor.organisation, at=at)
        named = {"person_id": person, "since": day_of(at)}
        tables.Ownership.objects.update_or_create(**which, defaults=named)
    return facts.OwnerNamed(about, person)


def _living(table: type[L], **which: Any) -> QuerySet[L]:
    found: QuerySet[L] = table.objects.filter(ended_at=None, **which)
    return found


def _write(row: L, words: Any) -> L:
    values = asdict(words)
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
    return row


def _put(table: type[L], which: dict[str, Any], words: Any, **begun: Any) -> L:
    """The living row of which this is so, with these words; a new one where there is none."""
    row = _living(table, **which).first()
    return _write(row, words) if row else table.objects.create(**which | asdict(words) | begun)


def _begun(row: Lasting, below: type[Lasting], at: datetime, **which: Any) -> dict[str, Any]:
    """How a row begins that hangs from another: of the same organisation, after the ones that are there."""
    return {
        "organisation_id": row.organisation_id,
        "started_at": at,
        "position": _living(below, **which).count() + 1,
    }


def _put_programme(words: ProgrammeWords, actor: Actor, at: datetime) -> tables.Programme:
    which = {"organisation_id": actor.organisation, "number": words.number}
    position = _living(tables.Programme, organisation=actor.organisation).count() + 1
    return _put(tables.Programme, which, words, started_at=at, position=position)


def _put_goal(row: tables.Programme, words: GoalWords, at: datetime) -> tables.Goal:
    which = {"programme": row, "number": words.number}
    return _put(tables.Goal, which, words, **_begun(row, tables.Goal, at, programme=row))


def _put_indicator(row: tables.Goal, choice: IndicatorChoice, at: datetime) -> tables.GoalIndicator:
    if choice.baseline is None and not choice.no_baseline_because.strip():
        raise NoBaseline(choice.indicator)
    which = {"goal": row, "indicator": choice.indicator}
    return _put(tables.GoalIndicator, which, choice, organisation_id=row.organisation_id, started_at=at)


def _put_target(row: tables.GoalIndicator, words: TargetWords, at: datetime) -> tables.Target:
    before = _living(tables.Target, of=row, period=words.period).first()
    if before and all(getattr(before, name) == value for name, value in asdict(words).items()):
        return before
    if before:
        before.ended_at = at
        before.save(update_fields=["ended_at"])
    return tables.Target.objects.create(
        organisation_id=row.organisation_id, of=row, started_at=at, **asdict(words)
    )


def _put_measure(row: tables.Goal, words: MeasureWords, at: datetime) -> tables.Measure:
    which = {"goal": row, "name": words.name}
    return _put(tables.Measure, which, words, **_begun(row, tables.Measure, at, goal=row))


def _put_parts(row: tables.Goal, parts: Sequence[Part]) -> None:
    _one_at_a_time(row.organisation_id)
    tables.GoalTaskField.objects.filter(goal=row).delete()
    tables.GoalTaskField.objects.bulk_create(
        tables.GoalTaskField(organisation_id=row.organisation_id, goal=row, **asdict(part)) for part in parts
    )
    used = tables.GoalTaskField.objects.filter(organisation=row.organisation_id).values("task_field")
    over = used.annotate(all=Sum("share")).filter(all__gt=WHOLE).order_by("task_field").first()
    if over:
        raise MoreThanAll(over["task_field"])


def _one_at_a_time(organisation: str) -> None:
    """Who shares out money waits for who is doing so, or together they could share more than there is."""
    list(_living(tables.Programme, organisation=organisation).select_for_update().order_by("pk"))


def _put_whole_goal(row: tables.Programme, planned: PlannedGoal, at: datetime) -> None:
    goal = _put_goal(row, planned.words, at)
    for one in planned.indicators:
        measured = _put_indicator(goal, one.choice, at)
        for target in one.targets:
            _put_target(measured, target, at)
    for measure in planned.measures:
        _put_measure(goal, measure, at)
    if planned.parts:
        _put_parts(goal, planned.parts)
