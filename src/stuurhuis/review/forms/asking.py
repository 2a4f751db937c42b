# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who ask a reviewer, or are asked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.kernel.forms import day, text
from stuurhuis.review.rules.documents import ReviewTerms
from stuurhuis.review.rules.kinds import ReviewKind, reasons
from stuurhuis.review.rules.reviewing import Declaration

SCORES = (
    ("5", _("5: het stuk is er veel beter door")),
    ("4", _("4: het stuk is er beter door")),
    ("3", _("3: een paar nuttige punten")),
    ("2", _("2: weinig aan gehad")),
    ("1", _("1: niets aan gehad")),
)


class AskForm(forms.Form):
    """Who is asked, and until when."""

    address = forms.EmailField(
        label=_("E-mailadres van een collega bij een andere organisatie"),
        help_text=_("Iemand die je kent, en die hier een account heeft."),
    )
    accept_by = day(_("Uiterlijk antwoord of die het doet"))
    review_by = day(_("Uiterlijk klaar"))

    def __init__(self, *given: Any, chosen: bool = False, **named: Any) -> None:
        super().__init__(*given, **named)
        if chosen:  # somebody was found, so that no address is asked
            del self.fields["address"]

    def words(self) -> tuple[str, ReviewTerms]:
        """What was filled in; no address for somebody who was chosen."""
        said = self.cleaned_data
        return said.get("address", ""), ReviewTerms(said["accept_by"], said["review_by"])


class AcceptForm(forms.Form):
    """What one declares before a document opens."""

    grounds = forms.MultipleChoiceField(
        label=_("Geldt een van deze dingen voor jou?"),
        help_text=_("Vink aan wat geldt. Geldt er niets, laat dan alles leeg."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    explanation = text(_("Toelichting"), required=False, rows=2)
    confirmed = forms.BooleanField(label=_("Ik heb dit eerlijk ingevuld en deel het stuk met niemand"))

    def __init__(self, *given: Any, kind: ReviewKind, language: str, **named: Any) -> None:
        super().__init__(*given, **named)
        told = [(one.key, one.words.told(language)) for one in kind.declarations]
        field = self.fields["grounds"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = told

    def words(self) -> Declaration:
        """What was filled in."""
        return Declaration(tuple(self.cleaned_data["grounds"]), self.cleaned_data["explanation"])


class DeclineForm(forms.Form):
    """Why not, and who could instead."""

    reason = forms.ChoiceField(label=_("Waarom niet?"), widget=forms.RadioSelect)
    suggested = forms.CharField(
        label=_("Wie zou het wel kunnen?"),
        help_text=_("Een naam en een organisatie. Alleen wie jou vroeg ziet dit."),
        max_length=200,
        required=False,
    )

    def __init__(self, *given: Any, language: str, **named: Any) -> None:
        super().__init__(*given, **named)
        field = self.fields["reason"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(key, words.told(language)) for key, words in reasons().items()]

    def words(self) -> tuple[str, str]:
        """What was filled in."""
        return self.cleaned_data["reason"], self.cleaned_data["suggested"]


class CloseForm(forms.Form):
    """How much a review helped."""

    helped = forms.TypedChoiceField(
        label=_("Hoeveel had je eraan?"), choices=SCORES, coerce=int, widget=forms.RadioSelect
    )

    def words(self) -> int:
        """What was filled in."""
        return int(self.cleaned_data["helped"])
