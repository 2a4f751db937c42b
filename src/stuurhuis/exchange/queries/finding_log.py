# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was shown to whom, and what does somebody have against it?"""

from datetime import datetime

from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from stuurhuis.exchange.models import finding as tables
from stuurhuis.exchange.models.people import Profile
from stuurhuis.exchange.policy import finding as policy
from stuurhuis.exchange.rules.finding_views import ExamplesBusy, ObjectionSeen, PastRanking, Shown
from stuurhuis.exchange.rules.people_views import name_of
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor

SO_MANY = 20


@question(policy.SEE_RANKINGS)
def asked_before(shown: QuerySet[tables.Ranking], *, actor: Actor, at: datetime) -> tuple[PastRanking, ...]:
    """What the person who asks asked before, the newest first."""
    number = tables.RankedPerson.objects.filter(ranking=OuterRef("pk")).order_by().values("ranking")
    counted = shown.annotate(shown=Coalesce(Subquery(number.annotate(n=Count("pk")).values("n")), 0))
    return tuple(
        PastRanking(f"person:{actor.person}", row.pk, row.question, row.elsewhere, row.asked_at, row.shown)
        for row in counted.order_by("-asked_at", "-pk")[:SO_MANY]
    )


@question(policy.SEE_EXPOSURE)
def shown_of_me(shown: QuerySet[tables.Exposure], *, actor: Actor, at: datetime) -> tuple[Shown, ...]:
    """How often the person who asks was shown, by month and organisation, the newest first."""
    found = shown.select_related("organisation").order_by("-month", "organisation__name")
    return tuple(
        Shown(f"person:{actor.person}", row.organisation_id, row.organisation.name, row.month, row.times)
        for row in found
    )


@question(policy.SEE_OWN_OBJECTIONS)
def objected(
    shown: QuerySet[tables.RankingObjection], *, actor: Actor, at: datetime
) -> tuple[ObjectionSeen, ...]:
    """What the person who asks has against rankings, the newest first."""
    return _seen(shown)


@question(policy.SEE_OBJECTIONS)
def objections(
    shown: QuerySet[tables.RankingObjection], *, actor: Actor, at: datetime
) -> tuple[ObjectionSeen, ...]:
    """What people have against rankings of this organisation, the newest first."""
    return _seen(shown)


@question(policy.ANSWER_OBJECTION, one=True)
def to_answer(row: tables.RankingObjection, *, actor: Actor, at: datetime) -> ObjectionSeen:
    """One objection, for who may answer it."""
    return _one(row)


@question(policy.SEE_WHERE_SHOWN)
def shown_where(person: int, *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """The organisations that were shown somebody."""
    found = tables.Exposure.objects.filter(person=person).order_by("organisation")
    return tuple(found.values_list("organisation", flat=True).distinct())


@question(policy.SEE_HOW_MANY)
def taking_part(*, actor: Actor, at: datetime) -> tuple[tuple[str, int], ...]:
    """How many people of each organisation show others something."""
    counted = Profile.objects.filter(opened=True).order_by().values_list("organisation")
    return tuple(counted.annotate(Count("pk")))


@question(policy.SEE_EXAMPLES)
def examples_busy(*, actor: Actor, at: datetime) -> ExamplesBusy | None:
    """How far the made-up people of the sample are; None when none are being brought."""
    run = tables.ExampleRun.objects.filter(brought__lt=F("wanted")).first()
    return ExamplesBusy(run.brought, run.wanted) if run else None


def _seen(shown: QuerySet[tables.RankingObjection]) -> tuple[ObjectionSeen, ...]:
    found = shown.select_related("person", "organisation", "partner").order_by("-made_at", "-pk")
    return tuple(_one(row) for row in found)


def _one(row: tables.RankingObjection) -> ObjectionSeen:
    return ObjectionSeen(
        f"person:{row.person.pk}",
        row.pk,
        name_of(row.person.name, row.person.email),
        row.organisation.name,
        row.partner.name,
        row.month,
        row.words,
        row.made_at,
        row.answer,
        row.answered_at,
    )
