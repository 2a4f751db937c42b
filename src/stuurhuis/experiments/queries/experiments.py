# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which experiments are there, how do they stand, what was found, thought and decided?"""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.experiments.models import Draw, Experiment, Finding, Locked, Opinion, Verdict
from stuurhuis.experiments.policy import experiments as policy
from stuurhuis.experiments.rules import deciding, document, findings
from stuurhuis.experiments.rules.opinions import About, OpinionSeen, OpinionWords, Side
from stuurhuis.experiments.rules.seen import DrawSeen, Ending, ExperimentSeen, Lock, Origin
from stuurhuis.experiments.rules.standing import ExperimentState
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor

MOST = 200  # experiments that were born from some things, told at once


@question(policy.SEE)
def experiments(shown: QuerySet[Experiment], *, actor: Actor, at: datetime) -> tuple[ExperimentSeen, ...]:
    """All that one may see, of every organisation that shares them; what moved last comes first."""
    return _seen(list(shown.order_by("-moved_at", "pk")), actor)


@question(policy.SEE)
def born_from(
    shown: QuerySet[Experiment], references: Collection[str], *, actor: Actor, at: datetime
) -> tuple[ExperimentSeen, ...]:
    """The experiments that were born from these things, such as `dossier:…`; the newest first."""
    return _seen(list(shown.filter(origin__in=references).order_by("-begun_at")[:MOST]), actor)


@question(policy.SEE)
def among(
    shown: QuerySet[Experiment], keys: Collection[str], *, actor: Actor, at: datetime
) -> tuple[ExperimentSeen, ...]:
    """Those of these experiments that one may see."""
    return _seen(list(shown.filter(pk__in=keys)), actor)


@question(policy.SEE, one=True)
def experiment(row: Experiment, *, actor: Actor, at: datetime) -> ExperimentSeen:
    """One experiment."""
    return _seen([row], actor)[0]


@question(policy.SEE_FINDINGS)
def newest_findings(
    shown: QuerySet[Finding], of: UUID, *, actor: Actor, at: datetime
) -> dict[findings.FindingKind, findings.FindingSeen]:
    """The newest question of each kind to the worker, with its answer when that is there."""
    rows = shown.filter(experiment=of).order_by("asked_at", "pk")
    return {findings.FindingKind(row.kind): _finding(row) for row in rows}


@question(policy.SEE_FINDINGS)
def answered(
    shown: QuerySet[Finding], kind: findings.FindingKind, *, actor: Actor, at: datetime
) -> dict[str, findings.FindingSeen]:
    """The newest answer of a kind for every experiment that one may see, by its key."""
    rows = shown.filter(kind=kind.value).exclude(reckoned_at=None).order_by("asked_at", "pk")
    return {str(row.experiment_id): _finding(row) for row in rows}


@question(policy.SEE_OPINIONS)
def opinions(shown: QuerySet[Opinion], of: UUID, *, actor: Actor, at: datetime) -> tuple[OpinionSeen, ...]:
    """What those concerned think, the oldest first."""
    return tuple(_opinion(row) for row in shown.filter(experiment=of).order_by("pk"))


@question(policy.SEE_VERDICTS)
def verdicts(
    shown: QuerySet[Verdict], *, actor: Actor, at: datetime
) -> dict[str, tuple[deciding.VerdictSeen, ...]]:
    """Every verdict that one may see, by experiment; the newest of each first."""
    found: dict[str, tuple[deciding.VerdictSeen, ...]] = {}
    for row in shown.order_by("-pk"):
        key = str(row.experiment_id)
        found[key] = (*found.get(key, ()), _verdict(row))
    return found


def _seen(rows: list[Experiment], actor: Actor) -> tuple[ExperimentSeen, ...]:
    keys = [row.pk for row in rows]
    locked = {one.experiment_id: one for one in Locked.objects.filter(experiment__in=keys)}
    drawn = {one.experiment_id: one for one in Draw.objects.filter(experiment__in=keys)}
    return tuple(_experiment(row, locked.get(row.pk), drawn.get(row.pk), actor) for row in rows)


def _experiment(row: Experiment, locked: Locked | None, draw: Draw | None, actor: Actor) -> ExperimentSeen:
    ending = Ending(row.stopped_on, row.stopped_why, row.learnt) if row.stopped_on else None
    return ExperimentSeen(
        str(row.pk), row.organisation_id, row.organisation_id == actor.organisation, row.opened,
        document.read(locked.design if locked else row.design), ExperimentState(row.state),
        Origin(row.origin, row.origin_words, row.origin_address), str(row.replicates or ""), row.begun_at,
        row.moved_at, _lock(locked), _draw(draw), ending,
    )  # fmt: skip


def _lock(row: Locked | None) -> Lock | None:
    return Lock(row.locked_at, row.checksum, row.afterwards, row.despite) if row else None


def _draw(row: Draw | None) -> DrawSeen | None:
    if row is None:
        return None
    candidates = tuple((name, stratum) for name, stratum in row.candidates)
    return DrawSeen(candidates, row.number, row.seed, tuple(row.drawn), row.drawn_at)


def _finding(row: Finding) -> findings.FindingSeen:
    kind = findings.FindingKind(row.kind)
    found = findings.read(kind, row.answer) if row.answer is not None else None
    return findings.FindingSeen(row.pk, kind, row.asked_at, row.reckoned_at, row.version, found)


def _opinion(row: Opinion) -> OpinionSeen:
    words = OpinionWords(About(row.about), Side(row.side), row.why, row.voice)
    return OpinionSeen(row.pk, row.organisation_id, words, row.given_at)


def _verdict(row: Verdict) -> deciding.VerdictSeen:
    reading = findings.read(findings.FindingKind.READING, row.reading) if row.reading else None
    known = reading if isinstance(reading, findings.Reading) else None
    words = deciding.VerdictWords(deciding.Verdict(row.decided), row.why, deciding.Readiness(**row.readiness))
    return deciding.VerdictSeen(
        row.pk, words, deciding.Verdict(row.proposed), known, row.alike, _lines(row.dissent), row.given_at
    )


def _lines(kept: Iterable[str]) -> tuple[str, ...]:
    return tuple(str(one) for one in kept)
