# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reviewer fills in, and what the author answers."""

from itertools import groupby
from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from stuurhuis.kernel.forms import text
from stuurhuis.review.rules.kinds import ReviewKind, answers
from stuurhuis.review.rules.reviewing import (
    Advice,
    Following,
    FormAnswer,
    RemarkResponse,
    RemarkWords,
    ReviewWords,
)

ADVICE = (
    (Advice.GOES.value, _("Het kan zo")),
    (Advice.WITH_CHANGES.value, _("Het kan, met aanpassingen")),
    (Advice.NOT_YET.value, _("Nog niet")),
)
FOLLOWING = (
    (Following.FOLLOWED.value, _("Overgenomen")),
    (Following.PARTLY.value, _("Deels overgenomen")),
    (Following.NOT.value, _("Niet overgenomen")),
)


class RemarkForm(forms.Form):
    """A remark at a paragraph, with the words it is about."""

    paragraph = forms.IntegerField(label=_("Bij welke alinea?"), min_value=1)
    quoted = forms.CharField(
        label=_("Over welke woorden?"),
        help_text=_("Neem ze letterlijk over, of laat leeg als het over de hele alinea gaat."),
        max_length=500,
        required=False,
    )
    text = text(_("Wat valt je op?"))

    def words(self) -> RemarkWords:
        """What was filled in."""
        said = self.cleaned_data
        return RemarkWords(said["paragraph"], said["quoted"], said["text"])


class FormPart(NamedTuple):
    """A heading, and the questions under it with their explanations and sources."""

    title: str
    questions: list[tuple[BoundField, BoundField, str]]


class ReviewForm(forms.Form):
    """The form of a kind: a word for each question with an explanation, an advice and a summary.

    Nothing is required here: a draft may be kept half. The rules say what is missing in what is delivered.
    """

    def __init__(self, *given: Any, kind: ReviewKind, language: str, **named: Any) -> None:
        super().__init__(*given, **named)
        self.kind, self.language = kind, language
        words = [(key, answer.told(language)) for key, answer in answers().items()]
        for one in kind.questions:
            self.fields[one.key] = forms.ChoiceField(
                label=one.words.told(language),
                help_text=one.look.told(language),
                choices=words,
                widget=forms.RadioSelect,
                required=False,
            )
            self.fields[f"{one.key}_words"] = text(_("Waarom?"), required=False, rows=2)
        self.fields["advice"] = forms.ChoiceField(
            label=_("Wat is je advies?"), choices=ADVICE, widget=forms.RadioSelect, required=False
        )
        self.fields["summary"] = text(_("In een paar zinnen"), required=False)

    def parts(self) -> list[FormPart]:
        """The parts of the form, each question with its explanation and where it comes from."""
        return [
            FormPart(
                part.told(self.language),
                [(self[one.key], self[f"{one.key}_words"], one.source) for one in questions],
            )
            for part, questions in groupby(self.kind.questions, key=lambda one: one.part)
        ]

    def words(self) -> ReviewWords:
        """What was filled in so far."""
        said = self.cleaned_data
        given = {
            one.key: FormAnswer(said[one.key], said[f"{one.key}_words"])
            for one in self.kind.questions
            if said[one.key] or said[f"{one.key}_words"]
        }
        return ReviewWords(said["advice"], said["summary"], given)


def begun(words: ReviewWords) -> dict[str, str]:
    """What was written before, to begin a form with."""
    told = {"advice": words.advice, "summary": words.summary}
    for key, answer in words.answers.items():
        told |= {key: answer.answer, f"{key}_words": answer.words}
    return told


class ResponseForm(forms.Form):
    """What happens with a remark, and why."""

    following = forms.ChoiceField(label=_("Wat doe je ermee?"), choices=FOLLOWING, widget=forms.RadioSelect)
    why = text(_("Waarom?"), rows=2)

    def words(self) -> RemarkResponse:
        """What was filled in."""
        return RemarkResponse(Following(self.cleaned_data["following"]), self.cleaned_data["why"])
