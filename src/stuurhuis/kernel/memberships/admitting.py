# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who comes in otherwise than by invitation: many people of a sample at once, and a partner outside."""

from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from django.contrib.auth.hashers import make_password

from stuurhuis.kernel.door import action
from stuurhuis.kernel.memberships import facts, policy
from stuurhuis.kernel.memberships.actions import living
from stuurhuis.kernel.parties import OUTSIDE
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import Membership, Organisation, Person


@action(policy.WELCOME)
def welcome(name: str, *, actor: Actor, at: datetime) -> facts.PartnerWelcomed:
    """Know a partner that is no government, or a resident without the name; nobody belongs to it yet."""
    code = f"{OUTSIDE}{uuid4().hex[:15].upper()}"
    Organisation.objects.create(code=code, name=name, kind="partner", since=day_of(at))
    return facts.PartnerWelcomed(code)


@action(policy.ADMIT)
def admit_all(names: Mapping[str, str], *, actor: Actor, at: datetime) -> facts.PeopleAdmitted:
    """Put people without a password and without a role in the organisation of the worker: address → name.

    Who has an account keeps its name. Doing it twice is doing it once. The fact has them in the order given.
    """
    there = set(Person.objects.filter(email__in=names).values_list("email", flat=True))
    Person.objects.bulk_create(
        Person(email=email, name=name, password=make_password(None))
        for email, name in names.items()
        if email not in there
    )
    found = dict(Person.objects.filter(email__in=names).values_list("email", "pk"))
    today = day_of(at)
    inside = set(
        living(today)
        .filter(organisation=actor.organisation, person__in=found.values())
        .values_list("person", flat=True)
    )
    Membership.objects.bulk_create(
        Membership(person_id=one, organisation_id=actor.organisation, since=today)
        for one in found.values()
        if one not in inside
    )
    return facts.PeopleAdmitted(actor.organisation, tuple(found[email] for email in names))
