# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about what organisations agreed on together."""

from datetime import date

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel import parties
from stuurhuis.kernel.forms import day, text


class BindForm(forms.Form):
    """Which organisation agreed on it, where that is written, and when."""

    partner = forms.CharField(
        label=gettext_lazy("Welke overheid?"),
        help_text=gettext_lazy("De naam, zoals Deventer of Provincie Overijssel."),
    )
    agreement = forms.CharField(
        label=gettext_lazy("Waar is dat afgesproken?"),
        help_text=gettext_lazy("Een vergadering, een besluit of een adres."),
        max_length=300,
    )
    agreed_on = day(gettext_lazy("Op welke dag?"))

    def clean_partner(self) -> str:
        """The code of the organisation by its name; where a province has the same, the municipality."""
        asked = self.cleaned_data["partner"].strip().casefold()
        for one in sorted(parties.governments(), key=lambda one: one.kind != "municipality"):
            if asked in {one.name.casefold(), f"provincie {one.name}".casefold()}:
                return one.code
        raise forms.ValidationError(_("Deze overheid kennen we niet."))

    def words(self) -> tuple[str, str, date]:
        """What was filled in."""
        said = self.cleaned_data
        return said["partner"], said["agreement"], said["agreed_on"]


class StanceForm(forms.Form):
    """Whether one follows it, and if not, why."""

    stance = forms.ChoiceField(
        label=gettext_lazy("Wat doen jullie?"),
        choices=[
            ("follow", gettext_lazy("Wij volgen dit")),
            ("other", gettext_lazy("Wij doen het anders, omdat …")),
        ],
        widget=forms.RadioSelect,
    )
    because = text(
        gettext_lazy("Waarom doen jullie het anders?"),
        help_text=gettext_lazy("Wie dit mee afsprak, leest het."),
        longest=1000,
        required=False,
    )

    def words(self) -> tuple[bool, str]:
        """What was filled in."""
        said = self.cleaned_data
        return said["stance"] == "follow", said["because"]
