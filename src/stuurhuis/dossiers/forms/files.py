# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who put a file in the room of a dossier."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from stuurhuis.dossiers.rules.files import KINDS, MOST, FileGiven


class FileForm(forms.Form):
    """A file."""

    file = forms.FileField(
        label=_("Welk bestand?"),
        help_text=_(
            "PDF, Word, Excel, PowerPoint, LibreOffice, CSV, tekst of een foto (png, jpg); hoogstens 10 MB. "
            "Iedereen die meedoet, kan het openen."
        ),
        widget=forms.FileInput(attrs={"accept": ",".join(f".{ending}" for ending in KINDS)}),
        max_length=200,
    )

    def clean_file(self) -> "UploadedFile[Any]":
        """Refuse what is too large before it is read."""
        sent: UploadedFile[Any] = self.cleaned_data["file"]
        if (sent.size or 0) > MOST:
            raise forms.ValidationError(_("Dit bestand is groter dan 10 MB."))
        return sent

    def words(self) -> FileGiven:
        """What was chosen."""
        sent = self.cleaned_data["file"]
        return FileGiven(sent.name or "", sent.read())
