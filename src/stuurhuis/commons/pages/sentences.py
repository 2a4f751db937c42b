# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What states, faults and refusals of formats are called on the screen."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stuurhuis.commons.rules.adoption import (
    AlreadyAdopted,
    Certainty,
    NotAUser,
    OwnFormat,
)
from stuurhuis.commons.rules.faults import Fault, FaultKind
from stuurhuis.commons.rules.formats import FormatState, NoSuchFormatMove, NotReady
from stuurhuis.commons.rules.provisions import AlreadyBound, SayWhyNot
from stuurhuis.commons.rules.threeway import NotChosen, Who
from stuurhuis.commons.rules.variables import BadValue
from stuurhuis.kernel.forms import Refusals

Words = str | Promise
STATES: Mapping[FormatState, Words] = {
    FormatState.DRAFT: gettext_lazy("nog niet gedeeld"),
    FormatState.SHARED: gettext_lazy("gedeeld"),
    FormatState.WITHDRAWN: gettext_lazy("ingetrokken"),
}
CERTAIN: Mapping[Certainty, Words] = {
    Certainty.CONFIRMED: gettext_lazy("bevestigd"),
    Certainty.NEW: gettext_lazy("nog niet bevestigd"),
    Certainty.UNCONFIRMED: gettext_lazy("langer dan een jaar niet bevestigd"),
    Certainty.STOPPED: gettext_lazy("gestopt"),
}
CHANGED: Mapping[Who, Words] = {
    Who.NOBODY: gettext_lazy("niemand veranderde dit"),
    Who.THEY: gettext_lazy("alleen de maker veranderde dit"),
    Who.WE: gettext_lazy("alleen jullie veranderden dit"),
    Who.BOTH_ALIKE: gettext_lazy("jullie maakten er hetzelfde van"),
    Who.BOTH: gettext_lazy("jullie veranderden dit allebei"),
}
TOO_LATE = gettext_lazy("Dat kan niet meer: iemand deed het net voor je.")
REFUSALS: Refusals = {
    NoSuchFormatMove: (None, TOO_LATE),
    NotReady: (None, gettext_lazy("Er staan nog fouten in. Ze staan op de bladzijde van het format.")),
    OwnFormat: (None, gettext_lazy("Dit maakte je eigen organisatie. Je eigen gebruik telt niet mee.")),
    AlreadyAdopted: (None, gettext_lazy("Je organisatie gebruikt dit al.")),
    NotAUser: (None, gettext_lazy("Bedanken doet wie het gebruikt of gebruikte.")),
    AlreadyBound: ("partner", gettext_lazy("Die organisatie staat er al bij.")),
    SayWhyNot: ("because", gettext_lazy("Zeg erbij waarom: daar draait het om.")),
    NotChosen: (None, gettext_lazy("Kies eerst bij elk blok dat jullie allebei veranderden.")),
    BadValue: (None, gettext_lazy("Vul alles in. Er mist nog: {which}.")),
}
_FAULTS: Mapping[FaultKind, Words] = {
    FaultKind.NOTHING_SAID: gettext_lazy("Er staat nog geen tekst. Schrijf ten minste één blok."),
    FaultKind.NO_TITLE: gettext_lazy("Een blok heeft geen titel. Begin het met ‘## Titel’."),
    FaultKind.NO_TEXT: gettext_lazy("Dit blok is leeg. Schrijf iets, of haal het weg."),
    FaultKind.TWICE: gettext_lazy("{word} is twee keer uitgelegd, of is geen goede naam."),
    FaultKind.UNKNOWN: gettext_lazy("{word} is niet uitgelegd. Leg uit wat men invult, of haal het weg."),
    FaultKind.NOT_CLOSED: gettext_lazy("Hier is iets niet gesloten. Schrijf het als {{{{ naam }}}}: {word}"),
    FaultKind.NO_CHOICE: gettext_lazy("{word} is geen keuze, dus dit blok kan er niet van afhangen."),
    FaultKind.NO_OPTION: gettext_lazy("‘{word}’ is geen mogelijkheid van die keuze."),
    FaultKind.NO_ANSWERS: gettext_lazy("Zet de antwoorden eronder, elk met een streepje ervoor."),
    FaultKind.UNUSED: gettext_lazy("{word} staat nergens in de tekst. Gebruik het, of haal het weg."),
    FaultKind.UNEXPLAINED: gettext_lazy("Zeg bij {word} wat men invult."),
    FaultKind.FEW_OPTIONS: gettext_lazy("Geef bij {word} ten minste twee mogelijkheden."),
    FaultKind.BAD_DEFAULT: gettext_lazy("‘{word}’ past niet bij wat men hier invult."),
    FaultKind.BAD_GOAL_LINE: gettext_lazy(
        "Deze regel begrijpen we niet: ‘{word}’. Een regel begint met Doel 1.1:, Waarom:, Indicator:, "
        "Streefwaarde: 2028 ten hoogste 5, Inspanning: of Taakveld: 8.3 100."
    ),
    FaultKind.NO_FILE: gettext_lazy("Er is geen blok met de titel publiccode.yml, met dat bestand erin."),
    FaultKind.BAD_FILE: gettext_lazy("Het publiccode.yml klopt nog niet: {word}."),
}


def fault(one: Fault) -> str:
    """What is wrong, and what to do about it; where it stands comes before it."""
    said = str(_FAULTS[one.kind]).format(word=one.word)
    if not one.place:
        return said
    where = _("{block}, regel {line}").format(block=one.place, line=one.line) if one.line else one.place
    return f"{where}: {said}"
