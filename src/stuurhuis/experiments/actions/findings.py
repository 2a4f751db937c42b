# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask the worker to find something out, and keep what it found."""

from datetime import datetime

from stuurhuis.experiments.facts import findings as facts
from stuurhuis.experiments.models import Experiment, Finding
from stuurhuis.experiments.policy import experiments as policy
from stuurhuis.experiments.rules import findings as rules
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


@action(policy.ASK_WORKER)
def ask(row: Experiment, kind: rules.FindingKind, *, actor: Actor, at: datetime) -> facts.FindingAsked:
    """Ask it; what is not answered yet is not asked twice."""
    waiting = (
        Finding.objects.filter(experiment=row, kind=kind.value, reckoned_at=None).order_by("-pk").first()
    )
    asked = waiting or Finding.objects.create(
        organisation_id=row.organisation_id, experiment=row, kind=kind.value, asked_at=at
    )
    return facts.FindingAsked(str(row.pk), asked.pk, kind.value)


@action(policy.KEEP_FINDING)
def keep(row: Finding, found: rules.Found, version: str, *, actor: Actor, at: datetime) -> facts.FindingKept:
    """Keep the answer, with the version of the figures over which it was reckoned."""
    row.answer, row.version, row.reckoned_at = rules.written(found), version, at
    row.save(update_fields=["answer", "version", "reckoned_at"])
    alarms = len(found.alarms) if isinstance(found, rules.Reading) else 0
    return facts.FindingKept(str(row.experiment_id), row.pk, row.kind, alarms)
