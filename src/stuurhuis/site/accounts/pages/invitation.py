# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""To what am I invited, and how do I accept?"""

from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth import authenticate
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from stuurhuis.kernel.door import Request
from stuurhuis.kernel.memberships import actions, queries
from stuurhuis.site.accounts.forms import Accept, role_words
from stuurhuis.site.accounts.inviting import digest
from stuurhuis.site.visitors import CHOSEN


@never_cache
@sensitive_post_parameters("password", "again")
def page(request: Request, token: str) -> HttpResponse:
    """What the invitation offers; who has an account accepts signed in, who has none chooses a password."""
    try:
        offer = queries.offered(digest(token), actor=request.actor, at=request.at)
        if request.actor.person is not None:
            return _as_oneself(request, token, offer)
        return _as_newcomer(request, token, offer)
    except actions.InvitationGone:
        return render(request, "accounts/invitation_gone.html", {}, status=410)


def _as_oneself(request: Request, token: str, offer: queries.InvitedTo) -> HttpResponse:
    if request.method == "POST" and request.actor.person == offer.person:
        actions.accept(digest(token), actor=request.actor, at=request.at)
        request.session[CHOSEN] = offer.organisation
        said = _("Je werkt nu namens {name}.").format(name=offer.organisation_name)
        messages.success(request, said)
        return redirect("account")
    return _shown(request, token, offer, None)


def _as_newcomer(request: Request, token: str, offer: queries.InvitedTo) -> HttpResponse:
    if offer.has_account:
        return _shown(request, token, offer, None)
    form = Accept(request.POST if request.method == "POST" else None, email=offer.email)
    if not form.is_valid():
        return _shown(request, token, offer, form)
    given = form.cleaned_data
    newcomer = actions.Newcomer(given["name"], given["password"], get_language() or "nl")
    actions.accept(digest(token), newcomer, actor=request.actor, at=request.at)
    person = authenticate(request, email=offer.email, password=given["password"])
    answer: HttpResponse = perform_login(
        request, person, email_verification="none", redirect_url=reverse("mfa_activate_totp")
    )
    return answer


def _shown(request: Request, token: str, offer: queries.InvitedTo, form: Accept | None) -> HttpResponse:
    context = {
        "offer": offer,
        "role": role_words(offer.role),
        "form": form,
        "is_mine": request.actor.person is not None and request.actor.person == offer.person,
        "here": reverse("invitation", args=[token]),
    }
    status = 422 if form is not None and form.is_bound else 200
    return render(request, "accounts/invitation.html", context, status=status)
