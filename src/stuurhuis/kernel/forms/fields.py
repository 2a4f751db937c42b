# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fields that many forms have."""

from typing import Any

from django import forms


def text(label: Any, *, longest: int = 2000, rows: int = 3, **named: Any) -> forms.CharField:
    """A few sentences."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=longest, widget=widget, **named)


def number(label: Any, **named: Any) -> forms.FloatField:
    """A number as it is written in the language of the page, so with a comma in Dutch."""
    return forms.FloatField(label=label, localize=True, **named)


def day(label: Any, **named: Any) -> forms.DateField:
    """A day, chosen from a calendar."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **named)
