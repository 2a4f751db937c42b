# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which plans are there to join, under which conditions does everybody do so, and what waits for us?"""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stuurhuis.commons.models import Commitment, Plan
from stuurhuis.commons.policy import commitments as policy
from stuurhuis.commons.rules.commitments import CommitmentSeen, PlanSeen, PlanState, PlanWords
from stuurhuis.commons.rules.conditions import Condition, CostKey
from stuurhuis.commons.rules.formats import Origin
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


@question(policy.SEE)
def plans(shown: QuerySet[Plan], *, actor: Actor, at: datetime) -> tuple[PlanSeen, ...]:
    """All plans of all governments; the newest first."""
    return _seen(shown.order_by("-opened_at"), actor)


@question(policy.SEE)
def born_from(
    shown: QuerySet[Plan], references: Collection[str], *, actor: Actor, at: datetime
) -> tuple[PlanSeen, ...]:
    """The plans that were born from these things, such as `format:…`; the newest first."""
    return _seen(shown.filter(origin__in=references).order_by("-opened_at"), actor)


@question(policy.SEE)
def among(
    shown: QuerySet[Plan], keys: Collection[str], *, actor: Actor, at: datetime
) -> tuple[PlanSeen, ...]:
    """Those of these plans that one sees."""
    return _seen(shown.filter(pk__in=keys), actor)


@question(policy.SEE, one=True)
def plan(row: Plan, *, actor: Actor, at: datetime) -> PlanSeen:
    """One plan."""
    return _seen([row], actor)[0]


@question(policy.SEE)
def waiting(shown: QuerySet[Plan], *, actor: Actor, at: datetime) -> tuple[PlanSeen, ...]:
    """The plans that somebody of one's organisation has to confirm; what ends first comes first."""
    ours = Commitment.objects.filter(organisation=actor.organisation, taken_back_at=None)
    found = shown.filter(state=PlanState.OPEN.value, pk__in=ours.values("plan")).order_by("closes", "pk")
    today = day_of(at)
    return tuple(one for one in _seen(found, actor) if one.waits_for(actor.organisation, today))


@question(policy.SEE)
def unfinished(shown: QuerySet[Plan], *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The own plans that are still open, to look after."""
    own = shown.filter(organisation=actor.organisation, state=PlanState.OPEN.value)
    return tuple(str(key) for key in own.order_by("pk").values_list("pk", flat=True))


def _seen(rows: Iterable[Plan], actor: Actor) -> tuple[PlanSeen, ...]:
    found = list(rows)
    said: dict[UUID, list[CommitmentSeen]] = {row.pk: [] for row in found}
    made = Commitment.objects.filter(plan__in=found, taken_back_at=None).order_by("made_at", "pk")
    for row in made:
        said[row.plan_id].append(_commitment(row))
    return tuple(_plan(row, tuple(said[row.pk]), actor) for row in found)


def _commitment(row: Commitment) -> CommitmentSeen:
    condition = Condition(row.others, row.most, row.until, row.weight)
    return CommitmentSeen(
        row.pk, str(row.plan_id), row.organisation_id, condition, row.agreed, row.confirmed_on
    )


def _plan(row: Plan, said: tuple[CommitmentSeen, ...], actor: Actor) -> PlanSeen:
    words = PlanWords(
        row.title, row.why, row.cents, row.months, CostKey(row.key), row.unit, row.least, row.closes,
        row.moves_powers, row.new_body, row.personal_data,
    )  # fmt: skip
    settled = tuple((code, cents) for code, cents in row.settled)
    return PlanSeen(
        str(row.pk), row.organisation_id, row.organisation_id == actor.organisation, words,
        Origin(row.origin, row.origin_words, row.origin_address), row.opened_at, PlanState(row.state),
        row.ended_on, said, settled,
    )  # fmt: skip
