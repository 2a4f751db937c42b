# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How somebody comes in: invited, accepted, admitted by the system itself."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from stuurhuis.kernel.door import action
from stuurhuis.kernel.memberships import facts, policy, roles
from stuurhuis.kernel.memberships.actions.living import living, role_names
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import Invitation, Membership, Person, Role
from stuurhuis.kernel.store.wall import holding, within

VALID = timedelta(days=7)


class AlreadyMember(Exception):
    """Who is invited works for the organisation already, in this role."""


class InvitationGone(LookupError):
    """The invitation was accepted, withdrawn or never there, or its term is over."""


class SignInFirst(Exception):
    """Who was invited has an account already: the account accepts, not who holds the mail."""


class ForSomebodyElse(Exception):
    """The invitation is for another address than that of who is signed in."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What somebody who has no account yet chooses; the password was held to the rules before."""

    name: str
    password: str
    language: str = "nl"


@action(policy.INVITE)
def invite(email: str, role: str, token_digest: str, *, actor: Actor, at: datetime) -> facts.PersonInvited:
    """Ask somebody to join; an earlier invitation of the same address is replaced.

    Valid for seven days. Raises AlreadyMember, roles.UnknownRole.
    """
    address, wanted = email.strip().lower(), roles.known(role)
    held = living(day_of(at)).filter(person__email=address, organisation=actor.organisation)
    if any(not wanted or wanted in role_names(one, day_of(at)) for one in held):
        raise AlreadyMember(address)
    open_before = Invitation.objects.filter(email=address, organisation=actor.organisation, accepted=None)
    open_before.delete()
    made = Invitation.objects.create(
        organisation_id=actor.organisation,
        email=address,
        role=wanted,
        token_digest=token_digest,
        invited_by_id=actor.person,
        expires=at + VALID,
    )
    return facts.PersonInvited(made.pk, actor.organisation, role)


@action(policy.WITHDRAW)
def withdraw(invitation: Invitation, *, actor: Actor, at: datetime) -> facts.InvitationWithdrawn:
    """Take an invitation back; nothing of it is kept but the fact."""
    fact = facts.InvitationWithdrawn(invitation.pk, invitation.organisation_id)
    invitation.delete()
    return fact


@action(policy.ACCEPT)
def accept(
    token_digest: str, newcomer: Newcomer | None = None, *, actor: Actor, at: datetime
) -> facts.InvitationAccepted:
    """Come to work for the organisation that invited, once.

    Who has no account brings a ``newcomer`` and gets one; who has one accepts signed in.
    Raises InvitationGone, SignInFirst, ForSomebodyElse.
    """
    with holding(token_digest):
        found = Invitation.objects.filter(token_digest=token_digest).first()
    if found is None:
        raise InvitationGone
    with within(found.organisation_id):
        return _accepted(found.pk, newcomer, actor, at)


def _accepted(key: int, newcomer: Newcomer | None, actor: Actor, at: datetime) -> facts.InvitationAccepted:
    invitation = Invitation.objects.select_for_update().filter(pk=key, accepted=None, expires__gt=at).first()
    if invitation is None:
        raise InvitationGone
    person = _accepting(invitation.email, newcomer, actor)
    held = _join(person, invitation.organisation_id, invitation.role, day_of(at))
    invitation.accepted = at
    invitation.save(update_fields=["accepted"])
    return facts.InvitationAccepted(invitation.pk, held.pk, person.pk, held.organisation_id)


@action(policy.ADMIT)
def admit(email: str, name: str, role: str, *, actor: Actor, at: datetime) -> facts.PersonAdmitted:
    """Put a person without a password in the organisation of the worker; doing it twice is doing it once."""
    person = Person.objects.filter(email=email).first() or Person.objects.create_user(email, name=name)
    held = _join(person, actor.organisation, roles.known(role), day_of(at))
    return facts.PersonAdmitted(held.pk, person.pk, held.organisation_id)


def _accepting(email: str, newcomer: Newcomer | None, actor: Actor) -> Person:
    person = Person.objects.select_for_update().filter(email=email).first()
    if actor.person is not None:
        if person is None or person.pk != actor.person:
            raise ForSomebodyElse
        return person
    if newcomer is None or (person is not None and person.has_usable_password()):
        raise SignInFirst
    person = person or Person(email=email)
    person.name, person.language = newcomer.name, newcomer.language
    person.is_active, person.closed = True, None  # whose account was closed comes back by an invitation
    person.set_password(newcomer.password)
    person.save()
    return person


def _join(person: Person, organisation: str, role: str, on: date) -> Membership:
    held = living(on).filter(person=person, organisation=organisation).first()
    if held is None:  # who left today and comes back today goes on as before
        held, _ = Membership.objects.update_or_create(
            person=person, organisation_id=organisation, since=on, defaults={"until": None}
        )
    if role and role not in role_names(held, on):
        Role.objects.create(membership=held, name=role, since=on)
    return held
