# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is filled in around a pulse: teams, rounds, and three answers."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.exchange.rules.pulse import PulseQuestion, PulseRoundWords, TeamWords
from stuurhuis.kernel.forms import day

ASKED: dict[PulseQuestion, str | Promise] = {
    PulseQuestion.ENERGY: gettext_lazy("Ik krijg energie van mijn werk."),
    PulseQuestion.FIT: gettext_lazy("Mijn werk past bij wat ik kan en wil."),
    PulseQuestion.ROOM: gettext_lazy("Ik heb de ruimte om te doen wat nodig is."),
}
SCALE: dict[int, str | Promise] = {
    1: gettext_lazy("helemaal niet"),
    2: gettext_lazy("een beetje"),
    3: gettext_lazy("gaat wel"),
    4: gettext_lazy("goed"),
    5: gettext_lazy("helemaal"),
}
Choices = Sequence[tuple[int | str, str]]


def _whole(value: str) -> int | None:
    return int(value) if value else None


class TeamForm(forms.Form):
    """The name of a team, and the team above it."""

    name = forms.CharField(label=gettext_lazy("Hoe heet het team?"), max_length=120)

    def __init__(self, *given: Any, teams: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        whole = ("", _("Het hoort rechtstreeks bij de organisatie"))
        self.fields["above"] = forms.TypedChoiceField(
            label=_("Bij welk onderdeel hoort het?"),
            choices=[whole, *teams],
            coerce=_whole,
            empty_value=None,
            required=False,
        )

    def words(self) -> TeamWords:
        """What was filled in."""
        return TeamWords(self.cleaned_data["name"].strip(), self.cleaned_data["above"])


class RoundForm(forms.Form):
    """The days between which one can answer, and what happens with the whole."""

    opens_on = day(gettext_lazy("Vanaf wanneer kan men antwoorden?"))
    closes_on = day(
        gettext_lazy("Tot en met wanneer?"),
        help_text=gettext_lazy("Wat eruit komt, is pas daarna te zien, en verandert dan niet meer."),
    )
    as_indicator = forms.BooleanField(
        label=gettext_lazy("Zet het gemiddelde van de hele organisatie bij onze eigen indicatoren"),
        help_text=gettext_lazy("Eigen indicatoren zijn openbaar. Wie antwoordt, leest dit vooraf."),
        required=False,
    )

    def words(self) -> PulseRoundWords:
        """What was filled in; a round is of the quarter in which it opens."""
        said = self.cleaned_data
        first = said["opens_on"]
        return PulseRoundWords(_quarter(first), first, said["closes_on"], said["as_indicator"])


class PulseForm(forms.Form):
    """One's team and three answers."""

    def __init__(self, *given: Any, teams: Choices, **named: Any) -> None:
        super().__init__(*given, **named)
        whole = ("", _("Dat zeg ik liever niet"))
        self.fields["team"] = forms.TypedChoiceField(
            label=_("In welk team werk je?"),
            choices=[*teams, whole],
            coerce=_whole,
            empty_value=None,
            required=False,
        )
        for question, sentence in ASKED.items():
            self.fields[question.value] = forms.TypedChoiceField(
                label=str(sentence), choices=list(SCALE.items()), coerce=int, widget=forms.RadioSelect
            )

    def words(self) -> tuple[int | None, dict[PulseQuestion, int]]:
        """One's team, and what was answered to each question."""
        said = self.cleaned_data
        return said["team"], {question: said[question.value] for question in PulseQuestion}


def _quarter(on: date) -> str:
    return f"{on.year}-Q{(on.month + 2) // 3}"
