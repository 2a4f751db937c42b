# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody hears by mail when their account changed, so that a thief cannot do it in silence."""

import logging
from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from stuurhuis.kernel.policy import Words

logger = logging.getLogger(__name__)
RECOVERED = "recovered"
CHANGES = {
    "account/email/password_changed": Words("Je wachtwoord is veranderd.", "Your password was changed."),
    "account/email/password_reset": Words("Je wachtwoord is veranderd.", "Your password was changed."),
    "account/email/password_set": Words("Je hebt een wachtwoord gekozen.", "You chose a password."),
    "mfa/email/totp_activated": Words(
        "Er is een app met codes ingesteld als tweede factor.",
        "An app with codes was set up as second factor.",
    ),
    "mfa/email/totp_deactivated": Words(
        "De app met codes is weggehaald als tweede factor.",
        "The app with codes was removed as second factor.",
    ),
    "mfa/email/webauthn_added": Words(
        "Er is een passkey toegevoegd als tweede factor.", "A passkey was added as second factor."
    ),
    "mfa/email/webauthn_removed": Words(
        "Een passkey is weggehaald als tweede factor.", "A passkey was removed as second factor."
    ),
    "mfa/email/recovery_codes_generated": Words(
        "Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.",
        "New recovery codes were made. The old ones no longer work.",
    ),
    RECOVERED: Words(
        "Je oude tweede factor is opgegeven, met een herstel en je wachtwoord.",
        "Your old second factor was given up, with a recovery and your password.",
    ),
}


class NoWordsForChange(KeyError):
    """Something of an account changed for which there are no words to tell it."""


def send(change: str, person: Any) -> None:
    """Tell a person, in their own language, what changed; raises NoWordsForChange.

    The change has been made: mail that cannot go is written in the log and undoes nothing.
    """
    if change not in CHANGES:
        raise NoWordsForChange(change)
    with override(person.language):
        told = {
            "change": CHANGES[change].in_language(person.language),
            "at": timezone.now(),
            "link": settings.PUBLIC_ADDRESS + reverse("account_reset_password"),
        }
        subject = render_to_string("accounts/mail/notice_subject.txt", told).strip()
        text = render_to_string("accounts/mail/notice.txt", told).strip() + "\n"
    try:
        send_mail(subject, text, None, [person.email])
    except (SMTPException, OSError):
        logger.exception("Person %s did not hear of %s", person.pk, change)
