# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Django app of experiments."""

from django.apps import AppConfig


class ExperimentsConfig(AppConfig):
    """Label `experiments`."""

    name = "stuurhuis.experiments"
    label = "experiments"
