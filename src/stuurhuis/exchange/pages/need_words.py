# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How does one say where a need, an invitation or an agreement is?"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from stuurhuis.exchange.rules.agreements import AgreementState, Signing
from stuurhuis.exchange.rules.invites import ConsentState, InviteState, Party
from stuurhuis.exchange.rules.kinds import Kind, Side, kinds
from stuurhuis.exchange.rules.needs import ListingDeed, ListingState

Words = Mapping[str, str | Promise]
SIDES: Words = {Side.NEED: _("gevraagd"), Side.OFFER: _("aangeboden")}
STATES: Words = {
    ListingState.DRAFT: _("concept"),
    ListingState.OPEN: _("open"),
    ListingState.MATCHED: _("iemand gevonden"),
    ListingState.AGREED: _("afgesproken"),
    ListingState.RUNNING: _("bezig"),
    ListingState.DELIVERED: _("geleverd"),
    ListingState.CLOSED: _("gesloten"),
}
DEEDS: Words = {
    ListingDeed.AGREE: _("We hebben het afgesproken"),
    ListingDeed.START: _("We zijn begonnen"),
    ListingDeed.DELIVER: _("Het is klaar"),
}
INVITE_STATES: Words = {
    InviteState.ASKED: _("wacht op antwoord"),
    InviteState.OFFERED: _("wil helpen"),
    InviteState.CONSENT: _("wacht op de leidinggevende"),
    InviteState.MATCHED: _("doet mee"),
    InviteState.DECLINED: _("kan niet"),
    InviteState.REFUSED: _("leidinggevende gaat niet akkoord"),
    InviteState.WITHDRAWN: _("ingetrokken"),
    InviteState.LAPSED: _("verlopen zonder antwoord"),
}
CONSENT_STATES: Words = {
    ConsentState.ASKED: _("nog niet beslist"),
    ConsentState.GIVEN: _("akkoord"),
    ConsentState.REFUSED: _("niet akkoord"),
}
MANAGERS: Words = {
    Party.PERSON: _("Leidinggevende van wie helpt"),
    Party.ASKER: _("Leidinggevende van wie vraagt"),
}
AGREEMENT_STATES: Words = {
    AgreementState.PROPOSED: _("wacht op drie handtekeningen"),
    AgreementState.AGREED: _("afgesproken"),
    AgreementState.RUNNING: _("bezig"),
    AgreementState.DELIVERED: _("geleverd"),
    AgreementState.CLOSED: _("gesloten"),
    AgreementState.BROKEN_OFF: _("afgebroken"),
}
PARTIES: Words = {
    Signing.PERSON: _("Wie het werk doet"),
    Signing.LENDER: _("De uitlener"),
    Signing.BORROWER: _("De inlener"),
}


def language() -> str:
    """The language of the page."""
    return get_language() or "nl"


def kinds_by_name() -> list[tuple[str, str]]:
    """All kinds with their names, by name."""
    return sorted(((key, kind_name(one)) for key, one in kinds().items()), key=lambda pair: pair[1])


def kind_name(kind: Kind) -> str:
    """A kind in the language of the page."""
    return kind.name.told(language())
