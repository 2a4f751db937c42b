# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A session, as somebody recognises it."""

from django import template

from stuurhuis.site.accounts import devices

register = template.Library()
register.filter(devices.device)
