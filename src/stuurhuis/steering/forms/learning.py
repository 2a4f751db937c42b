# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in when they learn from a goal that was missed: facts apart from opinions."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.kernel.forms import day, text
from stuurhuis.steering.rules.learning import Findings, NextStep, OpinionWords

Said = tuple[Findings, OpinionWords, NextStep, int]
PARTS: tuple[tuple[str | Promise, str | Promise, tuple[str, ...]], ...] = (
    (
        gettext_lazy("De feiten"),
        gettext_lazy("Wat een ander ook zo had gezien. Dit kan worden opgevraagd."),
        ("expected", "happened"),
    ),
    (
        gettext_lazy("Hoe wij het zien"),
        gettext_lazy("Jullie opvattingen. Die worden niet gedeeld en niet doorzocht."),
        ("reading", "why"),
    ),
    (
        gettext_lazy("Wat we ervan leren"),
        gettext_lazy("Anderen vinden dit terug als jullie het delen."),
        ("keep", "lesson", "theme"),
    ),
    (
        gettext_lazy("Eén volgende stap"),
        gettext_lazy("Eén, met een dag en iemand die ervoor zorgt. Anders blijft het een wens."),
        ("step", "is_experiment", "owner", "due"),
    ),
)


class LearningForm(forms.Form):
    """A learning review, in four parts."""

    expected = text(gettext_lazy("Wat verwachtten we?"))
    happened = text(
        gettext_lazy("Wat gebeurde er?"), help_text=gettext_lazy("Alleen wat te zien was, nog niet waarom.")
    )
    reading = text(gettext_lazy("Hoe lezen wij dat?"), help_text=gettext_lazy("Schrijf geen namen op."))
    why = text(
        gettext_lazy("Waarom liep het zo?"),
        help_text=gettext_lazy("Zoek het in hoe het werk is ingericht, niet in wie het deed."),
    )
    keep = text(gettext_lazy("Wat houden we erin?"), rows=2)
    lesson = text(
        gettext_lazy("De les in één zin"),
        longest=300,
        rows=2,
        help_text=gettext_lazy("Zo dat iemand van een andere organisatie er iets aan heeft."),
    )
    theme = forms.ChoiceField(label=gettext_lazy("Onderwerp"))
    step = text(gettext_lazy("Wat doen we als eerste?"), rows=2)
    is_experiment = forms.BooleanField(
        label=gettext_lazy("Dit is een proef"),
        help_text=gettext_lazy("Dan mag het ook niet lukken."),
        required=False,
    )
    owner = forms.TypedChoiceField(label=gettext_lazy("Wie zorgt daarvoor?"), coerce=int)
    due = day(gettext_lazy("Wanneer is dat klaar?"))

    def __init__(
        self,
        *given: Any,
        themes: Sequence[tuple[str, str]],
        colleagues: Sequence[tuple[int, str]],
        **named: Any,
    ) -> None:
        super().__init__(*given, **named)
        label = _("Wie zorgt daarvoor?")
        self.fields["owner"] = forms.TypedChoiceField(label=label, choices=colleagues, coerce=int)
        self.fields["theme"] = forms.ChoiceField(label=_("Onderwerp"), choices=themes)

    def parts(self) -> Iterator[tuple[str | Promise, str | Promise, list[BoundField]]]:
        """The parts with their fields: title, what one must know beforehand, fields."""
        for title, beforehand, names in PARTS:
            yield title, beforehand, [self[name] for name in names]

    def words(self) -> Said:
        """What was filled in."""
        said = self.cleaned_data
        findings = Findings(*(said[name] for name in ("theme", "expected", "happened", "keep", "lesson")))
        step = NextStep(said["step"], said["due"], said["is_experiment"])
        return findings, OpinionWords(said["reading"], said["why"]), step, said["owner"]


class OutcomeForm(forms.Form):
    """What came of a step."""

    outcome = text(
        gettext_lazy("Wat kwam eruit?"), help_text=gettext_lazy("Dat het niet werkte, is ook een uitkomst.")
    )

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["outcome"])
