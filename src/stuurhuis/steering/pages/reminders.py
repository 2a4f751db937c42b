# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of what I look after: which figures are too old to steer on?"""

from dataclasses import dataclass

from stuurhuis.kernel.door import Request
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.pages.places import asked_by, language_of
from stuurhuis.steering.queries import authorship, goals, sheets
from stuurhuis.steering.rules.goals import Goal, GoalIndicator
from stuurhuis.steering.rules.own_sheets import is_of, is_stale
from stuurhuis.steering.rules.sheets import IndicatorSheet


@dataclass(frozen=True, slots=True)
class Reminder:
    """A figure that is old, of an indicator of a goal that somebody looks after; `own` is typed in here."""

    goal: Goal
    sheet: IndicatorSheet
    name: str
    newest: str
    own: bool


def of(request: Request) -> list[Reminder]:
    """The old figures of the goals and indicators that this person looks after."""
    if not request.actor.organisation:
        return []
    mine = {one.about for one in authorship.own_tasks(**asked_by(request))}
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    looked_after = [
        (goal, one)
        for goal in tree.goals
        for one in goal.indicators
        if mine & {f"goal:{goal.id}", f"indicator:{one.id}"}
    ]
    return _stale(request, looked_after) if looked_after else []


def _stale(request: Request, looked_after: list[tuple[Goal, GoalIndicator]]) -> list[Reminder]:
    names = tuple(sorted({one.choice.indicator for _goal, one in looked_after}))
    figures = goals.measured(request.actor.organisation, names, **asked_by(request))
    newest = {
        name: max((one.period for one in found if one.value is not None), default="")
        for name, found in figures.items()
    }
    known, today = sheets.known(**asked_by(request)), day_of(request.at)
    found = [(goal, known.get(one.choice.indicator)) for goal, one in looked_after]
    return [
        _reminder(request, goal, sheet, newest[sheet.id])
        for goal, sheet in found
        if sheet and is_stale(sheet.frequency, newest.get(sheet.id, ""), today)
    ]


def _reminder(request: Request, goal: Goal, sheet: IndicatorSheet, newest: str) -> Reminder:
    own = is_of(sheet.id, request.actor.organisation)
    return Reminder(goal, sheet, sheet.label(language_of(request)), newest, own)
