# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in when they let something rest."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.forms import day, text

LONGEST = timedelta(days=366)


class PutAside(forms.Form):
    """Until when a signal may sleep, and why."""

    until = day(gettext_lazy("Tot welke dag laat je dit rusten?"))
    reason = text(
        gettext_lazy("Waarom"),
        longest=500,
        required=False,
        help_text=gettext_lazy("Collega's van je organisatie lezen dit. Schrijf geen persoonsgegevens op."),
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


class Accept(PutAside):
    """Until when a deviation is accepted, and for which reason."""

    until = day(gettext_lazy("Tot welke dag accepteren we dit?"))
    reason = text(
        gettext_lazy("Waarom accepteren we dit?"),
        longest=500,
        help_text=gettext_lazy("Dit staat bij het signaal en in de rapportage. Schrijf geen namen op."),
    )
