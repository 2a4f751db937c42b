# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who adopt a format, twist their copy, confirm that they use it, and stop."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.commons.rules import variables
from stuurhuis.commons.rules.adoption import StoppedBecause
from stuurhuis.commons.rules.content import Block, Content, Variable, VariableKind
from stuurhuis.commons.rules.faults import Fault, faults_of_text
from stuurhuis.kernel.forms import day, text

Words = str | Promise
Tell = Callable[[Fault], str]
STOPPED: Mapping[StoppedBecause, Words] = {
    StoppedBecause.NO_EFFECT: gettext_lazy("Het hielp ons niet"),
    StoppedBecause.TOO_MUCH: gettext_lazy("Het kost te veel tijd of geld"),
    StoppedBecause.LAW: gettext_lazy("De wet is veranderd"),
    StoppedBecause.BETTER: gettext_lazy("We hebben iets beters"),
    StoppedBecause.OTHERWISE: gettext_lazy("Iets anders"),
}
PREFIX = "v_"


class ValuesForm(forms.Form):
    """A field for every variable that is declared, filled in with what is known of who adopts."""

    def __init__(
        self, *given: Any, content: Content, known: Mapping[str, str], points: int = 0, **named: Any
    ) -> None:
        super().__init__(*given, **named)
        self.content = content
        for one in content.variables:
            self.fields[f"{PREFIX}{one.key}"] = _field(one, known.get(one.key, one.default))
        if points:
            self.fields["settles"] = forms.BooleanField(
                label=_("Wij verrekenen {points} punten met de maker").format(points=points),
                help_text=_("Laat je dit leeg, dan neem je het als gift over. Dat mag."),
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        """Each value as it is kept; what does not fit is told beside its field."""
        said = super().clean() or {}
        for one in self.content.variables:
            name = f"{PREFIX}{one.key}"
            if said.get(name):
                try:
                    said[name] = variables.checked(one, str(said[name]))
                except variables.BadValue:
                    self.add_error(name, str(_WRONG.get(one.kind, _WRONG[VariableKind.TEXT])))
        return said

    def values(self) -> dict[str, str]:
        """What was filled in, by variable."""
        return {one.key: self.cleaned_data[f"{PREFIX}{one.key}"] for one in self.content.variables}

    def words(self) -> tuple[dict[str, str], bool]:
        """What was filled in, and whether it is settled."""
        return self.values(), bool(self.cleaned_data.get("settles"))


class TwistForm(forms.Form):
    """The text of one block of one's own copy."""

    told = text(
        gettext_lazy("De tekst"),
        help_text=gettext_lazy(
            "Wat tussen {{ en }} staat, wordt ingevuld. Je mag het laten staan of weghalen."
        ),
        longest=20_000,
        rows=14,
    )

    def __init__(self, *given: Any, block: Block, content: Content, tell: Tell, **named: Any) -> None:
        super().__init__(*given, **named)
        self.block, self.content, self.tell = block, content, tell

    def clean_told(self) -> str:
        """A text that can be filled in."""
        told = str(self.cleaned_data["told"]).replace("\r\n", "\n").strip("\n")
        wrong = faults_of_text(Block(self.block.key, self.block.title, told), self.content)
        if wrong:
            raise forms.ValidationError([self.tell(one) for one in wrong])
        return told

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["told"])


class ConfirmForm(forms.Form):
    """That one uses it, and as which variant."""

    variant = forms.CharField(
        label=gettext_lazy("Wat is er bij jullie anders?"),
        help_text=gettext_lazy("In een paar woorden: een ander ziet zo welke variant jullie gebruiken."),
        max_length=200,
        required=False,
    )

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["variant"])


class StopForm(forms.Form):
    """Why one uses it no longer."""

    because = forms.ChoiceField(
        label=gettext_lazy("Waarom?"), choices=list(STOPPED.items()), widget=forms.RadioSelect
    )
    told = text(
        gettext_lazy("Wat zou de maker moeten weten?"),
        help_text=gettext_lazy("De maker en wie het format ziet, lezen dit."),
        required=False,
        longest=1000,
    )

    def words(self) -> tuple[StoppedBecause, str]:
        """What was filled in."""
        said = self.cleaned_data
        return StoppedBecause(said["because"]), said["told"]


class ThanksForm(forms.Form):
    """What one thanks the maker for."""

    told = text(
        gettext_lazy("Waarmee hielp het jullie?"),
        help_text=gettext_lazy("Zichtbaar voor wie het format ziet, met de naam van je organisatie."),
        longest=500,
        rows=3,
    )

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["told"])


def _field(one: Variable, begin: str) -> forms.Field:
    named: dict[str, Any] = {"label": one.explanation, "initial": begin}
    if one.kind is VariableKind.CHOICE:
        return forms.ChoiceField(choices=[(each, each) for each in one.options], **named)
    if one.kind is VariableKind.DATE:
        return day(named.pop("label"), **named)
    if one.kind is VariableKind.COLOUR:
        colour = forms.TextInput(attrs={"type": "color"})
        return forms.CharField(widget=colour, max_length=7, **named)
    if one.kind is VariableKind.AMOUNT:
        return forms.CharField(max_length=30, help_text=_("In euro, zoals 1.250 of 12,50."), **named)
    return forms.CharField(max_length=variables.LONGEST, **named)


_WRONG: Mapping[VariableKind, Words] = {
    VariableKind.AMOUNT: gettext_lazy("Dit is geen bedrag. Schrijf het als 1.250 of 12,50."),
    VariableKind.DATE: gettext_lazy("Dit is geen dag."),
    VariableKind.COLOUR: gettext_lazy("Dit is geen kleur. Schrijf die als #0a5c8c."),
    VariableKind.CHOICE: gettext_lazy("Kies een van de mogelijkheden."),
    VariableKind.TEXT: gettext_lazy("Dit is te lang."),
}
