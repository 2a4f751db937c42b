# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Django app of dossiers."""

from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """Label `dossiers`."""

    name = "stuurhuis.dossiers"
    label = "dossiers"
