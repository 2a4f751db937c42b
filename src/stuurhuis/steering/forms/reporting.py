# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in for a report: what it is about, what they explain, what they remark."""

from datetime import date

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.forms import text
from stuurhuis.steering.rules.reporting import ReportKind, ReportWords

KINDS = (
    (ReportKind.INTERIM, gettext_lazy("Bestuursrapportage")),
    (ReportKind.ANNUAL, gettext_lazy("Jaarstukken")),
)
WHOLE_YEAR = 0


def title_of(kind: ReportKind, year: int, month: int | None) -> str:
    """What a report is called when nobody chooses another name."""
    if kind is ReportKind.ANNUAL or month is None:
        return _("Jaarstukken {year}").format(year=year)
    until = date_format(date(year, month, 1), "F Y")
    return _("Bestuursrapportage tot en met {month}").format(month=until)


def _months() -> list[tuple[int, str]]:
    """The months, and the whole year."""
    found = [(month, date_format(date(2000, month, 1), "F")) for month in range(1, 13)]
    return [*found, (WHOLE_YEAR, _("het hele jaar"))]


class ReportForm(forms.Form):
    """Which report: an interim one until a month, or that of a whole year."""

    kind = forms.ChoiceField(label=gettext_lazy("Wat maak je?"), choices=KINDS, widget=forms.RadioSelect)
    year = forms.IntegerField(label=gettext_lazy("Over welk jaar?"), min_value=2000, max_value=2100)
    month = forms.TypedChoiceField(
        label=gettext_lazy("Tot en met welke maand?"),
        help_text=gettext_lazy("Voor jaarstukken kies je het hele jaar."),
        choices=_months,
        coerce=int,
    )
    title = forms.CharField(
        label=gettext_lazy("Titel"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Laat leeg, dan maken we er een."),
    )

    def words(self) -> ReportWords:
        """What the report is about."""
        said = self.cleaned_data
        kind, month = ReportKind(said["kind"]), said["month"] or None
        title = said["title"] or title_of(kind, said["year"], month)
        return ReportWords(kind, said["year"], month, title)


class ExplanationForm(forms.Form):
    """What the organisation says itself."""

    text = text(
        gettext_lazy("Toelichting"),
        longest=6000,
        rows=8,
        required=False,
        help_text=gettext_lazy("Dit komt in de rapportage, naast de cijfers. Schrijf geen namen op."),
    )

    def words(self) -> str:
        """The explanation, or nothing."""
        return str(self.cleaned_data["text"])


class CommentForm(forms.Form):
    """What a colleague remarks, and of which section."""

    about = forms.CharField(max_length=40, widget=forms.HiddenInput)
    text = text(gettext_lazy("Opmerking"))


class AnswerForm(forms.Form):
    """What came of a remark."""

    answer = text(gettext_lazy("Antwoord"), rows=2, required=False)
