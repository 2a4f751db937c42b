# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Django app of the exchange."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Label `exchange`."""

    name = "stuurhuis.exchange"
    label = "exchange"
