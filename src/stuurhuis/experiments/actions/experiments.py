# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Design an experiment, draw who gets it, start it with its rules locked, stop it, and open it to others."""

from collections.abc import Sequence
from datetime import datetime
from secrets import token_hex
from uuid import UUID

from django.db.models import Model

from stuurhuis.experiments.facts import experiments as facts
from stuurhuis.experiments.models import Draw, Experiment, Finding, Locked
from stuurhuis.experiments.policy import experiments as policy
from stuurhuis.experiments.rules import document, draw, findings
from stuurhuis.experiments.rules.design import Design, checked
from stuurhuis.experiments.rules.seen import Origin
from stuurhuis.experiments.rules.standing import ExperimentDeed, ExperimentState, after
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, one


class MustDrawFirst(Exception):
    """Who gets it by lot is drawn before the start."""


class DrawnAlready(Exception):
    """A lot is drawn once; who does not like it cannot draw again, nor change among whom was drawn."""


class NotByLot(Exception):
    """In this design nothing is drawn."""


class ShowsNothing(Exception):
    """Nobody knows that this design can show the hoped effect; then say why it begins all the same."""


@action(policy.BEGIN)
def design(
    words: Design, origin: Origin, replicates: str, *, actor: Actor, at: datetime
) -> facts.ExperimentDesigned:
    """Design an experiment, or a replication of one that one may see. Raises NoDesign, NotThere."""
    root = _root(replicates, actor, at)
    made = Experiment(
        organisation_id=actor.organisation, design=document.written(checked(words)), begun_at=at, moved_at=at,
        state=ExperimentState.DESIGNED.value, replicates=root, origin=origin.reference,
        origin_words=origin.words, origin_address=origin.address,
    )  # fmt: skip
    made.save(force_insert=True)
    return facts.ExperimentDesigned(str(made.pk), origin.reference, str(root or ""))


@action(policy.REDESIGN)
def redesign(row: Experiment, words: Design, *, actor: Actor, at: datetime) -> facts.ExperimentRedesigned:
    """Change the design before the start. Raises NoDesign; DrawnAlready when the lot was drawn."""
    if _drawn(row):
        raise DrawnAlready
    row.design, row.moved_at = document.written(checked(words)), at
    row.save(update_fields=["design", "moved_at"])
    Finding.objects.filter(experiment=row).delete()  # it was reckoned of another design
    return facts.ExperimentRedesigned(str(row.pk))


@action(policy.DRAW_LOT)
def draw_lot(
    row: Experiment, candidates: Sequence[draw.Candidate], number: int, *, actor: Actor, at: datetime
) -> facts.LotDrawn:
    """Draw, once, with a seed that nobody chose. Raises NotByLot, DrawnAlready, draw.CannotBeDrawn."""
    if not document.read(row.design).comparison.by_lot:
        raise NotByLot
    if _drawn(row):
        raise DrawnAlready
    seed = token_hex(8)
    Draw.objects.create(
        organisation_id=row.organisation_id, experiment=row, number=number, seed=seed, drawn_at=at,
        candidates=[[one.name, one.stratum] for one in candidates],
        drawn=list(draw.drawn(candidates, number, seed)),
    )  # fmt: skip
    _touch(row, at)
    return facts.LotDrawn(str(row.pk), seed, len(candidates), number)


@action(policy.START)
def start(row: Experiment, despite: str, *, actor: Actor, at: datetime) -> facts.ExperimentStarted:
    """Lock the design and begin. Raises MustDrawFirst, ShowsNothing without a reason `despite` it."""
    words = document.read(row.design)
    if words.comparison.by_lot and not _drawn(row):
        raise MustDrawFirst
    if not despite and not _can_show(row, words):
        raise ShowsNothing
    _move(row, ExperimentDeed.START, at)
    checksum = document.checksum(row.design)
    afterwards = words.starts < day_of(at)
    Locked.objects.create(
        organisation_id=row.organisation_id, experiment=row, design=row.design, checksum=checksum,
        afterwards=afterwards, despite=despite, locked_at=at,
    )  # fmt: skip
    return facts.ExperimentStarted(str(row.pk), checksum, afterwards)


@action(policy.DROP)
def drop(row: Experiment, *, actor: Actor, at: datetime) -> facts.ExperimentMoved:
    """It does not begin. Raises NoSuchExperimentMove."""
    row.stopped_on = day_of(at)
    return _move(row, ExperimentDeed.DROP, at, "stopped_on")


@action(policy.STOP)
def stop(row: Experiment, *, actor: Actor, at: datetime) -> facts.ExperimentMoved:
    """Stop now, without a reason being asked. Raises NoSuchExperimentMove."""
    row.stopped_on = day_of(at)
    return _move(row, ExperimentDeed.STOP, at, "stopped_on")


@action(policy.TELL_LEARNT)
def tell_learnt(row: Experiment, why: str, learnt: str, *, actor: Actor, at: datetime) -> facts.LearningTold:
    """Tell why it was stopped and what was learnt; both may be empty."""
    row.stopped_why, row.learnt, row.moved_at = why, learnt, at
    row.save(update_fields=["stopped_why", "learnt", "moved_at"])
    return facts.LearningTold(str(row.pk))


@action(policy.OPEN)
def open_to_all(row: Experiment, *, actor: Actor, at: datetime) -> facts.ExperimentOpened:
    """Show it to all governments."""
    return _open(row, opened=True)


@action(policy.OPEN)
def close_to_others(row: Experiment, *, actor: Actor, at: datetime) -> facts.ExperimentOpened:
    """Show it to one's own organisation alone."""
    return _open(row, opened=False)


def _open(row: Experiment, *, opened: bool) -> facts.ExperimentOpened:
    row.opened = opened
    row.save(update_fields=["opened"])
    return facts.ExperimentOpened(str(row.pk), opened)


def _root(replicates: str, actor: Actor, at: datetime) -> UUID | None:
    """The first experiment of a family; raises NotThere for one that is not shown."""
    if not replicates:
        return None
    shown = one(policy.SEE, replicates, actor, at)
    return shown.replicates or shown.pk


def _can_show(row: Experiment, words: Design) -> bool:
    """Whether the newest reckoning says that the hoped effect would be seen."""
    kind = findings.FindingKind.POWER
    newest = Finding.objects.filter(experiment=row, kind=kind.value).order_by("-asked_at", "-pk").first()
    if newest is None or newest.answer is None:
        return False
    found = findings.read(kind, newest.answer)
    return isinstance(found, findings.PowerFound) and found.can_show(words.effect)


def _drawn(row: Experiment) -> bool:
    return Draw.objects.filter(experiment=row).exists()


def _move(row: Experiment, deed: ExperimentDeed, at: datetime, *more: str) -> facts.ExperimentMoved:
    row.state, row.moved_at = after(ExperimentState(row.state), deed).value, at
    row.save(update_fields=["state", "moved_at", *more])
    return facts.ExperimentMoved(str(row.pk), row.state)


def _touch(row: Model, at: datetime) -> None:
    Experiment.objects.filter(pk=row.pk).update(moved_at=at)
