# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is the one next thing to do for a goal? First what was missed, then what is at risk or not there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request
from stuurhuis.steering.pages import exceptions
from stuurhuis.steering.rules.exceptions import missed_target
from stuurhuis.steering.rules.goals import Gap, Goal, gaps


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do, why, and where."""

    title: str
    why: str
    url: str


def of_goal(request: Request, goal: Goal, shown: dict[str, Any]) -> NextStep | None:
    """The first thing to do; None where nothing waits, or where who asks keeps no goals."""
    if not shown["may_change"]:
        return None
    steps = (*_missed(request, goal, shown), *_overdue(shown), *_at_risk(shown), *_missing(goal, shown))
    return next(iter(steps), None)


def only_old(rows: Sequence[dict[str, Any]]) -> bool:
    """Whether a goal is measured, and by nothing but figures that are too old to steer on."""
    return bool(rows) and all(row["is_old"] for row in rows)


def _missed(request: Request, goal: Goal, shown: dict[str, Any]) -> Iterator[NextStep]:
    """A missed target is talked over; once that is agreed one learns from it."""
    for row in shown["indicators"]:
        if not row["asks"]:
            continue
        period = row["missed"].words.period
        why = _("De streefwaarde van {period} is niet gehaald: {name}.").format(
            period=period, name=row["name"]
        )
        if not row["agreed"].get("review"):
            key = missed_target(request.actor.organisation, row["id"], period)
            yield NextStep(_("Bespreek waardoor dat komt"), why, exceptions.address(key))
        elif not shown["learnt"]:
            yield NextStep(_("Houd een leergesprek"), why, reverse("hold_learning", args=[goal.id]))


def _overdue(shown: dict[str, Any]) -> Iterator[NextStep]:
    for row in shown["learnt"]:
        if row["overdue"]:
            why = _("Deze stap is over tijd: {step}.").format(step=row["one"].next.step)
            yield NextStep(_("Bekijk de stap"), why, reverse("learning", args=[row["one"].id]))


def _at_risk(shown: dict[str, Any]) -> Iterator[NextStep]:
    for row in shown["indicators"]:
        for target in row["targets"]:
            if target["chance"]["at_risk"] and not target["chance"]["resting"]:
                why = _("Een streefwaarde is in gevaar: {name}.").format(name=row["name"])
                yield NextStep(_("Bekijk waarom"), why, target["chance"]["url"])


def _missing(goal: Goal, shown: dict[str, Any]) -> Iterator[NextStep]:
    """What one cannot steer without, the first thing first."""
    found = gaps(goal)
    if Gap.NO_INDICATOR in found:
        yield NextStep(
            _("Kies een indicator"),
            _("Zonder indicator weet niemand of dit doel dichterbij komt."),
            reverse("choose_indicator", args=[goal.id]),
        )
    if only_old(shown["indicators"]):
        yield NextStep(
            _("Kies er een indicator bij"),
            _("Alle cijfers van dit doel zijn oud: niemand weet hoe het er nu voor staat."),
            reverse("choose_indicator", args=[goal.id]),
        )
    for row in shown["indicators"]:
        if not row["targets"]:
            why = _("{name} heeft nog geen streefwaarde.").format(name=row["name"])
            yield NextStep(
                _("Zet een streefwaarde"), why, reverse("set_target", args=[goal.id, row["one"].id])
            )
    if Gap.NO_MONEY in found:
        why = _("Er is geen geld aan dit doel gekoppeld.")
        yield NextStep(_("Koppel geld"), why, reverse("allot", args=[goal.id]))
    if Gap.NO_MEASURE in found:
        why = _("Er staat niet bij wat we ervoor doen.")
        yield NextStep(_("Voeg een inspanning toe"), why, reverse("plan_measure", args=[goal.id]))
