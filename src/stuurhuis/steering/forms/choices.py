# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in when they let something rest."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

LONGEST = timedelta(days=366)


class PutAside(forms.Form):
    """Until when a signal may sleep, and why."""

    until = forms.DateField(
        label=gettext_lazy("Tot welke dag laat je dit rusten?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    reason = forms.CharField(
        label=gettext_lazy("Waarom"),
        help_text=gettext_lazy("Collega's van je organisatie lezen dit. Schrijf geen persoonsgegevens op."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *given: Any, today: date, **named: Any) -> None:
        super().__init__(*given, **named)
        self.today = today
        if not self.is_bound:
            self.fields["until"].initial = today + timedelta(days=90)

    def clean_until(self) -> date:
        """A day that is still to come, at most a year ahead."""
        until: date = self.cleaned_data["until"]
        if until <= self.today:
            raise ValidationError(_("Kies een dag die nog moet komen."))
        if until > self.today + LONGEST:
            raise ValidationError(_("Kies een dag binnen een jaar. Daarna kijk je opnieuw."))
        return until
