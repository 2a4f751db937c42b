# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is filled in to open a plan, and to join one under a condition."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.commons.rules.commitments import PlanWords
from stuurhuis.commons.rules.conditions import LEAST, Condition, CostKey
from stuurhuis.kernel.forms import day, text

KEYS: Mapping[CostKey, str | Promise] = {
    CostKey.EQUAL: _("Ieder evenveel"),
    CostKey.INHABITANTS: _("Naar inwoners"),
    CostKey.USE: _("Naar gebruik"),
}
MANY = 500


class PlanForm(forms.Form):
    """What we want to do together, what it costs, how that is divided, and what we ask ourselves."""

    title = text(_("Wat willen jullie samen doen?"), longest=200, rows=2)
    why = text(_("Waarom samen?"), required=False)
    euros = forms.DecimalField(
        label=_("Wat kost het bij elkaar, in euro?"), localize=True, decimal_places=2, max_digits=11,
        min_value=Decimal(0), help_text=_("Over de hele looptijd. Nul als er niets te betalen is."),
    )  # fmt: skip
    months = forms.IntegerField(label=_("Hoeveel maanden?"), min_value=1, max_value=240, initial=12)
    key = forms.ChoiceField(
        label=_("Hoe delen jullie de kosten?"), choices=list(KEYS.items()), widget=forms.RadioSelect,
        initial=CostKey.EQUAL.value,
    )  # fmt: skip
    unit = forms.CharField(
        label=_("Wat tel je als gebruik?"), max_length=80, required=False,
        help_text=_("Alleen bij ‘naar gebruik’. Bijvoorbeeld: vergunningen per jaar."),
    )  # fmt: skip
    weight = forms.IntegerField(
        label=_("Hoeveel is dat bij jullie?"), required=False, min_value=1, max_value=10**9, localize=True,
        help_text=_("Jullie inwoners, of jullie gebruik. Niet nodig als ieder evenveel betaalt."),
    )  # fmt: skip
    least = forms.IntegerField(
        label=_("Met hoeveel moeten jullie minstens zijn?"), min_value=LEAST, max_value=MANY, initial=4,
        help_text=_("Jullie zelf meegeteld."),
    )  # fmt: skip
    most = forms.DecimalField(
        label=_("Hoeveel euro mag het jullie zelf hoogstens kosten?"), localize=True, decimal_places=2,
        max_digits=11, min_value=Decimal(0), required=False,
    )  # fmt: skip
    closes = day(_("Voor welke dag moet het rond zijn?"))
    moves_powers = forms.BooleanField(
        label=_("Er gaan bevoegdheden van iemand naar een ander"), required=False
    )
    new_body = forms.BooleanField(
        label=_("Er komt een stichting, bedrijf of andere rechtspersoon"), required=False
    )
    personal_data = forms.BooleanField(label=_("Er worden persoonsgegevens gedeeld"), required=False)

    def words(self) -> tuple[PlanWords, Condition]:
        """The plan, and the condition of who opens it."""
        said = self.cleaned_data
        names = (
            "title",
            "why",
            "months",
            "unit",
            "least",
            "closes",
            "moves_powers",
            "new_body",
            "personal_data",
        )
        words = PlanWords(
            cents=cents(said["euros"]), key=CostKey(said["key"]), **{name: said[name] for name in names}
        )
        weight = said["weight"] or (1 if words.key is CostKey.EQUAL else 0)
        most = None if said["most"] is None else cents(said["most"])
        return words, Condition(words.least - 1, most, words.closes, weight)


class JoinForm(forms.Form):
    """We join when at least so many others do, for at most so much, until a day."""

    others = forms.IntegerField(
        label=_("Hoeveel anderen moeten er minstens meedoen?"), min_value=1, max_value=MANY, initial=1
    )
    most = forms.DecimalField(
        label=_("Hoeveel euro mag het jullie hoogstens kosten?"), localize=True, decimal_places=2,
        max_digits=11, min_value=Decimal(0), required=False,
        help_text=_("Leeg: daar zit geen grens aan. Wie kan bevestigen, ziet het bedrag nog."),
    )  # fmt: skip
    until = day(_("Tot en met welke dag geldt dit?"), help_text=_("Daarna telt het vanzelf niet meer mee."))

    def __init__(self, *given: Any, plan: PlanWords, **named: Any) -> None:
        super().__init__(*given, **named)
        if plan.key is not CostKey.EQUAL:
            asked = _("Hoeveel inwoners hebben jullie?") if plan.key is CostKey.INHABITANTS else plan.unit
            self.fields["weight"] = forms.IntegerField(
                label=asked or _("Hoeveel gebruiken jullie?"), min_value=1, max_value=10**9, localize=True
            )
        if not plan.cents:
            del self.fields["most"]

    def words(self) -> Condition:
        """What was filled in."""
        said = self.cleaned_data
        most = said.get("most")
        return Condition(
            said["others"], None if most is None else cents(most), said["until"], said.get("weight", 1)
        )


def cents(euros: Decimal) -> int:
    """An amount as it was typed, in cents."""
    return int(euros * 100)
