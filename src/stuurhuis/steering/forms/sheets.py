# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about an indicator of their own, its figures, and who looks after something."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.engines import periods
from stuurhuis.kernel.forms import number, text
from stuurhuis.steering.forms.goals import KINDS, read_period
from stuurhuis.steering.rules.own_sheets import FigureWords, Renewal, SheetWords, is_another_series

DIRECTIONS = (
    ("up", gettext_lazy("hoger is beter")),
    ("down", gettext_lazy("lager is beter")),
    ("neutral", gettext_lazy("hoger is niet beter of slechter")),
)
FREQUENCIES = (
    ("Y", gettext_lazy("elk jaar")),
    ("Q", gettext_lazy("elk kwartaal")),
    ("M", gettext_lazy("elke maand")),
    ("W", gettext_lazy("elke week")),
)
STATUSES = (
    ("final", gettext_lazy("definitief")),
    ("provisional", gettext_lazy("voorlopig")),
    ("estimate", gettext_lazy("geschat")),
)


class SheetForm(forms.Form):
    """What an own indicator is."""

    name = forms.CharField(label=gettext_lazy("Hoe heet de indicator?"), max_length=200)
    definition = text(
        gettext_lazy("Wat telt hij precies?"),
        help_text=gettext_lazy("Wat telt mee en wat niet, zodat een ander op hetzelfde cijfer uitkomt."),
    )
    unit = forms.CharField(
        label=gettext_lazy("Eenheid"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("Bijvoorbeeld %, dagen, of per 1.000 inwoners."),
    )
    decimals = forms.IntegerField(
        label=gettext_lazy("Cijfers achter de komma"), min_value=0, max_value=4, initial=1
    )
    direction = forms.ChoiceField(label=gettext_lazy("Wat is beter?"), choices=DIRECTIONS, initial="neutral")
    kind = forms.ChoiceField(label=gettext_lazy("Wat voor indicator is het?"), choices=KINDS)
    frequency = forms.ChoiceField(label=gettext_lazy("Hoe vaak komt er een cijfer?"), choices=FREQUENCIES)
    known_issues = text(gettext_lazy("Wat is er niet goed aan?"), required=False, rows=2)

    def words(self) -> SheetWords:
        """What was filled in."""
        return SheetWords(**{name: self.cleaned_data[name] for name in SheetForm.base_fields})


class ChangedSheetForm(SheetForm):
    """The same, when there are figures already: another definition begins another series."""

    since = forms.CharField(
        label=gettext_lazy("Vanaf welke periode geldt de nieuwe omschrijving of eenheid?"),
        max_length=12,
        required=False,
        help_text=gettext_lazy("Oudere cijfers blijven staan, met wat ze toen betekenden."),
    )
    why = text(gettext_lazy("Waarom verandert dat?"), required=False, rows=2)

    def __init__(self, *given: Any, before: Mapping[str, object], **named: Any) -> None:
        super().__init__(*given, **named)
        self.before = before

    def clean_since(self) -> str:
        """A period as the figures have it."""
        return read_period(self.cleaned_data["since"])

    def clean(self) -> dict[str, Any]:
        """Who changes what is counted, says from when and why."""
        said: dict[str, Any] = super().clean() or {}
        if not self.errors and is_another_series(self.before, self.words()):
            for field in ("since", "why"):
                if not said.get(field):
                    self.add_error(
                        field, _("Je verandert wat er geteld wordt. Zeg vanaf wanneer, en waarom.")
                    )
        return said

    def renewal(self) -> Renewal | None:
        """From when on it means something else, if it does."""
        since = self.cleaned_data["since"]
        return Renewal(since, self.cleaned_data["why"]) if since else None


class FigureForm(forms.Form):
    """One figure of an own indicator."""

    period = forms.CharField(label=gettext_lazy("Periode"), max_length=12)
    value = number(
        gettext_lazy("Cijfer"),
        required=False,
        help_text=gettext_lazy("Leeg betekent: niet bekend. Dat is geen nul."),
    )
    status = forms.ChoiceField(label=gettext_lazy("Hoe zeker is het?"), choices=STATUSES)
    note = text(
        gettext_lazy("Toelichting"),
        required=False,
        rows=2,
        help_text=gettext_lazy("Schrijf geen namen of persoonsgegevens op."),
    )
    url = forms.URLField(label=gettext_lazy("Waar staat het?"), required=False, assume_scheme="https")

    def __init__(self, *given: Any, frequency: str, **named: Any) -> None:
        super().__init__(*given, **named)
        self.frequency = frequency

    def clean_period(self) -> str:
        """A period of the calendar of the indicator."""
        read = read_period(self.cleaned_data["period"])
        if periods.period(read).frequency != self.frequency:
            often = dict(FREQUENCIES)[self.frequency]
            raise forms.ValidationError(_("Deze indicator heeft {often} een cijfer.").format(often=often))
        return read

    def clean(self) -> dict[str, Any]:
        """What is missing says why."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("value") is None and "value" not in self.errors and not said.get("note"):
            self.add_error("note", _("Zeg waarom er geen cijfer is."))
        return said

    def words(self) -> FigureWords:
        """What was filled in."""
        return FigureWords(**self.cleaned_data)


class OwnerForm(forms.Form):
    """Who looks after something; nobody may be an answer."""

    def __init__(self, *given: Any, people: Sequence[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        nobody = [("", _("niemand"))]
        self.fields["person"] = forms.TypedChoiceField(
            label=_("Wie bewaakt dit?"),
            choices=[*nobody, *people],
            coerce=int,
            required=False,
            empty_value=None,
            help_text=_("Wie iets bewaakt, ziet het bij Mijn werk als er een nieuw cijfer had moeten zijn."),
        )

    def words(self) -> int | None:
        """Who was chosen."""
        person: int | None = self.cleaned_data["person"]
        return person
