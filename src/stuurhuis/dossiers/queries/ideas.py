# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which ideas are there, who is behind them, and which wait for an answer?"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Count, QuerySet

from stuurhuis.dossiers.models import Contributor, Idea, Sharpening, Support
from stuurhuis.dossiers.policy import ideas as policy
from stuurhuis.dossiers.rules.ideas import (
    WAIT,
    Backing,
    Contributed,
    IdeaRole,
    IdeaSeen,
    IdeaState,
    IdeaWords,
    SharpeningSeen,
    SharpeningState,
)
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor

MOST = 200  # ideas that are listed at once


@question(policy.SEE)
def ideas(shown: QuerySet[Idea], sought: str = "", *, actor: Actor, at: datetime) -> tuple[IdeaSeen, ...]:
    """What was put and not withdrawn, with these words in the question; who waits longest first."""
    found = shown.exclude(state=IdeaState.WITHDRAWN).filter(emptied_on=None, question__icontains=sought)
    return _seen(found.order_by("put_at", "pk")[:MOST], actor)


@question(policy.SEE, one=True)
def idea(row: Idea, *, actor: Actor, at: datetime) -> IdeaSeen:
    """One idea."""
    return _seen([row], actor)[0]


@question(policy.SEE)
def among(
    shown: QuerySet[Idea], keys: Collection[str], *, actor: Actor, at: datetime
) -> tuple[IdeaSeen, ...]:
    """Those of these ideas that one may see."""
    return _seen(shown.filter(pk__in=keys), actor)


@question(policy.SEE)
def born_from(
    shown: QuerySet[Idea], references: Collection[str], *, actor: Actor, at: datetime
) -> tuple[IdeaSeen, ...]:
    """The ideas about these things, such as `goal:12`; the oldest first."""
    found = shown.filter(origin__in=references).exclude(state=IdeaState.WITHDRAWN)
    return _seen(found.order_by("put_at", "pk")[:MOST], actor)


@question(policy.SEE)
def unanswered(shown: QuerySet[Idea], *, actor: Actor, at: datetime) -> tuple[IdeaSeen, ...]:
    """The ideas of one's own organisation that wait too long for an answer; the longest first."""
    late = shown.filter(organisation=actor.organisation, state=IdeaState.OPEN, put_at__lte=at - WAIT)
    return _seen(late.order_by("put_at", "pk")[:MOST], actor)


@question(policy.SEE_SHARPENINGS)
def sharpenings(
    shown: QuerySet[Sharpening], of: UUID, *, actor: Actor, at: datetime
) -> tuple[SharpeningSeen, ...]:
    """The better words that were proposed, as far as one's organisation proposed or got them."""
    return tuple(_sharpening(row) for row in shown.filter(idea=of).order_by("proposed_at", "pk"))


@question(policy.SEE_SHARPENINGS, one=True)
def sharpening(row: Sharpening, *, actor: Actor, at: datetime) -> SharpeningSeen:
    """One proposal."""
    return _sharpening(row)


@question(policy.SEE_CONTRIBUTORS)
def contributors(
    shown: QuerySet[Contributor], of: UUID, *, actor: Actor, at: datetime
) -> tuple[Contributed, ...]:
    """Which colleagues put, support or sharpened an idea."""
    found = shown.filter(idea=of).select_related("person", "idea")
    return tuple(_contributed(row) for row in found.order_by("since_at", "pk"))


@question(policy.SEE_OWN)
def my_contributions(shown: QuerySet[Contributor], *, actor: Actor, at: datetime) -> tuple[Contributed, ...]:
    """What one did for ideas oneself, the newest first."""
    found = shown.select_related("person", "idea").order_by("-since_at", "-pk")
    return tuple(_contributed(row) for row in found)


def _seen(found: Collection[Idea] | QuerySet[Idea], actor: Actor) -> tuple[IdeaSeen, ...]:
    rows = list(found)
    counted = Support.objects.filter(idea__in=rows).values_list("idea")
    backed = counted.annotate(people=Count("pk"), places=Count("organisation", distinct=True))
    backing = {key: Backing(people, places) for key, people, places in backed}
    return tuple(_idea(row, backing.get(row.pk, Backing()), actor) for row in rows)


def _idea(row: Idea, backing: Backing, actor: Actor) -> IdeaSeen:
    return IdeaSeen(
        str(row.pk), row.organisation_id, row.organisation_id == actor.organisation, row.opened,
        IdeaWords(row.question, row.why, row.spot),
        Origin(row.origin, row.origin_words, row.origin_address), IdeaState(row.state), row.answer,
        row.taken_by_id or "", str(row.dossier or ""), row.put_at, row.moved_at, backing,
    )  # fmt: skip


def _sharpening(row: Sharpening) -> SharpeningSeen:
    words = IdeaWords(row.question, row.why, row.spot)
    return SharpeningSeen(
        row.pk, str(row.idea_id), row.organisation_id, words, row.reason, SharpeningState(row.state),
        row.answer, row.proposed_at,
    )  # fmt: skip


def _contributed(row: Contributor) -> Contributed:
    return Contributed(
        f"person:{row.person_id}", str(row.idea_id), row.idea.question, row.person_id,
        row.person.name or row.person.email, IdeaRole(row.role), row.sharpening_id or 0, row.since_at,
    )  # fmt: skip
