# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say what those concerned think, and decide what happens now."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.experiments.actions import judging as actions
from stuurhuis.experiments.forms.deeds import OpinionForm, VerdictForm
from stuurhuis.experiments.pages import told
from stuurhuis.experiments.pages.experiment import frame
from stuurhuis.experiments.pages.sentences import REFUSALS
from stuurhuis.experiments.queries import experiments
from stuurhuis.experiments.rules.findings import FindingKind, Likeness, Reading
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write

FORM = "experiments/form.html"


@login_required
def give_opinion(request: Request, experiment: UUID) -> HttpResponse:
    """For or against, with a reason."""
    seen = experiments.experiment(str(experiment), **asked_by(request))
    return write(
        request, OpinionForm(request.POST or None),
        lambda said: actions.give_opinion(str(experiment), said, **asked_by(request)),
        back=reverse("experiment", args=[experiment]), template=FORM, refusals=REFUSALS, **frame(seen),
        title=_("Voor of tegen?"), lead=seen.design.hypothesis, button=_("Mening bewaren"),
    )  # fmt: skip


@login_required
@require_POST
def take_back(request: Request, experiment: UUID, opinion: int) -> HttpResponse:
    """Take back what one's organisation wrote down."""
    actions.take_back(opinion, **asked_by(request))
    return redirect("experiment", experiment)


@login_required
def judge(request: Request, experiment: UUID) -> HttpResponse:
    """Scale, stop or go on; what the locked rules propose stands above the form."""
    seen = experiments.experiment(str(experiment), **asked_by(request))
    findings = experiments.newest_findings(experiment, **asked_by(request))
    found = {kind: one.found for kind, one in findings.items()}
    reading, likeness = found.get(FindingKind.READING), found.get(FindingKind.LIKENESS)
    language = request.LANGUAGE_CODE
    return write(
        request, VerdictForm(request.POST or None, runs=seen.runs),
        lambda said: actions.judge(str(experiment), said, **asked_by(request)),
        back=reverse("experiment", args=[experiment]), template="experiments/judge.html",
        refusals=REFUSALS, **frame(seen), title=_("Wat is het oordeel?"), lead=seen.design.hypothesis,
        reading=told.standing(reading, seen.design, language) if isinstance(reading, Reading) else None,
        likeness=told.usual(likeness, language) if isinstance(likeness, Likeness) else None,
        scale=told.agreed(seen, language)["scale"], button=_("Oordeel vastleggen"),
    )  # fmt: skip
