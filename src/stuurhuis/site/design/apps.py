# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tells Django that the design is here."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """The templates, static files and template tags of the design."""

    name = "stuurhuis.site.design"
    label = "design"
    verbose_name = "Design"

    def ready(self) -> None:
        """Refuse to start with a theme that is not there."""
        from django.conf import settings

        from stuurhuis.site.design import themes

        themes.known(settings.CHOSEN_THEME)
