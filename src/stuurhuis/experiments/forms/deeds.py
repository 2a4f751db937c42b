# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who draw, start, stop, say what they think of, and judge an experiment."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.experiments.rules.deciding import Readiness, Verdict, VerdictWords
from stuurhuis.experiments.rules.draw import Candidate
from stuurhuis.experiments.rules.opinions import About, OpinionWords, Side
from stuurhuis.kernel.forms import text

Words = str | Promise
SIDES: dict[Side, Words] = {Side.FOR: _("voor"), Side.AGAINST: _("tegen")}
ABOUTS: dict[About, Words] = {About.DESIGN: _("de opzet"), About.VERDICT: _("het oordeel")}
VERDICTS: dict[Verdict, Words] = {
    Verdict.SCALE: _("Opschalen: dit gaat ook elders"),
    Verdict.STOP: _("Stoppen: dit doen we niet meer"),
    Verdict.GO_ON: _("Doorgaan: het is nog niet te zeggen"),
}


class DrawForm(forms.Form):
    """How many are drawn, and within which groups."""

    number = forms.IntegerField(label=_("Hoeveel worden er geloot?"), min_value=1)
    strata = text(
        _("Groepen waarbinnen eerlijk wordt geloot"),
        help_text=_("Een regel per naam: Zwolle = groot. Wie er niet bij staat, vormt samen een groep."),
        required=False,
    )

    def __init__(self, *given: Any, names: Sequence[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.names = dict(names)
        self.fields["number"].widget.attrs["max"] = len(self.names) - 1

    def clean_strata(self) -> dict[str, str]:
        """The group of each key."""
        keys = {name.casefold(): key for key, name in self.names.items()}
        found = {}
        for line in filter(None, map(str.strip, self.cleaned_data["strata"].splitlines())):
            name, is_told, group = line.partition("=")
            key = keys.get(name.strip().casefold())
            if key is None or not is_told:
                raise forms.ValidationError(_("Dit staat niet in de loting: %(line)s"), params={"line": line})
            found[key] = group.strip()
        return found

    def words(self) -> tuple[list[Candidate], int]:
        """What was filled in."""
        strata = self.cleaned_data["strata"]
        return [Candidate(key, strata.get(key, "")) for key in self.names], self.cleaned_data["number"]


class StartForm(forms.Form):
    """Why it begins, when it can show nothing."""

    despite = text(
        _("Waarom beginnen jullie toch?"),
        help_text=_("Alleen nodig als deze opzet het verwachte effect niet kan laten zien."), required=False,
    )  # fmt: skip

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["despite"])


class LearntForm(forms.Form):
    """Why it was stopped and what was learnt; both may stay empty."""

    why = text(_("Waarom stopte het?"), required=False)
    learnt = text(
        _("Wat weten jullie nu dat jullie eerst niet wisten?"),
        help_text=_("Een ander die hetzelfde wil proberen, begint hier."), required=False,
    )  # fmt: skip

    def words(self) -> tuple[str, str]:
        """What was filled in."""
        return self.cleaned_data["why"], self.cleaned_data["learnt"]


class OpinionForm(forms.Form):
    """For or against what, why, and whose voice it is."""

    about = forms.ChoiceField(
        label=_("Waarover?"), widget=forms.RadioSelect, choices=list(ABOUTS.items()),
        initial=About.DESIGN.value,
    )  # fmt: skip
    side = forms.ChoiceField(label=_("Voor of tegen?"), widget=forms.RadioSelect, choices=list(SIDES.items()))
    why = text(_("Waarom?"), longest=500)
    voice = forms.CharField(
        label=_("Wie zegt dit?"), max_length=120,
        help_text=_("Bewoners van Holtenbroek, het wijkteam, de griffie. Geen naam van een persoon."),
    )  # fmt: skip

    def words(self) -> OpinionWords:
        """What was filled in."""
        said = self.cleaned_data
        return OpinionWords(About(said["about"]), Side(said["side"]), said["why"], said["voice"])


class VerdictForm(forms.Form):
    """What is decided and why, and how ready it is to be done elsewhere."""

    verdict = forms.ChoiceField(label=_("Wat gebeurt er nu?"), widget=forms.RadioSelect)
    why = text(_("Waarom?"), help_text=_("Ook als het oordeel anders is dan de regel voorstelt."))
    extra_means = text(
        _("Wat was hier extra?"),
        help_text=_("Geld, mensen, aandacht of vrijstelling die er elders niet is."), required=False, rows=2,
    )  # fmt: skip
    who_adopts = text(_("Wie moet het elders overnemen, en wil die?"), required=False, rows=2)
    failure_allowed = text(
        _("Mocht het mislukken?"),
        help_text=_("Een proef die niet mocht mislukken, zegt weinig over hoe het elders gaat."),
        required=False, rows=2,
    )  # fmt: skip

    def __init__(self, *given: Any, runs: bool, **named: Any) -> None:
        super().__init__(*given, **named)
        chosen = self.fields["verdict"]
        if isinstance(chosen, forms.ChoiceField):
            chosen.choices = [
                (one.value, words) for one, words in VERDICTS.items() if runs or one is not Verdict.GO_ON
            ]

    def words(self) -> VerdictWords:
        """What was filled in."""
        said = self.cleaned_data
        ready = Readiness(said["extra_means"], said["who_adopts"], said["failure_allowed"])
        return VerdictWords(Verdict(said["verdict"]), said["why"], ready)
