# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who compare ways to come by scarce expertise; every number can be changed."""

from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.dossiers.rules.expertise import ExpertiseNeed, ExpertiseNumber, Way, table
from stuurhuis.kernel.forms import text

NEED = {"hours": 16, "weeks": 26, "scale": 11}
LATER = gettext_lazy("We kiezen nog niet")


class ExpertiseForm(forms.Form):
    """What is needed, the numbers, and what one does with it."""

    what = forms.CharField(
        label=gettext_lazy("Welke kennis hebben jullie nodig?"),
        help_text=gettext_lazy("In een paar woorden, zoals ‘inkoop van jeugdhulp’. Zo zoeken we collega’s."),
        max_length=120,
    )
    hours = forms.IntegerField(label=gettext_lazy("Hoeveel uur per week?"), min_value=1, max_value=400)
    weeks = forms.IntegerField(label=gettext_lazy("Hoeveel weken?"), min_value=1, max_value=520)

    def __init__(self, *given: Any, language: str, **named: Any) -> None:
        super().__init__(*given, **named)
        self.language = language
        source = table().rates_source
        self.fields["scale"] = forms.TypedChoiceField(
            label=_("Welke salarisschaal?"),
            help_text=f"{source.words.told(language)}, {date_format(source.dated, 'Y')}",
            choices=[(scale, f"{scale} (€ {rate:g})") for scale, rate in table().rates.items()],
            coerce=int,
        )
        for key, one in table().numbers.items():
            self.fields[key] = _number(one, language)
        ways = [(way.value, row.words.told(language)) for way, row in table().ways.items()]
        self.fields["way"] = forms.ChoiceField(
            label=_("Wat kiezen jullie?"), choices=[("", LATER), *ways], required=False
        )
        self.fields["told"] = text(_("Waarom?"), required=False)

    def reckoned(self) -> tuple[ExpertiseNeed, dict[str, float]] | None:
        """What is needed and the numbers, also before anything is chosen; None when these are not whole."""
        said: dict[str, Any] = {}
        for key in ("what", "hours", "weeks", "scale", *table().numbers):
            try:
                said[key] = self.fields[key].clean(self[key].value())
            except forms.ValidationError:
                return None
        numbers = {key: float(said[key]) for key in table().numbers}
        return ExpertiseNeed(said["what"], said["hours"], said["weeks"], said["scale"]), numbers

    def words(self) -> tuple[Way | None, str]:
        """What was chosen, and why."""
        said = self.cleaned_data
        return Way(said["way"]) if said["way"] else None, said["told"]


def begin(members: int) -> dict[str, Any]:
    """The form as it begins: the numbers of the table, and a team of who takes part."""
    numbers = {key: f"{one.value:g}" for key, one in table().numbers.items()}
    return NEED | numbers | {"members": max(members, 2)}


def _number(one: ExpertiseNumber, language: str) -> forms.FloatField:
    """A number with where it comes from; without a source it is an assumption."""
    where = _("Aanname.")
    if one.source is not None:
        where = f"{one.source.words.told(language)} ({date_format(one.source.dated, 'F Y')})."
    return forms.FloatField(label=one.words.told(language), help_text=where, min_value=0, max_value=1_000_000)
