# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far is the monitor?"""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.steering.queries import words


def progress(request: Request) -> HttpResponse:
    """The state of the newest run, for the progress bar."""
    run = words.newest_run(**asked_by(request))
    if run is None:
        return JsonResponse(
            {"state": "running", "busy": True, "done": 0, "total": 0, "text": _("De cijfers worden geladen.")}
        )
    state = "running" if run.is_busy else "done"
    return JsonResponse(
        {"state": state, "busy": run.is_busy, "done": run.done, "total": run.total, "text": _(run.doing)}
    )


def accessibility(request: Request) -> HttpResponse:
    """How accessible the site is, and whom to tell when it is not."""
    return render(request, "site/accessibility.html", {})
