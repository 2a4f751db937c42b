# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say what one thinks of an experiment, and decide: scale, stop, or go on."""

from dataclasses import asdict
from datetime import datetime

from stuurhuis.experiments.facts import experiments as facts
from stuurhuis.experiments.models import Experiment, Finding, Locked, Opinion
from stuurhuis.experiments.models import Verdict as Given
from stuurhuis.experiments.policy import experiments as policy
from stuurhuis.experiments.rules import deciding, document, findings
from stuurhuis.experiments.rules.findings import FindingKind, Likeness, Reading
from stuurhuis.experiments.rules.opinions import About, OpinionWords, Side
from stuurhuis.experiments.rules.standing import BY_VERDICT, ExperimentState, after
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor, one


@action(policy.GIVE_OPINION)
def give_opinion(experiment: str, words: OpinionWords, *, actor: Actor, at: datetime) -> facts.OpinionGiven:
    """Say for or against, of an experiment that one may see. Raises NotThere."""
    about = one(policy.SEE, experiment, actor, at)
    made = Opinion.objects.create(
        organisation_id=actor.organisation, experiment=about, about=words.about.value, side=words.side.value,
        why=words.why, voice=words.voice, given_at=at,
    )  # fmt: skip
    return facts.OpinionGiven(experiment, made.pk, words.side.value)


@action(policy.TAKE_BACK)
def take_back(row: Opinion, *, actor: Actor, at: datetime) -> facts.OpinionTakenBack:
    """Take back what one's organisation wrote down; what stands with a verdict stays there."""
    key = row.pk
    row.delete()
    return facts.OpinionTakenBack(str(row.experiment_id), key)


@action(policy.JUDGE)
def judge(row: Experiment, words: deciding.VerdictWords, *, actor: Actor, at: datetime) -> facts.VerdictGiven:
    """Decide, and keep all that is known today beside it. Raises NoSuchExperimentMove."""
    row.state = after(ExperimentState(row.state), BY_VERDICT[words.verdict]).value
    row.moved_at = at
    row.save(update_fields=["state", "moved_at"])
    design = document.read(Locked.objects.get(experiment=row).design)
    reading = _newest(row, FindingKind.READING)
    known = reading if isinstance(reading, Reading) else None
    proposed = deciding.proposed(design, known)
    made = Given.objects.create(
        organisation_id=row.organisation_id, experiment=row, decided=words.verdict.value,
        proposed=proposed.value, why=words.why, readiness=asdict(words.readiness), alike=_alike(row),
        reading=findings.written(known) if known else None, dissent=_dissent(row), given_at=at,
    )  # fmt: skip
    return facts.VerdictGiven(str(row.pk), made.pk, words.verdict.value, proposed.value)


def _newest(row: Experiment, kind: FindingKind) -> findings.Found | None:
    known = Finding.objects.filter(experiment=row, kind=kind.value).exclude(reckoned_at=None)
    newest = known.order_by("-asked_at", "-pk").first()
    return findings.read(kind, newest.answer) if newest else None


def _alike(row: Experiment) -> str:
    """How many places resemble those where it was done, as `alike/others`; empty when it is not known."""
    found = _newest(row, FindingKind.LIKENESS)
    return f"{found.alike}/{found.others}" if isinstance(found, Likeness) and found.others else ""


def _dissent(row: Experiment) -> list[str]:
    """Who is against the verdict today, and why."""
    against = Opinion.objects.filter(experiment=row, about=About.VERDICT.value, side=Side.AGAINST.value)
    return [f"{one.voice}: {one.why}" for one in against.order_by("pk")]
