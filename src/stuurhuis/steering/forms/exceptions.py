# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in when they talk over what deviates."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.forms import day, text
from stuurhuis.steering.rules.exceptions import ExceptionWords


class ExceptionForm(forms.Form):
    """The cause, what is done about it, who sees to that, and by when."""

    cause = text(
        gettext_lazy("Waardoor komt het?"),
        help_text=gettext_lazy("Wat je weet, en wat je nog vermoedt. Dit komt in de rapportage."),
    )
    intervention = text(
        gettext_lazy("Wat doen we eraan?"),
        help_text=gettext_lazy("Niets doen mag ook, als je erbij zegt waarom."),
    )
    owner = forms.TypedChoiceField(label=gettext_lazy("Wie zorgt daarvoor?"), coerce=int)
    due = day(gettext_lazy("Wanneer is dat klaar?"))

    def __init__(self, *given: Any, colleagues: Sequence[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        label = _("Wie zorgt daarvoor?")
        self.fields["owner"] = forms.TypedChoiceField(label=label, choices=colleagues, coerce=int)

    def words(self) -> tuple[ExceptionWords, int]:
        """What was filled in, and who sees to it."""
        said = self.cleaned_data
        return ExceptionWords(said["cause"], said["intervention"], said["due"]), said["owner"]
