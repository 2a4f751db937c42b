# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in to invite, to accept, and to choose in whose name they work."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.auth import get_user_model, password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from stuurhuis.kernel.forms import day
from stuurhuis.kernel.memberships.mandates import MandateWords
from stuurhuis.kernel.memberships.roles import ROLES


def role_words(role: str) -> str:
    """A role on the screen."""
    return ROLES[role].in_language(get_language() or "nl") if role in ROLES else role


class Invite(forms.Form):
    """Whom to ask, and as what."""

    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        help_text=gettext_lazy("Het zakelijke adres. De uitnodiging geldt zeven dagen en werkt één keer."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    role = forms.ChoiceField(label=gettext_lazy("Rol"), required=False)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        role = self.fields["role"]
        if isinstance(role, forms.ChoiceField):
            role.choices = [("", _("Lid, zonder rol")), *((key, role_words(key)) for key in ROLES)]


TASKS = {
    "exchange": gettext_lazy("verrekenen met andere organisaties"),
    "gift": gettext_lazy("weggeven aan andere organisaties"),
    "dossiers": gettext_lazy("meedoen aan opgaven van andere organisaties"),
}


class GiveMandate(forms.Form):
    """For what somebody may bind the organisation, up to which amount, and until when."""

    task = forms.ChoiceField(label=gettext_lazy("Waarvoor?"), choices=list(TASKS.items()))
    up_to = forms.DecimalField(
        label=gettext_lazy("Tot hoeveel euro per keer?"),
        help_text=gettext_lazy("Ook wat in punten gaat, telt voor zijn waarde in euro. Leeg: elk bedrag."),
        required=False, localize=True, decimal_places=2, max_digits=14, min_value=0,
    )  # fmt: skip
    until = day(
        gettext_lazy("Tot welke dag?"), help_text=gettext_lazy("Vanaf deze dag geldt het mandaat niet meer.")
    )

    def words(self) -> MandateWords:
        """What was filled in."""
        return MandateWords(**self.cleaned_data)


class Accept(forms.Form):
    """The name and the password of somebody who has no account yet."""

    name = forms.CharField(
        label=gettext_lazy("Je naam"),
        help_text=gettext_lazy("Zo zien collega's je."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password = forms.CharField(
        label=gettext_lazy("Kies een wachtwoord"),
        help_text=gettext_lazy(
            "Minstens twaalf tekens. Een zin van een paar woorden is sterk en te onthouden."
        ),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=gettext_lazy("Nog een keer hetzelfde wachtwoord"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *given: Any, email: str, **named: Any) -> None:
        super().__init__(*given, **named)
        self.email = email

    def clean(self) -> dict[str, Any]:
        """Twice the same, and held to the rules for passwords."""
        given = super().clean() or {}
        password = given.get("password")
        if password and given.get("again") and password != given["again"]:
            self.add_error("again", _("De twee wachtwoorden zijn niet gelijk."))
        elif password:
            person = get_user_model()(email=self.email)
            vars(person)["name"] = given.get("name", "")
            try:
                password_validation.validate_password(password, person)
            except ValidationError as weak:
                self.add_error("password", weak)
        return given


class GivePassword(forms.Form):
    """The password of who has a link to come back with."""

    password = forms.CharField(
        label=gettext_lazy("Je wachtwoord"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class CloseAccount(forms.Form):
    """Close an account, and what happens to name and address."""

    how = forms.ChoiceField(
        label=gettext_lazy("Wat doen we met je naam en mailadres?"),
        choices=(
            (
                "close",
                gettext_lazy("Sluit mijn account. Naam en mailadres blijven nog twee jaar bekend."),
            ),
            ("forget", gettext_lazy("Sluit mijn account, en vergeet naam en mailadres nu.")),
        ),
        initial="close",
        widget=forms.RadioSelect,
    )


class ChooseOrganisation(forms.Form):
    """In whose name somebody works, who works for several."""

    organisation = forms.ChoiceField(
        label=gettext_lazy("Namens welke organisatie werk je nu?"), widget=forms.RadioSelect
    )

    def __init__(self, *given: Any, choices: Sequence[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        organisation = self.fields["organisation"]
        if isinstance(organisation, forms.ChoiceField):
            organisation.choices = list(choices)
