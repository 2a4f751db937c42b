# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be asked: who works here, who was invited, and what does this invitation offer?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.memberships import policy
from stuurhuis.kernel.memberships.actions import FORGOTTEN, InvitationGone
from stuurhuis.kernel.memberships.recovering import RecoveryGone
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import Invitation, Membership, Person, Recovery, Role
from stuurhuis.kernel.store.wall import holding

KNOWN = timedelta(days=2 * 365)  # the term of a person's fields, P2Y, from the day that the account closed


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works here, with the living roles; ``membership`` is what can be ended."""

    data_subject: str
    membership: int
    person: int
    name: str
    email: str
    roles: tuple[str, ...]
    since: date


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody who was asked and has not answered."""

    data_subject: str
    invitation: int
    email: str
    role: str
    expires: datetime
    is_over: bool


@dataclass(frozen=True, slots=True)
class InvitedTo:
    """What an invitation offers; ``has_account`` when its address can sign in already."""

    data_subject: str
    organisation: str
    organisation_name: str
    email: str
    role: str
    has_account: bool
    person: int | None


@dataclass(frozen=True, slots=True)
class PastTerm:
    """Somebody whose name is known no longer than it may be."""

    data_subject: str
    person: int


@dataclass(frozen=True, slots=True)
class RecoveryOf:
    """Who may set a second factor anew, and whose administrator started it."""

    data_subject: str
    person: int
    email: str
    organisation_name: str


@question(policy.SEE_MEMBERS)
def members(shown: QuerySet[Membership], *, actor: Actor, at: datetime) -> tuple[Member, ...]:
    """Who works for the organisation today, by name."""
    today = day_of(at)
    living = Q(Q(until=None) | Q(until__gt=today), since__lte=today)
    found = shown.filter(living, person__is_active=True).select_related("person")
    held = list(found.order_by("person__name", "person__email"))
    if not held:
        return ()
    roles: dict[int, list[str]] = {}
    given = Role.objects.filter(living, membership__in=held).order_by("name")
    for membership, name in given.values_list("membership_id", "name"):
        roles.setdefault(membership, []).append(name)
    return tuple(_member(one, tuple(roles.get(one.pk, ()))) for one in held)


@question(policy.SEE_INVITATIONS)
def invitations(shown: QuerySet[Invitation], *, actor: Actor, at: datetime) -> tuple[Invited, ...]:
    """Who was invited and has not accepted, the newest first; also when the term is over."""
    return tuple(
        Invited(f"invitation:{row.pk}", row.pk, row.email, row.role, row.expires, row.expires <= at)
        for row in shown.filter(accepted=None).order_by("-expires")
    )


@question(policy.OPEN_INVITATION)
def offered(token_digest: str, *, actor: Actor, at: datetime) -> InvitedTo:
    """What the invitation with this token offers; raises InvitationGone."""
    with holding(token_digest):
        found = Invitation.objects.filter(token_digest=token_digest, accepted=None, expires__gt=at)
        row = found.select_related("organisation").first()
    if row is None:
        raise InvitationGone
    person = Person.objects.filter(email=row.email).first()
    return InvitedTo(
        f"person:{person.pk}" if person else f"invitation:{row.pk}",
        row.organisation_id,
        row.organisation.name,
        row.email,
        row.role,
        has_account=bool(person and person.has_usable_password()),
        person=person.pk if person else None,
    )


@question(policy.OPEN_RECOVERY)
def recovering(token_digest: str, *, actor: Actor, at: datetime) -> RecoveryOf:
    """Whose recovery the link in the mail opens; raises RecoveryGone."""
    with holding(token_digest):
        found = Recovery.objects.filter(token_digest=token_digest, used=None, expires__gt=at)
        row = found.filter(person__is_active=True).select_related("person", "organisation").first()
    if row is None:
        raise RecoveryGone
    return RecoveryOf(f"person:{row.person_id}", row.person_id, row.person.email, row.organisation.name)


@question(policy.SEE_PAST_TERM)
def past_their_term(shown: QuerySet[Person], *, actor: Actor, at: datetime) -> tuple[PastTerm, ...]:
    """Whose account was closed two years ago, and who was not forgotten since."""
    found = shown.filter(is_active=False, closed__lte=at - KNOWN).exclude(email__endswith=FORGOTTEN)
    return tuple(PastTerm(f"person:{key}", key) for key in found.order_by("pk").values_list("pk", flat=True))


def _member(held: Membership, roles: tuple[str, ...]) -> Member:
    who = held.person
    return Member(f"person:{who.pk}", held.pk, who.pk, who.name, who.email, roles, held.since)
