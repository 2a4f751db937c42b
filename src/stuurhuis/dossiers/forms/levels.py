# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people answer to learn on which level a dossier belongs, and what they choose."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.dossiers.forms.dossiers import LEVELS
from stuurhuis.dossiers.rules.levels import LevelWords, advised, criteria
from stuurhuis.dossiers.rules.words import Level

UNANSWERED = gettext_lazy("weet ik niet")


class LevelForm(forms.Form):
    """An answer to each criterion, all free, and then the level and why."""

    def __init__(self, *given: Any, language: str, **named: Any) -> None:
        super().__init__(*given, **named)
        self.english = language == "en"
        for key, one in criteria().items():
            answers = [
                (each.key, each.words_en if self.english else each.words) for each in one.answers.values()
            ]
            self.fields[key] = forms.ChoiceField(
                label=one.words_en if self.english else one.words,
                choices=[("", UNANSWERED), *answers],
                required=False,
                help_text=one.source,
            )
        self.fields["level"] = forms.ChoiceField(
            label=_("Welk niveau kiezen jullie?"),
            choices=[(level.value, words) for level, words in LEVELS.items()],
        )
        self.fields["told"] = forms.CharField(
            label=_("Waarom dit niveau?"),
            help_text=_("Het mag anders zijn dan het advies. Beide blijven bij de opgave staan."),
            widget=forms.Textarea(attrs={"rows": 3}),
            max_length=2000,
        )

    def answers(self) -> Mapping[str, str]:
        """What is answered so far, also before the level is chosen; what is no answer does not count."""
        said = {key: str(self[key].value() or "") for key in criteria()}
        return {key: answer for key, answer in said.items() if answer in criteria()[key].answers}

    def words(self) -> LevelWords:
        """What was chosen, and the advice of that moment in words."""
        level = Level(self.cleaned_data["level"])
        what = _("Dit wordt opgepakt door: {level}.").format(level=LEVELS[level])
        return LevelWords(level, what, self.cleaned_data["told"], self._known())

    def _known(self) -> str:
        """The advice, a line for each level and a line for each of its reasons."""
        lines = []
        for one in advised(self.answers()):
            lines.append(f"{LEVELS[one.level]}: {one.points}")
            lines += [f"+{each.points} {each.said(english=self.english)}" for each in one.reasons]
        return "\n".join(lines) or _("Er was geen advies: niets was beantwoord.")
