# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody fills in about themselves, and about whom they name."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from stuurhuis.exchange.forms.people_wording import (
    AUDIENCES,
    DAYS,
    EXAMPLES,
    INTERESTS,
    KINDS_OF_ANOTHER,
    levels_of,
)
from stuurhuis.exchange.rules.people import Audience, AvailabilityWords, ItemKind, ItemWords
from stuurhuis.exchange.rules.people_words import concept_of, meant
from stuurhuis.kernel.forms import day

Choices = Iterable[tuple[Any, Any]]
LONGEST_WEEK = 40
MAPPED = (ItemKind.KNOWS, ItemKind.WANTS)  # to the occupations and skills of ESCO
WAYS = {
    ItemKind.KNOWS: _("Wat weet of kun je?"),
    ItemKind.WANTS: _("Wat wil je doen?"),
    ItemKind.CONTACT_FOR: _("Waarover mag men je vragen?"),
    ItemKind.LANGUAGE: _("Welke taal?"),
    ItemKind.EXPERIENCE: _("Wat deed je?"),
}


def _one_of(label: Any, choices: Choices, **named: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=list(choices), **named)


def _audience() -> forms.TypedChoiceField:
    return _one_of(_("Wie ziet dit?"), AUDIENCES.items(), coerce=Audience)


def _number_in_words(label: Any, said: Mapping[int, Any]) -> forms.TypedChoiceField:
    choices = [("", _("zeg ik niet")), *said.items()]
    return _one_of(label, choices, coerce=int, empty_value=None, required=False)


class ItemForm(forms.Form):
    """One thing of a profile; words that are the name of something known, are mapped to it."""

    words_said = forms.CharField(max_length=200)

    def __init__(self, kind: ItemKind, *given: Any, typed: str = "", **named: Any) -> None:
        super().__init__(*given, **named)
        self.kind = kind
        said = self.fields["words_said"]
        said.label, said.help_text = str(WAYS[kind]), str(EXAMPLES[kind])
        if kind in MAPPED:
            said.widget.attrs |= {"data-suggest": reverse_lazy("people_words"), "autocomplete": "off"}
        known = [(one.name, one.name) for one in meant(typed)]
        if known:
            choices = [("", _("Nee, houd mijn eigen woorden")), *known]
            self.fields["meant"] = _one_of(_("Bedoel je een van deze?"), choices, required=False)
        if kind.has_level:
            self.fields["level"] = _number_in_words(_("Hoe goed?"), levels_of(kind))
        if kind.has_interest:
            self.fields["interest"] = _number_in_words(_("Hoe graag?"), INTERESTS)
        self.fields["audience"] = _audience()
        self.initial.setdefault("audience", kind.audience)

    def words(self) -> ItemWords:
        """What was said."""
        said = self.cleaned_data
        words = said.get("meant") or said["words_said"]
        concept = concept_of(words) if self.kind in MAPPED else ""
        return ItemWords(self.kind, words, said["audience"], concept, said.get("level"), said.get("interest"))


class AvailabilityForm(forms.Form):
    """When and where somebody can help."""

    days = forms.TypedMultipleChoiceField(
        label=_("Op welke dagen?"),
        choices=list(DAYS.items()),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )
    hours = forms.IntegerField(label=_("Hoeveel uur per week?"), min_value=1, max_value=LONGEST_WEEK)
    since = day(_("Vanaf"))
    until = day(_("Tot en met"), required=False)
    region = forms.ChoiceField(label=_("Waar?"), required=False)
    remote = forms.BooleanField(label=_("Ook op afstand"), required=False)
    audience = _audience()

    def __init__(self, places: Choices, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.initial.setdefault("audience", Audience.ELSEWHERE)
        self.initial.setdefault("remote", True)
        region = self.fields["region"]
        if isinstance(region, forms.ChoiceField):
            region.choices = [("", _("overal")), *places]

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        said = super().clean() or self.cleaned_data
        since, until = said.get("since"), said.get("until")
        if since and until and until < since:
            raise ValidationError({"until": _("De laatste dag ligt voor de eerste.")})
        return said

    def words(self) -> AvailabilityWords:
        """What was said."""
        said = self.cleaned_data
        return AvailabilityWords(
            tuple(said["days"]),
            said["hours"],
            said["since"],
            said["until"],
            said["region"],
            said["remote"],
            said["audience"],
        )


class AudienceForm(forms.Form):
    """Who sees something."""

    audience = _audience()

    def words(self) -> Audience:
        """Whom was chosen."""
        return Audience(self.cleaned_data["audience"])


class NamedForm(forms.Form):
    """A colleague who is named."""

    person = forms.TypedChoiceField(label=_("Wie?"), coerce=int)

    def __init__(self, colleagues: Choices, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        person = self.fields["person"]
        if isinstance(person, forms.ChoiceField):
            person.choices = list(colleagues)

    def words(self) -> int:
        """Who was named."""
        return int(self.cleaned_data["person"])


class StandInForm(NamedForm):
    """Whom one can ask when somebody is away, and who sees that."""

    audience = _audience()

    def __init__(self, colleagues: Choices, *given: Any, **named: Any) -> None:
        super().__init__(colleagues, *given, **named)
        self.initial.setdefault("audience", Audience.GOVERNMENTS)

    def audience_chosen(self) -> Audience:
        """Who sees it."""
        return Audience(self.cleaned_data["audience"])


class EditForm(forms.Form):
    """What a colleague proposes."""

    kind = forms.TypedChoiceField(
        label=_("Waarover?"),
        choices=[(one.value, said) for one, said in KINDS_OF_ANOTHER.items() if one.can_be_suggested],
        coerce=ItemKind,
    )
    words_said = forms.CharField(
        label=_("Welke woorden stel je voor?"),
        max_length=200,
        help_text=_("Je collega ziet dat jij dit voorstelt, en kiest zelf."),
    )

    def __init__(self, *given: Any, better: bool = False, **named: Any) -> None:
        super().__init__(*given, **named)
        if better:
            del self.fields["kind"]

    def words(self) -> tuple[ItemKind, str]:
        """What was proposed."""
        kind = self.cleaned_data.get("kind", ItemKind.KNOWS)
        return kind, self.cleaned_data["words_said"]
