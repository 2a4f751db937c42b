# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Design an experiment on an indicator, from a dossier, a goal, another experiment or a blank page."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from stuurhuis.experiments.actions import experiments as actions
from stuurhuis.experiments.forms.design import DesignForm, Grouped, as_typed
from stuurhuis.experiments.pages.experiment import frame
from stuurhuis.experiments.pages.sentences import REFUSALS
from stuurhuis.experiments.queries import experiments
from stuurhuis.experiments.rules.design import Comparison, Measured, ScaleKind, StopKind
from stuurhuis.experiments.rules.seen import Origin
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.site.pages.origins import begun
from stuurhuis.steering.pages import wording
from stuurhuis.steering.queries import words
from stuurhuis.steering.rules import scales
from stuurhuis.steering.rules.sheets import IndicatorSheet

FORM = "site/design_experiment.html"
BEGIN = {
    "direction": "down", "comparison": Comparison.OTHERS.value, "stop_kind": StopKind.HARM.value,
    "scale_kind": ScaleKind.SURE.value,
}  # fmt: skip


@login_required
def new(request: Request) -> HttpResponse:
    """The form, filled with what is known of where it comes from, or of what it replicates."""
    found = begun(request, request.GET.get("uit", "")).origin
    origin = Origin(found.reference, found.words, found.address)
    replicates = request.GET.get("herhaalt", "")
    begin: dict[str, object] = {**BEGIN, "hypothesis": origin.words[:300], "places": _here(request)}
    if replicates:
        begin = as_typed(experiments.experiment(replicates, **asked_by(request)).design)
        begin |= {"places": _here(request), "starts": None, "ends": None}
    form = _form(request, begin)
    return write(
        request, form, lambda said: actions.design(said, origin, replicates, **asked_by(request)),
        onward=lambda fact: reverse("experiment", args=[fact.experiment]),
        back=origin.address or reverse("experiments"), template=FORM, refusals=REFUSALS, step="connect",
        title=_("Herhaal een proef") if replicates else _("Begin een proef"), lead=origin.words,
        button=_("Proef ontwerpen"),
    )  # fmt: skip


@login_required
def change(request: Request, experiment: UUID) -> HttpResponse:
    """Change the design; until the start, and until the lot was drawn."""
    seen = experiments.experiment(str(experiment), **asked_by(request))
    return write(
        request, _form(request, as_typed(seen.design)),
        lambda said: actions.redesign(str(experiment), said, **asked_by(request)),
        back=reverse("experiment", args=[experiment]), template=FORM, refusals=REFUSALS, **frame(seen),
        title=_("De opzet aanpassen"), button=_("Opzet bewaren"),
    )  # fmt: skip


def _form(request: Request, begin: dict[str, object]) -> DesignForm:
    sheets = words.sheets_by_id(**asked_by(request))
    offered = {name: sheet for name, sheet in sheets.items() if not sheet.is_budget}
    return DesignForm(
        request.POST or None, initial=begin, grouped=_grouped(request, offered),
        indicators={name: measured(sheet) for name, sheet in offered.items()},
    )  # fmt: skip


def measured(sheet: IndicatorSheet) -> Measured:
    """An indicator in the scale in which places can be compared."""
    scale = scales.comparable_scale(sheet)
    unit = scale.unit if scale.unit in {"€", "%"} else ""
    names = []
    for language in ("nl", "en"):
        with translation.override(language):
            label = sheet.label(language)
            beside = wording.unit_beside(scale, label)
            names.append(f"{label}, {beside}" if beside else label)
    return Measured(sheet.id, names[0], names[1], unit, scale.decimals, sheet.frequency)


def _grouped(request: Request, sheets: dict[str, IndicatorSheet]) -> Grouped:
    language = request.LANGUAGE_CODE
    return [
        (theme.label(language), [(one.id, one.label(language)) for one in found])
        for theme in words.registered_themes(**asked_by(request))
        if (found := [one for one in sheets.values() if one.theme == theme.id])
    ]


def _here(request: Request) -> str:
    """One's own municipality; nothing for who works elsewhere."""
    here = parties.organisation(request.actor.organisation or parties.COUNTRY)
    return here.name if here.kind == "municipality" else ""
