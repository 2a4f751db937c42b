# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people say once for all whom they ask at the same time to take part in a dossier."""

from django import forms

from stuurhuis.dossiers.forms.taking_part import AskForm
from stuurhuis.dossiers.rules.standing import Controller
from stuurhuis.dossiers.rules.taking_part import PartWords


class ComposeForm(forms.Form):
    """Who is responsible for personal data, asked as `AskForm` asks it."""

    controller = AskForm.base_fields["controller"]
    arrangement = AskForm.base_fields["arrangement"]

    def words(self) -> PartWords:
        """What was filled in."""
        said = self.cleaned_data
        return PartWords(Controller(said["controller"]), said["arrangement"])
