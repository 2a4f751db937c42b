# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people choose and write before something becomes public, or is withdrawn."""

from collections.abc import Collection, Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.forms import text
from stuurhuis.steering.rules.publishing import Aspect, Choice, PublicWords

ASPECTS = {
    Aspect.INDICATORS: (
        gettext_lazy("Indicatoren en streefwaarden"),
        gettext_lazy("wat we meten, wat we willen en waarom"),
    ),
    Aspect.FORECAST: (
        gettext_lazy("Verwachting en kans"),
        gettext_lazy("wat we berekenen over de komende jaren, met de marge"),
    ),
    Aspect.MEASURES: (
        gettext_lazy("Inspanningen"),
        gettext_lazy("wat we doen, hoe het ermee staat en wanneer het klaar is; zonder opmerkingen"),
    ),
    Aspect.MONEY: (gettext_lazy("Geld"), gettext_lazy("wat het kost, per taakveld")),
    Aspect.DECISIONS: (
        gettext_lazy("Besluiten"),
        gettext_lazy("wat er is besloten, door wie als bestuur, wanneer en waarom; zonder het advies"),
    ),
    Aspect.JUDGEMENTS: (
        gettext_lazy("Ons eigen oordeel"),
        gettext_lazy("wat jullie zelf verwachten, met de redenen, naast wat is berekend"),
    ),
    Aspect.AGREEMENTS: (
        gettext_lazy("Afspraken over afwijkingen"),
        gettext_lazy("de oorzaak, wat eraan gebeurt en wanneer"),
    ),
}


class PlanForm(forms.Form):
    """Which aspects of which goals may become public, which things of these, and what stands above it."""

    aspects = forms.MultipleChoiceField(
        label=gettext_lazy("Wat mag iedereen zien?"),
        choices=[(aspect, words[0]) for aspect, words in ASPECTS.items()],
        required=False,
    )
    introduction = text(
        gettext_lazy("Wat zeg je inwoners vooraf?"),
        longest=1500,
        required=False,
        help_text=gettext_lazy("Een paar gewone zinnen. Geen namen van mensen."),
    )
    contact = forms.CharField(
        label=gettext_lazy("Waar kunnen inwoners terecht?"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Een algemeen e-mailadres of een webadres dat met https:// begint."),
    )

    def __init__(self, *given: Any, goals: Collection[int], offered: Collection[str], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["goals"] = _several(_("Van welke doelen?"), map(str, goals))
        self.fields["things"] = _several(_("Wat van een doel?"), offered)

    def clean_contact(self) -> str:
        """An address that one can use."""
        contact: str = self.cleaned_data["contact"]
        if contact.startswith("https://"):
            URLValidator(["https"])(contact)
        elif contact:
            try:
                validate_email(contact)
            except ValidationError as refused:
                raise ValidationError(_("Geef een e-mailadres, of een adres met https://.")) from refused
        return contact

    def choice(self) -> Choice:
        """What was chosen."""
        said = self.cleaned_data
        return Choice(
            frozenset(map(Aspect, said["aspects"])),
            frozenset(map(int, said["goals"])),
            frozenset(said["things"]),
        )

    def words(self) -> PublicWords:
        """What stands above it."""
        return PublicWords(self.cleaned_data["introduction"], self.cleaned_data["contact"])


def _several(label: str, keys: Iterable[str]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, choices=[(key, key) for key in keys], required=False)


class WithdrawForm(forms.Form):
    """Why a publication is no longer shown."""

    reason = text(
        gettext_lazy("Waarom trek je dit in?"),
        longest=500,
        help_text=gettext_lazy("Iedereen kan deze reden lezen. Herhaal hier niet wat fout was."),
    )

    def words(self) -> str:
        """The reason."""
        reason: str = self.cleaned_data["reason"]
        return reason
