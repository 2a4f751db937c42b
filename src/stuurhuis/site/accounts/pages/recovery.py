# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""I lost my phone and my codes: how do I come back in?"""

from allauth.account.adapter import get_adapter
from allauth.account.utils import perform_login
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from stuurhuis.kernel.door import Request
from stuurhuis.kernel.memberships import queries, recovering
from stuurhuis.site.accounts import erasing, notices
from stuurhuis.site.accounts.forms import GivePassword
from stuurhuis.site.accounts.inviting import digest


@never_cache
@sensitive_post_parameters("password")
def page(request: Request, token: str) -> HttpResponse:
    """The link of a recovery: with the password, what was lost is given up and a new factor is set."""
    try:
        offer = queries.recovering(digest(token), actor=request.actor, at=request.at)
        form = GivePassword(request.POST if request.method == "POST" else None)
        if form.is_valid():
            answer = _recovered(request, token, offer.email, form)
            if answer is not None:
                return answer
    except recovering.RecoveryGone:
        return render(request, "accounts/recovery_gone.html", {}, status=410)
    context = {"offer": offer, "form": form, "here": reverse("recovery", args=[token])}
    return render(request, "accounts/recovery.html", context, status=422 if form.is_bound else 200)


def _recovered(request: Request, token: str, email: str, form: GivePassword) -> HttpResponse | None:
    password = form.cleaned_data["password"]
    try:  # attempts are counted as those of signing in are
        person = get_adapter(request).authenticate(request, email=email, password=password)
        fact = recovering.recover(digest(token), password, actor=request.actor, at=request.at)
    except ValidationError as too_many:
        form.add_error("password", too_many)
        return None
    except recovering.WrongPassword:
        form.add_error("password", _("Dit wachtwoord klopt niet."))
        return None
    erasing.erase(fact.person, request.at)
    notices.send(notices.RECOVERED, person)
    answer: HttpResponse = perform_login(
        request, person, email_verification="none", redirect_url=reverse("mfa_activate_totp")
    )
    return answer
