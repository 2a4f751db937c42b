# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sits in the room of a dossier?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.dossiers.models import Dossier, Seat
from stuurhuis.dossiers.policy import seats as policy
from stuurhuis.dossiers.rules.seats import OwnSeat, Seated, SeatRole
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor

ORDER = tuple(SeatRole)


@question(policy.SEE)
def seats(shown: QuerySet[Seat], of: UUID, *, actor: Actor, at: datetime) -> tuple[Seated, ...]:
    """Everybody in the room today: who leads first, then who came first."""
    found = shown.filter(dossier=of, left_at=None).exclude(person=None).select_related("person")
    told = (_seated(row) for row in found.order_by("taken_at", "pk"))
    return tuple(sorted(told, key=lambda one: ORDER.index(one.role)))


@question(policy.SEE_OWN)
def my_seats(shown: QuerySet[Seat], *, actor: Actor, at: datetime) -> tuple[OwnSeat, ...]:
    """Where one sits or sat, the newest first."""
    rows = list(shown.order_by("-taken_at", "-pk"))
    known = Dossier.objects.filter(pk__in=[row.dossier_id for row in rows])
    questions = dict(known.values_list("pk", "question"))
    return tuple(
        OwnSeat(
            f"person:{row.person_id}", str(row.dossier_id), questions.get(row.dossier_id, ""),
            SeatRole(row.role), row.taken_at, row.left_at,
        )
        for row in rows
    )  # fmt: skip


def _seated(row: Seat) -> Seated:
    if row.person is None:
        raise Seat.DoesNotExist
    return Seated(
        f"person:{row.person.pk}",
        row.pk,
        row.person.pk,
        row.person.name or row.person.email,
        row.organisation_id,
        SeatRole(row.role),
    )
