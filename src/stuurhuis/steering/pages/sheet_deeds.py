# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Add an indicator of one's own, change what it means, type in its figures, and say who looks after what."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, initial
from stuurhuis.steering.actions import goals as goal_actions
from stuurhuis.steering.actions import sheets as actions
from stuurhuis.steering.forms.sheets import ChangedSheetForm, FigureForm, OwnerForm, SheetForm
from stuurhuis.steering.pages import colleagues
from stuurhuis.steering.pages.goals import the_goal
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import goals, words
from stuurhuis.steering.rules.mandatory import mandatory
from stuurhuis.steering.rules.own_sheets import SheetWords, is_of, own_id, words_of

SHEET, OWNER = "steering/sheet_form.html", "steering/goal_form.html"
REFUSALS: Refusals = {
    actions.NameTaken: ("name", gettext_lazy("Jullie hebben al een indicator die zo heet.")),
}


@login_required
def add(request: Request) -> HttpResponse:
    """A new indicator, empty or begun from one that is there: `?uit=bbv-6`, `?uit=kwb-jeugdzorg`."""
    begun = _begun(request)
    form = SheetForm(request.POST or None, initial=initial(begun) if begun else None)
    said = form.data.get("name", "") if form.is_bound else ""
    back = reverse("sheet", args=[own_id(request.actor.organisation, said)]) if said else reverse("library")
    return write(
        request, form, _("Een eigen indicator"), back,
        lambda words: actions.add_sheet(words, **asked_by(request)), refusals=REFUSALS, template=SHEET,
        button=_("Indicator toevoegen"),
    )  # fmt: skip


@login_required
def change(request: Request, name: str) -> HttpResponse:
    """Other words for an own indicator; another definition begins another series."""
    said = _own_words(request, name)
    form = ChangedSheetForm(request.POST or None, before=initial(said), initial=initial(said))
    return write(
        request, form, said.name, reverse("sheet", args=[name]),
        lambda words: actions.change_sheet(name, words, form.renewal(), **asked_by(request)), template=SHEET,
        button=_("Indicator bewaren"),
    )  # fmt: skip


@login_required
def keep_figure(request: Request, name: str) -> HttpResponse:
    """A figure of an own indicator; the same period again is a revision."""
    said = _own_words(request, name)
    form = FigureForm(request.POST or None, frequency=said.frequency)
    return write(
        request, form, _("Een cijfer: {name}").format(name=said.name), reverse("sheet", args=[name]),
        lambda figure: actions.keep_figures(name, (figure,), **asked_by(request)), template=SHEET,
        button=_("Cijfer bewaren"),
    )  # fmt: skip


@login_required
def name_owner(request: Request, goal: int, what: str, key: int) -> HttpResponse:
    """Who looks after a goal, an indicator of it, or what is done for it."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    _programme, found = the_goal(tree, goal)
    titles = {
        "goal": {found.id: found.words.name},
        "indicator": {one.id: _label(request, one.choice.indicator) for one in found.indicators},
        "measure": {one.id: one.words.name for one in found.measures},
    }
    if key not in titles.get(what, {}):
        raise Http404(what)
    about = f"{what}:{key}"
    held = {one.about: one.person for one in goals.owners(**asked_by(request))}
    form = OwnerForm(
        request.POST or None, people=colleagues.choices(request), initial={"person": held.get(about)}
    )
    return write(
        request, form, titles[what][key], reverse("goal", args=[goal]),
        lambda person: goal_actions.name_owner(about, person, **asked_by(request)), template=OWNER,
        button=_("Bewaren wie dit bewaakt"),
    )  # fmt: skip


def _label(request: Request, name: str) -> str:
    found = words.registered_sheets(**asked_by(request)).get(name)
    return found.name if found else name


def _own_words(request: Request, name: str) -> SheetWords:
    found = words.registered_sheets(**asked_by(request)).get(name)
    if found is None or not is_of(name, request.actor.organisation):
        raise Http404(name)
    return words_of(found)


def _begun(request: Request) -> Any:
    """The words to begin with: of a mandatory indicator, or of one that another organisation has."""
    name = request.GET.get("uit", "")
    of_bbv = {f"bbv-{one.number}": one.words() for one in mandatory()}
    sheet = words.registered_sheets(**asked_by(request)).get(name)
    return of_bbv.get(name) or (words_of(sheet) if sheet else None)
