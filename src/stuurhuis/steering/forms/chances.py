# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in to say when a target is at risk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.steering.rules.chances import RISKS


def _limits() -> list[tuple[int, Any]]:
    return [(one, _("1 op {number}").format(number=one)) for one in RISKS]


class RiskLimitForm(forms.Form):
    """Below one in so many a target is at risk."""

    one_in = forms.TypedChoiceField(
        label=_("Een streefwaarde is in gevaar bij een kans kleiner dan"), choices=_limits, coerce=int
    )

    def words(self) -> int:
        """What was chosen."""
        chosen: int = self.cleaned_data["one_in"]
        return chosen
