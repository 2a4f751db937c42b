# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may bind the organisation, and how does an administrator give a mandate and take it back?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request, asked_by
from stuurhuis.kernel.forms import Refusals, write
from stuurhuis.kernel.memberships import mandates, queries
from stuurhuis.kernel.policy import NotThere
from stuurhuis.site.accounts.forms import GiveMandate

REFUSALS: Refusals = {mandates.AlreadyOver: ("until", gettext_lazy("Kies een dag die nog komt."))}


@login_required
def give(request: Request, membership: int) -> HttpResponse:
    """Let a member bind the organisation: for what, up to which amount, until when."""
    mandates.may_give(**asked_by(request))
    known = {one.membership: one for one in queries.members(**asked_by(request))}
    if membership not in known:
        raise NotThere
    who = known[membership].name or known[membership].email
    return write(
        request,
        GiveMandate(request.POST or None),
        lambda said: mandates.give(membership, said, **asked_by(request)),
        back=reverse("people"),
        template="accounts/mandate.html",
        refusals=REFUSALS,
        title=_("Waarvoor mag {who} jullie binden?").format(who=who),
        lead=_("Een mandaat geldt meteen, tot het bedrag en de dag die je kiest. Wat er was, vervalt."),
        button=_("Geef het mandaat"),
    )


@login_required
@require_POST
def end(request: Request, mandate: int) -> HttpResponse:
    """Take a mandate back."""
    mandates.end(mandate, **asked_by(request))
    messages.success(request, _("Het mandaat is ingetrokken. Wat ermee is gedaan, blijft gedaan."))
    return redirect("people")
