# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where allauth asks us what to do: no open sign-up, links with our own address, secrets encrypted."""

import base64
import hashlib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from stuurhuis.site.accounts import examples, notices, telling


class People(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Accounts arise from invitations only."""

    def is_open_for_signup(self, _request: Any) -> bool:
        """Nobody signs up by themselves."""
        return False

    def is_reauthentication_required(self, **_: Any) -> bool:
        """Ask the password again before a factor is changed; who has none yet has just typed it."""
        return bool(is_mfa_enabled(context.request.user))

    def pre_login(self, request: Any, user: Any, **told: Any) -> HttpResponse | None:
        """An example person comes in at the one-click door of this computer only."""
        if examples.is_example(user):
            examples.allow(request)
        response: HttpResponse | None = super().pre_login(request, user, **told)
        return response

    def send_notification_mail(self, template_prefix: str, user: Any, *_: Any, **__: Any) -> None:
        """Tell a person what changed, in our own words."""
        notices.send(template_prefix, user)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The link in the mail, under the address that people type, whatever the request said of itself."""
        person, _, secret = key.partition("-")
        named = {"uidb36": person, "key": secret}
        return settings.PUBLIC_ADDRESS + reverse("account_reset_password_from_key", kwargs=named)


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """Second factors, whose secrets the database does not show."""

    def encrypt(self, text: str) -> str:
        """The secret of a factor, closed with a key that stands outside the database."""
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret, opened; raises cryptography.fernet.InvalidToken after another STUURHUIS_SECRET_KEY."""
        return _fernet().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002 - allauth's own name
        """What a passkey is called until its owner names it."""
        return f"Passkey {user.authenticator_set.filter(type=type).count() + 1}"

    def build_totp_svg(self, url: str) -> SafeString:
        """The square to scan, as an element of the page: made here, from a secret made here."""
        drawn: str = super().build_totp_svg(url)
        return mark_safe(drawn[drawn.index("<svg") :])  # noqa: S308 - drawn by qrcode from our own url


def _fernet() -> Fernet:
    key = hashlib.sha256(b"stuurhuis second factors " + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


class Sessions(DefaultUserSessionsAdapter):  # type: ignore[misc]  # allauth ships no types
    """Where somebody is signed in."""

    def end_sessions(self, sessions: Any) -> None:
        """End them, and tell it."""
        ended = list(sessions)
        super().end_sessions(ended)
        telling.other_sessions_ended(context.request, len(ended))
