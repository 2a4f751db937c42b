# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How do I sign in with a passkey? allauth's pages, where the address has a name to which it can belong."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from allauth.mfa.webauthn import views
from django.http import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse, reverse_lazy

from stuurhuis.kernel.door import Request
from stuurhuis.site.accounts.pages.account import own_account

_add = views.AddWebAuthnView.as_view(template_name="accounts/passkey_add.html")
remove = own_account(
    views.RemoveWebAuthnView.as_view(
        template_name="accounts/passkey_remove.html", success_url=reverse_lazy("mfa_index")
    )
)
confirm = own_account(views.ReauthenticateWebAuthnView.as_view(template_name="accounts/passkey_confirm.html"))


@own_account
def add(request: Request) -> HttpResponseBase:
    """Make a passkey; at an address without a name (`127.0.0.1`) only where to go instead."""
    asked = urlsplit(f"//{request.get_host()}")
    host, port = asked.hostname or "", asked.port
    if not _is_number(host):
        answer: HttpResponseBase = _add(request)
        return answer
    named = f"http://localhost:{port or 80}" if ip_address(host).is_loopback else ""
    context = {"address": named + reverse("mfa_add_webauthn") if named else reverse("mfa_index")}
    return render(request, "accounts/passkey_add.html", context)


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
