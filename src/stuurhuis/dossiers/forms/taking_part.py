# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who ask an organisation to take part, or give a colleague a seat."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.dossiers.forms.dossiers import by_name
from stuurhuis.dossiers.rules.seats import SeatRole
from stuurhuis.dossiers.rules.standing import Controller
from stuurhuis.dossiers.rules.taking_part import Outsider, PartWords

Words = str | Promise
CONTROLLERS: dict[Controller, Words] = {
    Controller.NONE: _("er worden geen persoonsgegevens gedeeld"),
    Controller.OWN: _("ieder is verantwoordelijk voor wat die zelf doet"),
    Controller.JOINT: _("samen verantwoordelijk (AVG artikel 26)"),
    Controller.PROCESSOR: _("verwerkt voor ons (AVG artikel 28)"),
}
ROLES: dict[SeatRole, Words] = {
    SeatRole.LEADS: _("trekt het"),
    SeatRole.JOINS: _("doet mee"),
    SeatRole.READS: _("leest mee"),
}


OUTSIDERS = [
    (Outsider.PARTNER.value, _("Een partner: een zorgaanbieder, een vereniging, een bedrijf")),
    (Outsider.RESIDENT.value, _("Een inwoner, als persoon")),
]
NEEDS_ARRANGEMENT = _("Zeg waar die staat: de AVG vraagt dat op schrift.")


def _controller() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Wie is verantwoordelijk voor persoonsgegevens?"), widget=forms.RadioSelect,
        choices=list(CONTROLLERS.items()), initial=Controller.NONE.value,
    )  # fmt: skip


def _arrangement() -> forms.CharField:
    return forms.CharField(
        label=_("Waar staat de onderlinge regeling of verwerkersovereenkomst?"),
        help_text=_("Een adres of zaaknummer. Nodig bij samen verantwoordelijk en bij verwerken."),
        max_length=300,
        required=False,
    )


class AskForm(forms.Form):
    """Which organisation, and who is responsible for personal data."""

    partner = forms.CharField(
        label=_("Welke overheid?"), help_text=_("De naam, zoals Deventer of Provincie Overijssel.")
    )
    controller, arrangement = _controller(), _arrangement()

    def clean_partner(self) -> str:
        """The code of the organisation by its name."""
        found = by_name().get(self.cleaned_data["partner"].strip().casefold())
        if found is None:
            raise forms.ValidationError(_("Deze overheid kennen we niet."))
        return found

    def words(self) -> tuple[str, PartWords]:
        """What was filled in."""
        said = self.cleaned_data
        return said["partner"], PartWords(Controller(said["controller"]), said["arrangement"])


class OutsiderForm(forms.Form):
    """A partner that is no government, or a resident; where the invitation goes, and who is responsible."""

    kind = forms.ChoiceField(
        label=_("Wie vraag je?"), widget=forms.RadioSelect, choices=OUTSIDERS, initial=Outsider.PARTNER.value
    )
    name = forms.CharField(
        label=_("Hoe heet de organisatie?"),
        help_text=_("Alleen bij een partner. Een inwoner zegt de eigen naam bij het account."),
        max_length=120,
        required=False,
    )
    email = forms.EmailField(
        label=_("Naar welk adres gaat de uitnodiging?"),
        help_text=_("Wie de mail krijgt, maakt een eigen account en ziet alleen deze opgave."),
    )
    controller, arrangement = _controller(), _arrangement()

    def clean(self) -> dict[str, Any]:
        """A partner has a name; and where the law asks for an arrangement, it is said where that is."""
        said = super().clean() or {}
        if said.get("kind") == Outsider.PARTNER and not said.get("name"):
            self.add_error("name", _("Zeg hoe de organisatie heet."))
        controller = Controller(said.get("controller") or Controller.NONE)
        if controller.needs_arrangement and not said.get("arrangement"):
            self.add_error("arrangement", NEEDS_ARRANGEMENT)
        return said

    def words(self) -> tuple[str, str, PartWords]:
        """The name (empty for a resident), the address, and who is responsible."""
        said = self.cleaned_data
        name = said["name"] if said["kind"] == Outsider.PARTNER else ""
        return name, said["email"], PartWords(Controller(said["controller"]), said["arrangement"])


class AddressForm(forms.Form):
    """Where another invitation for the same partner goes."""

    email = forms.EmailField(label=_("Naar welk adres gaat de uitnodiging?"))

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["email"])


class SeatForm(forms.Form):
    """Which colleague, and as what."""

    person = forms.TypedChoiceField(label=_("Welke collega?"), coerce=int)
    role = forms.ChoiceField(
        label=_("Wat doet die?"), choices=list(ROLES.items()), widget=forms.RadioSelect,
        initial=SeatRole.JOINS.value,
    )  # fmt: skip

    def __init__(self, *given: Any, colleagues: Sequence[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(colleagues)

    def words(self) -> tuple[int, SeatRole]:
        """What was filled in."""
        return self.cleaned_data["person"], SeatRole(self.cleaned_data["role"])
