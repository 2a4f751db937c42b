# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the exchange; they stay the same, so that one can send them to others."""

from django.urls import URLPattern, path

from stuurhuis.exchange.pages import opening

urlpatterns: list[URLPattern] = [
    path("verbinden/meedoen/", opening.page, name="opening"),
    path("verbinden/meedoen/<slug:kind>/", opening.record, name="record_assurance"),
    path("verbinden/meedoen/<int:assurance>/intrekken/", opening.withdraw, name="withdraw_assurance"),
]
