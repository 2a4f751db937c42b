# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works where, in which role, and who may bind an organisation."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Q

from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import Mandate, Membership, Role


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
    on = day_of(at)
    held = Membership.objects.filter(_living(on), person_id=person, person__is_active=True)
    roles: dict[int, set[str]] = {}
    for of, name in Role.objects.filter(_living(on), membership__in=held).values_list(
        "membership_id", "name"
    ):
        roles.setdefault(of, set()).add(name)
    return tuple(
        Held(each.organisation_id, frozenset(roles.get(each.pk, ())), each.since)
        for each in held.order_by("since", "pk")
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
    return Mandate.objects.filter(of_member, enough, _living(day_of(at)), task=task).exists()
