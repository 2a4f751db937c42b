# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which indicators are there to steer by, and what is each of them, whole?"""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.parties import day_of
from stuurhuis.steering.forms.sheets import DIRECTIONS, FREQUENCIES, STATUSES
from stuurhuis.steering.pages import colleagues, wording
from stuurhuis.steering.pages.goals import may_change
from stuurhuis.steering.pages.places import language_of, own, remembered
from stuurhuis.steering.queries import goals, sheets, sources, words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.goals import GoalTree
from stuurhuis.steering.rules.mandatory import FOUND_AT, Mandatory, mandatory
from stuurhuis.steering.rules.own_sheets import is_of, is_stale
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import IndicatorSheet

BBV = "bbv"


def library(request: Request) -> HttpResponse:
    """All indicators by theme, or those in which words are found; the mandatory ones by themselves."""
    language, found = language_of(request), sheets.library(**asked_by(request))
    asked, theme = request.GET.get("q", "").strip(), request.GET.get("thema", "")
    themes = {one.id: one for one in words.registered_themes(**asked_by(request))}
    shown = [one for one in found.values() if _fits(one, asked, language)]
    groups = [
        (one.label(language), [sheet for sheet in shown if sheet.theme == one.id])
        for one in themes.values()
        if theme in {"", one.id}
    ]
    context = _frame(request) | {
        "asked": asked,
        "theme": theme,
        "themes": [(one.id, one.label(language)) for one in themes.values()],
        "groups": [(name, [_row(one, language) for one in some]) for name, some in groups if some],
        "number": sum(len(some) for _name, some in groups),
        "mandatory": _mandatory(request, asked, found) if theme in {"", BBV} else [],
        "found_at": FOUND_AT,
    }
    return render(request, "steering/library.html", context)


def sheet(request: Request, name: str) -> HttpResponse:
    """One indicator, whole: what it is, how good it is, who uses it here for what, and what it was before."""
    language = language_of(request)
    found = _the_sheet(request, name)
    scale = scales.scale(found)
    context = _frame(request) | {
        "sheet": found,
        "name": found.label(language),
        "meaning": found.meaning(language),
        "faults": found.faults(language),
        "source": sources.named(found.source, language, **asked_by(request)),
        "source_known": sources.source(found.source, **asked_by(request)) is not None,
        "often": dict(FREQUENCIES).get(found.frequency, found.frequency),
        "direction_word": dict(DIRECTIONS)[found.direction],
        "scale": scale,
        "breaks": _breaks(request, name, language),
        "is_own": is_of(name, request.actor.organisation),
        **_about(found, scale),
        **(_here(request, found) if request.actor.organisation else {}),
    }
    return render(request, "steering/sheet.html", context)


@login_required
def choose_for(request: Request, name: str) -> HttpResponse:
    """Measure a goal by this indicator: on to the form of that goal."""
    _the_sheet(request, name)
    goal = request.GET.get("doel", "")
    if not goal.isdecimal():
        return redirect("sheet", name)
    return redirect(f"{reverse('choose_indicator', args=[int(goal)])}?indicator={name}")


def _the_sheet(request: Request, name: str) -> IndicatorSheet:
    found = words.registered_sheets(**asked_by(request)).get(name)
    if found is None:
        raise Http404(name)
    return found


def _here(request: Request, found: IndicatorSheet) -> dict[str, Any]:
    """What the own organisation does with it: goals, figures, history, and whether it is late."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    own_one = is_of(found.id, request.actor.organisation)
    typed = sheets.own_figures(**asked_by(request)).get(found.id, ()) if own_one else ()
    measured = goals.measured(request.actor.organisation, (found.id,), **asked_by(request))
    known = [one.period for one in measured.get(found.id, ()) if one.value is not None]
    newest = max([*known, *(one.period for one in typed if one.value is not None)], default="")
    return {
        "used": list(_used(request, tree, found)),
        "goals": [(one.id, f"{one.words.number} {one.words.name}") for one in tree.goals],
        "typed": [(one, dict(STATUSES).get(one.status, one.status)) for one in reversed(typed)],
        "history": sheets.history(found.id, **asked_by(request)) if own_one else (),
        "measured": bool(measured.get(found.id)),
        "newest": newest,
        "stale": bool(newest) and is_stale(found.frequency, newest, day_of(request.at)),
    }


def _used(request: Request, tree: GoalTree, found: IndicatorSheet) -> Any:
    """The goals that are measured by it, with who looks after that."""
    named = colleagues.names(request)
    for goal in tree.goals:
        for one in goal.indicators:
            if one.choice.indicator == found.id:
                bounds = [(target, wording.BOUNDS[target.words.bound]) for target in one.targets]
                owner = named.get(f"indicator:{one.id}", "")
                yield {"goal": goal, "one": one, "owner": owner, "targets": bounds}


def _breaks(request: Request, name: str, language: str) -> list[tuple[str, str]]:
    found = words.registered_breaks(**asked_by(request))
    return [(cut.period, cut.why(language)) for cut in found if cut.indicator == name]


def _frame(request: Request) -> dict[str, Any]:
    municipality = (own(request) if request.actor.organisation else None) or remembered(request)
    return {"step": "steer", "municipality": municipality, "may_change": may_change(request)}


def _fits(one: IndicatorSheet, asked: str, language: str) -> bool:
    told = f"{one.label(language)} {one.meaning(language)} {one.id} {one.task_field}".casefold()
    return all(word in told for word in asked.casefold().split())


def _row(one: IndicatorSheet, language: str) -> dict[str, Any]:
    scale = scales.scale(one)
    return {"id": one.id, "name": one.label(language), "meaning": one.meaning(language)} | _about(one, scale)


def _about(one: IndicatorSheet, scale: Scale) -> dict[str, Any]:
    """What it is in words; a unit that the catalogue knows is told in the language of the page."""
    told = dict(wording.about(one, scale))
    return told | {"unit": _(str(told["unit"])) if told["unit"] else ""}


def _mandatory(request: Request, asked: str, found: dict[str, IndicatorSheet]) -> list[dict[str, Any]]:
    """The mandatory ones, each with the indicator that fills it here, if there is one."""
    language = language_of(request)
    told = [one for one in mandatory() if _told(one, asked, language)]
    return [
        {"number": one.number, "filled": one.filled_by if one.filled_by in found else ""} | one.told(language)
        for one in told
    ]


def _told(one: Mandatory, asked: str, language: str) -> bool:
    text = " ".join((*one.told(language).values(), one.definition)).casefold()
    return all(word in text for word in asked.casefold().split())
