# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Django app of steering."""

from django.apps import AppConfig


class SteeringConfig(AppConfig):
    """Label `steering`."""

    name = "stuurhuis.steering"
    label = "steering"
