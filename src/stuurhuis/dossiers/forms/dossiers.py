# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in who begin, reword or close a dossier, or say how it stands."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.dossiers.rules import retention
from stuurhuis.dossiers.rules.standing import Deed, Move, Obstacle, StandingWords
from stuurhuis.dossiers.rules.words import ClosingWords, DossierWords, Level
from stuurhuis.kernel import parties
from stuurhuis.kernel.forms import text

Words = str | Promise
LEVELS: dict[Level, Words] = {
    Level.STREET: _("straat"),
    Level.NEIGHBOURHOOD: _("buurt of wijk"),
    Level.MUNICIPALITY: _("gemeente"),
    Level.REGION: _("regio"),
    Level.PROVINCE: _("provincie"),
    Level.NATION: _("land"),
    Level.PROFESSIONAL: _("de professional zelf"),
}
DEEDS: dict[Deed, Words] = {
    Deed.START: _("Het loopt: we doen er iets aan"),
    Deed.UNBLOCK: _("Het loopt weer"),
    Deed.BLOCK: _("Het zit vast"),
    Deed.FINISH: _("Het is klaar"),
    Deed.STOP: _("We stoppen ermee"),
    Deed.FIND_DONE: _("Het is elders al gedaan"),
    Deed.TAKE_UP: _("We pakken het weer op"),
}
OBSTACLES: dict[Obstacle, Words] = {
    Obstacle.APPROVAL: _("geen besluit of toestemming"),
    Obstacle.MONEY: _("geen geld"),
    Obstacle.PEOPLE: _("geen mensen of tijd"),
    Obstacle.LAW: _("de wet staat het niet toe"),
    Obstacle.DATA: _("gegevens ontbreken"),
    Obstacle.ANOTHER: _("we wachten op een ander"),
    Obstacle.SUPPORT: _("te weinig draagvlak"),
    Obstacle.OTHERWISE: _("iets anders"),
}


class DossierForm(forms.Form):
    """The question in one sentence, why, where, on which level, and how it is kept."""

    question = text(
        _("Wat is de vraag?"),
        help_text=_("In één zin: wat moet er anders worden, en voor wie?"),
        longest=200,
        rows=2,
    )
    why = text(_("Waarom is dit een vraag?"), required=False)
    places = forms.CharField(
        label=_("Waar speelt het?"),
        help_text=_("Een of meer overheden, met een komma ertussen: Zwolle, Deventer."),
    )
    spot = forms.CharField(label=_("Welke straat, buurt of wijk?"), max_length=120, required=False)
    level = forms.ChoiceField(label=_("Wie kan dit het best oppakken?"))
    category = forms.ChoiceField(
        label=_("Hoe lang bewaren?"),
        help_text=_("Volgens de selectielijst. Bij het afsluiten kies je opnieuw; dan ligt de dag vast."),
    )

    def __init__(self, *given: Any, language: str, **named: Any) -> None:
        super().__init__(*given, **named)
        _choose(self.fields["level"], ((level.value, words) for level, words in LEVELS.items()))
        _choose(self.fields["category"], categories(language))

    def clean_places(self) -> tuple[str, ...]:
        """The codes of the places by their names."""
        known = by_name()
        asked = [name.strip() for name in self.cleaned_data["places"].split(",") if name.strip()]
        unknown = [name for name in asked if name.casefold() not in known]
        if unknown:
            raise forms.ValidationError(
                _("Deze overheid kennen we niet: %(name)s."), params={"name": ", ".join(unknown)}
            )
        return tuple(dict.fromkeys(known[name.casefold()] for name in asked))

    def words(self) -> DossierWords:
        """What was filled in."""
        said = self.cleaned_data
        return DossierWords(
            said["question"],
            said["why"],
            said["places"],
            said["spot"],
            Level(said["level"]),
            said["category"],
        )


class MoveForm(forms.Form):
    """Which way it goes, and where it is asked by what, why or where."""

    deed = forms.ChoiceField(label=_("Hoe staat het nu?"), widget=forms.RadioSelect)
    obstacle = forms.ChoiceField(
        label=_("Waardoor zit het vast?"), help_text=_("Alleen als het vastzit."), required=False
    )
    told = text(
        _("In een paar woorden"),
        help_text=_("Waardoor het vastzit, waarom jullie stoppen, of waar het al is gedaan."),
        longest=500,
        required=False,
    )

    def __init__(self, *given: Any, moves: Iterable[Move], **named: Any) -> None:
        super().__init__(*given, **named)
        _choose(self.fields["deed"], ((move.deed.value, DEEDS[move.deed]) for move in moves))
        _choose(
            self.fields["obstacle"], (("", ""), *((one.value, words) for one, words in OBSTACLES.items()))
        )

    def words(self) -> StandingWords:
        """What was filled in."""
        data = self.cleaned_data
        obstacle = Obstacle(data["obstacle"]) if data["obstacle"] else None
        return StandingWords(Deed(data["deed"]), obstacle, data["told"])


class CloseForm(forms.Form):
    """What it brought, for whom, and how long it is kept."""

    brought = text(
        _("Wat heeft het gebracht?"), help_text=_("Ook als het niets was: dan weet een ander dat.")
    )
    for_whom = text(_("Voor wie is er iets veranderd?"), required=False, rows=2)
    category = forms.ChoiceField(label=_("Hoe lang bewaren?"))

    def __init__(self, *given: Any, language: str, **named: Any) -> None:
        super().__init__(*given, **named)
        _choose(self.fields["category"], categories(language))

    def words(self) -> ClosingWords:
        """What was filled in."""
        said = self.cleaned_data
        return ClosingWords(said["brought"], said["for_whom"], said["category"])


def by_name() -> dict[str, str]:
    """The codes of today's governments by their names; where a province has the same, the municipality."""
    found = sorted(parties.governments(), key=lambda one: one.kind == "municipality")
    provinces = {f"provincie {one.name}".casefold(): one.code for one in found if one.kind == "province"}
    return provinces | {one.name.casefold(): one.code for one in found}


def categories(language: str) -> list[tuple[str, str]]:
    """The rows of the selectielijst, with how long each is kept."""
    return [(key, kept_how_long(row, language)) for key, row in retention.rows().items()]


def kept_how_long(row: retention.RetentionRow, language: str) -> str:
    """A row of the selectielijst in words: its number, what it is about, and for how long."""
    years = _("{years} jaar").format(years=row.years) if row.years else _("blijvend")
    return f"{row.number} {row.words.told(language)}: {years}"


def _choose(field: forms.Field, choices: Iterable[tuple[str, Words]]) -> None:
    if isinstance(field, forms.ChoiceField):
        field.choices = list(choices)
