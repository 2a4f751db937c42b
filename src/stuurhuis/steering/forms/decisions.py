# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in to keep a decision."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.forms import day, text
from stuurhuis.steering.rules.decisions import DecisionWords


class DecisionForm(forms.Form):
    """What was decided, by whom as a body, when, on which advice and why."""

    what = text(gettext_lazy("Wat is er besloten?"))
    body = forms.CharField(
        label=gettext_lazy("Wie besloot dat?"),
        max_length=120,
        help_text=gettext_lazy("Het college, de raad of de directie; geen namen."),
    )
    taken = day(gettext_lazy("Op welke dag?"))
    advice = text(gettext_lazy("Wat was het advies?"))
    why = text(gettext_lazy("Waarom is zo besloten?"))

    def __init__(self, *given: Any, today: date, **named: Any) -> None:
        super().__init__(*given, **named)
        self.today = today

    def clean_taken(self) -> date:
        """A day that has been."""
        taken: date = self.cleaned_data["taken"]
        if taken > self.today:
            raise ValidationError(_("Kies een dag die is geweest: bewaar een besluit als het is genomen."))
        return taken

    def words(self) -> DecisionWords:
        """What was filled in."""
        return DecisionWords(**self.cleaned_data)
