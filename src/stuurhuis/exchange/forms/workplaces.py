# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What who runs a building fills in about it: the building, its lending terms, its floors and desks."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.exchange.rules.workplaces import (
    FEATURES,
    DeskKind,
    DeskWords,
    LendingTerms,
    LentTo,
    LocationWords,
)
from stuurhuis.kernel.forms import text
from stuurhuis.kernel.parties import Party, governments

Words = Mapping[str, str | Promise]
FEATURE_WORDS: Words = {
    "sit_stand": gettext_lazy("hoog-laag bureau"),
    "two_screens": gettext_lazy("twee schermen"),
    "docking": gettext_lazy("aansluiting voor je laptop"),
    "screen": gettext_lazy("groot scherm"),
    "video_call": gettext_lazy("videovergaderen"),
    "whiteboard": gettext_lazy("whiteboard"),
    "quiet": gettext_lazy("stilteplek"),
    "daylight": gettext_lazy("daglicht"),
    "step_free": gettext_lazy("drempelvrij"),
    "hearing_loop": gettext_lazy("ringleiding"),
    "accessible_toilet": gettext_lazy("aangepast toilet dichtbij"),
    "wide_door": gettext_lazy("brede deur"),
}
KIND_WORDS: Words = {DeskKind.DESK: gettext_lazy("bureau"), DeskKind.ROOM: gettext_lazy("zaal")}
LENT_TO_WORDS: Words = {
    LentTo.OWN: gettext_lazy("alleen onze eigen organisatie"),
    LentTo.GOVERNMENTS: gettext_lazy("alle overheden die meedoen"),
    LentTo.CHOSEN: gettext_lazy("organisaties die wij kiezen"),
}
WEEKDAYS: Words = {
    "1": gettext_lazy("maandag"),
    "2": gettext_lazy("dinsdag"),
    "3": gettext_lazy("woensdag"),
    "4": gettext_lazy("donderdag"),
    "5": gettext_lazy("vrijdag"),
    "6": gettext_lazy("zaterdag"),
    "7": gettext_lazy("zondag"),
}


def _hour(label: Any, **named: Any) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, widget=widget, **named)


def _several(label: Any, words: Words, **named: Any) -> forms.MultipleChoiceField:
    widget = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(label=label, choices=list(words.items()), widget=widget, **named)


class LocationForm(forms.Form):
    """Where it is and how one comes in."""

    name = forms.CharField(label=gettext_lazy("Hoe heet het gebouw?"), max_length=120)
    address = forms.CharField(label=gettext_lazy("Straat en nummer"), max_length=200)
    place = forms.CharField(label=gettext_lazy("Plaats"), max_length=80)
    entrance = text(
        gettext_lazy("Hoe kom je binnen?"),
        longest=1000,
        required=False,
        help_text=gettext_lazy("Balie, pas, bel, en waar iemand met een rolstoel naar binnen gaat."),
    )
    opens_at = _hour(gettext_lazy("Open vanaf"))
    closes_at = _hour(gettext_lazy("Open tot"))

    def clean(self) -> dict[str, Any]:
        """It closes after it opens."""
        said = super().clean() or {}
        if said.get("opens_at") and said.get("closes_at") and said["closes_at"] <= said["opens_at"]:
            self.add_error("closes_at", _("Dit is eerder dan de openingstijd."))
        return said

    def words(self) -> LocationWords:
        """What was filled in."""
        return LocationWords(**self.cleaned_data)


class LendingForm(forms.Form):
    """To whom desks are lent, and on which terms."""

    lent_to = forms.ChoiceField(
        label=gettext_lazy("Wie mag hier een plek boeken?"), choices=list(LENT_TO_WORDS.items())
    )
    chosen = text(
        gettext_lazy("Welke organisaties kiezen jullie?"),
        required=False,
        help_text=gettext_lazy("Een op elke regel, bij naam of code. Alleen nodig als jullie zelf kiezen."),
    )
    a_day = forms.IntegerField(
        label=gettext_lazy("Hoeveel plekken per dag lenen jullie hoogstens uit?"), min_value=0, max_value=500
    )
    weekdays = _several(gettext_lazy("Op welke dagen?"), WEEKDAYS, required=False)
    ahead = forms.IntegerField(
        label=gettext_lazy("Hoeveel dagen vooruit kan een ander boeken?"), min_value=0, max_value=365
    )
    points = forms.IntegerField(
        label=gettext_lazy("Hoeveel punten kost een dag?"),
        min_value=0,
        max_value=100,
        help_text=gettext_lazy("Nul is gratis. Een halve dag kost de helft, naar boven afgerond."),
    )
    confirm_before = _hour(
        gettext_lazy("Voor hoe laat meldt wie boekte zich?"),
        required=False,
        help_text=gettext_lazy("Wie zich dan niet meldde, raakt de plek die dag kwijt. Leeg: nooit."),
    )

    def clean_chosen(self) -> tuple[str, ...]:
        """The codes of the organisations that were named."""
        lines = [line.strip() for line in self.cleaned_data["chosen"].splitlines() if line.strip()]
        there = governments()
        return tuple(dict.fromkeys(_code_of(line, there) for line in lines))

    def clean(self) -> dict[str, Any]:
        """Who chooses names somebody."""
        said = super().clean() or {}
        if said.get("lent_to") == LentTo.CHOSEN and not said.get("chosen") and "chosen" not in self.errors:
            self.add_error("chosen", _("Noem minstens één organisatie."))
        return said

    def words(self) -> LendingTerms:
        """What was filled in."""
        said = self.cleaned_data
        chosen = said["chosen"] if said["lent_to"] == LentTo.CHOSEN else ()
        days = "".join(sorted(said["weekdays"]))
        return LendingTerms(
            LentTo(said["lent_to"]), said["a_day"], days, said["ahead"], said["points"],
            said["confirm_before"], chosen,
        )  # fmt: skip


def _code_of(said: str, there: tuple[Party, ...]) -> str:
    found = [one.code for one in there if said.casefold() in {one.code.casefold(), one.name.casefold()}]
    if len(found) == 1:
        return found[0]
    if found:
        several = _("‘{said}’ kan van alles zijn; schrijf de code: {codes}.")
        raise forms.ValidationError(several.format(said=said, codes=", ".join(found)))
    raise forms.ValidationError(_("‘{said}’ kennen wij niet. Kijk naar de spelling.").format(said=said))


class FloorForm(forms.Form):
    """One more floor."""

    name = forms.CharField(label=gettext_lazy("Hoe heet de verdieping?"), max_length=60)

    def words(self) -> str:
        """What was filled in."""
        return str(self.cleaned_data["name"])


class DeskForm(forms.Form):
    """A desk or a room, with its place on the plan."""

    name = forms.CharField(label=gettext_lazy("Naam of nummer"), max_length=60)
    kind = forms.ChoiceField(label=gettext_lazy("Wat is het?"), choices=list(KIND_WORDS.items()))
    seats = forms.IntegerField(
        label=gettext_lazy("Voor hoeveel mensen?"), min_value=1, max_value=500, initial=1
    )
    x = forms.IntegerField(
        label=gettext_lazy("Plaats op de plattegrond: hoeveel vakken van links?"),
        min_value=0,
        max_value=40,
        help_text=gettext_lazy("Een bureau is twee vakken breed en één diep, een zaal vier bij drie."),
    )
    y = forms.IntegerField(label=gettext_lazy("Hoeveel vakken van boven?"), min_value=0, max_value=40)
    features = _several(gettext_lazy("Wat is er?"), FEATURE_WORDS, required=False)

    def words(self) -> DeskWords:
        """What was filled in; what there is in the order of the list."""
        said = self.cleaned_data
        features = tuple(one for one in FEATURES if one in said["features"])
        return DeskWords(said["name"], DeskKind(said["kind"]), said["x"], said["y"], said["seats"], features)
