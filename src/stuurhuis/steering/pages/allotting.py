# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which money serves a goal: first the task fields of which something is free, then whose the others are."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals
from stuurhuis.steering.actions import goals as actions
from stuurhuis.steering.forms.goals import MoneyForm
from stuurhuis.steering.pages.goals import the_goal
from stuurhuis.steering.pages.places import language_of
from stuurhuis.steering.pages.wording import task_field_name
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import goals, money, words
from stuurhuis.steering.rules.goals import WHOLE, Goal, GoalTree, reached

REFUSALS: Refusals = {
    actions.MoreThanAll: (None, gettext_lazy("Van taakveld {which} zou meer dan alles verdeeld zijn.")),
}


@login_required
def allot(request: Request, goal: int) -> HttpResponse:
    """The form with a row for each task field that has something for this goal."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    _programme, found = the_goal(tree, goal)
    amounts = money.planned(tree.organisation, **asked_by(request)).each.amounts
    own = {part.task_field: part.share for part in found.parts}
    free = _free(tree, found, {*amounts, *own})
    sheets, language = words.sheets_by_id(**asked_by(request)), language_of(request)
    names = {code: task_field_name(code, sheets, language) for code in free}
    fields = [(code, names[code], share) for code, share in free.items() if share]
    form = MoneyForm(request.POST or None, task_fields=fields, shares=own)
    return write(
        request, form, _("Welk deel van welk taakveld dient dit doel?"), reverse("goal", args=[goal]),
        lambda said: actions.allot(goal, said, **asked_by(request)), refusals=REFUSALS,
        template="steering/money_form.html", button=_("Geld koppelen"),
        open=[
            {"field": form[form.name_of(code)], "amount": amounts.get(code), "free": share}
            for code, _name, share in fields
        ],
        taken=[_taken(tree, code, names[code], amounts) for code, share in free.items() if not share],
    )  # fmt: skip


def _free(tree: GoalTree, goal: Goal, codes: set[str]) -> dict[str, int]:
    """What this goal may have of each task field, in per cent: what nobody has, and its own."""
    served = reached(tree)
    own = {part.task_field: part.share for part in goal.parts}
    return {code: WHOLE - served.get(code, 0) + own.get(code, 0) for code in sorted(codes)}


def _taken(tree: GoalTree, code: str, name: str, amounts: dict[str, float]) -> dict[str, Any]:
    serves = [goal for goal in tree.goals if any(part.task_field == code for part in goal.parts)]
    return {"name": name, "amount": amounts.get(code), "goals": serves}
