# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who do, decide, say or promise something in the room of a dossier."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.dossiers.rules.agreements import AgreementWords
from stuurhuis.dossiers.rules.room import DecisionWords, TaskWords
from stuurhuis.kernel.forms import day, text

Choices = Sequence[tuple[str | int, str]]


class TaskForm(forms.Form):
    """What is done by whom, and by when."""

    told = forms.CharField(label=_("Wat moet er gebeuren?"), max_length=300)
    seat = forms.TypedChoiceField(label=_("Wie doet het?"), coerce=int)
    due = day(_("Wanneer is het klaar?"))

    def __init__(self, *given: Any, people: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        _choose(self.fields["seat"], people)

    def words(self) -> tuple[TaskWords, int]:
        """What was filled in."""
        said = self.cleaned_data
        return TaskWords(said["told"], said["due"]), said["seat"]


class DecisionForm(forms.Form):
    """What was decided, why, and what was known that day."""

    what = forms.CharField(label=_("Wat is er besloten?"), max_length=300)
    taken_on = day(_("Op welke dag?"))
    why = text(_("Waarom zo?"), required=False)
    known = text(
        _("Wat wisten jullie die dag?"),
        help_text=_("Cijfers, verwachtingen, meningen. Dit blijft staan zoals het toen was."),
        required=False,
    )
    references = text(
        _("Waar staat dat?"),
        help_text=_("Een adres op een regel: een signaal, een indicator, een stuk."),
        required=False,
        rows=2,
    )
    rests_on = forms.MultipleChoiceField(
        label=_("Op welke bestanden rust het?"),
        help_text=_("Die blijven dan liggen zolang het besluit blijft."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *given: Any, files: Choices = (), **named: Any) -> None:
        super().__init__(*given, **named)
        if files:
            _choose(self.fields["rests_on"], files)
        else:
            del self.fields["rests_on"]

    def words(self) -> DecisionWords:
        """What was filled in."""
        said = self.cleaned_data
        references = tuple(line.strip() for line in said["references"].splitlines() if line.strip())
        files = tuple(said.get("rests_on", ()))
        return DecisionWords(said["what"], said["why"], said["known"], references, said["taken_on"], files)


class MessageForm(forms.Form):
    """Something to say."""

    told = text(
        _("Wat wil je zeggen?"),
        help_text=_("Iedereen die meedoet, leest dit. Schrijf geen persoonsgegevens op."),
    )

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["told"])


class AgreementForm(forms.Form):
    """What we do, for whom, by when, and what they do in return."""

    told = forms.CharField(label=_("Wat doen wij?"), max_length=300)
    partner = forms.ChoiceField(label=_("Voor wie?"))
    due = day(_("Wanneer is het gedaan?"))
    in_return = forms.CharField(label=_("Wat doen zij ervoor terug?"), max_length=300, required=False)

    def __init__(self, *given: Any, parties: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        _choose(self.fields["partner"], parties)

    def words(self) -> tuple[AgreementWords, str]:
        """What was filled in."""
        said = self.cleaned_data
        return AgreementWords(said["told"], said["in_return"], said["due"]), said["partner"]


class BreakForm(forms.Form):
    """Why a promise was not kept."""

    why = forms.CharField(label=_("Waarom lukte het niet?"), max_length=300)

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["why"])


class RenegotiateForm(forms.Form):
    """Another day, and why."""

    due = day(_("Wanneer dan wel?"))
    why = forms.CharField(label=_("Waarom later?"), max_length=300)

    def words(self) -> tuple[date, str]:
        """What was filled in."""
        return self.cleaned_data["due"], self.cleaned_data["why"]


def _choose(field: forms.Field, choices: Choices) -> None:
    if isinstance(field, forms.ChoiceField):
        field.choices = list(choices)
