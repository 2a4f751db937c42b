# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the states, modes and refusals of a review are called on the screen."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.kernel.forms import Refusals
from stuurhuis.review.actions import asking, documents
from stuurhuis.review.rules.blinding import Mode, TellsWho
from stuurhuis.review.rules.documents import PointsTellWho
from stuurhuis.review.rules.moves import NoSuchMove, State
from stuurhuis.review.rules.reviewing import Advice, Following, NotInText

Words = str | Promise
STATES: dict[State, Words] = {
    State.ASKED: _("wacht op antwoord"),
    State.ACCEPTED: _("leest mee"),
    State.DELIVERED: _("advies gegeven"),
    State.CLOSED: _("afgerond"),
    State.PASSED_ON: _("doet het niet"),
    State.EXPIRED: _("verlopen"),
    State.WITHDRAWN: _("niet meer nodig"),
}
MODES: dict[Mode, Words] = {
    Mode.OPEN: _("Open: maker en lezer weten van elkaar wie het is."),
    Mode.SINGLE: _("Blind: de maker weet niet wie het leest, en het is een gunst, zonder punten."),
    Mode.DOUBLE: _("Dubbelblind: maker en lezer weten niet van elkaar wie het is. Een gunst, zonder punten."),
}
ADVICES: dict[str, Words] = {
    Advice.GOES: _("Het kan zo"),
    Advice.WITH_CHANGES: _("Het kan, met aanpassingen"),
    Advice.NOT_YET: _("Nog niet"),
}
FOLLOWED: dict[Following, Words] = {
    Following.FOLLOWED: _("overgenomen"),
    Following.PARTLY: _("deels overgenomen"),
    Following.NOT: _("niet overgenomen"),
}
REMOVED: dict[str, Words] = {
    "properties": _("eigenschappen van het bestand"),
    "attachments": _("wat er aan het bestand hing"),
    "letterhead": _("plaatjes in kop- en voetregels"),
    "comment_authors": _("wie opmerkingen maakte"),
    "change_authors": _("wie wijzigingen voorstelde"),
    "remarks": _("opmerkingen, bijlagen en scripts"),
    "front_matter": _("de kop met kenmerken"),
    "comments": _("wat niet zichtbaar was"),
}
UNCLEAN: dict[str, Words] = {
    "too_large": _("Dit bestand is te groot. Deel het op, of maak de plaatjes kleiner."),
    "unknown": _("Dit bestand kunnen we niet lezen. Bewaar het als PDF, docx, odt of tekst."),
    "damaged": _("Dit bestand is beschadigd. Open het, bewaar het opnieuw en probeer het weer."),
    "locked": _("Dit bestand zit op slot. Haal het wachtwoord eraf."),
    "macros": _("Hier zitten macro's in, en daar kan een naam in staan. Bewaar het zonder macro's."),
    "embedded": _("Hier zit een ander bestand in, met een maker van zichzelf. Haal dat eruit."),
    "signed": _("Dit is ondertekend: daar staat een naam bij. Stuur een versie zonder handtekening."),
    "no_text": _("Hier staat geen tekst in die we kunnen lezen. Is het een scan? Stuur dan het origineel."),
}
UNANSWERED = _("Kies een antwoord; bij nee of deels ook waarom.")
MISSING: dict[str, Words] = {
    "advice": _("Kies een advies."),
    "summary": _("Zeg in een paar zinnen waarom het niet zo kan."),
}
TOO_LATE = _("Dat kan niet meer: het is al gedaan, ingetrokken of verlopen.")
REFUSALS: Refusals = {
    NoSuchMove: (None, TOO_LATE),
    NotInText: ("quoted", _("Deze woorden staan niet zo in die alinea. Neem ze letterlijk over.")),
    asking.NotIndependent: (
        "grounds",
        _("Wat je aanvinkt maakt dat dit geen vier ogen meer zijn. Geef het door aan een ander."),
    ),
    asking.SameOrganisation: ("address", _("Deze collega werkt bij jullie. Vraag iemand van elders.")),
    asking.AskedBefore: ("address", _("Deze collega is al gevraagd voor dit stuk.")),
    asking.DaysPast: ("review_by", _("Kies dagen die nog komen, en eerst antwoord, dan klaar.")),
    TellsWho: (
        None,
        _("Hier staat {which}. De makers mogen niet weten wie je bent: schrijf het zonder die naam."),
    ),
    PointsTellWho: (
        "points",
        _("Bij blind kan dat niet: de verrekening laat zien wie het las. Vul 0 in, dan is het een gunst."),
    ),
    documents.StillUnanswered: (None, _("Antwoord eerst op alle opmerkingen: wat je ermee doet, en waarom.")),
    documents.NothingDelivered: (None, _("Er is nog geen advies om op te antwoorden.")),
    documents.NeedsArranger: (
        "arranger",
        _("Kies bij blind een collega die niet meeschreef; bij open niemand."),
    ),
}
