# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in when they keep a group to compare with, or change who is in it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.forms import text


class GroupForm(forms.Form):
    """A name for a group."""

    name = forms.CharField(
        label=gettext_lazy("Hoe noemen jullie deze groep?"),
        max_length=80,
        help_text=gettext_lazy("Bijvoorbeeld naar wat de gemeenten gemeen hebben: Hanzesteden."),
    )

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["name"]).strip()


class MemberForm(forms.Form):
    """A municipality that somebody adds, and why."""

    region = forms.ChoiceField(label=gettext_lazy("Welke gemeente?"))
    why = text(
        gettext_lazy("Waarom hoort die erbij?"),
        longest=500,
        rows=2,
        help_text=gettext_lazy("Zo weet een collega later waarom jullie met deze gemeente vergelijken."),
    )

    def __init__(self, *given: Any, places: Sequence[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [("", _("Kies een gemeente")), *places]
        self.fields["region"] = forms.ChoiceField(label=_("Welke gemeente?"), choices=choices)

    def words(self) -> tuple[str, str]:
        """What was filled in."""
        return self.cleaned_data["region"], self.cleaned_data["why"]


class RemovalForm(forms.Form):
    """Why a municipality is taken out."""

    why_not = text(gettext_lazy("Waarom hoort die er niet meer bij?"), longest=500, rows=2)

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["why_not"])
