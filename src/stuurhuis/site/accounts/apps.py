# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Django app of signing in."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Label `accounts`; listens to who signs in and out."""

    name = "stuurhuis.site.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Tell the journal from now on."""
        from stuurhuis.site.accounts import telling

        telling.listen()
