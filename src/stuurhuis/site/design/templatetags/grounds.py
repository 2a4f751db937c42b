# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a ground is called, for a template."""

from django import template

from stuurhuis.site.grounds import name_of

register = template.Library()
register.filter("ground_name", name_of)
