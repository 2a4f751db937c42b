# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in of a need or an offer; the fields of its kind come from the table of that kind."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from stuurhuis.exchange.rules.kinds import FieldType, Kind, KindField, Side
from stuurhuis.exchange.rules.needs import DeclineReason, ListingWords, Outcome
from stuurhuis.kernel.forms import day, text

Words = Mapping[str, str | Promise]
OUTCOMES: Words = {
    Outcome.FULFILLED: _("gelukt"),
    Outcome.PARTLY: _("deels gelukt"),
    Outcome.FAILED: _("niet gelukt"),
    Outcome.IRRELEVANT: _("niet meer nodig"),
}
REASONS: Words = {
    DeclineReason.NO_APPROVAL: _("geen toestemming van de leidinggevende"),
    DeclineReason.NO_BUDGET: _("geen budget"),
    DeclineReason.NO_GROUND: _("geen grond in de wet"),
    DeclineReason.WORKLOAD: _("te druk"),
    DeclineReason.NOT_MY_FIELD: _("niet mijn vakgebied"),
    DeclineReason.OTHER: _("iets anders"),
}
OF_KIND = "kind_"
MOST_HOURS = 40


class ListingForm(forms.Form):
    """What is asked or offered, what its kind asks beside that, and when."""

    title = forms.CharField(label=_("In één regel"), max_length=120)
    text = text(_("Vertel er iets meer over"), longest=4000, rows=5)

    def __init__(self, kind: Kind, side: Side, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.kind, self.side = kind, side
        for one in kind.fields:
            self.fields[f"{OF_KIND}{one.key}"] = _field(one)
        self.fields["starts_on"] = day(_("Vanaf wanneer?"), required=False)
        self.fields["ends_on"] = day(_("Tot en met wanneer?"), required=False)
        hours = _("Hoeveel uur per week?")
        self.fields["hours"] = forms.IntegerField(
            label=hours, required=False, min_value=1, max_value=MOST_HOURS
        )
        if kind.capacity > 1:
            room = _("Voor hoeveel mensen is er plaats?")
            self.fields["capacity"] = forms.IntegerField(
                label=room, initial=kind.capacity, min_value=1, max_value=1000
            )

    def words(self) -> ListingWords:
        """What was filled in."""
        said = self.cleaned_data
        own = {one.key: _kept(said[f"{OF_KIND}{one.key}"]) for one in self.kind.fields}
        return ListingWords(
            self.kind.key, self.side, said["title"], said["text"], own, said["starts_on"], said["ends_on"],
            said["hours"], said.get("capacity") or 1,
        )  # fmt: skip


def begun(words: ListingWords) -> dict[str, Any]:
    """What was written before, to begin a form with."""
    own = {f"{OF_KIND}{key}": value for key, value in words.fields.items()}
    names = ("title", "text", "starts_on", "ends_on", "hours", "capacity")
    return own | {name: getattr(words, name) for name in names}


class OutcomeForm(forms.Form):
    """How it ended."""

    outcome = forms.ChoiceField(label=_("Hoe liep het af?"), choices=[("", _("kies")), *OUTCOMES.items()])

    def words(self) -> Outcome:
        """What was chosen."""
        return Outcome(self.cleaned_data["outcome"])


def _field(one: KindField) -> forms.Field:
    label = one.label.told(get_language() or "nl")
    if one.type is FieldType.CHOICE:
        options = [(key, words.told(get_language() or "nl")) for key, words in one.options.items()]
        choices = [("", _("kies") if one.required else _("maakt niet uit")), *options]
        return forms.ChoiceField(label=label, required=one.required, choices=choices)
    if one.type is FieldType.NUMBER:
        return forms.FloatField(label=label, required=one.required, localize=True, min_value=0)
    if one.type is FieldType.TEXT:
        return text(label, required=one.required, rows=3)
    help_text = _("Zet een ; tussen twee woorden.")
    return forms.CharField(label=label, required=one.required, max_length=300, help_text=help_text)


def _kept(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value or "")
