# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in of an agreement: the terms, a day that was worked, and what helped."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.exchange.forms.needs import OUTCOMES, Words
from stuurhuis.exchange.rules.agreements import HALF, Burden, FeedbackWords, LoanTerms
from stuurhuis.exchange.rules.needs import Outcome
from stuurhuis.exchange.rules.settling import EURO, POINTS
from stuurhuis.kernel.forms import day, text

BURDENS: Words = {
    Burden.TRAVEL: _("Reiskosten"),
    Burden.WORKPLACE: _("Werkplek"),
    Burden.EQUIPMENT: _("Laptop en programma's"),
    Burden.SICKNESS: _("Doorbetalen bij ziekte"),
}
BEARERS: Words = {"lender": _("de uitlener"), "borrower": _("de inlener"), "none": _("niet van toepassing")}
UNIT_WORDS: Words = {POINTS: _("punten"), EURO: _("euro")}
PARTS: Words = {"1": _("hele dag"), "0.5": _("halve dag")}


class TermsForm(forms.Form):
    """From when until when, how much, for what price, and who bears what."""

    task = text(_("Wat is het werk?"), rows=4)
    starts_on = day(_("Eerste dag"))
    ends_on = day(_("Laatste dag"))
    days_a_week = forms.DecimalField(
        label=_("Dagen per week"), min_value=HALF, max_value=5, max_digits=2, decimal_places=1, localize=True
    )
    unit = forms.ChoiceField(label=_("Verrekend in"), choices=list(UNIT_WORDS.items()))
    per_day = forms.DecimalField(
        label=_("Hoeveel per dag?"), min_value=0, max_digits=8, decimal_places=2, localize=True,
        help_text=_("Een dag van acht uur is acht punten. Nul mag: dan is het een gift."),
    )  # fmt: skip

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        for key, label in BURDENS.items():
            self.fields[key] = forms.ChoiceField(
                label=str(label),
                choices=list(BEARERS.items()),
                initial="lender",
                help_text=_("Wie betaalt dit?"),
            )

    def words(self) -> LoanTerms:
        """What was filled in."""
        said = self.cleaned_data
        bears = {key: said[key] for key in BURDENS}
        names = ("task", "starts_on", "ends_on", "days_a_week", "unit", "per_day")
        return LoanTerms(**{name: said[name] for name in names}, bears=bears)


class Worked(NamedTuple):
    """A day and which part of it."""

    day: date
    part: Decimal


class DayForm(forms.Form):
    """A day that was worked."""

    day = day(_("Welke dag?"))
    part = forms.ChoiceField(label=_("Hoe lang?"), choices=list(PARTS.items()))

    def words(self) -> Worked:
        """What was filled in."""
        return Worked(self.cleaned_data["day"], Decimal(self.cleaned_data["part"]))


class FeedbackForm(forms.Form):
    """What helped, and what could be better."""

    helped = text(_("Wat hielp?"))
    better = text(_("Wat kan een volgende keer beter?"), required=False)

    def words(self) -> FeedbackWords:
        """What was filled in."""
        return FeedbackWords(self.cleaned_data["helped"], self.cleaned_data["better"])


class Ending(NamedTuple):
    """How it ended, and what helped."""

    outcome: Outcome
    feedback: FeedbackWords


class EndingForm(forms.Form):
    """How it ended."""

    outcome = forms.ChoiceField(label=_("Hoe liep het af?"), choices=list(OUTCOMES.items()))
    helped = text(_("Wat hielp?"))
    better = text(_("Wat kan een volgende keer beter?"), required=False)

    def words(self) -> Ending:
        """What was filled in."""
        said = self.cleaned_data
        return Ending(Outcome(said["outcome"]), FeedbackWords(said["helped"], said["better"]))
