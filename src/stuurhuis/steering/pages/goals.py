# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do we want to reach, how does it stand, and which money serves no goal?"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.pages import (
    chances,
    colleagues,
    learnt,
    money_told,
    next_step,
    shares,
    tree_told,
    wording,
)
from stuurhuis.steering.pages.indicator import own_marks
from stuurhuis.steering.pages.places import language_of, regions
from stuurhuis.steering.queries import goals, money
from stuurhuis.steering.queries import indicator as indicators
from stuurhuis.steering.queries import sheets as library
from stuurhuis.steering.queries.goals import Budgets
from stuurhuis.steering.queries.indicator import IndicatorUnknown
from stuurhuis.steering.queries.money import PlannedMoney
from stuurhuis.steering.queries.overview import NotJudgedYet
from stuurhuis.steering.rules import pictures, scales
from stuurhuis.steering.rules.goals import (
    KEEPERS,
    WHOLE,
    Gap,
    Goal,
    GoalIndicator,
    GoalTree,
    Part,
    Programme,
    gaps,
)
from stuurhuis.steering.rules.own_sheets import is_stale
from stuurhuis.steering.rules.progress import Held, Progress, Stand, progress, tally, unreached
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.views import Figure

TAGS = {Stand.MISSED: "attention", Stand.NEAR: "quiet", Stand.ON_THE_WAY: "quiet"}
Figures = dict[str, tuple[Figure, ...]]


@login_required
def page(request: Request) -> HttpResponse:
    """The tree of the own organisation: what was missed first, what is on its way folded."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    figures = _figures(request, tree)
    planned = money.planned(tree.organisation, **asked_by(request))
    sheets = library.known(**asked_by(request))
    today, language = day_of(request.at), language_of(request)
    programmes = [_programme(one, figures, sheets, planned, language, today) for one in tree.programmes]
    every, budgets = planned.each, planned.together(planned.each.amounts)
    context = _frame(request) | {
        "programmes": programmes,
        **learnt.of_tree(request, programmes),
        **chances.of_tree(request, programmes, figures),
        "unreached": _unreached(tree, every, request),
        **_source(planned, budgets),
        "every_euro": tree_told.every_euro(tree, budgets, language_of(request)) if budgets.year else "",
    }
    return render(request, "steering/goals.html", context | _told(context))


def _told(context: dict[str, Any]) -> dict[str, Any]:
    """What the page says at first sight."""
    goals = [goal for programme in context["programmes"] for goal in programme["goals"]]
    counts = tally([[row["progress"] for row in goal["indicators"]] for goal in goals])
    return {
        "title": tree_told.title(counts, context["missed"], context["targets_at_risk"]),
        "counted": tree_told.counted(counts),
        "targets": counts.targets,
    }


@login_required
def goal(request: Request, goal: int) -> HttpResponse:
    """One goal with all that hangs from it."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    programme, found = the_goal(tree, goal)
    figures = _figures(request, tree)
    sheets, language = library.known(**asked_by(request)), language_of(request)
    planned = money.planned(tree.organisation, **asked_by(request))
    context = _frame(request) | {
        "programme": programme,
        "goal": found,
        "owners": [(*about.split(":"), name) for about, name in colleagues.names(request).items()],
        **_measured(
            request, found, figures, _indicators(found, figures, sheets, language, day_of(request.at))
        ),
        "measures": [(one, wording.MEASURE_STATES[one.words.state]) for one in found.measures],
        **_costs(found, programme, planned, sheets, language),
        "running": money_told.of_goal(request, found.parts),
    }
    context["next_step"] = next_step.of_goal(request, found, context)
    return render(request, "steering/goal.html", context)


def _costs(
    goal: Goal,
    programme: Programme,
    planned: PlannedMoney,
    sheets: dict[str, IndicatorSheet],
    language: str,
) -> dict[str, Any]:
    """What a goal may cost, by task field: all from the one source that its programme has."""
    budgets = planned.together(programme.task_fields)
    return {
        "parts": [
            {
                "name": wording.task_field_name(part.task_field, sheets, language),
                "share": part.share,
                "amount": _amount(part, budgets),
            }
            for part in goal.parts
        ],
        "money": _money(goal, budgets),
        **_source(planned, budgets),
    }


def _source(planned: PlannedMoney, budgets: Budgets) -> dict[str, Any]:
    """Where the amounts come from that are added up."""
    return {
        "budgets": budgets,
        "year_import": planned.of,
        "by_iv3": budgets is planned.iv3,
        "left_out": len(planned.left_out),
    }


def _measured(
    request: Request, goal: Goal, figures: Figures, rows: Iterator[dict[str, Any]]
) -> dict[str, Any]:
    """The indicators of a goal: what will probably come of them, what others did too, what was learnt."""
    foreseen = shares.of_rows(request, chances.of_rows(request, rows, figures))
    found = learnt.of_goal(request, goal.id, foreseen)
    for row in found["indicators"]:
        row["chart"] = _chart(request, row)
    return found


def _chart(request: Request, row: dict[str, Any]) -> pictures.Chart | None:
    """The picture of an indicator with what we want and expect of it; none before it was judged."""
    place = regions().get(request.actor.organisation)
    if place is None:
        return None
    try:
        series = indicators.series(place, row["id"], **asked_by(request))
    except (IndicatorUnknown, NotJudgedYet):
        return None
    own = own_marks(row["targets"], row.get("judged", ()))
    return pictures.fan(series, scales.scale(series.sheet), language_of(request), {}, own)


def the_goal(tree: GoalTree, goal: int) -> tuple[Programme, Goal]:
    """A goal with its programme; a page that does not exist when it is not in the tree."""
    for programme in tree.programmes:
        for one in programme.goals:
            if one.id == goal:
                return programme, one
    raise Http404(goal)


def may_change(request: Request) -> bool:
    """Whether this person keeps the tree, so that the page offers to change it."""
    return bool(request.actor.roles.intersection(KEEPERS))


def _frame(request: Request) -> dict[str, Any]:
    code = request.actor.organisation
    return {
        "step": "steer",
        "municipality": regions().get(code),
        "organisation": parties.organisation(code) if code else None,
        "may_change": may_change(request),
    }


def _figures(request: Request, tree: GoalTree) -> Figures:
    names = {one.choice.indicator for goal in tree.goals for one in goal.indicators}
    return goals.measured(tree.organisation, tuple(sorted(names)), **asked_by(request))


def _programme(
    one: Programme,
    figures: Figures,
    sheets: dict[str, IndicatorSheet],
    planned: PlannedMoney,
    language: str,
    today: date,
) -> dict[str, Any]:
    budgets = planned.together(one.task_fields)
    return {
        "one": one,
        "source": _source(planned, budgets),
        "goals": [_goal(goal, figures, sheets, budgets, language, today) for goal in one.goals],
        "money": sum(_money(goal, budgets) or 0 for goal in one.goals),
    }


def _goal(
    goal: Goal,
    figures: Figures,
    sheets: dict[str, IndicatorSheet],
    budgets: Budgets,
    language: str,
    today: date,
) -> dict[str, Any]:
    indicators = list(_indicators(goal, figures, sheets, language, today))
    missing = (*gaps(goal), *((Gap.ONLY_OLD,) if next_step.only_old(indicators) else ()))
    return {
        "one": goal,
        "gaps": [wording.GAPS[gap] for gap in missing],
        "indicators": indicators,
        "money": _money(goal, budgets),
    }


def _money(goal: Goal, budgets: Budgets) -> float | None:
    """What is known of the budget of a goal; None where nothing is."""
    known = [amount for part in goal.parts if (amount := _amount(part, budgets)) is not None]
    return sum(known) if known else None


def _amount(part: Part, budgets: Budgets) -> float | None:
    """What a part of a task field may cost; None where nobody says, which is not zero."""
    amount = budgets.amounts.get(part.task_field)
    return None if amount is None else amount * part.share / WHOLE


def _indicators(
    goal: Goal, figures: Figures, sheets: dict[str, IndicatorSheet], language: str, today: date
) -> Iterator[dict[str, Any]]:
    for one in goal.indicators:
        sheet = sheets.get(one.choice.indicator)
        if sheet:
            seen = progress(one, figures.get(sheet.id, ()), scales.scale(sheet))
            yield indicator(one, seen, sheet, language) | {"is_old": _is_old(seen, sheet, today)}


def _is_old(seen: Progress, sheet: IndicatorSheet, today: date) -> bool:
    return seen.latest is not None and is_stale(sheet.frequency, seen.latest.period, today)


def indicator(one: GoalIndicator, seen: Progress, sheet: IndicatorSheet, language: str) -> dict[str, Any]:
    """An indicator of a goal as a row: its newest figure beside its target."""
    scale, name, shown = scales.scale(sheet), sheet.label(language), seen.shown
    return {
        "one": one,
        "id": sheet.id,
        "name": name,
        "kind": wording.INDICATOR_KINDS[one.choice.kind],
        "unit": scale.unit,
        "unit_words": wording.unit_beside(scale, name),
        "unit_after": wording.unit_after(scale),
        "decimals": scale.shown_decimals,
        "progress": seen,
        "latest": scale.of(seen.latest) if seen.latest else None,
        "stand": wording.STANDS[shown.stand if shown else seen.stand],
        "tag": TAGS.get(shown.stand, "") if shown else "",
        "aim": shown.target if shown else None,
        "bound": wording.BOUNDS[shown.target.words.bound] if shown else "",
        "missed": seen.missed,
        "targets": [_target(held) for held in seen.held],
    }


def _target(held: Held) -> dict[str, Any]:
    """A target as a row: what came of it, as far as that is known."""
    return {
        "id": held.target.id,
        "words": held.target.words,
        "bound": wording.BOUNDS[held.target.words.bound],
        "value": held.value,
        "stand": wording.STANDS[held.stand],
        "tag": TAGS.get(held.stand, ""),
    }


def _unreached(tree: GoalTree, budgets: Budgets, request: Request) -> list[dict[str, Any]]:
    sheets, language = library.known(**asked_by(request)), language_of(request)
    return [
        {"name": wording.task_field_name(one.task_field, sheets, language), "one": one}
        for one in (unreached(tree, budgets.amounts) if tree.programmes else ())
    ]
