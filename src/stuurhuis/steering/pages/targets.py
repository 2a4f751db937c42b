# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What should an indicator be, and how probable is that? One looks first, and then keeps it."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request
from stuurhuis.steering.actions import goals as actions
from stuurhuis.steering.forms.goals import TargetForm
from stuurhuis.steering.pages import chances, wording
from stuurhuis.steering.pages.goals import the_goal
from stuurhuis.steering.pages.places import asked_by, language_of, regions
from stuurhuis.steering.pages.writing import write
from stuurhuis.steering.queries import chances as foreseeing
from stuurhuis.steering.queries import goals, sources
from stuurhuis.steering.queries import sheets as library
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.goals import GoalIndicator
from stuurhuis.steering.rules.scales import Scale
from stuurhuis.steering.rules.sheets import IndicatorSheet
from stuurhuis.steering.rules.targets import usual_bound
from stuurhuis.steering.rules.views import Ahead, Figure


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an indicator when somebody sets a target for it; all in `scale`."""

    sheet: IndicatorSheet
    scale: Scale
    figures: tuple[Figure, ...]
    ahead: tuple[Ahead, ...]

    @property
    def latest(self) -> Figure | None:
        """The newest figure."""
        return next((one for one in reversed(self.figures) if self.scale.of(one) is not None), None)

    @property
    def seen(self) -> list[float]:
        """All that was seen, and between what it will probably lie."""
        values = [self.scale.of(one) for one in self.figures]
        sides = [side for one in self.ahead for side in (one.lo80, one.hi80)]
        return [value for value in values if value is not None] + sides


@login_required
def set_target(request: Request, goal: int, measured: int) -> HttpResponse:
    """A form with what is known beside it; `look` says the chance of what was typed, and keeps nothing."""
    tree = goals.tree(request.actor.organisation, **asked_by(request))
    _programme, found = the_goal(tree, goal)
    one = next((one for one in found.indicators if one.id == measured), None)
    sheet = library.known(**asked_by(request)).get(one.choice.indicator) if one else None
    if one is None or sheet is None:
        raise Http404(measured)
    known = _known(request, sheet)
    form = _form(request, known)
    title = _("Streefwaarde: {name}").format(name=sheet.label(language_of(request)))
    back = reverse("goal", args=[goal])
    shown = _shown(request, known, one)
    if "look" in request.POST:
        return _looked(request, form, known, shown | {"title": title, "back": back})
    return write(
        request, form, title, back, lambda said: actions.set_target(measured, said, **asked_by(request)),
        template="steering/target_form.html", **shown,
    )  # fmt: skip


def _known(request: Request, sheet: IndicatorSheet) -> Known:
    code = request.actor.organisation
    figures = goals.measured(code, (sheet.id,), **asked_by(request)).get(sheet.id, ())
    ahead = foreseeing.foreseen(code, **asked_by(request)).ahead.get(sheet.id, ())
    scale = scales.scale(sheet)
    return Known(sheet, scale, figures, scale.ahead(ahead, figures))


def _form(request: Request, known: Known) -> TargetForm:
    unit = wording.unit_of(known.scale)
    begin: dict[str, Any] = {"bound": usual_bound(known.sheet.direction)}
    if known.ahead:
        begin["period"] = known.ahead[-1].period
    return TargetForm(request.POST or None, unit=unit, seen=known.seen, initial=begin)


def _looked(request: Request, form: TargetForm, known: Known, shown: dict[str, Any]) -> HttpResponse:
    """The same page with the chance of what was typed; nothing is kept."""
    goals.may_change(**asked_by(request))
    typed = form.look()
    chance = chances.of_target(request, typed, known.sheet, known.figures) if typed else None
    context = shown | {
        "step": "steer",
        "municipality": regions().get(request.actor.organisation),
        "form": form,
        "chance": chance,
        "looked": typed,
    }
    return render(request, "steering/target_form.html", context, status=422 if form.errors else 200)


def _shown(request: Request, known: Known, one: GoalIndicator) -> dict[str, Any]:
    """What stands beside the form: where it stands, what is expected, and what is wanted already."""
    sheet, language = known.sheet, language_of(request)
    latest = known.latest
    return {
        "name": sheet.label(language),
        "unit": known.scale.unit,
        "unit_words": wording.unit_beside(known.scale, ""),
        "unit_after": wording.unit_after(known.scale),
        "decimals": known.scale.shown_decimals,
        "latest": latest,
        "value": known.scale.of(latest) if latest else None,
        "source": sources.named(sheet.source, language, **asked_by(request)),
        "direction": wording.DIRECTIONS[sheet.direction],
        "ahead": known.ahead,
        "targets": [(target.words, wording.BOUNDS[target.words.bound]) for target in one.targets],
    }
