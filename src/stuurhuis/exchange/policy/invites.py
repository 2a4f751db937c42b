# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may ask somebody, answer, and agree as a manager. Read it as a table."""

from django.db.models import Exists, Model, OuterRef, Q

from stuurhuis.exchange.models.agreements import LoanAgreement
from stuurhuis.exchange.models.invites import Consent, ConsentGiver, Invite, InviteParties
from stuurhuis.exchange.models.needs import Listing
from stuurhuis.exchange.policy.grounds import COOPERATION, ERASURE
from stuurhuis.exchange.policy.needs import LENDING, OWNS
from stuurhuis.exchange.policy.opening import OPENED
from stuurhuis.exchange.rules.invites import InviteState
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import (
    COLLEAGUE,
    INSIDE,
    OWN,
    WORKER,
    Asking,
    Condition,
    Rule,
    RuleOn,
    Words,
)

_CLOSED = Words("Dit is tussen een paar mensen.", "This is between a few people.")
_ASK = Words("Vraag het wie om hulp vroeg.", "Ask who asked for help.")


def _invite(model: type[Model]) -> OuterRef:
    return OuterRef("pk" if model is Invite else "invite")


def asks(asking: Asking) -> Q:
    """Who asked for help, in the name of the side that asks."""
    mine = InviteParties.objects.filter(invite=_invite(asking.model), asker=asking.actor.person)
    return Q(organisation=asking.actor.organisation) & Q(Exists(mine))


def helps(asking: Asking) -> Q:
    """Who helps, in the name of their own organisation."""
    mine = InviteParties.objects.filter(invite=_invite(asking.model), person=asking.actor.person)
    return Q(partner=asking.actor.organisation) & Q(Exists(mine))


def manages(asking: Asking) -> Q:
    """Whose consent as a manager was asked, also as stand-in."""
    mine = Q(manager=asking.actor.person) | Q(stand_in=asking.actor.person)
    asked = ConsentGiver.objects.filter(mine, consent__invite=_invite(asking.model))
    return Q(Exists(asked))


def _involved(asking: Asking) -> Q:
    return Q() if asking.actor.kind == "worker" else asks(asking) | helps(asking) | manages(asking)


def _turn(asking: Asking) -> Q:
    waits = Q(state=InviteState.ASKED.value) & helps(asking)
    return waits | (Q(state=InviteState.OFFERED.value) & asks(asking))


def _decides(asking: Asking) -> Q:
    """The manager who was asked; when the day is past the stand-in as well."""
    mine = ConsentGiver.objects.filter(consent=OuterRef("pk"))
    manager = Q(Exists(mine.filter(manager=asking.actor.person)))
    stand_in = Q(Exists(mine.filter(stand_in=asking.actor.person)))
    return manager | (stand_in & Q(answer_by__lt=day_of(asking.at)))


def _agreed(asking: Asking) -> Q:
    """What both organisations know once there is an agreement."""
    made = LoanAgreement.objects.filter(invite=_invite(asking.model))
    return _involved(asking) | Q(Exists(made))


INVOLVED = Condition("involved", _involved, _CLOSED, COOPERATION, _ASK)
ASKS = Condition("asks", asks, _CLOSED, COOPERATION, _ASK)
BOTH = Condition("both_sides", lambda asking: asks(asking) | helps(asking), _CLOSED, COOPERATION, _ASK)
KNOWN = Condition("known_parties", _agreed, _CLOSED, COOPERATION, _ASK)
TURN = Condition(
    "turn",
    _turn,
    Words("Dit wacht niet op jou.", "This does not wait for you."),
    COOPERATION,
    Words("Kijk bij ‘Wat op jou wacht’.", "Look at ‘What waits for you’."),
)
DECIDES = Condition(
    "decides",
    _decides,
    Words(
        "De leidinggevende beslist; na de dag waarop dat moest ook de vervanger.",
        "The manager decides; after the day it was due the stand-in as well.",
    ),
    COOPERATION,
    Words("Vraag het de leidinggevende.", "Ask the manager."),
)

_KNOWN_TO = (COLLEAGUE, INVOLVED)
INVITE = RuleOn(Listing, "exchange.invite", (COLLEAGUE, OPENED, OWN, OWNS), COOPERATION)
RESPOND = Rule("exchange.respond", (COLLEAGUE, OPENED), COOPERATION)
SEE = RuleOn(Invite, "exchange.see_invites", (INSIDE, OPENED, INVOLVED), COOPERATION)
SEE_PARTIES = RuleOn(
    InviteParties, "exchange.see_invite_parties", (INSIDE, OPENED, KNOWN), COOPERATION, LENDING
)
ANSWER = RuleOn(Invite, "exchange.answer_invite", (COLLEAGUE, OPENED, TURN), COOPERATION, known_to=_KNOWN_TO)
WITHDRAW = RuleOn(Invite, "exchange.withdraw_invite", (COLLEAGUE, OPENED, BOTH), COOPERATION)
SEE_CONSENTS = RuleOn(Consent, "exchange.see_consents", (COLLEAGUE, OPENED, DECIDES), COOPERATION)
DECIDE = RuleOn(Consent, "exchange.decide", (COLLEAGUE, OPENED, DECIDES), COOPERATION)
LAPSE = Rule("exchange.lapse_invites", (WORKER,), COOPERATION)
FORGET = Rule("exchange.forget_in_invites", (WORKER,), ERASURE, LENDING)
