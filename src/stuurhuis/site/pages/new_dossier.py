# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Begin a dossier from a signal, a goal, an idea or a blank page: what it is born from fills in the words."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.actions import dossiers as actions
from stuurhuis.dossiers.forms.dossiers import DossierForm
from stuurhuis.dossiers.pages.sentences import REFUSALS
from stuurhuis.dossiers.rules.words import Level
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.site.pages.origins import begun


@login_required
def page(request: Request) -> HttpResponse:
    """The form, filled with what is known of where it comes from."""
    found = begun(request, request.GET.get("uit", ""))
    where = found.place or parties.organisation(request.actor.organisation or parties.COUNTRY).name
    begin = {
        "question": found.origin.words[:200], "why": found.why, "places": where,
        "level": Level.MUNICIPALITY.value,
    }  # fmt: skip
    form = DossierForm(request.POST or None, initial=begin, language=request.LANGUAGE_CODE)
    return write(
        request, form, lambda said: actions.begin(said, found.origin, **asked_by(request)),
        onward=lambda fact: reverse("dossier", args=[fact.dossier]),
        back=found.origin.address or reverse("dossiers"),
        template="dossiers/form.html", refusals=REFUSALS, step="connect", title=_("Begin een opgave"),
        lead=found.origin.words, button=_("Opgave beginnen"),
    )  # fmt: skip
