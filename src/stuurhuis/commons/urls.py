# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of shared formats; where one begins with the words of another module stands in the site."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
