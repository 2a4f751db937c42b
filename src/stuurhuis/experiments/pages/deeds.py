# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draw, start, stop, drop, open and tell what was learnt of an experiment."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.experiments.actions import experiments as actions
from stuurhuis.experiments.actions import findings
from stuurhuis.experiments.forms.deeds import DrawForm, LearntForm, StartForm
from stuurhuis.experiments.pages.experiment import frame
from stuurhuis.experiments.pages.sentences import REFUSALS
from stuurhuis.experiments.pages.told import place_of
from stuurhuis.experiments.queries import experiments
from stuurhuis.experiments.rules.design import Comparison
from stuurhuis.experiments.rules.findings import FindingKind
from stuurhuis.experiments.rules.seen import ExperimentSeen
from stuurhuis.experiments.rules.standing import NoSuchExperimentMove
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write

FORM = "experiments/form.html"
Asked = dict[str, Any]


def _reckon(key: str, asked: Asked) -> str:
    """Ask the worker again: of a draft whether it can show anything, of another how it stands."""
    draft = experiments.experiment(key, **asked).is_draft
    findings.ask(key, FindingKind.POWER if draft else FindingKind.READING, **asked)
    return _("Het wordt berekend.")


def _stop(key: str, asked: Asked) -> str:
    actions.stop(key, **asked)
    return _("De proef is gestopt. Goed dat jullie dat deden; vertel hieronder wat het leerde.")


def _drop(key: str, asked: Asked) -> str:
    actions.drop(key, **asked)
    return _("De proef begint niet.")


def _open(key: str, asked: Asked) -> str:
    actions.open_to_all(key, **asked)
    return _("Alle overheden zien deze proef nu.")


def _close(key: str, asked: Asked) -> str:
    actions.close_to_others(key, **asked)
    return _("Alleen je eigen organisatie ziet deze proef nu.")


CLICKS: dict[str, Callable[[str, Asked], str]] = {
    "bereken": _reckon,
    "stop": _stop,
    "niet": _drop,
    "open": _open,
    "dicht": _close,
}
"""What takes one click and no form."""


@login_required
@require_POST
def click(request: Request, experiment: UUID, how: str) -> HttpResponse:
    """One click: reckon, stop, drop, open or close."""
    if how not in CLICKS:
        raise Http404(how)
    try:
        messages.success(request, CLICKS[how](str(experiment), asked_by(request)))
    except NoSuchExperimentMove:
        messages.error(request, _("Dat kan niet meer: iemand deed het net voor je."))
    return redirect("experiment", experiment)


@login_required
def draw(request: Request, experiment: UUID) -> HttpResponse:
    """Draw, once, who or when."""
    seen = experiments.experiment(str(experiment), **asked_by(request))
    names = _candidates(seen)
    form = DrawForm(request.POST or None, names=names, initial={"number": max(len(names) // 2, 1)})
    return write(
        request, form, lambda said: actions.draw_lot(str(experiment), *said, **asked_by(request)),
        back=_page(experiment), template=FORM, refusals=REFUSALS, **frame(seen), title=_("Loot"),
        lead=_("Er wordt één keer geloot, onder {number}. Daarna kan de opzet niet meer veranderen.").format(
            number=len(names)
        ),
        button=_("Nu loten"),
    )  # fmt: skip


@login_required
def start(request: Request, experiment: UUID) -> HttpResponse:
    """Lock the rules and begin."""
    seen = experiments.experiment(str(experiment), **asked_by(request))
    return write(
        request, StartForm(request.POST or None),
        lambda said: actions.start(str(experiment), said, **asked_by(request)),
        back=_page(experiment), template=FORM, refusals=REFUSALS, **frame(seen), title=_("Begin de proef"),
        lead=_("De opzet en beide regels gaan op slot: daarna verandert niemand ze nog."),
        button=_("Leg vast en begin"),
    )  # fmt: skip


@login_required
def learnt(request: Request, experiment: UUID) -> HttpResponse:
    """Tell why it stopped and what was learnt; nobody has to."""
    seen = experiments.experiment(str(experiment), **asked_by(request))
    begin = {"why": seen.ending.why, "learnt": seen.ending.learnt} if seen.ending else {}
    return write(
        request, LearntForm(request.POST or None, initial=begin),
        lambda said: actions.tell_learnt(str(experiment), *said, **asked_by(request)),
        back=_page(experiment), template=FORM, refusals=REFUSALS, **frame(seen),
        title=_("Wat leerden jullie?"), lead=seen.design.hypothesis, button=_("Bewaren"),
    )  # fmt: skip


def _candidates(seen: ExperimentSeen) -> list[tuple[str, str]]:
    if seen.design.comparison is Comparison.MOMENTS:
        return [(one, one) for one in seen.design.moments]
    return [(one.code, place_of(one.code)) for one in seen.design.places]


def _page(experiment: UUID) -> str:
    return reverse("experiment", args=[experiment])
