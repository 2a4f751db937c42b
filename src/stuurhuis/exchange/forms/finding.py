# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one asks, and what one has against a ranking."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.kernel.forms import text

LONGEST = 1000


class QuestionForm(forms.Form):
    """A question in plain Dutch, and whether it is for others only."""

    vraag = forms.CharField(label=_("Wat wil je weten, of waar zoek je hulp bij?"), max_length=300)
    elders = forms.BooleanField(label=_("Alleen bij andere organisaties"), required=False)


class ObjectionForm(forms.Form):
    """What is not right about being shown, or about an order."""

    words_said = text(_("Wat klopt er niet?"), longest=LONGEST)

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["words_said"])


class AnswerForm(forms.Form):
    """What the privacy officer answers."""

    words_said = text(_("Wat antwoord je?"), longest=LONGEST)

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["words_said"])
