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
    oldest = sorted((since, key, code) for key, code, since, _ in rows if code)
    return tuple(
        Held(code, frozenset(role for of, _, _, role in rows if role and of == key), since)
        for since, key, code in oldest
    )


def _rows(person: int, on: date) -> QuerySet[Any, tuple[int, str, date, str]]:
    """Each membership without a role and each role without an organisation: one query a request."""
    none = Value("", CharField())
    held = Membership.objects.filter(_living(on), person_id=person, person__is_active=True)
    roles = Role.objects.filter(_living(on), membership__person_id=person)
    return held.values_list("pk", "organisation_id", "since", none).union(
        roles.values_list("membership", none, "since", "name"), all=True
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
