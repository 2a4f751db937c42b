# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about the money of this year: from when a difference matters, what the export means."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.steering.rules.money import Nature, Side
from stuurhuis.steering.rules.year_mapping import NEEDED, MappingWords, YearColumn
from stuurhuis.steering.rules.year_signals import MaterialityWords

TOO_LARGE = gettext_lazy(
    "Dit bestand is groter dan 2 MB. Laat kolommen weg, of laat de beheerder het op de server inlezen met: "
    "stuurhuis load-year."
)
LARGEST = 2 * 1024 * 1024  # bytes: some 50,000 lines, read in seconds while the page waits
SIDES: tuple[tuple[Side, Any], ...] = (
    (Side.EXPENSES, gettext_lazy("lasten")),
    (Side.REVENUES, gettext_lazy("baten")),
    (Side.TO_RESERVES, gettext_lazy("toevoeging aan reserves")),
    (Side.FROM_RESERVES, gettext_lazy("onttrekking aan reserves")),
)
NATURES: tuple[tuple[Nature, Any], ...] = (
    (Nature.STRUCTURAL, gettext_lazy("structureel")),
    (Nature.INCIDENTAL, gettext_lazy("incidenteel")),
)
CHOICES: dict[YearColumn, Sequence[tuple[str, Any]]] = {
    YearColumn.SIDE: (
        ("lasten", SIDES[0][1]),
        ("baten", SIDES[1][1]),
        ("toevoeging reserve", SIDES[2][1]),
        ("onttrekking reserve", SIDES[3][1]),
    ),
    YearColumn.NATURE: (("structureel", NATURES[0][1]), ("incidenteel", NATURES[1][1])),
}
MOST_CODES = 60  # that one form asks about


class MaterialityForm(forms.Form):
    """From when a difference matters."""

    percent = forms.DecimalField(
        label=gettext_lazy("Procent van de begroting van dat taakveld"),
        min_value=0,
        max_value=100,
        max_digits=5,
        decimal_places=2,
        localize=True,
    )
    euros = forms.DecimalField(
        label=gettext_lazy("En ten minste dit bedrag in euro’s"),
        min_value=0,
        max_digits=14,
        decimal_places=2,
        localize=True,
    )

    def words(self) -> MaterialityWords:
        """What was filled in."""
        return MaterialityWords(**self.cleaned_data)


class UntilForm(forms.Form):
    """Until when an export tells."""

    year = forms.IntegerField(label=gettext_lazy("Begrotingsjaar"), min_value=2000, max_value=2100)
    month = forms.IntegerField(
        label=gettext_lazy("Tot en met welke maand?"),
        min_value=1,
        max_value=12,
        help_text=gettext_lazy("1 tot en met 12. Alle bedragen zijn opgeteld tot en met die maand."),
    )


class YearFileForm(UntilForm):
    """An export; until when it tells is typed where the export does not say it."""

    field_order = ("file", "year", "month")
    file = forms.FileField(
        label=gettext_lazy("De export van het financiële pakket"),
        help_text=gettext_lazy("CSV, Excel (xlsx) of LibreOffice (ods), ten hoogste 2 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx,.xlsm,.ods"}),
    )

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        for name in ("year", "month"):
            self.fields[name].required = False
        self.fields["year"].help_text = _("Laat jaar en maand leeg als de export ze noemt: je ziet ze zo.")

    def clean_file(self) -> Any:
        """A file that is not too large."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(TOO_LARGE)
        return file


class MappingForm(forms.Form):
    """Which column of the export holds what, and what its own codes mean."""

    unit = forms.TypedChoiceField(
        label=gettext_lazy("De bedragen zijn in"),
        coerce=int,
        choices=((1, gettext_lazy("euro’s")), (1000, gettext_lazy("duizenden euro’s"))),
    )
    revenues_negative = forms.TypedChoiceField(
        label=gettext_lazy("Baten staan er als"),
        coerce=lambda written: written == "ja",
        choices=(("nee", gettext_lazy("gewone getallen")), ("ja", gettext_lazy("getallen met een min"))),
    )

    def __init__(
        self,
        *given: Any,
        titles: Sequence[str],
        labels: Mapping[YearColumn, str],
        found: Mapping[YearColumn, str],
        codes: Mapping[YearColumn, Sequence[str]],
        said: MappingWords,
        **named: Any,
    ) -> None:
        """`titles` are those of the export, `found` what we took for what, `codes` its own by column."""
        super().__init__(*given, **named)
        self.said = said
        self.initial = {"unit": said.unit, "revenues_negative": "ja" if said.revenues_negative else "nee"}
        offered = [("", _("staat er niet in")), *((title, title) for title in dict.fromkeys(titles) if title)]
        for column, label in labels.items():
            self.fields[column] = forms.ChoiceField(label=label, choices=offered, required=column in NEEDED)
            self.initial[column] = found.get(column, "")
        self.asked = {
            f"{column}_{place}": (column, code)
            for column, written in codes.items()
            for place, code in enumerate(written[:MOST_CODES])
        }
        for name, (column, code) in self.asked.items():
            self.fields[name] = _code_field(column, f"{labels[column]}: {code}")
            self.initial[name] = said.codes.get(column, {}).get(code, "")

    def words(self) -> MappingWords:
        """What was filled in, and what was said before of codes that this export does not have."""
        given = self.cleaned_data
        codes = {column: dict(known) for column, known in self.said.codes.items()}
        for name, (column, code) in self.asked.items():
            codes.setdefault(column, {})[code] = given[name]
        kept = {column: {own: ours for own, ours in known.items() if ours} for column, known in codes.items()}
        columns: dict[str, str] = {one: given[one] for one in YearColumn if given.get(one)}
        return MappingWords(
            columns,
            {column: known for column, known in kept.items() if known},
            given["unit"],
            given["revenues_negative"],
            self.said.sheet,
        )


def _code_field(column: YearColumn, label: str) -> forms.Field:
    if column in CHOICES:
        offered = [("", _("weten we nog niet")), *CHOICES[column]]
        return forms.ChoiceField(label=label, choices=offered, required=False)
    return forms.CharField(label=label, max_length=12, required=False)
