# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the design."""

from django.urls import URLPattern, path

from stuurhuis.site.design import pages

urlpatterns: list[URLPattern] = [
    path("onderdelen/", pages.components, name="components"),
    path("weergave/", pages.scheme, name="scheme"),
]
