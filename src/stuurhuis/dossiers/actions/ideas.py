# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put an idea, support it, sharpen it, say why not, take it up, and let go of what is past its term."""

from dataclasses import asdict
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from stuurhuis.dossiers.facts import ideas as facts
from stuurhuis.dossiers.models import Contributor, Idea, Sharpening, Support
from stuurhuis.dossiers.policy import ideas as policy
from stuurhuis.dossiers.rules.ideas import (
    IdeaIsOver,
    IdeaRole,
    IdeaState,
    IdeaWords,
    OwnIdea,
    SharpeningIsAnswered,
    SharpeningState,
)
from stuurhuis.dossiers.rules.words import Origin
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, one

NAMES, WORDS = timedelta(days=2 * 365), timedelta(days=10 * 365)
"""How long names and words are kept after the last move."""


class NothingPastTerm(Exception):
    """Nothing of this organisation must go today, so nothing is told."""


class NothingToTakeBack(Exception):
    """One does not support this idea."""


@action(policy.PUT)
def put(words: IdeaWords, origin: Origin, *, opened: bool, actor: Actor, at: datetime) -> facts.IdeaPut:
    """Put an idea for the own organisation, or `opened` for all governments."""
    made = Idea(
        id=uuid4(), organisation_id=actor.organisation, opened=opened, **asdict(words),
        origin=origin.reference, origin_words=origin.words, origin_address=origin.address,
        state=IdeaState.OPEN.value, put_at=at, moved_at=at,
    )  # fmt: skip
    made.save(force_insert=True)
    Contributor.objects.create(**_by(actor, made, IdeaRole.PUTS, at))
    return facts.IdeaPut(str(made.pk), origin.reference, opened)


@action(policy.ADD)
def support(idea: str, *, actor: Actor, at: datetime) -> facts.IdeaSupported:
    """Support an idea of whatever organisation; twice is once. Raises IdeaIsOver, OwnIdea."""
    row = _open(idea, actor, at)
    known = _of(row, actor, IdeaRole.SUPPORTS)
    if known is not None and known.support_id:
        return facts.IdeaSupported(idea, known.support_id)
    given = Support.objects.create(
        organisation_id=actor.organisation, idea=row, given_at=at, opened=row.opened
    )
    Contributor.objects.create(**_by(actor, row, IdeaRole.SUPPORTS, at), support=given)
    return facts.IdeaSupported(idea, given.pk)


@action(policy.ADD)
def take_back_support(idea: str, *, actor: Actor, at: datetime) -> facts.SupportTakenBack:
    """Support it no longer; nothing of it stays. Raises NothingToTakeBack."""
    known = _of(one(policy.SEE, idea, actor, at), actor, IdeaRole.SUPPORTS)
    if known is None or known.support is None:
        raise NothingToTakeBack(idea)
    key = known.support.pk
    known.delete()
    Support.objects.filter(pk=key).delete()
    return facts.SupportTakenBack(idea, key)


@action(policy.ADD)
def sharpen(idea: str, words: IdeaWords, reason: str, *, actor: Actor, at: datetime) -> facts.IdeaSharpened:
    """Propose better words, and why they are better. Raises IdeaIsOver, OwnIdea."""
    row = _open(idea, actor, at)
    made = Sharpening.objects.create(
        organisation_id=actor.organisation, partner_id=row.organisation_id, idea=row, **asdict(words),
        reason=reason, state=SharpeningState.PROPOSED.value, proposed_at=at, moved_at=at,
    )  # fmt: skip
    Contributor.objects.create(**_by(actor, row, IdeaRole.SHARPENS, at), sharpening=made)
    return facts.IdeaSharpened(idea, made.pk)


@action(policy.ANSWER_WORDS)
def answer_words(
    row: Sharpening, state: SharpeningState, answer: str, *, actor: Actor, at: datetime
) -> facts.SharpeningAnswered:
    """Take these words for the idea, or leave them, and say why. Raises SharpeningIsAnswered, IdeaIsOver."""
    if row.state != SharpeningState.PROPOSED:
        raise SharpeningIsAnswered(row.pk)
    row.state = state.value
    row.answer, row.moved_at = answer, at
    row.save(update_fields=["state", "answer", "moved_at"])
    if state is SharpeningState.TAKEN:
        of = Idea.objects.filter(pk=row.idea_id, state=IdeaState.OPEN)
        if not of.update(question=row.question, why=row.why, spot=row.spot, moved_at=at):
            raise IdeaIsOver(row.idea_id)
    return facts.SharpeningAnswered(str(row.idea_id), row.pk, row.state)


@action(policy.DECLINE)
def decline(row: Idea, why: str, *, actor: Actor, at: datetime) -> facts.IdeaMoved:
    """Say why it is not taken up now; it stays where everybody finds it."""
    return _move(row, IdeaState.DECLINED, at, answer=why)


@action(policy.WITHDRAW)
def withdraw(row: Idea, *, actor: Actor, at: datetime) -> facts.IdeaMoved:
    """Take one's own idea back."""
    return _move(row, IdeaState.WITHDRAWN, at)


@action(policy.TAKE_UP)
def take_up(row: Idea, dossier: UUID, by: str, *, actor: Actor, at: datetime) -> facts.IdeaMoved:
    """It became a dossier of an organisation; the first one stays beside it. Raises IdeaIsOver."""
    if row.state not in {IdeaState.OPEN, IdeaState.DECLINED}:
        raise IdeaIsOver(row.pk)
    row.taken_by_id, row.dossier = by, dossier
    row.save(update_fields=["taken_by", "dossier"])
    return _move(row, IdeaState.TAKEN_UP, at)


@action(policy.FORGET)
def forget(person: int, *, actor: Actor, at: datetime) -> facts.ContributorsForgotten:
    """Let go of what a person did for ideas, in the name of one organisation; the words stay."""
    names, _tables = Contributor.objects.filter(organisation=actor.organisation, person=person).delete()
    return facts.ContributorsForgotten(person, names)


@action(policy.DESTROY)
def destroy(*, actor: Actor, at: datetime) -> facts.IdeasPastTerm:
    """Let go of names two years, and of words ten years after the last move. Raises NothingPastTerm."""
    own = {"organisation": actor.organisation}
    names, _tables = Contributor.objects.filter(**own, idea__moved_at__lte=at - NAMES).delete()
    past = Idea.objects.filter(**own, moved_at__lte=at - WORDS, emptied_on=None)
    empty = dict.fromkeys(("why", "spot", "origin", "origin_words", "origin_address", "answer"), "")
    ideas = past.update(**empty, emptied_on=day_of(at))
    Sharpening.objects.filter(**own, moved_at__lte=at - WORDS).delete()
    if not names + ideas:
        raise NothingPastTerm
    return facts.IdeasPastTerm(day_of(at), names, ideas)


def _open(idea: str, actor: Actor, at: datetime) -> Idea:
    row = one(policy.SEE, idea, actor, at)
    if row.state != IdeaState.OPEN:
        raise IdeaIsOver(idea)
    if _of(row, actor, IdeaRole.PUTS) is not None:
        raise OwnIdea(idea)
    return row


def _of(row: Idea, actor: Actor, role: IdeaRole) -> Contributor | None:
    mine = {"organisation": actor.organisation, "person": actor.person, "role": role.value}
    return Contributor.objects.filter(idea=row, **mine).select_related("support").first()


def _by(actor: Actor, row: Idea, role: IdeaRole, at: datetime) -> dict[str, object]:
    return {
        "organisation_id": actor.organisation, "idea": row, "person_id": actor.person, "role": role.value,
        "since_at": at,
    }  # fmt: skip


def _move(row: Idea, state: IdeaState, at: datetime, answer: str = "") -> facts.IdeaMoved:
    row.state, row.answer, row.moved_at = state.value, answer or row.answer, at
    row.save(update_fields=["state", "answer", "moved_at"])
    return facts.IdeaMoved(str(row.pk), row.state, str(row.dossier or ""))
