# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation fills in about what is in order."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.exchange.rules.opening import AssuranceKind, AssuranceWords
from stuurhuis.kernel.forms import day


class AssuranceForm(forms.Form):
    """When it was decided, and where one can read it."""

    decided_on = day(_("Wanneer is dit besloten?"))
    reference = forms.CharField(
        label=_("Waar is dat na te lezen?"),
        max_length=300,
        help_text=_("Een zaaknummer, de plaats in het archief of een webadres."),
    )

    def __init__(self, kind: AssuranceKind, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.kind = kind

    def words(self) -> AssuranceWords:
        """What was filled in."""
        return AssuranceWords(self.kind, self.cleaned_data["decided_on"], self.cleaned_data["reference"])
