# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works where, in which role, and who may bind an organisation."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import CharField, Q, QuerySet, Value

from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import Mandate, Membership, Role
from stuurhuis.kernel.store.wall import about


class NotAMember(LookupError):
    """The person does not work for this organisation, or not any more."""


@dataclass(frozen=True, slots=True)
class Held:
    """A living membership with its living roles."""

    organisation: str
    roles: frozenset[str]
    since: date


def _living(on: date) -> Q:
    return Q(Q(until=None) | Q(until__gt=on), since__lte=on)


def memberships(person: int, *, at: datetime) -> tuple[Held, ...]:
    """For whom a person works on a day, the oldest first."""
    with about(person):
        rows = list(_rows(person, day_of(at)))
    held: dict[int, tuple[str, date, set[str]]] = {}
    for key, code, since, role in rows:
        held.setdefault(key, (code, since, set()))[2].update([role] if role else ())
    oldest = sorted(held.items(), key=lambda each: (each[1][1], each[0]))
    return tuple(Held(code, frozenset(roles), since) for _, (code, since, roles) in oldest)


def _rows(person: int, on: date) -> QuerySet[Any, tuple[int, str, date, str]]:
    """Each membership once without a role, and once a role: one question to the database a request."""
    held = Membership.objects.filter(_living(on), person_id=person, person__is_active=True)
    roles = Role.objects.filter(_living(on), membership__in=held)
    plain = held.annotate(role=Value("", CharField()))
    return plain.values_list("pk", "organisation_id", "since", "role").union(
        roles.values_list("membership", "membership__organisation", "membership__since", "name"), all=True
    )


def membership(person: int, *, organisation: str = "", at: datetime) -> Held | None:
    """The membership of one organisation, or without a code the oldest; raises NotAMember."""
    held = memberships(person, at=at)
    if not organisation:
        return held[0] if held else None
    for each in held:
        if each.organisation == organisation:
            return each
    raise NotAMember(organisation)


def mandate(person: int, *, organisation: str, task: str, amount: Decimal, at: datetime) -> bool:
    """Whether a person may bind an organisation for a task, up to an amount in euros, on a day."""
    of_member = Q(membership__person_id=person, membership__organisation_id=organisation)
    enough = Q(up_to=None) | Q(up_to__gte=amount)
    with about(person):
        return Mandate.objects.filter(of_member, enough, _living(day_of(at)), task=task).exists()
