# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Django app of commons."""

from django.apps import AppConfig


class CommonsConfig(AppConfig):
    """Label `commons`."""

    name = "stuurhuis.commons"
    label = "commons"
