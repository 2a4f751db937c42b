# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to my organisation, who was invited, and how do I let somebody in or out?"""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import Request
from stuurhuis.kernel.memberships import actions, mandates, queries
from stuurhuis.kernel.memberships.recovering import NotHereAnyMore
from stuurhuis.kernel.memberships.roles import ADMINISTRATOR
from stuurhuis.kernel.policy import NotThere
from stuurhuis.site.accounts import erasing, inviting, recovering
from stuurhuis.site.accounts.forms import TASKS, Invite, role_words
from stuurhuis.site.design import themes


@login_required
def page(request: Request) -> HttpResponse:
    """The members with their roles; to an administrator also the invitations, and the form to invite."""
    if not request.actor.organisation:
        return redirect("account")
    if request.method == "POST":
        form = Invite(request.POST)
        if form.is_valid() and _invited(request, form):
            return redirect("people")
        return _shown(request, form, 422)
    return _shown(request, Invite(), 200)


def _invited(request: Request, form: Invite) -> bool:
    email, role = form.cleaned_data["email"], form.cleaned_data["role"]
    try:
        replaced = inviting.invite(email, role, actor=request.actor, at=request.at)
    except actions.AlreadyMember:
        form.add_error("email", _("Diegene werkt hier al, in deze rol."))
    except inviting.NotSent:
        form.add_error(
            None,
            _(
                "De mail kon niet worden verstuurd. Ook een eerdere uitnodiging geldt niet meer."
                " Probeer het later."
            ),
        )
    else:
        messages.success(request, _("De uitnodiging is verstuurd naar {email}.").format(email=email))
        if replaced:
            messages.info(
                request, _("De eerdere uitnodiging is vervallen: de link in die mail werkt niet meer.")
            )
        return True
    return False


def _shown(request: Request, form: Invite, status: int) -> HttpResponse:
    keeps = ADMINISTRATOR in request.actor.roles
    held = mandates.given(actor=request.actor, at=request.at)
    members = [
        {
            "membership": one.membership,
            "name": one.name or one.email,
            "email": one.email,
            "roles": [role_words(role) for role in one.roles],
            "since": one.since,
            "mandates": [_mandate(each) for each in held if each.membership == one.membership],
            "is_me": one.person == request.actor.person,
        }
        for one in queries.members(actor=request.actor, at=request.at)
    ]
    invited = queries.invitations(actor=request.actor, at=request.at) if keeps else ()
    context = {
        "organisation": parties.organisation(request.actor.organisation),
        "members": members,
        "invitations": [(one, role_words(one.role)) for one in invited],
        "form": form if keeps else None,
        "themes": list(themes.THEMES.items()) if keeps else [],
        "theme": themes.theme_of(request, settings.CHOSEN_THEME),
    }
    return render(request, "accounts/people.html", context, status=status)


def _mandate(given: mandates.Given) -> dict[str, Any]:
    words = given.words
    return {
        "key": given.mandate,
        "task": TASKS.get(words.task, words.task),
        "up_to": words.up_to,
        "until": words.until,
    }


@login_required
@require_POST
def withdraw(request: Request, invitation: int) -> HttpResponse:
    """Take an invitation back."""
    actions.withdraw(invitation, actor=request.actor, at=request.at)
    messages.success(request, _("De uitnodiging is ingetrokken. De link in de mail werkt niet meer."))
    return redirect("people")


@login_required
@require_POST
def choose_theme(request: Request) -> HttpResponse:
    """Choose how the site looks for everybody in the organisation."""
    asked = request.POST.get("theme", "")
    actions.choose_theme(asked if asked in themes.THEMES else "", actor=request.actor, at=request.at)
    messages.success(request, _("Zo ziet de site er nu uit voor iedereen in je organisatie."))
    return redirect("people")


@login_required
def end(request: Request, membership: int) -> HttpResponse:
    """Let somebody go: first the question whether one is sure, then the deed."""
    if request.method != "POST":
        return render(request, "accounts/end.html", {"member": _member(request, membership)})
    closing = bool(request.POST.get("closing"))
    try:
        fact = actions.end(membership, actor=request.actor, at=request.at, closing=closing)
    except actions.LastAdministrator:
        messages.error(request, _("Dit is de laatste beheerder. Wijs eerst een andere beheerder aan."))
        return redirect("people")
    if fact.closed:
        erasing.erase(fact.person, request.at)
    messages.success(request, _("Diegene werkt hier niet meer. Dat geldt vanaf nu."))
    return redirect("people")


@login_required
def start_recovery(request: Request, membership: int) -> HttpResponse:
    """Let a colleague who lost phone and codes set a new second factor: first the question, then the mail."""
    member = _member(request, membership)
    if member is None:
        raise NotThere
    if request.method != "POST":
        return render(request, "accounts/recovery_start.html", {"member": member})
    try:
        recovering.start(membership, member.email, actor=request.actor, at=request.at)
    except NotHereAnyMore as left:
        raise NotThere from left
    except recovering.LinkNotSent:
        messages.error(request, _("De mail kon niet worden verstuurd. Probeer het later."))
    else:
        messages.success(request, _("De link is verstuurd naar {email}.").format(email=member.email))
    return redirect("people")


def _member(request: Request, membership: int) -> queries.Member | None:
    shown = queries.members(actor=request.actor, at=request.at)
    return next((one for one in shown if one.membership == membership), None)
