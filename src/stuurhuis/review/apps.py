# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Django app of review."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Label `review`."""

    name = "stuurhuis.review"
    label = "review"
