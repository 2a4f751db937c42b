# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done: come in, leave, choose. Each deed returns the fact that is told."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Least

from stuurhuis.kernel import journal
from stuurhuis.kernel.door import action
from stuurhuis.kernel.door.opening import deed
from stuurhuis.kernel.memberships import facts, policy, roles
from stuurhuis.kernel.policy import Actor, RuleOn
from stuurhuis.kernel.store import models
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import Invitation, Membership, Organisation, Person, Role
from stuurhuis.kernel.store.wall import about, holding, within

VALID = timedelta(days=7)
FORGOTTEN = "@vergeten.invalid"  # RFC 2606: an address that nobody can have


class AlreadyMember(Exception):
    """Who is invited works for the organisation already, in this role."""


class InvitationGone(LookupError):
    """The invitation was accepted, withdrawn or never there, or its term is over."""


class SignInFirst(Exception):
    """Who was invited has an account already: the account accepts, not who holds the mail."""


class ForSomebodyElse(Exception):
    """The invitation is for another address than that of who is signed in."""


class LastAdministrator(Exception):
    """The organisation would be left without anybody who can let people in."""


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
    replaced, _ = open_before.delete()
    made = Invitation.objects.create(
        organisation_id=actor.organisation, email=address, role=wanted, token_digest=token_digest,
        invited_by_id=actor.person, expires=at + VALID,
    )  # fmt: skip
    return facts.PersonInvited(made.pk, actor.organisation, role, replaced=bool(replaced))


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


@action(policy.END)
def end(
    membership: Membership, *, actor: Actor, at: datetime, closing: bool = False
) -> facts.MembershipEnded:
    """Let somebody go; it holds at their next request. Raises LastAdministrator.

    With ``closing`` the account closes too, unless the person works for another organisation as well.
    """
    today, person = day_of(at), membership.person_id
    _keep_an_administrator(membership, today)
    _end(membership, today)
    with about(person):
        closed = closing and not living(today).filter(person=person).exists()
    if closed:
        _close(membership.person, at)
    return facts.MembershipEnded(membership.pk, person, membership.organisation_id, closed)


@action(policy.CLOSE)
def close(person: Person, *, actor: Actor, at: datetime) -> facts.AccountClosed:
    """Leave every organisation, and never sign in again unless invited anew. Raises LastAdministrator."""
    left = _leave_everything(person, policy.CLOSE, actor, at)
    _close(person, at)
    return facts.AccountClosed(person.pk, left)


@action(policy.FORGET)
def forget(person: Person, *, actor: Actor, at: datetime) -> facts.PersonForgotten:
    """Close the account, and let go of name, address and secrets; the number stays, for what happened.

    Raises LastAdministrator when a person asks it themselves.
    """
    with about(person.pk):
        asked = list(Invitation.objects.filter(email=person.email))
        worked_for = set(Membership.objects.filter(person=person).values_list("organisation_id", flat=True))
    for one in asked:
        with within(one.organisation_id):
            one.delete()
    _leave_everything(person, policy.FORGET, actor, at)
    person.email, person.name, person.language = f"persoon-{person.pk}{FORGOTTEN}", "", "nl"
    person.last_login = None
    _close(person, at)
    return facts.PersonForgotten(person.pk, tuple(sorted(worked_for)))


def _leave_everything(person: Person, rule: RuleOn[Person], actor: Actor, at: datetime) -> tuple[str, ...]:
    """End every membership in the name of its organisation, and tell it there too."""
    today = day_of(at)
    with about(person.pk):
        held = list(living(today).filter(person=person).order_by("pk"))
    for one in held:
        with within(one.organisation_id):
            if actor.kind == "person":
                _keep_an_administrator(one, today)
            _end(one, today)
            models.Recovery.objects.filter(person=person).delete()
        if one.organisation_id != actor.organisation:
            fact = facts.MembershipEnded(one.pk, person.pk, one.organisation_id, closed=True)
            there = replace(actor, organisation=one.organisation_id)
            journal.tell(deed(rule, there, at, subject=f"store.Membership:{one.pk}", fact=fact))
    return tuple(one.organisation_id for one in held)


def _keep_an_administrator(membership: Membership, today: date) -> None:
    Organisation.objects.select_for_update().get(pk=membership.organisation_id)
    others = living(today).filter(organisation=membership.organisation_id).exclude(pk=membership.pk)
    if roles.ADMINISTRATOR in role_names(membership, today) and not any(
        roles.ADMINISTRATOR in role_names(one, today) for one in others
    ):
        raise LastAdministrator(membership.organisation_id)


def _end(membership: Membership, today: date) -> None:
    membership.until = today
    membership.save(update_fields=["until"])
    Role.objects.filter(lives(today), membership=membership).update(until=today)
    models.Mandate.objects.filter(membership=membership).update(until=Least(F("until"), today))


def _close(person: Person, at: datetime) -> None:
    person.is_active, person.closed = False, person.closed or at
    person.set_unusable_password()
    person.save()


@action(policy.CHOOSE_THEME)
def choose_theme(theme: str, *, actor: Actor, at: datetime) -> facts.ThemeChosen:
    """Choose how the site looks for the people of the organisation; empty is as the installation has it."""
    Organisation.objects.filter(pk=actor.organisation).update(theme=theme)
    return facts.ThemeChosen(actor.organisation, theme)


def lives(on: date) -> Q:
    """What has begun and has not ended on a day."""
    return Q(Q(until=None) | Q(until__gt=on), since__lte=on)


def living(on: date) -> QuerySet[Membership]:
    """The memberships of a day that are open to who asks."""
    return Membership.objects.filter(lives(on))


def role_names(held: Membership, on: date) -> set[str]:
    """What somebody is there on a day."""
    return set(Role.objects.filter(lives(on), membership=held).values_list("name", flat=True))
