# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an invitation moves: asked or offered, accepted, agreed to by managers, or not and why."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from stuurhuis.exchange.rules.kinds import Agrees, Kind
from stuurhuis.exchange.rules.needs import DeclineReason

TO_ANSWER: Final = timedelta(days=10)  # for who is asked, and for a manager
BEFOREHAND: Final = timedelta(days=3)  # the one reminder comes so long before the day
GRACE: Final = timedelta(days=14)  # after the day of a manager, in which the stand-in may decide


class InviteState(StrEnum):
    """How it stands with an invitation."""

    ASKED = "asked"
    OFFERED = "offered"
    CONSENT = "consent"
    MATCHED = "matched"
    DECLINED = "declined"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class InviteDeed(StrEnum):
    """What moves an invitation."""

    ACCEPT = "accept"
    AGREE = "agree"
    DECLINE = "decline"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"


class Party(StrEnum):
    """Whose manager, and who begins: the one who asks for help or the one who helps."""

    ASKER = "asker"
    PERSON = "person"


class ConsentState(StrEnum):
    """What a manager said."""

    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"


class InviteMove(NamedTuple):
    """From one of these states a deed leads to another."""

    deed: InviteDeed
    begins: frozenset[InviteState]
    ends: InviteState


class NoSuchInviteMove(Exception):
    """The invitation does not stand so that this can be done: too late, or done before."""


_S, _D = InviteState, InviteDeed
_WAITS = frozenset({_S.ASKED, _S.OFFERED})
UNDER_WAY: Final = _WAITS | {_S.CONSENT, _S.MATCHED}
INVITE_MOVES: Final = (
    InviteMove(_D.ACCEPT, _WAITS, _S.CONSENT),
    InviteMove(_D.AGREE, frozenset({_S.CONSENT}), _S.MATCHED),
    InviteMove(_D.DECLINE, _WAITS, _S.DECLINED),
    InviteMove(_D.REFUSE, frozenset({_S.CONSENT}), _S.REFUSED),
    InviteMove(_D.WITHDRAW, UNDER_WAY, _S.WITHDRAWN),
    InviteMove(_D.LAPSE, _WAITS | {_S.CONSENT}, _S.LAPSED),
)
_MANAGERS: Final = {Agrees.MANAGER_OF_PERSON: Party.PERSON, Agrees.MANAGER_OF_ASKER: Party.ASKER}


def moved(state: InviteState, deed: InviteDeed) -> InviteState:
    """Where a deed leads. Raises NoSuchInviteMove."""
    for move in INVITE_MOVES:
        if move.deed is deed and state in move.begins:
            return move.ends
    raise NoSuchInviteMove(f"{deed} after {state}")


def managers(kind: Kind) -> frozenset[Party]:
    """Of which sides the manager must agree."""
    return frozenset(party for agrees, party in _MANAGERS.items() if agrees in kind.agrees)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why not: a reason of the list, and words for who asked."""

    reason: DeclineReason
    words: str


@dataclass(frozen=True, slots=True)
class NamedManager:
    """Whom somebody names as manager, and who decides after the day."""

    manager: int
    stand_in: int | None = None


@dataclass(frozen=True, slots=True)
class InviteSeen:
    """An invitation, for both sides."""

    id: int
    listing: int
    title: str
    kind: str
    state: InviteState
    begun_by: Party
    asking: str
    helping: str
    answer_by: date
    reason: str
    consents: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class PartiesSeen:
    """Who asks and who helps; none where somebody is forgotten."""

    data_subject: str
    invite: int
    asker: int | None
    asker_name: str
    person: int | None
    person_name: str
    message: str
    answer: str


@dataclass(frozen=True, slots=True)
class ConsentSeen:
    """What waits for a manager."""

    id: int
    invite: int
    listing: int
    title: str
    kind: str
    party: Party
    state: ConsentState
    answer_by: date
    elsewhere: str
