# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How did our own experiments end, and when should they have?"""

from datetime import date, datetime

from django.db.models import QuerySet

from stuurhuis.experiments.models import Experiment, Locked
from stuurhuis.experiments.policy import experiments as policy
from stuurhuis.experiments.rules import document
from stuurhuis.experiments.rules.design import Design
from stuurhuis.experiments.rules.ending import Course
from stuurhuis.experiments.rules.standing import ExperimentState
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

NEVER_BEGAN = (ExperimentState.DESIGNED, ExperimentState.DROPPED)


@question(policy.SEE)
def courses(shown: QuerySet[Experiment], since: date, *, actor: Actor, at: datetime) -> tuple[Course, ...]:
    """The own experiments that began, and were not over before a day."""
    own = shown.filter(organisation=actor.organisation).exclude(state__in=NEVER_BEGAN)
    rows = {row.pk: row for row in own if _runs(row) or day_of(row.moved_at) >= since}
    locked = Locked.objects.filter(experiment__in=rows).values_list("experiment", "design")
    return tuple(_course(rows[key], document.read(design)) for key, design in locked)


def _runs(row: Experiment) -> bool:
    return row.state == ExperimentState.RUNNING


def _course(row: Experiment, design: Design) -> Course:
    over = row.stopped_on or (None if _runs(row) else day_of(row.moved_at))
    return Course(str(row.pk), design.hypothesis, ExperimentState(row.state), design.ends, over)
