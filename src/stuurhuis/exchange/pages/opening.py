# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be in order before our people are found, and what is?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.exchange.actions import opening as actions
from stuurhuis.exchange.forms.opening import AssuranceForm
from stuurhuis.exchange.policy.opening import GUARDS
from stuurhuis.exchange.queries import opening
from stuurhuis.exchange.rules.opening import REQUIRED, AssuranceKind, Requirement
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write

NAMES = {
    AssuranceKind.IMPACT_ASSESSMENT: gettext_lazy("Gegevensbeschermingseffectbeoordeling (DPIA)"),
    AssuranceKind.WORKS_COUNCIL: gettext_lazy("Instemming van de ondernemingsraad"),
    AssuranceKind.ALGORITHM_REGISTER: gettext_lazy("Opgenomen in het algoritmeregister"),
}
EXPLANATIONS = {
    AssuranceKind.IMPACT_ASSESSMENT: gettext_lazy(
        "Wat vindbaar maken van collega's voor hen betekent, met het advies van de functionaris."
    ),
    AssuranceKind.WORKS_COUNCIL: gettext_lazy(
        "Over het verwerken van gegevens van personeel. Meedoen blijft een eigen keuze."
    ),
    AssuranceKind.ALGORITHM_REGISTER: gettext_lazy(
        "Mensen ordenen voor werk geldt als hoog risico: een mens kiest, elke volgorde is na te lezen."
    ),
}
REFUSALS: Refusals = {
    actions.NotYetDecided: ("decided_on", gettext_lazy("Deze dag komt nog; kies de dag van het besluit.")),
}


@login_required
def page(request: Request) -> HttpResponse:
    """All that is asked, with what the organisation recorded of it."""
    state = opening.state(request.actor.organisation, **asked_by(request))
    recorded = {one.words.kind: one for one in state.recorded}
    rows = [
        {
            "key": one.kind.value,
            "name": NAMES[one.kind],
            "explanation": EXPLANATIONS[one.kind],
            "ground": one.ground,
            "recorded": recorded.get(one.kind),
        }
        for one in REQUIRED
    ]
    guards = bool(request.actor.roles.intersection(GUARDS))
    context = {"step": "connect", "rows": rows, "is_open": state.is_open, "guards": guards}
    return render(request, "exchange/opening.html", context)


@login_required
def record(request: Request, kind: str) -> HttpResponse:
    """Say that one thing is in order."""
    requirement = _requirement(kind)
    opening.may_record(**asked_by(request))

    return write(
        request,
        AssuranceForm(requirement.kind, request.POST or None),
        lambda said: actions.record(said, **asked_by(request)),
        back=reverse("opening"),
        template="form.html",
        refusals=REFUSALS,
        step="connect",
        title=NAMES[requirement.kind],
        button=_("Leg vast"),
    )


@login_required
@require_POST
def withdraw(request: Request, assurance: int) -> HttpResponse:
    """Say that something is in order no longer."""
    actions.withdraw(assurance, **asked_by(request))
    messages.success(request, _("Ingetrokken. Collega's van jullie zijn nu niet meer te vinden."))
    return redirect("opening")


def _requirement(kind: str) -> Requirement:
    for one in REQUIRED:
        if one.kind == kind:
            return one
    raise Http404(kind)
