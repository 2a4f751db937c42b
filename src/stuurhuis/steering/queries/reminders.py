# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of what somebody looks after: which figures are too old to steer on?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.queries import goals, sheets
from stuurhuis.steering.rules.goals import Goal
from stuurhuis.steering.rules.own_sheets import is_of, is_stale
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.signals import SignalKey

OLD_FIGURE = "old_figure"  # beside the kinds of signals: told to who looks after the indicator


@dataclass(frozen=True, slots=True)
class Reminder:
    """A figure that is old, of an indicator of a goal that somebody looks after; `own` is typed in here."""

    goal: Goal
    sheet: IndicatorSheet
    newest: str
    own: bool
    key: SignalKey


@question(SEE_FIGURES)
def reminders(
    organisation: str, looked_after: Collection[str], *, actor: Actor, at: datetime
) -> tuple[Reminder, ...]:
    """The old figures of these goals and indicators (`goal:12`, `indicator:7`); raises NotJudgedYet."""
    if not looked_after:
        return ()
    mine = [
        (goal, one.choice.indicator)
        for goal in goals.tree(organisation, actor=actor, at=at).goals
        for one in goal.indicators
        if {f"goal:{goal.id}", f"indicator:{one.id}"} & set(looked_after)
    ]
    figures = goals.measured(organisation, tuple(sorted({name for _, name in mine})), actor=actor, at=at)
    known, today = sheets.known(actor=actor, at=at), day_of(at)
    found = []
    for goal, name in mine:
        newest = max((one.period for one in figures.get(name, ()) if one.value is not None), default="")
        if name in known and is_stale(known[name].frequency, newest, today):
            key = SignalKey(organisation, name, newest, OLD_FIGURE)
            found.append(Reminder(goal, known[name], newest, is_of(name, organisation), key))
    return tuple(found)
