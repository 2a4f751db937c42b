# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of me in reviews: at which tables I sit, and what I was asked to read?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.review.models import Reviewer, Seat
from stuurhuis.review.policy import traces as policy
from stuurhuis.review.rules.moves import State


@dataclass(frozen=True, slots=True)
class OwnSeat:
    """A document at whose table one sits, and what one does there."""

    data_subject: str
    document: str
    title: str
    asked: datetime
    writes: bool
    arranges: bool


@dataclass(frozen=True, slots=True)
class OwnReading:
    """A request to oneself, and what one declared or said of it."""

    data_subject: str
    request: int
    state: State
    asked: datetime
    moved: datetime
    declared: tuple[str, ...]
    explanation: str
    suggested: str


@question(policy.SEE_SEATS)
def seats(shown: QuerySet[Seat], *, actor: Actor, at: datetime) -> tuple[OwnSeat, ...]:
    """The documents at whose table one sits, the newest first."""
    found = shown.select_related("document").order_by("-document__asked_at")
    return tuple(
        OwnSeat(
            f"person:{row.person_id}",
            str(row.document_id),
            row.document.title,
            row.document.asked_at,
            row.writes,
            row.arranges,
        )
        for row in found
    )


@question(policy.SEE_READING)
def reading(shown: QuerySet[Reviewer], *, actor: Actor, at: datetime) -> tuple[OwnReading, ...]:
    """What one was asked to read, and what one declared, the newest first."""
    found = shown.select_related("request").order_by("-request__asked_at", "-pk")
    return tuple(
        OwnReading(
            f"person:{row.person_id}",
            row.request_id,
            State(row.request.state),
            row.request.asked_at,
            row.request.moved_at,
            tuple(row.declared),
            row.explanation,
            row.suggested,
        )
        for row in found
    )
