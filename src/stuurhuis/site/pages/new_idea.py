# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put an idea about a goal, a signal or anything else."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from stuurhuis.dossiers.actions import ideas as actions
from stuurhuis.dossiers.forms.ideas import IdeaForm
from stuurhuis.dossiers.rules.ideas import IdeaWords
from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import write
from stuurhuis.site.pages.origins import begun


@login_required
def page(request: Request) -> HttpResponse:
    """The form, with what the idea is about above it."""
    found = begun(request, request.GET.get("uit", ""))

    def put(said: tuple[IdeaWords, bool]) -> object:
        words, opened = said
        return actions.put(words, found.origin, opened=opened, **asked_by(request))

    return write(
        request, IdeaForm(request.POST or None), put,
        onward=lambda fact: reverse("idea", args=[fact.idea]),
        back=found.origin.address or reverse("ideas"), template="dossiers/idea_form.html", step="connect",
        title=_("Wat is je idee?"), lead=found.origin.words, button=_("Idee inbrengen"),
    )  # fmt: skip
