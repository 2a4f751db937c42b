# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which level does a dossier belong? What the figures know of it is answered already."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.actions import room as actions
from stuurhuis.dossiers.forms.dossiers import LEVELS
from stuurhuis.dossiers.forms.levels import LevelForm
from stuurhuis.dossiers.queries import dossiers
from stuurhuis.dossiers.rules.levels import AdvisedLevel, advised, cases_answer, criteria, legal_task
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.steering.pages.places import region
from stuurhuis.steering.queries import indicator, spillover, words
from stuurhuis.steering.rules.signals import SignalKey

LOOK = "bekijk"
"""The name of the button that shows the advice and chooses nothing."""
CASES = "aantal"
"""The unit of an indicator that counts cases."""


@login_required
def page(request: Request, dossier: UUID) -> HttpResponse:
    """The advice by what is answered so far, and the form to answer more and to choose."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    known = found_out(request, found.origin)
    looks = LOOK in request.POST
    begin = request.POST.dict() if looks else {**known, "level": found.words.level.value}
    said = None if looks else request.POST or None
    form = LevelForm(said, initial=begin, language=request.LANGUAGE_CODE)
    advice = [_told(one, english=form.english) for one in advised(form.answers())]
    return write(
        request, form, lambda said: actions.choose_level(str(dossier), said, **asked_by(request)),
        back=reverse("dossier", args=[dossier]), template="site/dossier_level.html", step="connect",
        title=_("Op welk niveau hoort dit?"), lead=found.words.question, dossier=found, advice=advice,
        found=[criteria()[key] for key in known], button=_("Niveau kiezen"),
        said=_("Het niveau is gekozen, en staat met de reden bij de besluiten."),
    )  # fmt: skip


def _told(one: AdvisedLevel, *, english: bool) -> dict[str, Any]:
    return {
        "level": LEVELS[one.level],
        "points": one.points,
        "reasons": [(each.points, each.said(english=english)) for each in one.reasons],
    }


def found_out(request: Request, origin: Origin) -> dict[str, str]:
    """The answers that the figures know: of a dossier that was born from a signal."""
    kind, _colon, key = origin.reference.partition(":")
    if kind != "signal":
        return {}
    signal = SignalKey(*key.split("/"))
    sheet = words.sheets_by_id(**asked_by(request)).get(signal.indicator)
    if sheet is None:
        return {}
    answers = _borders(request, signal.indicator)
    task = legal_task(sheet.task_field)
    if task:
        answers["task"] = task.level.value
    if sheet.unit == CASES:
        answers |= _cases(request, signal)
    return answers


def _borders(request: Request, name: str) -> dict[str, str]:
    found = spillover.spillover(name, **asked_by(request))
    if not found:
        return {}
    return {"borders": "crosses" if any(one.crosses for one in found) else "holds"}


def _cases(request: Request, signal: SignalKey) -> dict[str, str]:
    """How many cases there were in the newest year that is known."""
    series = indicator.series(region(signal.region), signal.indicator, **asked_by(request))
    known = [one.value for one in series.figures if one.value is not None]
    return {"cases": cases_answer(known[-1])} if known else {}
