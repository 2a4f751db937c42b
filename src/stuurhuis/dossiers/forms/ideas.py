# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who put, sharpen or answer an idea."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.dossiers.rules.ideas import IdeaWords, SharpeningState
from stuurhuis.kernel.forms import text

FOR_US, FOR_ALL = "ons", "allen"


class WordsForm(forms.Form):
    """The words of an idea."""

    question = text(
        _("Wat is het idee, als vraag?"),
        help_text=_("In één zin: ‘Wat als we …?’ of ‘Hoe kunnen we …?’"),
        longest=200,
        rows=2,
    )
    why = text(_("Waarom zou dat helpen?"), required=False)
    spot = forms.CharField(label=_("Waar?"), max_length=120, required=False)

    def said(self) -> IdeaWords:
        """The words that were filled in."""
        found = self.cleaned_data
        return IdeaWords(found["question"], found["why"], found["spot"])


class IdeaForm(WordsForm):
    """A new idea: its words, and for whom it is."""

    opened = forms.ChoiceField(
        label=_("Voor wie is het?"),
        choices=[(FOR_US, _("voor onze organisatie")), (FOR_ALL, _("voor alle overheden"))],
        initial=FOR_US,
        help_text=_("Je naam zien alleen collega’s van je eigen organisatie."),
        widget=forms.RadioSelect,
    )

    def words(self) -> tuple[IdeaWords, bool]:
        """What was filled in, and whether it is for all governments."""
        return self.said(), self.cleaned_data["opened"] == FOR_ALL


class SharpenForm(WordsForm):
    """Better words, and why they are better."""

    reason = text(_("Waarom is dit scherper?"), longest=500, rows=2)

    def words(self) -> tuple[IdeaWords, str]:
        """What was filled in."""
        return self.said(), self.cleaned_data["reason"]


class AnswerWordsForm(forms.Form):
    """Whether the words are taken, and why."""

    state = forms.ChoiceField(
        label=_("Neem je deze woorden over?"),
        choices=[
            (SharpeningState.TAKEN.value, _("ja, dit wordt het idee")),
            (SharpeningState.LEFT.value, _("nee, het blijft zoals het is")),
        ],
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(label=_("Waarom?"), max_length=500)

    def words(self) -> tuple[SharpeningState, str]:
        """What was filled in."""
        return SharpeningState(self.cleaned_data["state"]), self.cleaned_data["answer"]


class DeclineForm(forms.Form):
    """Why it is not taken up, said so that somebody puts a next idea."""

    why = text(
        _("Waarom nu niet?"),
        help_text=_("Wie dit inbracht dacht mee. Zeg wat er goed aan is, en wat het nu tegenhoudt."),
    )

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["why"])
