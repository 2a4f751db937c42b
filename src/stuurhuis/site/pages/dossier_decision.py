# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep a decision of a dossier with what is known that day: in words, in figures, and in files."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.actions import room as actions
from stuurhuis.dossiers.forms.room import DecisionForm
from stuurhuis.dossiers.pages.sentences import REFUSALS
from stuurhuis.dossiers.queries import dossiers, files
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.kernel.parties import day_of
from stuurhuis.site.pages.known_figures import known_figures


@login_required
def page(request: Request, dossier: UUID) -> HttpResponse:
    """The form; the figures of now stand above it and are kept with the decision."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    figures = known_figures(request, found.origin)
    begin = {
        "taken_on": day_of(request.at),
        "known": "" if figures else found.origin.words,
        "references": found.origin.address,
    }
    lying = [(one.id, one.name) for one in files.files(dossier, **asked_by(request))]
    form = DecisionForm(request.POST or None, initial=begin, files=lying)
    return write(
        request, form, lambda said: actions.decide(found.part, said, figures, **asked_by(request)),
        back=reverse("dossier", args=[dossier]), template="site/dossier_decision.html", refusals=REFUSALS,
        step="connect", lead=found.words.question, dossier=found, title=_("Wat is er besloten?"),
        figures=[(one, one.name.told(request.LANGUAGE_CODE), one.words.told(request.LANGUAGE_CODE))
                 for one in figures],
        button=_("Besluit bewaren"),
    )  # fmt: skip
