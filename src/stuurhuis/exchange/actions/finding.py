# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lay out by which terms people are found, contest a ranking, answer that, and let go of what was kept."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q

from stuurhuis.exchange.facts import finding as facts
from stuurhuis.exchange.models.finding import Exposure, Keyword, RankedPerson, Ranking, RankingObjection
from stuurhuis.exchange.models.people import Profile
from stuurhuis.exchange.policy import finding as policy
from stuurhuis.exchange.policy.finding_keywords import keywords_of
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

KEPT = timedelta(days=365)  # the term P1Y of who was shown to whom


class NothingPastTerm(Exception):
    """No ranking was kept long enough to go, so nothing is told."""


@action(policy.LAY_OUT)
def lay_out(profile: Profile, *, actor: Actor, at: datetime) -> facts.KeywordsLaidOut:
    """Write anew by which terms one person is found; of nobody else anything changes."""
    Keyword.objects.filter(organisation=profile.organisation_id, profile=profile).delete()
    made = Keyword.objects.bulk_create(keywords_of(profile, day_of(at)))
    return facts.KeywordsLaidOut(profile.pk, len(made))


@action(policy.CONTEST)
def contest(
    organisation: str, month: date, words: str, *, actor: Actor, at: datetime
) -> facts.RankingContested:
    """Say what one has against being ranked by an organisation in a month; its privacy officer reads it."""
    by: dict[str, Any] = {"organisation_id": actor.organisation, "person_id": actor.person}
    row = RankingObjection.objects.create(
        **by,
        partner_id=organisation,
        month=month.replace(day=1),
        words=words,
        made_at=at,
    )
    return facts.RankingContested(row.pk)


@action(policy.ANSWER_OBJECTION)
def answer(row: RankingObjection, words: str, *, actor: Actor, at: datetime) -> facts.ObjectionAnswered:
    """Answer an objection, in words that its maker reads."""
    row.answer, row.answered_at = words, at
    row.save(update_fields=["answer", "answered_at"])
    return facts.ObjectionAnswered(row.pk)


@action(policy.DESTROY_RANKINGS)
def destroy_past_term(*, actor: Actor, at: datetime) -> facts.RankingsDestroyed:
    """Let go of who was shown to whom a year ago. Raises NothingPastTerm."""
    here = {"organisation": actor.organisation}
    past = Ranking.objects.filter(**here, asked_at__lte=at - KEPT)
    number = past.count()
    past.delete()
    gone, _ = Exposure.objects.filter(**here, month__lte=(at - KEPT).date()).delete()
    others, _ = RankingObjection.objects.filter(**here, made_at__lte=at - KEPT).delete()
    if not number + gone + others:
        raise NothingPastTerm
    return facts.RankingsDestroyed(number)


@action(policy.FORGET_RANKED)
def forget(person: int, *, actor: Actor, at: datetime) -> facts.RankedPersonForgotten:
    """Let go of what the organisation kept of somebody who asked or was shown; twice is once."""
    here = {"organisation": actor.organisation}
    Ranking.objects.filter(**here, asked_by=person).delete()
    RankedPerson.objects.filter(**here, person=person).delete()
    Exposure.objects.filter(**here, person=person).delete()
    RankingObjection.objects.filter(
        Q(organisation=actor.organisation) | Q(partner=actor.organisation), person=person
    ).delete()
    return facts.RankedPersonForgotten(person)
