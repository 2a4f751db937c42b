# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What who teaches fills in about a course and its sessions, and who followed it about what it was worth."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.exchange.rules.training import CourseForm, CourseWords, SessionWords
from stuurhuis.kernel.forms import day, text

MOST_TOPICS = 8
FORM_WORDS: Mapping[CourseForm, str | Promise] = {
    CourseForm.ONLINE: gettext_lazy("online"),
    CourseForm.CLASSROOM: gettext_lazy("in een zaal"),
    CourseForm.BOTH: gettext_lazy("deels online, deels in een zaal"),
}
LEVEL_WORDS: Mapping[int, str | Promise] = {
    1: gettext_lazy("om te beginnen"),
    2: gettext_lazy("met een basis"),
    3: gettext_lazy("voor wie het vaker doet"),
    4: gettext_lazy("gevorderd"),
    5: gettext_lazy("voor wie het anderen leert"),
}


class OfferForm(forms.Form):
    """What one learns, how, and for whom."""

    title = forms.CharField(label=gettext_lazy("Hoe heet de opleiding?"), max_length=120)
    summary = text(gettext_lazy("Wat kun je na afloop?"))
    topics = text(
        gettext_lazy("Wat leer je, in trefwoorden?"),
        help_text=gettext_lazy(
            "Een op elke regel, in de woorden van een profiel. Zo vindt wie het mist, de opleiding."
        ),
    )
    level = forms.TypedChoiceField(
        label=gettext_lazy("Voor wie is het?"), choices=list(LEVEL_WORDS.items()), coerce=int
    )
    form = forms.ChoiceField(label=gettext_lazy("Hoe wordt het gegeven?"), choices=list(FORM_WORDS.items()))
    points = forms.IntegerField(
        label=gettext_lazy("Hoeveel punten kost een plaats?"),
        min_value=0,
        max_value=500,
        help_text=gettext_lazy("Nul is gratis. Eigen collega's betalen niets."),
    )
    opened = forms.BooleanField(
        label=gettext_lazy("Collega's van andere overheden kunnen meedoen"), required=False, initial=True
    )
    asks_consent = forms.BooleanField(
        label=gettext_lazy("Wie meedoet, vraagt eerst instemming van de leidinggevende"), required=False
    )

    def clean_topics(self) -> tuple[str, ...]:
        """Each word once, and not too many."""
        lines = [line.strip() for line in self.cleaned_data["topics"].splitlines() if line.strip()]
        if len(lines) > MOST_TOPICS:
            raise forms.ValidationError(_("Noem er hoogstens {most}.").format(most=MOST_TOPICS))
        if any(len(line) > 120 for line in lines):
            raise forms.ValidationError(_("Houd elk trefwoord kort."))
        return tuple(dict.fromkeys(lines))

    def words(self) -> CourseWords:
        """What was filled in."""
        said = self.cleaned_data
        return CourseWords(**{**said, "form": CourseForm(said["form"])})


class SessionForm(forms.Form):
    """When, where and for how many."""

    on = day(gettext_lazy("Op welke dag?"))
    begins = forms.TimeField(
        label=gettext_lazy("Begint om"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    ends = forms.TimeField(
        label=gettext_lazy("Eindigt om"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    place = forms.CharField(label=gettext_lazy("Waar? Een adres of een link"), max_length=200)
    seats = forms.IntegerField(label=gettext_lazy("Voor hoeveel mensen?"), min_value=1, max_value=1000)

    def clean(self) -> dict[str, Any]:
        """It ends after it begins."""
        said = super().clean() or {}
        if said.get("begins") and said.get("ends") and said["ends"] <= said["begins"]:
            self.add_error("ends", _("Dit is eerder dan het begin."))
        return said

    def words(self) -> SessionWords:
        """What was filled in, in the time of here."""
        said, here = self.cleaned_data, timezone.get_default_timezone()
        begins, ends = (datetime.combine(said["on"], said[name], here) for name in ("begins", "ends"))
        return SessionWords(begins, ends, said["place"], said["seats"])


class ScoreForm(forms.Form):
    """What it was worth."""

    given = forms.TypedChoiceField(
        label=gettext_lazy("Wat heb je eraan?"),
        choices=[
            (5, gettext_lazy("5: ik gebruik het al")),
            (4, gettext_lazy("4: ik ga het gebruiken")),
            (3, gettext_lazy("3: een deel ervan")),
            (2, gettext_lazy("2: weinig")),
            (1, gettext_lazy("1: niets")),
        ],
        coerce=int,
    )
    remark = text(gettext_lazy("Wat kan beter?"), required=False)

    def words(self) -> tuple[int, str]:
        """What was filled in."""
        return self.cleaned_data["given"], self.cleaned_data["remark"]
