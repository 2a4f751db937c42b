# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in to say what they expect themselves."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.forms import number, text
from stuurhuis.steering.forms.certainty import CertainForm
from stuurhuis.steering.rules.judgement import JudgementWords

VALUES = ("expected", "low", "high")
CENTS = 2


class JudgementForm(CertainForm):
    """A value, a range or both, of one coming period, with the reasons.

    The values are typed in `unit`, as the page shows them: one of it is `times` one of the scale.
    """

    asked_about = ("period", *VALUES)
    period = forms.ChoiceField(label=gettext_lazy("Over welke periode?"))
    expected = number(gettext_lazy("Welk cijfer verwacht je?"), required=False)
    low = number(gettext_lazy("Ten minste"), required=False)
    high = number(gettext_lazy("Ten hoogste"), required=False)
    reasons = text(
        gettext_lazy("Waarom verwacht je dat?"),
        help_text=gettext_lazy("Wat weet jij dat niet in de cijfers staat? Schrijf geen namen op."),
    )
    overrules = forms.BooleanField(
        label=gettext_lazy("Laat dit oordeel voorgaan op de pagina en in de rapportage"),
        help_text=gettext_lazy("De berekende verwachting blijft er altijd naast staan."),
        required=False,
    )

    def __init__(
        self, *given: Any, periods: Sequence[str], unit: str = "", times: float = 1, **named: Any
    ) -> None:
        super().__init__(*given, **named)
        self.times = times
        choices = [(one, one) for one in periods]
        for name in VALUES:
            if unit:
                self.fields[name].label = f"{self.fields[name].label} ({unit})"
            if self.initial.get(name) is not None:
                self.initial[name] /= times
        self.fields["period"] = forms.ChoiceField(label=_("Over welke periode?"), choices=choices)

    def clean(self) -> dict[str, Any]:
        """A value or a whole range, and the value within it."""
        given: dict[str, Any] = super().clean() or {}
        value, low, high = given.get("expected"), given.get("low"), given.get("high")
        if value is None and low is None and high is None and not self.errors:
            self.add_error("expected", _("Geef een cijfer, of twee grenzen."))
        if (low is None) != (high is None):
            self.add_error("low" if low is None else "high", _("Geef beide kanten, of geen van beide."))
        if low is not None and high is not None and not low <= (low if value is None else value) <= high:
            self.add_error("high", _("Dit klopt niet met elkaar: het cijfer ligt ertussen."))
        return given

    def words(self) -> JudgementWords:
        """What was filled in."""
        return JudgementWords(**self.cleaned_data | {name: self._whole(name) for name in VALUES})

    def _whole(self, name: str) -> float | None:
        """What was typed, in the scale of the indicator."""
        typed: float | None = self.cleaned_data[name]
        return typed if typed is None or self.times == 1 else round(typed * self.times, CENTS)
