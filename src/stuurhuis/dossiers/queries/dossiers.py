# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which dossiers does an organisation take part in, and how do they stand?"""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from stuurhuis.dossiers.models import Attached, Dossier, Standing, TakingPart
from stuurhuis.dossiers.policy import dossiers as policy
from stuurhuis.dossiers.rules import standing as rules
from stuurhuis.dossiers.rules.proposals import ProposalKind
from stuurhuis.dossiers.rules.taking_part import KNOWN, PartState
from stuurhuis.dossiers.rules.words import ClosingWords, DossierSeen, DossierWords, Level, Origin
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor

Standings = dict[UUID, tuple[rules.Standing, ...]]
MOST = 200  # dossiers that were born from some things, told at once


@question(policy.SEE)
def dossiers(shown: QuerySet[Dossier], *, actor: Actor, at: datetime) -> tuple[DossierSeen, ...]:
    """All that one's organisation takes part in, or was asked for; the newest first."""
    return _seen(list(shown.order_by("-begun_at")), actor, at)


@question(policy.SEE)
def born_from(
    shown: QuerySet[Dossier], references: Collection[str], *, actor: Actor, at: datetime
) -> tuple[DossierSeen, ...]:
    """The dossiers that were born from these things, such as `goal:12`; the newest first."""
    found = shown.filter(origin__in=references).order_by("-begun_at")[:MOST]
    return _seen(list(found), actor, at)


@question(policy.SEE)
def among(
    shown: QuerySet[Dossier], keys: Collection[str], *, actor: Actor, at: datetime
) -> tuple[DossierSeen, ...]:
    """Those of these dossiers that one's organisation takes part in, or was asked for."""
    return _seen(list(shown.filter(pk__in=keys)), actor, at)


@question(policy.SEE)
def concerning(
    shown: QuerySet[Dossier], indicators: Iterable[str], *, actor: Actor, at: datetime
) -> tuple[DossierSeen, ...]:
    """The dossiers that a signal of one of these indicators gave birth to, or to which one was attached."""
    names = tuple(indicators)
    about = Q(Exists(_attached(names).filter(dossier=OuterRef("pk"))))
    for name in names:
        about |= Q(origin__startswith="signal:", origin__contains=f"/{name}/")
    return _seen(list(shown.filter(about).order_by("-begun_at")), actor, at)


@question(policy.SEE, one=True)
def dossier(row: Dossier, *, actor: Actor, at: datetime) -> DossierSeen:
    """One dossier."""
    return _seen([row], actor, at)[0]


@question(policy.SEE_STANDINGS)
def history(shown: QuerySet[Standing], of: UUID, *, actor: Actor, at: datetime) -> tuple[rules.Standing, ...]:
    """How every organisation stood in a dossier from the beginning; the oldest first."""
    return tuple(_standing(row) for row in shown.filter(dossier=of).order_by("since_at", "pk"))


def _seen(rows: list[Dossier], actor: Actor, at: datetime) -> tuple[DossierSeen, ...]:
    mine = TakingPart.objects.filter(partner=actor.organisation, dossier__in=rows, state__in=KNOWN)
    parts = {part.dossier_id: part for part in mine}
    stand = _now(Standing.objects.filter(dossier__in=rows))
    return tuple(_dossier(row, parts[row.pk], stand.get(row.pk, ()), actor) for row in rows)


def _attached(indicators: Iterable[str]) -> QuerySet[Attached]:
    return Attached.objects.filter(reference__in=[f"{ProposalKind.INDICATOR}:{one}" for one in indicators])


def _now(found: Iterable[Standing]) -> Standings:
    """How each organisation stands now, without those that are gone; who began first comes first."""
    latest: dict[tuple[UUID, str], Standing] = {}
    for row in sorted(found, key=lambda one: (one.since_at, one.pk)):
        latest[row.dossier_id, row.partner_id] = row
    now: Standings = {}
    for (of, _), row in latest.items():
        if row.state != rules.State.GONE:
            now[of] = (*now.get(of, ()), _standing(row))
    return now


def _standing(row: Standing) -> rules.Standing:
    return rules.Standing(
        row.partner_id,
        rules.State(row.state),
        rules.Obstacle(row.obstacle) if row.obstacle else None,
        row.words,
        rules.Controller(row.controller),
        row.since_at,
    )


def _dossier(
    row: Dossier, part: TakingPart, standings: tuple[rules.Standing, ...], actor: Actor
) -> DossierSeen:
    words = DossierWords(row.question, row.why, tuple(row.places), row.spot, Level(row.level), row.category)
    closing = ClosingWords(row.brought, row.for_whom, row.category) if row.closed_on else None
    accepted = part.state == PartState.ACCEPTED
    return DossierSeen(
        str(row.pk), row.organisation_id, row.organisation_id == actor.organisation, words,
        Origin(row.origin, row.origin_words, row.origin_address), row.begun_at, part.pk, accepted,
        standings if accepted else (), closing, row.closed_on, row.destroy_on, row.destroyed_on,
    )  # fmt: skip
