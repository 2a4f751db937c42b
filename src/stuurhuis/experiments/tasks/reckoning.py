# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker reckons what was asked, and asks by itself when something begins or figures are new."""

from collections.abc import Callable, Mapping
from datetime import datetime
from uuid import UUID

from stuurhuis.experiments.actions import findings as actions
from stuurhuis.experiments.facts import experiments as facts
from stuurhuis.experiments.facts.findings import FindingAsked
from stuurhuis.experiments.queries import experiments as queries
from stuurhuis.experiments.rules.findings import FindingKind, Found
from stuurhuis.experiments.rules.seen import ExperimentSeen, family
from stuurhuis.experiments.tasks.likeness import likeness_of
from stuurhuis.experiments.tasks.pooling import pool
from stuurhuis.experiments.tasks.power import power_of
from stuurhuis.experiments.tasks.reading import reading_of
from stuurhuis.kernel import parties
from stuurhuis.kernel.journal import Reaction, Told
from stuurhuis.kernel.policy import Actor, worker_for

ALONE: Mapping[FindingKind, Callable[[ExperimentSeen], tuple[Found, str]]] = {
    FindingKind.POWER: power_of,
    FindingKind.READING: reading_of,
    FindingKind.LIKENESS: likeness_of,
}


def reckon(told: Told) -> None:
    """Something was asked: find it out and keep it, unless that was done."""
    worker = worker_for(told.organisation)
    asked = queries.newest_findings(UUID(told.fact.experiment), actor=worker, at=told.at)
    kind = FindingKind(told.fact.kind)
    if asked[kind].id != told.fact.finding or asked[kind].found is not None:
        return
    seen = queries.experiment(told.fact.experiment, actor=worker, at=told.at)
    found, version = _found(kind, seen, worker, told.at)
    actions.keep(told.fact.finding, found, version, actor=worker, at=told.at)


def _found(kind: FindingKind, seen: ExperimentSeen, worker: Actor, at: datetime) -> tuple[Found, str]:
    if kind is not FindingKind.POOLED:
        return ALONE[kind](seen)
    members = family(seen, queries.experiments(actor=worker, at=at))
    return pool(members, queries.verdicts(actor=worker, at=at))


def ask_power(told: Told) -> None:
    """There is a design: whether it can show anything is to be known before it begins."""
    _ask(told.fact.experiment, FindingKind.POWER, told.organisation, told.at)


def ask_standing(told: Told) -> None:
    """It began: how it stands, and how usual its places are."""
    for kind in (FindingKind.READING, FindingKind.LIKENESS):
        _ask(told.fact.experiment, kind, told.organisation, told.at)


def pool_family(told: Told) -> None:
    """There is a verdict: it counts with those of the replications, at every organisation that has one."""
    worker = worker_for(told.organisation)
    seen = queries.experiment(told.fact.experiment, actor=worker, at=told.at)
    for one in family(seen, queries.experiments(actor=worker, at=told.at)):
        _ask(one.id, FindingKind.POOLED, one.organisation, told.at)


def read_all(told: Told) -> None:
    """There are new figures: read every experiment that runs, at every organisation."""
    for party in parties.governments():
        for one in queries.experiments(actor=worker_for(party.code), at=told.at):
            if one.own and one.runs:
                _ask(one.id, FindingKind.READING, party.code, told.at)


def _ask(experiment: str, kind: FindingKind, organisation: str, at: datetime) -> None:
    actions.ask(experiment, kind, actor=worker_for(organisation), at=at)


REACTIONS: dict[type, list[Reaction]] = {
    facts.ExperimentDesigned: [ask_power],
    facts.ExperimentRedesigned: [ask_power],
    facts.LotDrawn: [ask_power],
    facts.ExperimentStarted: [ask_standing],
    facts.VerdictGiven: [pool_family],
    FindingAsked: [reckon],
}
