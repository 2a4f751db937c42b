# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the states and refusals of dossiers are called on the screen."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stuurhuis.dossiers.actions import agreements, room, seats
from stuurhuis.dossiers.actions.joining import NeedsArrangement, OwnOrganisation
from stuurhuis.dossiers.forms.taking_part import NEEDS_ARRANGEMENT
from stuurhuis.dossiers.rules.agreements import AgreementState, NoSuchAgreementMove
from stuurhuis.dossiers.rules.files import KindNotAllowed, NotWhatItSays, RoomFull, TooLarge
from stuurhuis.dossiers.rules.retention import NoSuchCategory
from stuurhuis.dossiers.rules.seats import LastLeader
from stuurhuis.dossiers.rules.standing import NoSuchMove, SayWhy, State
from stuurhuis.dossiers.rules.taking_part import NoSuchPartMove, PartState
from stuurhuis.kernel.forms import Refusals

Words = str | Promise
STATES: dict[State, Words] = {
    State.EXPLORED: _("verkend"),
    State.RUNNING: _("loopt"),
    State.BLOCKED: _("zit vast"),
    State.STOPPED: _("gestopt"),
    State.DONE: _("klaar"),
    State.DONE_ELSEWHERE: _("elders al gedaan"),
    State.GONE: _("doet niet meer mee"),
}
PARTS: dict[PartState, Words] = {
    PartState.ASKED: _("gevraagd"),
    PartState.ACCEPTED: _("doet mee"),
    PartState.DECLINED: _("doet niet mee"),
    PartState.WITHDRAWN: _("losgelaten"),
    PartState.LEFT: _("ging weg"),
}
AGREED: dict[AgreementState, Words] = {
    AgreementState.PROPOSED: _("wacht op antwoord"),
    AgreementState.AGREED: _("afgesproken"),
    AgreementState.DECLINED: _("niet afgesproken"),
    AgreementState.KEPT: _("nagekomen"),
    AgreementState.BROKEN: _("niet nagekomen"),
    AgreementState.RENEGOTIATED: _("opnieuw afgesproken"),
}
TOO_LATE = _("Dat kan niet meer: iemand deed het net voor je.")
LAST_LEADER = _("Iemand van je organisatie moet het trekken. Geef dat eerst aan een collega.")
REFUSALS: Refusals = {
    NoSuchMove: (None, TOO_LATE),
    NoSuchPartMove: (None, _("Deze organisatie is al gevraagd of doet al mee.")),
    NoSuchCategory: ("category", _("Deze rij van de selectielijst geldt nu niet.")),
    SayWhy: ("told", _("Zeg erbij waardoor, waarom of waar: een ander leert daarvan.")),
    LastLeader: (None, LAST_LEADER),
    NoSuchAgreementMove: (None, TOO_LATE),
    KindNotAllowed: ("file", _("Bestanden van deze soort bewaren we niet. Maak er een PDF van.")),
    TooLarge: ("file", _("Dit bestand is groter dan 10 MB.")),
    NotWhatItSays: ("file", _("Dit bestand is leeg, of iets anders dan zijn naam zegt.")),
    RoomFull: ("file", _("Er liggen al {which} bestanden. Haal er eerst een weg.")),
    agreements.NotAhead: ("due", _("Kies een dag die nog komt.")),
    agreements.TakesNoPart: ("partner", _("Deze organisatie doet niet meer mee.")),
    room.NotInRoom: ("seat", _("Deze collega zit niet meer in de opgave.")),
    seats.OnlyByLeader: (None, _("Wie het trekt, kiest wie het nu trekt.")),
    OwnOrganisation: ("partner", _("Dit is je eigen organisatie; die doet al mee.")),
    NeedsArrangement: ("arrangement", NEEDS_ARRANGEMENT),
}
