# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put a file in the room, open it, and take it away. A browser never shows one as a page of ours."""

from urllib.parse import quote
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from stuurhuis.dossiers.actions import files as actions
from stuurhuis.dossiers.forms.files import FileForm
from stuurhuis.dossiers.pages.room import fill
from stuurhuis.dossiers.queries import dossiers, files
from stuurhuis.dossiers.rules.files import KINDS, FileOpened
from stuurhuis.kernel.door import Request, asked_by


@login_required
def put(request: Request, dossier: UUID) -> HttpResponse:
    """Choose a file and put it in."""
    found = dossiers.dossier(str(dossier), **asked_by(request))
    form = FileForm(request.POST or None, request.FILES or None)
    return fill(
        request, form, lambda given: actions.put(found.part, given, **asked_by(request)),
        dossier=found, title=_("Zet een bestand in de opgave"), button=_("Bestand bewaren"),
    )  # fmt: skip


@login_required
@require_GET
def opened(request: Request, dossier: UUID, file: UUID) -> HttpResponse:
    """A file, to keep; never as a page within ours."""
    found = files.opened(str(file), **asked_by(request))
    if found.seen.dossier != str(dossier):
        raise Http404
    return attached(found)


def attached(found: FileOpened) -> HttpResponse:
    """A file as a download that no browser runs or guesses at."""
    answer = HttpResponse(found.content, content_type=KINDS[found.seen.kind].media)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(found.seen.name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


@login_required
@require_POST
def take_away(request: Request, dossier: UUID, file: UUID) -> HttpResponse:
    """Take a file away; when a decision rests on it, it stays."""
    try:
        actions.take_away(str(file), **asked_by(request))
        messages.success(request, _("Het bestand is weg."))
    except actions.RestsOnIt:
        messages.error(request, _("Een besluit rust op dit bestand. Het blijft zolang het besluit blijft."))
    return redirect("dossier", dossier)
