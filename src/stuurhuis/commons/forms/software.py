# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people give who bring in a program: its publiccode.yml, pasted or chosen."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.commons.rules import publiccode
from stuurhuis.commons.rules.publiccode import CodeFault, CodeFaultKind, CodeRead
from stuurhuis.kernel.forms import text

Words = str | Promise
LARGEST = 60_000  # bytes
_CODE: Mapping[CodeFaultKind, Words] = {
    CodeFaultKind.UNREADABLE: gettext_lazy("Regel {line} kunnen we niet lezen: {word}."),
    CodeFaultKind.MISSING: gettext_lazy("{key} ontbreekt. De standaard vraagt dat."),
    CodeFaultKind.NO_WORD: gettext_lazy("{key} heeft geen woord van de standaard. Kies uit: {word}."),
    CodeFaultKind.NO_ADDRESS: gettext_lazy("{key} is geen adres van een bron: {word}"),
    CodeFaultKind.TOO_LONG: gettext_lazy("{key} is langer dan {word} tekens."),
    CodeFaultKind.TOO_SHORT: gettext_lazy("{key} is korter dan {word} tekens."),
    CodeFaultKind.NEEDS: gettext_lazy("{key} ontbreekt. Dat hoort bij onderhoud ‘{word}’."),
}
_UNREADABLE: Mapping[str, Words] = {
    "tab": gettext_lazy("er staat een tab; gebruik spaties"),
    "indent": gettext_lazy("deze regel springt anders in dan de regel ervoor"),
    "key": gettext_lazy("er staat geen ‘sleutel: waarde’"),
    "twice": gettext_lazy("deze sleutel staat er twee keer"),
    "strange": gettext_lazy("dit deel van YAML lezen we niet"),
    "quote": gettext_lazy("een aanhalingsteken is niet gesloten"),
    "deep": gettext_lazy("dit gaat te diep"),
}


class PublicCodeForm(forms.Form):
    """The text of the file, or the file; every fault in it is told at once."""

    told = text(gettext_lazy("Plak de tekst hier"), longest=LARGEST, rows=12, required=False)
    file = forms.FileField(label=gettext_lazy("Of kies het bestand"), required=False)

    def __init__(self, *given: Any, language: str, **named: Any) -> None:
        super().__init__(*given, **named)
        self.language = language

    def clean(self) -> dict[str, Any]:
        """The text, read; or what is wrong in it."""
        said = super().clean() or {}
        told = said.get("told") or self._of_file(said.get("file"))
        if not told.strip():
            raise forms.ValidationError(_("Plak de tekst, of kies een bestand."))
        read = publiccode.read(told, self.language[:2])
        if read.faults:
            raise forms.ValidationError([code_fault(one) for one in read.faults])
        return said | {"told": told, "read": read}

    def words(self) -> tuple[str, CodeRead]:
        """The text, and what it says."""
        return self.cleaned_data["told"], self.cleaned_data["read"]

    def _of_file(self, chosen: Any) -> str:
        if not isinstance(chosen, UploadedFile):
            return ""
        read: bytes = chosen.read(LARGEST + 1)
        if len(read) > LARGEST:
            raise forms.ValidationError(_("Het bestand is groter dan 60 kB."))
        try:
            return read.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise forms.ValidationError(_("Dit is geen tekst in UTF-8.")) from None


def code_fault(one: CodeFault) -> str:
    """What is wrong in a publiccode.yml."""
    word = str(_UNREADABLE.get(one.word, one.word))
    return str(_CODE[one.kind]).format(key=one.key, line=one.line, word=word)
