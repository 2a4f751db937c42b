# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is public of an organisation, and what would become public if somebody said yes now?

Who reads what is public reads no goal, judgement or decision as it is now: only what was kept that day.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import publishing as tables
from stuurhuis.steering.policy import publishing as policy
from stuurhuis.steering.queries.story import story
from stuurhuis.steering.rules.public_changes import GoalChange, changes
from stuurhuis.steering.rules.published import PublicStory, recalled
from stuurhuis.steering.rules.publishing import (
    Aspect,
    Choice,
    PublicWords,
    fingerprint,
    first_choice,
    left_within,
    made_public,
)
from stuurhuis.steering.rules.story import Story


@dataclass(frozen=True, slots=True)
class Edition:
    """That a publication is there, or that it was: withdrawn, when and why."""

    id: int
    organisation: str
    number: int
    published: datetime
    withdrawn: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """What became public, word for word as it was that day."""

    edition: Edition
    words: PublicWords
    story: PublicStory
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What may become public, as somebody chose it last; the story that it was chosen from."""

    choice: Choice
    words: PublicWords
    story: Story
    is_new: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become public now, what that changes, what is public now, and how much stays within."""

    story: PublicStory
    words: PublicWords
    fingerprint: str
    number: int
    now: Publication | None
    changes: tuple[GoalChange, ...]
    within: int


@question(policy.READ)
def publishers(*, actor: Actor, at: datetime) -> dict[str, Edition]:
    """The newest publication of every organisation that has one, by its code."""
    rows = _readable().order_by("organisation", "number").defer("content")
    return {row.organisation_id: _edition(row) for row in rows}


@question(policy.READ)
def is_publisher(organisation: str, *, actor: Actor, at: datetime) -> bool:
    """Whether something of an organisation can be read now."""
    return _readable().filter(organisation=organisation).exists()


@question(policy.READ)
def editions(organisation: str, *, actor: Actor, at: datetime) -> tuple[Edition, ...]:
    """Every publication of an organisation, newest first, with those that were withdrawn."""
    gone = {
        row.number: Edition(
            row.publication_id, organisation, row.number, row.published_at, row.withdrawn_at, row.reason
        )
        for row in tables.Withdrawal.objects.filter(organisation=organisation)
    }
    rows = tables.Publication.objects.filter(organisation=organisation).defer("content")
    there = {row.number: _edition(row) for row in rows}
    return tuple(sorted((there | gone).values(), key=lambda one: -one.number))


@question(policy.READ)
def publication(
    organisation: str, number: int | None = None, *, actor: Actor, at: datetime
) -> Publication | None:
    """One publication, or the newest that was not withdrawn; None where there is none."""
    rows = _readable().filter(organisation=organisation)
    row = (rows if number is None else rows.filter(number=number)).order_by("-number").first()
    if row is None:
        return None
    words = PublicWords(row.introduction, row.contact)
    return Publication(_edition(row), words, recalled(row.content), row.fingerprint)


@question(policy.READ)
def changed_in(organisation: str, number: int, *, actor: Actor, at: datetime) -> tuple[GoalChange, ...]:
    """What a publication changed, beside the one before it that can still be read."""
    after = publication(organisation, number, actor=actor, at=at)
    earlier = [
        one.number
        for one in editions(organisation, actor=actor, at=at)
        if one.number < number and one.withdrawn is None
    ]
    if after is None:
        return ()
    before = publication(organisation, earlier[0], actor=actor, at=at) if earlier else None
    return changes(before.story if before else None, after.story)


@question(policy.PLAN)
def plan(*, actor: Actor, at: datetime) -> Plan:
    """What may become public of the own organisation: as chosen last, or what is offered to begin with.

    Raises NotJudgedYet.
    """
    found = story(actor=actor, at=at)
    row = tables.PublicationPlan.objects.filter(organisation=actor.organisation).first()
    if row is None:
        return Plan(first_choice(found), PublicWords(), found, is_new=True)
    choice = Choice(frozenset(map(Aspect, row.aspects)), frozenset(row.goals), frozenset(row.things))
    return Plan(choice, PublicWords(row.introduction, row.contact), found, is_new=False)


@question(policy.PLAN)
def preview(*, actor: Actor, at: datetime) -> Preview:
    """What would become public if somebody said yes now; raises NotJudgedYet."""
    chosen = plan(actor=actor, at=at)
    after = made_public(chosen.story, chosen.choice)
    now = publication(actor.organisation, actor=actor, at=at)
    used = editions(actor.organisation, actor=actor, at=at)
    return Preview(
        story=after,
        words=chosen.words,
        fingerprint=fingerprint(after, chosen.words),
        number=used[0].number + 1 if used else 1,
        now=now,
        changes=changes(now.story if now else None, after),
        within=left_within(chosen.story, chosen.choice),
    )


def _readable() -> QuerySet[tables.Publication]:
    """What was not withdrawn; who made it reads no more than others."""
    return tables.Publication.objects.exclude(pk__in=tables.Withdrawal.objects.values("publication"))


def _edition(row: tables.Publication) -> Edition:
    return Edition(row.pk, row.organisation_id, row.number, row.published_at)
