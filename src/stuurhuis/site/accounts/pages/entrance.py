# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does one come in? With a password and a second factor; here on localhost also as an example person."""

from allauth.account.utils import perform_login
from allauth.account.views import LoginView
from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from stuurhuis.kernel.door import Request
from stuurhuis.site.accounts import examples, second_factor


def sign_in(request: Request) -> HttpResponse:
    """The form with e-mail address and password, and the example persons where they may be."""
    language = get_language() or "nl"
    persons = [
        {"key": one.key, "name": one.name, "place": one.place.in_language(language)}
        for one in examples.offered(request)
    ]
    view = LoginView.as_view(template_name="accounts/sign_in.html", extra_context={"examples": persons})
    answer: HttpResponse = view(request)
    return answer


@require_POST
def sign_in_as_example(request: Request, key: str) -> HttpResponse:
    """Come in as an example person; raises ExampleRefused anywhere but on this computer."""
    examples.allow(request)
    answer: HttpResponse = perform_login(request, examples.user_of(key), email_verification="none")
    return answer


def no_sign_up(request: Request) -> HttpResponse:
    """Nobody makes an account by themselves: how one gets an invitation."""
    return render(request, "accounts/no_sign_up.html", {}, status=403)


def onward(request: Request) -> HttpResponse:
    """To where somebody wanted to go before the second factor had to be set."""
    wanted = request.session.pop(second_factor.ONWARD, "")
    if not url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        wanted = resolve_url(settings.LOGIN_REDIRECT_URL)
    return HttpResponseRedirect(wanted)
