# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mail with a link that works once, in both languages: the language of who gets it may not be known yet."""

from collections.abc import Callable
from typing import Any

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import override

LANGUAGES = ("nl", "en")


def send(subject: str, text: str, email: str, told: Callable[[str], dict[str, Any]]) -> None:
    """Send two templates, filled in for each language; raises SMTPException, OSError."""
    subjects: list[str] = []
    texts: list[str] = []
    for language in LANGUAGES:
        with override(language):
            words = told(language)
            subjects.append(render_to_string(subject, words).strip())
            texts.append(render_to_string(text, words).strip())
    send_mail(subjects[0], "\n\n--\n\n".join(texts) + "\n", None, [email])
