# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened between people and organisations; references only, in the past tense."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PersonInvited:
    """Somebody was asked to join an organisation; who it is stands in the invitation.

    ``replaced`` when an earlier invitation of the same address is void from now on.
    """

    invitation: int
    organisation: str
    role: str
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class InvitationWithdrawn:
    """An invitation was taken back before it was accepted."""

    invitation: int
    organisation: str


@dataclass(frozen=True, slots=True)
class LinksCleared:
    """Invitations and recoveries of an organisation were kept long enough; so many are gone."""

    organisation: str
    invitations: int
    recoveries: int


@dataclass(frozen=True, slots=True)
class InvitationAccepted:
    """Somebody who was invited works for the organisation now."""

    invitation: int
    membership: int
    person: int
    organisation: str


@dataclass(frozen=True, slots=True)
class PersonAdmitted:
    """The system itself put a person in an organisation: an example person."""

    membership: int
    person: int
    organisation: str


@dataclass(frozen=True, slots=True)
class PartnerWelcomed:
    """A partner that is no government, or a resident, is known here from now on."""

    organisation: str


@dataclass(frozen=True, slots=True)
class ThemeChosen:
    """An organisation chose how the site looks for its people."""

    organisation: str
    theme: str


@dataclass(frozen=True, slots=True)
class MembershipEnded:
    """Somebody no longer works for an organisation; ``closed`` when the account went with it."""

    membership: int
    person: int
    organisation: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class AccountClosed:
    """A person signs in no more, and left these organisations."""

    person: int
    organisations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonForgotten:
    """Of a person only the number is left; these are all organisations that they ever worked for."""

    person: int
    organisations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecoveryStarted:
    """Somebody who lost phone and codes may set a second factor anew."""

    recovery: int
    person: int
    organisation: str


@dataclass(frozen=True, slots=True)
class SecondFactorGivenUp:
    """The second factors that a person had no longer open anything; the person knew the password."""

    recovery: int
    person: int
    organisation: str


@dataclass(frozen=True, slots=True)
class MandateGiven:
    """Who holds a membership may bind the organisation for a task, up to so many cents, until a day."""

    mandate: int
    membership: int
    task: str
    cents: int | None
    until: date


@dataclass(frozen=True, slots=True)
class MandateEnded:
    """A mandate was taken back."""

    mandate: int
    membership: int


@dataclass(frozen=True, slots=True)
class PeopleAdmitted:
    """The system itself put many people in an organisation at once: those of a sample."""

    organisation: str
    persons: tuple[int, ...]
