# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in to say what they want to reach, how they will know, and what they do for it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.engines import periods
from stuurhuis.kernel.forms import day, number, text
from stuurhuis.steering.forms.certainty import CertainForm
from stuurhuis.steering.rules.goals import (
    Bound,
    GoalWords,
    IndicatorChoice,
    MeasureWords,
    Part,
    ProgrammeWords,
    State,
    TargetWords,
)
from stuurhuis.steering.rules.sheets import Kind

KINDS: tuple[tuple[Kind, Any], ...] = (
    ("outcome", gettext_lazy("maatschappelijk effect: wat er voor mensen verandert")),
    ("output", gettext_lazy("prestatie: wat wij doen of leveren")),
    ("environment", gettext_lazy("omgeving: wat er om ons heen gebeurt")),
    ("means", gettext_lazy("middelen: wat het kost, en wie het doet")),
)
BOUNDS = (
    (Bound.AT_LEAST, gettext_lazy("ten minste")),
    (Bound.AT_MOST, gettext_lazy("ten hoogste")),
    (Bound.EXACTLY, gettext_lazy("precies")),
)
STATES = (
    (State.PLANNED, gettext_lazy("gepland")),
    (State.RUNNING, gettext_lazy("loopt")),
    (State.LATE, gettext_lazy("loopt achter")),
    (State.BLOCKED, gettext_lazy("zit vast")),
    (State.PAUSED, gettext_lazy("ligt stil")),
    (State.DONE, gettext_lazy("klaar")),
    (State.ABANDONED, gettext_lazy("gestopt")),
)


class ProgrammeForm(forms.Form):
    """A programme of the budget."""

    number = forms.CharField(label=gettext_lazy("Nummer in de begroting"), max_length=8)
    name = forms.CharField(label=gettext_lazy("Naam"), max_length=200)
    ambition = text(gettext_lazy("Waar werkt dit programma aan?"), required=False)

    def words(self) -> ProgrammeWords:
        """What was filled in."""
        return ProgrammeWords(**self.cleaned_data)


class GoalForm(forms.Form):
    """What will be different for people."""

    number = forms.CharField(label=gettext_lazy("Nummer"), max_length=12)
    name = forms.CharField(
        label=gettext_lazy("Wat is er straks anders voor mensen?"),
        max_length=300,
        help_text=gettext_lazy(
            "Eén zin in gewone taal: ‘Jongeren groeien veilig op’, niet ‘Uitvoeren van beleid’."
        ),
    )
    why = text(gettext_lazy("Waarom is dat nodig?"), required=False)

    def words(self) -> GoalWords:
        """What was filled in."""
        return GoalWords(**self.cleaned_data)


class IndicatorForm(forms.Form):
    """How a goal is measured, and where it stood at the start."""

    indicator = forms.ChoiceField(label=gettext_lazy("Indicator"))
    kind = forms.ChoiceField(label=gettext_lazy("Wat zegt hij over dit doel?"), choices=KINDS)
    baseline_period = forms.CharField(
        label=gettext_lazy("Nulmeting: periode"),
        max_length=12,
        required=False,
        help_text=gettext_lazy("Bijvoorbeeld 2022."),
    )
    baseline = number(gettext_lazy("Nulmeting: cijfer"), required=False)
    no_baseline_because = forms.CharField(
        label=gettext_lazy("Geen nulmeting, omdat"), max_length=500, required=False
    )
    verification = text(gettext_lazy("Hoe controleer je het cijfer?"), required=False, rows=2)

    def __init__(self, *given: Any, indicators: Sequence[tuple[str, Any]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["indicator"] = forms.ChoiceField(label=_("Indicator"), choices=indicators)

    def clean_baseline_period(self) -> str:
        """A period as the figures have it."""
        return read_period(self.cleaned_data["baseline_period"])

    def clean(self) -> dict[str, Any]:
        """A baseline is a figure of a period, or the reason why there is none."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("baseline") is None and not given.get("no_baseline_because"):
            self.add_error("no_baseline_because", _("Geef een nulmeting, of zeg waarom die er niet is."))
        if given.get("baseline") is not None and not given.get("baseline_period"):
            self.add_error("baseline_period", _("Van welke periode is dit cijfer?"))
        return given

    def words(self) -> IndicatorChoice:
        """What was filled in."""
        return IndicatorChoice(**self.cleaned_data)


class TargetForm(CertainForm):
    """What an indicator should be, when, and why."""

    asked_about = ("period", "bound", "value")

    period = forms.CharField(
        label=gettext_lazy("In welke periode?"), max_length=12, help_text=gettext_lazy("Bijvoorbeeld 2028.")
    )
    bound = forms.ChoiceField(label=gettext_lazy("Het cijfer is dan"), choices=BOUNDS)
    value = number(gettext_lazy("Streefwaarde"))
    near = number(
        gettext_lazy("Nog dichtbij genoeg"),
        required=False,
        help_text=gettext_lazy("Tot dit cijfer heet het nog geen gemiste streefwaarde."),
    )
    rationale = text(
        gettext_lazy("Waarom deze waarde?"),
        help_text=gettext_lazy("Bijvoorbeeld het raadsbesluit of de norm."),
    )

    def __init__(self, *given: Any, unit: str = "", **named: Any) -> None:
        """`unit` stands beside the values."""
        super().__init__(*given, **named)
        if unit:
            for name in ("value", "near"):
                self.fields[name].label = f"{self.fields[name].label} ({unit})"

    def look(self) -> TargetWords | None:
        """What was filled in so far, to see its chance; None where it is not whole, but for the reason."""
        self.is_valid()
        self.errors.pop("rationale", None)
        return None if self.errors else self.words()

    def clean_period(self) -> str:
        """A period as the figures have it."""
        return read_period(self.cleaned_data["period"])

    def clean(self) -> dict[str, Any]:
        """What is near lies on the wrong side of the target, not on the right one."""
        given: dict[str, Any] = super().clean() or {}
        value, near, bound = given.get("value"), given.get("near"), given.get("bound")
        if value is not None and near is not None and bound != Bound.EXACTLY:
            beyond = near > value if bound == Bound.AT_LEAST else near < value
            if beyond:
                self.add_error("near", _("Dit ligt voorbij de streefwaarde. ‘Dichtbij’ ligt er net voor."))
        return given

    def words(self) -> TargetWords:
        """What was filled in."""
        said = {name: self.cleaned_data[name] for name in ("period", "value", "near")}
        why = self.cleaned_data.get("rationale", "")
        return TargetWords(bound=Bound(self.cleaned_data["bound"]), rationale=why, **said)


class MeasureForm(forms.Form):
    """What is done for a goal."""

    name = forms.CharField(label=gettext_lazy("Wat doen we?"), max_length=300)
    state = forms.ChoiceField(label=gettext_lazy("Hoe staat het ermee?"), choices=STATES)
    due = day(gettext_lazy("Wanneer moet het klaar zijn?"), required=False)
    note = text(
        gettext_lazy("Toelichting"),
        required=False,
        help_text=gettext_lazy("Schrijf geen namen of persoonsgegevens op."),
    )

    def words(self) -> MeasureWords:
        """What was filled in."""
        return MeasureWords(**self.cleaned_data | {"state": State(self.cleaned_data["state"])})


class MoneyForm(forms.Form):
    """Which part of each task field serves a goal: a number between 0 and 100 a field."""

    def __init__(
        self,
        *given: Any,
        task_fields: Sequence[tuple[str, str, int]],
        shares: Mapping[str, int],
        **named: Any,
    ) -> None:
        """`task_fields` are (code, what it is called, per cent that this goal may have)."""
        super().__init__(*given, **named)
        self.codes = {self.name_of(code): code for code, _words, _free in task_fields}
        for code, words, free in task_fields:
            self.fields[self.name_of(code)] = forms.IntegerField(
                label=words, min_value=0, max_value=free, required=False, initial=shares.get(code)
            )

    @staticmethod
    def name_of(code: str) -> str:
        """What the field of a task field is called."""
        return f"taakveld_{code.replace('.', '-')}"

    def words(self) -> tuple[Part, ...]:
        """The parts that were filled in."""
        return tuple(
            Part(code, self.cleaned_data[name])
            for name, code in self.codes.items()
            if self.cleaned_data[name]
        )


def read_period(written: str) -> str:
    """A period, or nothing; raises ValidationError for what is no period."""
    try:
        return periods.label(periods.period(written)) if written else ""
    except periods.UnreadablePeriod as wrong:
        raise ValidationError(_("Schrijf een periode als 2028, 2028-Q1 of 2028-03.")) from wrong
