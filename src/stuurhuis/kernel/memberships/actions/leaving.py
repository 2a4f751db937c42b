# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How somebody leaves: an organisation, the whole system, or for good without a name."""

from dataclasses import replace
from datetime import date, datetime

from django.db.models import F
from django.db.models.functions import Least

from stuurhuis.kernel import journal
from stuurhuis.kernel.door import action
from stuurhuis.kernel.door.opening import deed
from stuurhuis.kernel.memberships import facts, policy
from stuurhuis.kernel.memberships.actions.living import lives, living, role_names
from stuurhuis.kernel.memberships.roles import ADMINISTRATOR
from stuurhuis.kernel.policy import Actor, RuleOn
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import (
    Invitation,
    Mandate,
    Membership,
    Organisation,
    Person,
    Recovery,
    Role,
)
from stuurhuis.kernel.store.wall import about, within

NOBODY = "persoon-{}@vergeten.invalid"  # RFC 2606: an address that nobody can have


class LastAdministrator(Exception):
    """The organisation would be left without anybody who can let people in."""


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
    for one in asked:
        with within(one.organisation_id):
            one.delete()
    left = _leave_everything(person, policy.FORGET, actor, at)
    person.email, person.name, person.language = NOBODY.format(person.pk), "", "nl"
    person.last_login = None
    _close(person, at)
    return facts.PersonForgotten(person.pk, left)


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
            Recovery.objects.filter(person=person).delete()
        if one.organisation_id != actor.organisation:
            fact = facts.MembershipEnded(one.pk, person.pk, one.organisation_id, closed=True)
            there = replace(actor, organisation=one.organisation_id)
            journal.tell(deed(rule, there, at, subject=f"store.Membership:{one.pk}", fact=fact))
    return tuple(one.organisation_id for one in held)


def _keep_an_administrator(membership: Membership, today: date) -> None:
    Organisation.objects.select_for_update().get(pk=membership.organisation_id)
    others = living(today).filter(organisation=membership.organisation_id).exclude(pk=membership.pk)
    if ADMINISTRATOR in role_names(membership, today) and not any(
        ADMINISTRATOR in role_names(one, today) for one in others
    ):
        raise LastAdministrator(membership.organisation_id)


def _end(membership: Membership, today: date) -> None:
    membership.until = today
    membership.save(update_fields=["until"])
    Role.objects.filter(lives(today), membership=membership).update(until=today)
    Mandate.objects.filter(membership=membership).update(until=Least(F("until"), today))


def _close(person: Person, at: datetime) -> None:
    person.is_active, person.closed = False, person.closed or at
    person.set_unusable_password()
    person.save()
