# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who make a format: what it is for, what it says, and what who adopts fills in."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.commons.rules import kinds, variables, writing
from stuurhuis.commons.rules.content import Block, Variable, VariableKind
from stuurhuis.commons.rules.formats import Direction, FormatWords, Movement, Withdrawal
from stuurhuis.kernel.forms import text

Words = str | Promise
KINDS_OF_VARIABLE: Mapping[VariableKind, Words] = {
    VariableKind.TEXT: gettext_lazy("tekst"),
    VariableKind.NAME: gettext_lazy("naam van de organisatie"),
    VariableKind.PARTY: gettext_lazy("soort organisatie"),
    VariableKind.LOGO: gettext_lazy("naam in het beeldmerk"),
    VariableKind.COLOUR: gettext_lazy("kleur"),
    VariableKind.AMOUNT: gettext_lazy("bedrag"),
    VariableKind.DATE: gettext_lazy("dag"),
    VariableKind.CHOICE: gettext_lazy("keuze"),
}
BECAUSE: Mapping[Withdrawal, Words] = {
    Withdrawal.FAILED: gettext_lazy("Het werkte niet"),
    Withdrawal.LAW: gettext_lazy("De wet is veranderd"),
    Withdrawal.REPLACED: gettext_lazy("Er is iets beters voor in de plaats"),
    Withdrawal.UNKEPT: gettext_lazy("Niemand houdt het meer bij"),
}
DIRECTIONS: Mapping[Direction, Words] = {
    Direction.UP: gettext_lazy("omhoog"),
    Direction.DOWN: gettext_lazy("omlaag"),
}
MOVES: Mapping[Direction, Words] = {
    Direction.UP: gettext_lazy("Welk cijfer moet ervan omhoog?"),
    Direction.DOWN: gettext_lazy("Welk cijfer moet ervan omlaag?"),
}
LONGEST = 60_000


class FormatForm(forms.Form):
    """What it is called, what it is for and for whom, what it should move, and who may see it."""

    kind = forms.ChoiceField(label=gettext_lazy("Wat voor format is het?"))
    name = forms.CharField(label=gettext_lazy("Hoe heet het?"), max_length=120)
    why = text(
        gettext_lazy("Waar is het voor?"),
        help_text=gettext_lazy("Welk probleem lost het op, en waaraan merkt een ander dat?"),
    )
    for_whom = forms.CharField(label=gettext_lazy("Voor wie?"), max_length=300, required=False)
    points = forms.IntegerField(
        label=gettext_lazy("Hoeveel punten vraag je ervoor?"),
        help_text=gettext_lazy("0 is een gift. Anders telt hergebruik alleen als wie overneemt ja zegt."),
        min_value=0,
        max_value=200,
        initial=0,
    )
    is_public = forms.BooleanField(
        label=gettext_lazy("Iedereen mag het zien, ook wie niet inlogt"), required=False, initial=True
    )

    def __init__(self, *given: Any, language: str, indicators: Mapping[str, str], **named: Any) -> None:
        super().__init__(*given, **named)
        self.indicators = indicators
        _choose(self.fields["kind"], ((key, one.name.told(language)) for key, one in kinds.kinds().items()))
        named_ones = [("", _("geen")), *sorted(indicators.items(), key=lambda one: one[1].casefold())]
        for way, asked in MOVES.items():
            self.fields[way.value] = forms.ChoiceField(label=str(asked), choices=named_ones, required=False)
        self.order_fields(["kind", "name", "why", "for_whom"])

    def words(self) -> FormatWords:
        """What was filled in."""
        said = self.cleaned_data
        return FormatWords(
            said["kind"], said["name"], said["why"], said["for_whom"],
            tuple(self._movements(said)), said["is_public"], said["points"],
        )  # fmt: skip

    def _movements(self, said: Mapping[str, Any]) -> Iterable[Movement]:
        for way in MOVES:
            if said[way.value]:
                yield Movement(said[way.value], way, self.indicators[said[way.value]])


class ContentForm(forms.Form):
    """The whole text at once: a title a block, and the text under it."""

    content = text(
        gettext_lazy("De tekst"),
        help_text=gettext_lazy(
            "Begin elk blok met een regel ‘## Titel’. Wat een ander zelf invult, schrijf je als {{ naam }}."
        ),
        longest=LONGEST,
        rows=28,
    )

    def __init__(self, *given: Any, before: tuple[Block, ...], **named: Any) -> None:
        named["initial"] = {"content": writing.typed(before)}
        super().__init__(*given, **named)
        self.before = before

    def words(self) -> tuple[Block, ...]:
        """The blocks that were typed; those of before keep their keys."""
        return writing.blocks(self.cleaned_data["content"], self.before)


class VariableForm(forms.Form):
    """A variable: its name in the text, what it is, and what is meant when nobody says."""

    key = forms.CharField(
        label=gettext_lazy("Naam in de tekst"),
        help_text=gettext_lazy(
            "Kleine letters, zonder spaties: ingangsdatum. In de tekst: {{ ingangsdatum }}"
        ),
        max_length=40,
    )
    kind = forms.ChoiceField(label=gettext_lazy("Wat vult men in?"), choices=list(KINDS_OF_VARIABLE.items()))
    explanation = forms.CharField(
        label=gettext_lazy("Wat staat erbij als vraag?"),
        help_text=gettext_lazy("Bijvoorbeeld: Vanaf welke dag geldt dit?"),
        max_length=200,
    )
    options = text(
        gettext_lazy("Waaruit kiest men?"),
        help_text=gettext_lazy("Alleen bij een keuze. Eén mogelijkheid op een regel."),
        longest=1000,
        rows=3,
        required=False,
    )
    default = forms.CharField(
        label=gettext_lazy("Wat is het als niemand iets invult?"), max_length=200, required=False
    )

    def clean_key(self) -> str:
        """A name that can stand in a text."""
        key = str(self.cleaned_data["key"]).strip()
        if not variables.KEY.fullmatch(key):
            raise forms.ValidationError(_("Gebruik kleine letters, cijfers en _, en begin met een letter."))
        return key

    def clean(self) -> dict[str, Any]:
        """The options of a choice, and a default that fits."""
        said = super().clean() or {}
        said["options"] = (
            tuple(re.split(r"\s*\n\s*", said.get("options", "").strip())) if said.get("options") else ()
        )
        if self.errors:
            return said
        one = self._variable(said)
        if one.kind is VariableKind.CHOICE and len(set(one.options)) < 2:
            self.add_error("options", _("Geef er ten minste twee."))
        elif one.default:
            try:
                said["default"] = variables.checked(one, one.default)
            except variables.BadValue:
                self.add_error("default", _("Dit past niet bij wat men invult."))
        return said

    def words(self) -> Variable:
        """What was filled in."""
        return self._variable(self.cleaned_data)

    def _variable(self, said: Mapping[str, Any]) -> Variable:
        kind = VariableKind(said["kind"])
        options = said["options"] if kind is VariableKind.CHOICE else ()
        return Variable(said["key"], kind, said["explanation"], said["default"].strip(), options)


class ShareForm(forms.Form):
    """What changed since the version before."""

    said = text(
        gettext_lazy("Wat is er veranderd?"),
        help_text=gettext_lazy("Wie het al gebruikt, leest dit en kiest wat die overneemt."),
        required=False,
    )

    def __init__(self, *given: Any, first: bool, **named: Any) -> None:
        super().__init__(*given, **named)
        if first:
            self.fields["said"].label = _("Wil je er iets bij zeggen?")

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["said"])


class WithdrawForm(forms.Form):
    """Why it is not to be adopted any more."""

    because = forms.ChoiceField(
        label=gettext_lazy("Waarom?"), choices=list(BECAUSE.items()), widget=forms.RadioSelect
    )
    told = text(
        gettext_lazy("Wat moet een ander weten?"),
        help_text=gettext_lazy("Dit blijft te vinden. Ook van wat niet werkte, leert een ander."),
    )

    def words(self) -> tuple[Withdrawal, str]:
        """What was filled in."""
        said = self.cleaned_data
        return Withdrawal(said["because"]), said["told"]


def began(words: FormatWords) -> dict[str, Any]:
    """What somebody wrote before, to begin the form with."""
    said: dict[str, Any] = {
        name: getattr(words, name) for name in ("kind", "name", "why", "for_whom", "points", "is_public")
    }
    return said | {one.direction.value: one.indicator for one in words.movements}


def _choose(field: forms.Field, choices: Iterable[tuple[str, Words]]) -> None:
    if isinstance(field, forms.ChoiceField):
        field.choices = list(choices)
