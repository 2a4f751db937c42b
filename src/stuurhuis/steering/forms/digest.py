# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often somebody wants mail about what is new."""

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from stuurhuis.steering.rules.digest import Rhythm

RHYTHMS: list[tuple[str, str | Promise]] = [
    (Rhythm.DAILY.value, gettext_lazy("elke dag")),
    (Rhythm.WEEKLY.value, gettext_lazy("elke week, op maandag")),
    (Rhythm.NEVER.value, gettext_lazy("nooit")),
]


class RhythmForm(forms.Form):
    """One choice out of three."""

    rhythm = forms.ChoiceField(
        label=gettext_lazy("Hoe vaak wil je een mail?"),
        help_text=gettext_lazy(
            "Over wat je volgt en over jouw gemeente. Is er niets nieuws, dan komt er geen mail."
        ),
        choices=RHYTHMS,
        initial=Rhythm.NEVER.value,
    )
