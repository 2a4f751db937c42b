# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is filled in to settle: what is delivered, how much of it, up to which limit, for which tariff."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.exchange.queries.settling import InvoiceDetailsWords
from stuurhuis.exchange.rules.settling import (
    AGREED_EACH_TIME,
    EURO,
    POINTS,
    SettlementTerms,
    TariffWords,
    What,
)
from stuurhuis.kernel.forms import day, text

WHATS = {
    What.GIG_DAY: _("dag klus"),
    What.HOUR: _("uur werk"),
    What.REVIEW: _("collegiale toets"),
    What.COURSE_SEAT: _("plek op een opleiding"),
    What.DESK_DAY: _("dag werkplek"),
    What.PLAN_SHARE: _("deel in de kosten van een plan"),
    What.FORMAT: _("hergebruik van een format"),
}
OFFERED = [(what, words) for what, words in WHATS.items() if what not in AGREED_EACH_TIME]
"""What has a price of its own; a share follows from its plan, and a maker says what a format costs."""
UNITS = {POINTS: _("punten"), EURO: _("euro")}
Choices = Sequence[tuple[str, str]]


def decimal(label: Any, **named: Any) -> forms.DecimalField:
    """An amount or a quantity, with a comma in Dutch, to the hundredth."""
    return forms.DecimalField(label=label, localize=True, decimal_places=2, max_digits=11, **named)


def parts(amount: Decimal) -> int:
    """An amount as it was typed, in the smallest part of its unit."""
    return int(amount * 100)


class AgreeForm(forms.Form):
    """What another delivers to the own organisation, how much of it, and until when."""

    creditor = forms.ChoiceField(label=_("Wie levert?"))
    what = forms.ChoiceField(label=_("Wat?"), choices=OFFERED)
    quantity = decimal(_("Hoeveel?"), min_value=Decimal("0.01"))
    unit = forms.ChoiceField(
        label=_("In punten of in euro?"),
        choices=list(UNITS.items()),
        help_text=_("De prijs is het tarief van wie levert."),
    )
    until = day(
        _("Tot en met welke dag kan er worden geleverd?"),
        help_text=_("Wat dan niet is geleverd, komt vanzelf weer vrij."),
    )

    def __init__(self, about: str, partners: Choices, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.about = about
        self.fields["creditor"] = forms.ChoiceField(label=_("Wie levert?"), choices=partners)

    def words(self) -> SettlementTerms:
        """What was filled in."""
        said = self.cleaned_data
        return SettlementTerms(
            self.about, said["creditor"], said["what"], said["quantity"], said["unit"], said["until"]
        )


class QuantityForm(forms.Form):
    """How much."""

    quantity = decimal(_("Hoeveel?"), min_value=Decimal("0.01"))

    def __init__(self, label: Any, *given: Any, hint: Any = "", **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["quantity"].label, self.fields["quantity"].help_text = label, hint

    def words(self) -> Decimal:
        """What was filled in."""
        return Decimal(self.cleaned_data["quantity"])


class ObjectionForm(forms.Form):
    """What is not right."""

    words_said = text(_("Wat klopt er niet?"), help_text=_("De andere organisatie leest dit."))

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["words_said"])


class AccountForm(forms.Form):
    """In what one settles, and how far one may be in debt in all."""

    unit = forms.ChoiceField(label=_("In punten of in euro?"), choices=list(UNITS.items()))
    budget = decimal(
        _("Budget"),
        required=False,
        min_value=Decimal(0),
        help_text=_(
            "Hoeveel jullie in totaal schuldig mogen zijn, met wat is gereserveerd. Leeg: geen grens."
        ),
    )

    gifts = forms.BooleanField(label=_("Tel ook wat we weggeven en krijgen"), required=False)

    def words(self) -> tuple[str, int | None, bool]:
        """The unit, the budget in its smallest part, and whether gifts are counted too."""
        said = self.cleaned_data
        return said["unit"], None if said["budget"] is None else parts(said["budget"]), said["gifts"]


class LimitForm(forms.Form):
    """How far another may be in debt to the own organisation."""

    partner = forms.ChoiceField(label=_("Welke organisatie?"))
    unit = forms.ChoiceField(label=_("In punten of in euro?"), choices=list(UNITS.items()))
    amount = decimal(
        _("Tot hoeveel mag die bij jullie in het krijt staan?"),
        min_value=Decimal(0),
        help_text=_("Nul: jullie leveren niets meer vooruit."),
    )

    def __init__(self, partners: Choices, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["partner"] = forms.ChoiceField(label=_("Welke organisatie?"), choices=partners)

    def words(self) -> tuple[str, str, int]:
        """Who, in which unit, and how far."""
        said = self.cleaned_data
        return said["partner"], said["unit"], parts(said["amount"])


class TariffForm(forms.Form):
    """What the own organisation asks for something, from a day on."""

    what = forms.ChoiceField(label=_("Waarvoor?"), choices=OFFERED)
    unit = forms.ChoiceField(label=_("In punten of in euro?"), choices=list(UNITS.items()))
    amount = decimal(_("Hoeveel per stuk?"), min_value=Decimal("0.01"))
    since = day(_("Vanaf welke dag?"), help_text=_("Wat eerder is afgesproken, blijft zoals het was."))

    def words(self) -> TariffWords:
        """What was filled in."""
        said = self.cleaned_data
        since: date = said["since"]
        return TariffWords(said["what"], said["unit"], parts(said["amount"]), since)


class GiftForm(forms.Form):
    """What the own organisation gave to another."""

    partner = forms.ChoiceField(label=_("Aan wie?"))
    unit = forms.ChoiceField(label=_("In punten of in euro?"), choices=list(UNITS.items()))
    amount = decimal(_("Hoeveel was het waard?"), min_value=Decimal("0.01"))
    occurred_on = day(_("Op welke dag?"))

    def __init__(self, partners: Choices, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["partner"] = forms.ChoiceField(label=_("Aan wie?"), choices=partners)

    def words(self) -> tuple[str, str, int, date]:
        """To whom, in which unit, how much and when."""
        said = self.cleaned_data
        return said["partner"], said["unit"], parts(said["amount"]), said["occurred_on"]


class DetailsForm(forms.Form):
    """What stands on an invoice of or to the own organisation."""

    street = forms.CharField(label=_("Straat en huisnummer"), max_length=100)
    postcode = forms.RegexField(r"^\d{4} ?[A-Za-z]{2}$", label=_("Postcode"), help_text=_("Zoals 8011 AB."))
    city = forms.CharField(label=_("Plaats"), max_length=60)
    iban = forms.CharField(label=_("IBAN waarop jullie geld ontvangen"), max_length=34)
    vat_category = forms.ChoiceField(
        label=_("Btw over wat jullie leveren"),
        choices=[
            ("O", _("niet van toepassing (geen ondernemer voor de btw)")),
            ("E", _("vrijgesteld")),
            ("S", _("21 %")),
        ],
        help_text=_("Leg dit voor aan je fiscalist; Stuurhuis beslist het niet."),
    )
    vat_number = forms.RegexField(
        r"^NL\d{9}B\d{2}$",
        label=_("Btw-nummer"),
        required=False,
        help_text=_("Zoals NL001234567B01. Nodig bij vrijgesteld en bij 21 %."),
    )

    def clean_iban(self) -> str:
        """Without spaces, and with the right check digits (ISO 13616)."""
        iban = "".join(self.cleaned_data["iban"].split()).upper()
        turned = iban[4:] + iban[:4]
        if not iban.isalnum() or int("".join(str(int(sign, 36)) for sign in turned) or 0) % 97 != 1:
            raise forms.ValidationError(_("Dit IBAN klopt niet; controleer de cijfers."))
        return iban

    def clean(self) -> dict[str, Any]:
        """With VAT there is a number."""
        said = super().clean() or {}
        if said.get("vat_category") in ("E", "S") and not said.get("vat_number"):
            self.add_error("vat_number", _("Vul het btw-nummer in."))
        return said

    def words(self) -> InvoiceDetailsWords:
        """What was filled in."""
        return InvoiceDetailsWords(**self.cleaned_data)
