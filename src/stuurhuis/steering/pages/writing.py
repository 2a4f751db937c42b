# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page of steering with one form, for who may change the goals."""

from typing import Any

from django.http import HttpResponse

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Do
from stuurhuis.kernel.forms import write as write_form
from stuurhuis.steering.pages.places import regions
from stuurhuis.steering.queries import goals


def write(request: Request, form: Any, title: str, back: str, do: Do, **shown: Any) -> HttpResponse:
    """The page with a form, as `kernel.forms.write` does; who may not change the goals hears that first."""
    goals.may_change(**asked_by(request))
    about = {"step": "steer", "municipality": regions().get(request.actor.organisation), "title": title}
    return write_form(
        request, form, do, back=back, **{"template": "steering/goal_form.html", **about, **shown}
    )
