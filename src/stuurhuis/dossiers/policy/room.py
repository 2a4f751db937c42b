# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who knows a dossier, who is in its room, who leads there: the conditions of every rule here."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from django.db.models import Exists, Model, OuterRef, Q

from stuurhuis.dossiers.models import Dossier, Seat
from stuurhuis.dossiers.models.dossiers import takes_part
from stuurhuis.dossiers.policy.grounds import COOPERATION, MANDATE
from stuurhuis.dossiers.rules.seats import KEEPERS, SeatRole
from stuurhuis.dossiers.rules.taking_part import KNOWN, ROOM, PartState
from stuurhuis.kernel import parties
from stuurhuis.kernel.policy import COLLEAGUE, Actor, Asking, Condition, Words, or_worker

BINDERS = frozenset({"bestuurder", "programmamanager"})
MANDATED = "dossiers"  # the task of a mandate with which anybody else may say yes
ALL, NOTHING = Q(), Q(pk__in=())


def is_guest(actor: Actor) -> bool:
    """Whether it is somebody of a partner that is no government, or a resident."""
    return actor.kind == "person" and bool(actor.organisation) and not actor.is_colleague


def _dossier(model: type[Model]) -> str:
    return "pk" if model is Dossier else "dossier"


def _takes_part(asking: Asking, states: frozenset[PartState]) -> Q:
    return takes_part(_dossier(asking.model), asking.actor.organisation, states)


def _seated(asking: Asking, *roles: SeatRole) -> Q:
    mine = Seat.objects.filter(
        dossier=OuterRef(_dossier(asking.model)), organisation=asking.actor.organisation,
        person=asking.actor.person, role__in=roles, left_at=None,
    )  # fmt: skip
    return Q(Exists(mine))


def _leads(asking: Asking) -> Q:
    return ALL if asking.actor.roles & KEEPERS else _seated(asking, SeatRole.LEADS)


def _binds(actor: Actor, at: datetime) -> bool:
    """Whether somebody may say yes in the name of the organisation: by role, or by a mandate for it.

    A guest was asked by name to speak for the partner.
    """
    return (
        bool(actor.roles & BINDERS)
        or is_guest(actor)
        or (
            actor.person is not None
            and parties.mandate(
                actor.person, organisation=actor.organisation, task=MANDATED, amount=Decimal(0), at=at
            )
        )
    )


_CLOSED = Words("Hier doet jouw organisatie niet aan mee.", "Your organisation does not take part in this.")
_ASK = Words("Vraag de organisatie die ermee begon.", "Ask the organisation that began it.")

GUEST = replace(
    COLLEAGUE,
    name="guest",
    shows=lambda asking: ALL if is_guest(asking.actor) else COLLEAGUE.shows(asking),
    sentence=Words("Alleen wie meedoet, mag dit.", "Only who takes part may do this."),
)
PRESENT = or_worker(GUEST)
KNOWS = Condition("knows", lambda asking: _takes_part(asking, KNOWN), _CLOSED, COOPERATION, _ASK)
IN_ROOM = Condition("in_room", lambda asking: _takes_part(asking, ROOM), _CLOSED, COOPERATION, _ASK)
OPEN = Condition(
    "open",
    lambda asking: Q(**{"closed_on" if asking.model is Dossier else "dossier__closed_on": None}),
    Words("Deze opgave is afgesloten.", "This dossier is closed."),
    COOPERATION,
    Words("Begin een nieuwe opgave.", "Begin a new dossier."),
)
JOINS = Condition(
    "joins",
    lambda asking: _seated(asking, SeatRole.LEADS, SeatRole.JOINS),
    Words("Dit doet wie meedoet.", "This is done by who joins."),
    COOPERATION,
    Words("Kies eerst ‘Ik doe mee’.", "Choose ‘I join’ first."),
)
LEADS = Condition(
    "leads",
    _leads,
    Words("Dit doet wie de opgave trekt.", "This is done by who leads the dossier."),
    COOPERATION,
    Words("Vraag het de trekker van je organisatie.", "Ask who leads it at your organisation."),
)
BINDS = Condition(
    "binds",
    lambda asking: ALL if _binds(asking.actor, asking.at) else NOTHING,
    Words(
        "Dit doet een bestuurder, een programmamanager of wie daar mandaat voor heeft.",
        "This is done by a board member, a programme manager or who has a mandate for it.",
    ),
    MANDATE,
    Words("Vraag de beheerder van je organisatie om een mandaat.", "Ask your administrator for a mandate."),
)
INVITED = Condition(
    "invited",
    lambda asking: Q(partner=asking.actor.organisation),
    Words("Dit doet de organisatie die gevraagd is.", "This is done by the organisation that was asked."),
    COOPERATION,
    _ASK,
)
EITHER_SIDE = Condition(
    "either_side",
    lambda asking: Q(partner=asking.actor.organisation) | Q(organisation=asking.actor.organisation),
    _CLOSED,
    COOPERATION,
    _ASK,
)
