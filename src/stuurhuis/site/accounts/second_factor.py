# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Has this session shown a second factor? As long as it has not, the site sees a visitor.

Not the account decides but the session: another session that came in with a password alone, before there
was a second factor, stays half way.
"""

from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme

from stuurhuis.site.accounts import examples

FACTORS = ("totp", "webauthn")
ONWARD = "verder"
ENTRANCE = {"sign_in", "account_login"}
SET_UP = {"mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate", "sign_out", "account_logout"}
Answer = Callable[[HttpRequest], HttpResponse]


def second_factor(answer: Answer) -> Answer:
    """A middleware that lets who is half way reach the set-up of the second factor, and else be a visitor."""

    def with_whole_person(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and not is_whole(request):
            name = _name_of_page(request)
            if name in ENTRANCE and not examples.is_example(request.user):
                remember_onward(request)
                return redirect("mfa_activate_totp")
            if name not in SET_UP or examples.is_example(request.user):
                request.user = AnonymousUser()
            request.half_way = True  # type: ignore[attr-defined]  # read by site.visitors
        return answer(request)

    return with_whole_person


def is_whole(request: Any) -> bool:
    """Whether this session showed a second factor that is still there, or is an example person's, here."""
    if examples.is_example(request.user):
        return examples.elsewhere(request) is None
    records = get_authentication_records(request, request.user)
    return any(one["method"] == "mfa" for one in records) and is_mfa_enabled(request.user, FACTORS)


def shown(request: Any, user: Any, authenticator: Any) -> None:
    """Note in the session that a second factor was shown: who sets one up has typed a code of it."""
    kind = str(authenticator.type)
    record_authentication(request, user, "mfa", id=authenticator.pk, type=kind, reauthenticated=True)


def remember_onward(request: HttpRequest) -> None:
    """Keep where somebody wanted to go, when it is a page of this site."""
    wanted = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        request.session[ONWARD] = wanted


def _name_of_page(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).url_name or ""
    except Resolver404:
        return ""
