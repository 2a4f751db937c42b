# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who ask eyes for a document."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from stuurhuis.kernel.forms import day, text
from stuurhuis.review.rules.blinding import Mode
from stuurhuis.review.rules.documents import DocumentWords
from stuurhuis.review.rules.kinds import kinds, themes

MODES = (
    (Mode.OPEN.value, _("Open: jullie weten van elkaar wie je bent")),
    (Mode.SINGLE.value, _("Blind: jij weet niet wie het leest")),
    (Mode.DOUBLE.value, _("Dubbelblind: geen van beiden weet wie de ander is")),
)
FILE = _("PDF, Word (docx), LibreOffice (odt), Markdown of tekst; ten hoogste 10 MB.")


def _file(label: Any) -> forms.FileField:
    widget = forms.FileInput(attrs={"accept": ".pdf,.docx,.odt,.md,.txt"})
    return forms.FileField(label=label, help_text=FILE, widget=widget)


class FileForm(forms.Form):
    """A file, or the one that was sent a moment ago, and that one saw which names still stand in it."""

    sent = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        if self.data.get("sent"):
            self.fields["file"].required = False
        if self.data.get("sure"):
            self.ask_to_be_sure()

    def keep(self, sent: UUID) -> None:
        """The file is here already: one need not choose it again, whatever else must be mended."""
        self.data = {**{name: self.data[name] for name in self.data}, "sent": str(sent)}
        self.fields["file"].required = False

    def ask_to_be_sure(self) -> None:
        """Names were found in the file, and may stay when somebody says so."""
        self.fields["sure"] = forms.BooleanField(
            label=_("Ik heb gezien welke namen er nog in staan, en laat ze staan"), required=False
        )


class OfferForm(FileForm):
    """What the document is, what one wants to know, and who knows whom."""

    file = _file(_("Het stuk"))
    title = forms.CharField(label=_("Titel"), max_length=200)
    kind = forms.ChoiceField(label=_("Wat is het?"))
    theme = forms.ChoiceField(label=_("Waar gaat het over?"))
    question = text(
        _("Wat wil je weten?"),
        help_text=_("In gewone woorden. Dit leest degene die je vraagt, voordat het stuk opengaat."),
    )
    mode = forms.ChoiceField(
        label=_("Wie weet van wie?"),
        help_text=_("Blind lezen is een gunst, zonder punten: verrekenen laat zien wie het las."),
        choices=MODES,
        initial=Mode.OPEN.value,
        widget=forms.RadioSelect,
    )
    arranger = forms.TypedChoiceField(
        label=_("Welke collega zoekt de lezer?"),
        help_text=_("Alleen bij blind: iemand die niet meeschreef. Die weet wie het leest, jij niet."),
        coerce=int,
        empty_value=None,
        required=False,
    )
    points = forms.IntegerField(
        label=_("Hoeveel punten bied je?"),
        help_text=_("Alleen bij open. 0 mag ook: dan is het een gunst."),
        min_value=0,
        max_value=1000,
        initial=0,
    )
    field_order = ("file", "title", "kind", "theme", "question", "mode", "arranger", "points", "sent")

    def __init__(
        self, *given: Any, language: str, colleagues: Sequence[tuple[int, str]], **named: Any
    ) -> None:
        super().__init__(*given, **named)
        _choices(self.fields["kind"], [(key, one.words.told(language)) for key, one in kinds().items()])
        _choices(self.fields["theme"], [(key, words.told(language)) for key, words in themes().items()])
        _choices(self.fields["arranger"], [("", "–"), *colleagues])

    def words(self) -> tuple[DocumentWords, int | None]:
        """What was filled in, and who arranges it."""
        said = self.cleaned_data
        plain = {name: said[name] for name in ("kind", "title", "question", "theme", "points")}
        return DocumentWords(**plain, mode=Mode(said["mode"])), said["arranger"]


class RoundForm(FileForm):
    """A new version, what changed in it, and until when one can look at it."""

    file = _file(_("De nieuwe versie"))
    changes = text(_("Wat is er veranderd?"))
    review_by = day(_("Wanneer wil je het antwoord?"))
    field_order = ("file", "changes", "review_by", "sent")

    def words(self) -> dict[str, Any]:
        """What was filled in."""
        return {name: self.cleaned_data[name] for name in ("changes", "review_by")}


class SeatForm(forms.Form):
    """A colleague who writes along."""

    person = forms.TypedChoiceField(label=_("Wie schrijft mee?"), coerce=int)

    def __init__(self, *given: Any, colleagues: Sequence[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        _choices(self.fields["person"], colleagues)

    def words(self) -> int:
        """What was filled in."""
        return int(self.cleaned_data["person"])


def _choices(field: forms.Field, rows: Sequence[tuple[Any, Any]]) -> None:
    if isinstance(field, forms.ChoiceField):
        field.choices = list(rows)
