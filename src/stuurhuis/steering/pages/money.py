# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Does this year stay within its budget? By exception: what is on course is grey."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import initial
from stuurhuis.steering.actions import money as actions
from stuurhuis.steering.forms.money import MaterialityForm
from stuurhuis.steering.pages import money_sentences as sentences
from stuurhuis.steering.pages.goals import may_change
from stuurhuis.steering.pages.money_told import Told, signal, told_year
from stuurhuis.steering.pages.places import regions
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import goals, money
from stuurhuis.steering.rules.goals import GoalTree
from stuurhuis.steering.rules.money import (
    BudgetLine,
    Nature,
    Place,
    Side,
    balance,
    changes,
    grouped,
    planned_expenses,
    sums,
    without_programme,
)
from stuurhuis.steering.rules.progress import unreached

SORTED_SIDES = {side: place for place, side in enumerate(Side)}


@login_required
def page(request: Request) -> HttpResponse:
    """The money of this year, programme by programme; another import can be looked at too."""
    told = told_year(request, _which(request))
    context = {
        "step": "steer",
        "municipality": regions().get(request.actor.organisation),
        "may_change": may_change(request),
        "imports": money.imports(**asked_by(request)),
    }
    if told is None:
        return render(request, "steering/money.html", context)
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    return render(request, "steering/money.html", context | _shown(told, tree))


@login_required
def set_materiality(request: Request) -> HttpResponse:
    """From when a difference matters here."""
    now = money.materiality(**asked_by(request))
    return write(
        request,
        MaterialityForm(request.POST or None, initial=initial(now)),
        _("Vanaf welk verschil willen we het weten?"),
        reverse("money"),
        lambda said: actions.set_materiality(said, **asked_by(request)),
        button=_("Grens bewaren"),
    )


def _which(request: Request) -> int | None:
    asked = request.GET.get("inlezing", "")
    if not asked:
        return None
    if not asked.isdecimal() or all(one.id != int(asked) for one in money.imports(**asked_by(request))):
        raise Http404(asked)
    return int(asked)


def _shown(told: Told, tree: GoalTree) -> dict[str, Any]:
    lines = told.year.lines
    known = {one.words.number: one.words.name for one in tree.programmes}
    programmes = grouped(lines, lambda line: line.programme)
    return {
        "of": told.year.of,
        "year": str(told.year.of.year),
        "surplus": balance(lines),
        "shortfall": -balance(lines),
        "silent": sums(lines).silent,
        "signals": [signal(one, told) for one in told.signals],
        "materiality": told.materiality,
        "programmes": [
            _programme(number, known.get(number, ""), programmes[number], told)
            for number in sorted(programmes)
        ],
        "changes": changes(lines),
        "loose": without_programme(lines, known) if known else (),
        "unreached": [
            {"name": told.name(one.task_field), "one": one}
            for one in (unreached(tree, planned_expenses(lines)) if known else ())
        ],
        "has_tree": bool(known),
    }


def _programme(number: str, name: str, lines: Sequence[BudgetLine], told: Told) -> dict[str, Any]:
    off = {one.place for one in told.signals}
    places = grouped(lines, lambda line: line.place)
    rows = [_row(place, places[place], told) for place in sorted(places, key=_in_order)]
    return {
        "number": number,
        "name": name,
        "totals": list(_totals(lines)),
        "off": [row for row in rows if row["place"] in off],
        "calm": [row for row in rows if row["place"] not in off],
    }


def _in_order(place: Place) -> tuple[list[int], int]:
    """0.9 comes before 0.10, and expenses before revenues."""
    return [int(part) for part in place.task_field.split(".") if part.isdecimal()], SORTED_SIDES[place.side]


def _totals(lines: Iterable[BudgetLine]) -> Iterable[dict[str, Any]]:
    sides = grouped(lines, lambda line: line.side)
    for side in sorted(sides, key=SORTED_SIDES.__getitem__):
        once = sums([line for line in sides[side] if line.nature is Nature.INCIDENTAL])
        yield {
            "side": sentences.SIDE_WORDS[side],
            "total": sums(sides[side]),
            "incidental": once.amended,
        }


def _row(place: Place, lines: Sequence[BudgetLine], told: Told) -> dict[str, Any]:
    return {
        "place": place,
        "name": told.name(place.task_field),
        "side": sentences.SIDE_WORDS[place.side],
        "total": sums(lines),
    }
