# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Do, decide and say something in the room of a dossier; each under one's own agreement to take part."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from stuurhuis.dossiers.actions.joining import Seats
from stuurhuis.dossiers.facts import room as facts
from stuurhuis.dossiers.facts.dossiers import LevelChosen
from stuurhuis.dossiers.models import Decision, Dossier, Message, RoomFile, Seat, TakingPart, Task
from stuurhuis.dossiers.policy import deeds as policy
from stuurhuis.dossiers.policy.dossiers import CHOOSE_LEVEL
from stuurhuis.dossiers.rules.files import FileNamed
from stuurhuis.dossiers.rules.known import KnownFigure, kept
from stuurhuis.dossiers.rules.levels import LevelWords
from stuurhuis.dossiers.rules.room import DecisionWords, TaskOver, TaskState, TaskWords
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


class NotInRoom(Exception):
    """A task is for somebody of one's own organisation who is in the room."""


@action(policy.DO)
def set_task(part: TakingPart, words: TaskWords, seat: int, *, actor: Actor, at: datetime) -> facts.TaskSet:
    """Let somebody of the organisation do something. Raises NotInRoom."""
    own = Seat.objects.filter(dossier=part.dossier_id, organisation=part.partner_id, left_at=None)
    if not own.filter(pk=seat).exclude(person=None).exists():
        raise NotInRoom(seat)
    made = Task.objects.create(
        organisation_id=part.partner_id, dossier_id=part.dossier_id, seat_id=seat,
        words=words.words, due=words.due, state=TaskState.OPEN.value, moved_at=at,
    )  # fmt: skip
    return facts.TaskSet(str(part.dossier_id), made.pk, words.due)


@action(policy.FINISH_TASK)
def finish_task(row: Task, state: TaskState, *, actor: Actor, at: datetime) -> facts.TaskEnded:
    """It is done, or needed no longer. Raises TaskOver."""
    if row.state != TaskState.OPEN or state is TaskState.OPEN:
        raise TaskOver(row.pk)
    row.state, row.moved_at = state.value, at
    row.save(update_fields=["state", "moved_at"])
    return facts.TaskEnded(str(row.dossier_id), row.pk, row.state)


@action(policy.DO)
def decide(
    part: TakingPart,
    words: DecisionWords,
    figures: tuple[KnownFigure, ...] = (),
    *,
    actor: Actor,
    at: datetime,
) -> facts.DossierDecided:
    """Keep a decision with what is known today: in words, in figures, and in files of the room."""
    made = Decision.objects.create(
        organisation_id=part.partner_id, dossier_id=part.dossier_id,
        seat=Seats.own(part.dossier_id, actor),
        what=words.what, why=words.why, known=words.known, references=list(words.references),
        taken_on=words.taken_on, kept_at=at, figures=kept(figures),
        files=[asdict(one) for one in _named(part.dossier_id, words.files)],
    )  # fmt: skip
    return facts.DossierDecided(str(part.dossier_id), made.pk, words.taken_on)


@action(CHOOSE_LEVEL)
def choose_level(row: Dossier, words: LevelWords, *, actor: Actor, at: datetime) -> LevelChosen:
    """Take it up on a level; what was advised and why it became this one is kept as a decision."""
    Decision.objects.create(
        organisation_id=row.organisation_id, dossier=row, seat=Seats.own(row.pk, actor),
        what=words.what, why=words.why, known=words.known, taken_on=day_of(at), kept_at=at,
    )  # fmt: skip
    row.level = words.level.value
    row.save(update_fields=["level"])
    return LevelChosen(str(row.pk), row.level)


@action(policy.DO)
def say(part: TakingPart, words: str, *, actor: Actor, at: datetime) -> facts.MessageWritten:
    """Say something to everybody who takes part."""
    made = Message.objects.create(
        organisation_id=part.partner_id, dossier_id=part.dossier_id,
        seat=Seats.own(part.dossier_id, actor),
        words=words, written_at=at,
    )  # fmt: skip
    return facts.MessageWritten(str(part.dossier_id), made.pk)


@action(policy.TAKE_BACK)
def take_back(row: Message, *, actor: Actor, at: datetime) -> facts.MessageTakenBack:
    """Take back what one said."""
    key = row.pk
    row.delete()
    return facts.MessageTakenBack(str(row.dossier_id), key)


def _named(dossier: UUID, keys: tuple[str, ...]) -> Iterator[FileNamed]:
    """The files of the room among these, by their name and checksum of today."""
    found = RoomFile.objects.filter(dossier=dossier, pk__in=keys).order_by("put_at")
    for key, name, checksum in found.values_list("pk", "name", "checksum"):
        yield FileNamed(str(key), name, checksum)
