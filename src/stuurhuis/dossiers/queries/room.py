# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is done, decided, said and promised in dossiers, and what of it waits for me?"""

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from stuurhuis.dossiers.models import Agreement, Decision, Message, Task
from stuurhuis.dossiers.policy import deeds as policy
from stuurhuis.dossiers.rules.agreements import AgreementSeen, AgreementState, AgreementWords
from stuurhuis.dossiers.rules.files import FileNamed
from stuurhuis.dossiers.rules.known import recalled
from stuurhuis.dossiers.rules.room import (
    DecisionSeen,
    DecisionWords,
    MessageSeen,
    TaskSeen,
    TaskState,
    TaskWords,
)
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor


@question(policy.SEE_TASKS)
def tasks(shown: QuerySet[Task], of: UUID, *, actor: Actor, at: datetime) -> tuple[TaskSeen, ...]:
    """All tasks of a dossier, by the day on which they should be done."""
    found = shown.filter(dossier=of).select_related("dossier").order_by("due", "pk")
    return tuple(_task(row) for row in found)


@question(policy.SEE_TASKS)
def my_tasks(shown: QuerySet[Task], *, actor: Actor, at: datetime) -> tuple[TaskSeen, ...]:
    """What one still has to do, in all open dossiers."""
    mine = {"organisation": actor.organisation, "seat__person": actor.person, "dossier__closed_on": None}
    found = shown.filter(**mine, state=TaskState.OPEN).select_related("dossier")
    return tuple(_task(row) for row in found.order_by("due", "pk"))


@question(policy.SEE_DECISIONS)
def decisions(shown: QuerySet[Decision], of: UUID, *, actor: Actor, at: datetime) -> tuple[DecisionSeen, ...]:
    """What was decided, the newest first."""
    return tuple(_decision(row) for row in shown.filter(dossier=of).order_by("-taken_on", "-pk"))


@question(policy.SEE_MESSAGES)
def messages(shown: QuerySet[Message], of: UUID, *, actor: Actor, at: datetime) -> tuple[MessageSeen, ...]:
    """What was said, the oldest first."""
    return tuple(
        MessageSeen(row.pk, row.organisation_id, row.seat_id, row.words, row.written_at)
        for row in shown.filter(dossier=of).order_by("written_at", "pk")
    )


@question(policy.SEE_AGREEMENTS)
def agreements(
    shown: QuerySet[Agreement], of: UUID, *, actor: Actor, at: datetime
) -> tuple[AgreementSeen, ...]:
    """What was promised, by the day on which it should be kept."""
    found = shown.filter(dossier=of).select_related("dossier").order_by("due", "pk")
    return tuple(_agreement(row) for row in found)


@question(policy.SEE_AGREEMENTS, one=True)
def agreement(row: Agreement, *, actor: Actor, at: datetime) -> AgreementSeen:
    """One promise."""
    return _agreement(row)


@question(policy.SEE_AGREEMENTS)
def my_agreements(shown: QuerySet[Agreement], *, actor: Actor, at: datetime) -> tuple[AgreementSeen, ...]:
    """What one promised for one's organisation and still counts, and what waits for its answer."""
    promised = Q(state=AgreementState.AGREED, organisation=actor.organisation, seat__person=actor.person)
    asked = Q(state=AgreementState.PROPOSED, partner=actor.organisation)
    found = shown.filter(promised | asked, dossier__closed_on=None).select_related("dossier")
    return tuple(_agreement(row) for row in found.order_by("due", "pk"))


def _agreement(row: Agreement) -> AgreementSeen:
    return AgreementSeen(
        row.pk,
        str(row.dossier_id),
        row.dossier.question,
        row.organisation_id,
        row.partner_id,
        row.seat_id,
        AgreementWords(row.words, row.in_return, row.due),
        AgreementState(row.state),
        row.why,
        row.proposed_at,
        row.moved_at,
    )


def _task(row: Task) -> TaskSeen:
    return TaskSeen(
        row.pk,
        str(row.dossier_id),
        row.dossier.question,
        row.organisation_id,
        row.seat_id,
        TaskWords(row.words, row.due),
        TaskState(row.state),
        row.moved_at,
    )


def _decision(row: Decision) -> DecisionSeen:
    files = tuple(FileNamed(**one) for one in row.files)
    words = DecisionWords(
        row.what, row.why, row.known, tuple(row.references), row.taken_on, tuple(one.id for one in files)
    )
    return DecisionSeen(
        row.pk, row.organisation_id, row.seat_id, words, row.kept_at, files, recalled(row.figures)
    )
