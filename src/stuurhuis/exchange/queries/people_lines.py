# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is whose manager, for whom it concerns; and which profiles are about to be removed."""

from datetime import datetime

from django.db.models import Q, QuerySet

from stuurhuis.exchange.models.people import Line, Profile
from stuurhuis.exchange.policy import people as policy
from stuurhuis.exchange.policy import people_lines
from stuurhuis.exchange.rules.people import (
    REMOVED_AFTER,
    WARNED_BEFORE,
    RemovalReason,
    is_to_be_warned,
)
from stuurhuis.exchange.rules.people_views import Leaving, LineSeen, PastTerm, name_of
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(people_lines.SEE_LINES)
def lines(shown: QuerySet[Line], *, actor: Actor, at: datetime) -> tuple[LineSeen, ...]:
    """The lines in which one stands: one's own, and of those who named one."""
    return tuple(_line(row) for row in shown.select_related("person", "manager", "stand_in").order_by("pk"))


@question(people_lines.SEE_LINE_FOR_CONSENT)
def line_of(shown: QuerySet[Line], person: int, *, actor: Actor, at: datetime) -> LineSeen | None:
    """Who consents for somebody of the organisation; None when nobody was named, or who was named refused."""
    found = shown.filter(person=person, refused_at=None).select_related("person", "manager", "stand_in")
    row = found.first()
    return _line(row) if row else None


@question(policy.SEE_PAST_TERM)
def to_be_warned(shown: QuerySet[Profile], *, actor: Actor, at: datetime) -> tuple[Leaving, ...]:
    """Whose profile goes in a month: two years unconfirmed, or its owner left the organisation."""
    old = Q(confirmed_at__lte=at - REMOVED_AFTER + WARNED_BEFORE)
    found = shown.filter(old | ~Q(ended_at=None), warned_at=None).select_related("person").order_by("pk")
    reasons = [(row, _reason(row, at)) for row in found]
    return tuple(
        Leaving(
            f"person:{row.person_id}",
            row.pk,
            name_of(row.person.name, row.person.email),
            row.person.email,
            row.person.language,
            reason,
        )
        for row, reason in reasons
        if reason is not None
    )


@question(policy.SEE_PAST_TERM)
def to_be_removed(shown: QuerySet[Profile], *, actor: Actor, at: datetime) -> tuple[PastTerm, ...]:
    """Which profiles go now, a month after the warning."""
    found = shown.filter(warned_at__lte=at - WARNED_BEFORE).order_by("pk")
    return tuple(PastTerm(f"person:{row.person_id}", row.pk) for row in found)


def _reason(row: Profile, at: datetime) -> RemovalReason | None:
    held = {one.organisation for one in parties.memberships(row.person_id, at=at)}
    if row.ended_at is not None and row.organisation_id not in held:
        return RemovalReason.LEFT
    return RemovalReason.UNCONFIRMED if is_to_be_warned(row.confirmed_at, at) else None


def _line(row: Line) -> LineSeen:
    return LineSeen(
        f"person:{row.person_id}",
        row.pk,
        row.person_id,
        name_of(row.person.name, row.person.email),
        row.manager_id,
        name_of(row.manager.name, row.manager.email),
        row.stand_in_id,
        name_of(row.stand_in.name, row.stand_in.email) if row.stand_in else "",
        row.refused_at is not None,
    )
