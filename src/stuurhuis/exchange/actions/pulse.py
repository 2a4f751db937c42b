# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask how the teams are doing, answer without a name, and let go of who took part when it is over."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import F, QuerySet

from stuurhuis.exchange.facts import pulse as facts
from stuurhuis.exchange.models.pulse import PulseCount, PulseRound, PulseTaken, Team
from stuurhuis.exchange.policy import pulse as policy
from stuurhuis.exchange.rules.pulse import HIGHEST, LOWEST, PulseQuestion, PulseRoundWords, TeamWords
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


class NameTaken(Exception):
    """Another team has this name."""


class UnknownTeam(Exception):
    """There is no such team in this organisation now."""


class PeriodTaken(Exception):
    """There is a round of this period already: what came out is shown once."""


class EndsTooSoon(Exception):
    """A round has a last day after its first, and not before today."""


class NotOpen(Exception):
    """One answers between the first and the last day of a round."""


class AnsweredAlready(Exception):
    """One answers once."""


class NotAnAnswer(Exception):
    """Every question is answered, from lowest to highest."""


@action(policy.PLAN)
def name_team(words: TeamWords, *, actor: Actor, at: datetime) -> facts.TeamNamed:
    """Have a team; it stays under the team that it came under. Raises NameTaken, UnknownTeam."""
    if _living(actor).filter(name=words.name).exists():
        raise NameTaken(words.name)
    _refuse_unknown(words.above, actor)
    row = Team.objects.create(
        organisation_id=actor.organisation, name=words.name, above_id=words.above, started_at=at
    )
    return facts.TeamNamed(row.pk)


@action(policy.END_TEAM)
def end_team(row: Team, *, actor: Actor, at: datetime) -> facts.TeamEnded:
    """Ask a team no longer; what it said in earlier rounds stays."""
    row.ended_at = row.ended_at or at
    row.save(update_fields=["ended_at"])
    return facts.TeamEnded(row.pk)


@action(policy.PLAN)
def open_round(words: PulseRoundWords, *, actor: Actor, at: datetime) -> facts.PulseOpened:
    """Plan a round of three questions; raises PeriodTaken, EndsTooSoon."""
    if words.closes_on < max(words.opens_on, day_of(at)):
        raise EndsTooSoon(words.closes_on)
    of = {"organisation_id": actor.organisation, "period": words.period}
    if PulseRound.objects.filter(**of).exists():
        raise PeriodTaken(words.period)
    row = PulseRound.objects.create(
        **of, opens_on=words.opens_on, closes_on=words.closes_on, as_indicator=words.as_indicator
    )
    return facts.PulseOpened(row.pk, row.period)


@action(policy.ANSWER)
def answer(
    row: PulseRound, team: int | None, given: Mapping[PulseQuestion, int], *, actor: Actor, at: datetime
) -> facts.PulseTold:
    """Count one's answers in a team; the row of the round is locked, so that counts are not lost.

    Raises NotOpen, AnsweredAlready, UnknownTeam, NotAnAnswer.
    """
    if not row.opens_on <= day_of(at) <= row.closes_on:
        raise NotOpen(row.pk)
    if set(given) != set(PulseQuestion) or not all(LOWEST <= one <= HIGHEST for one in given.values()):
        raise NotAnAnswer(row.pk)
    _refuse_unknown(team, actor)
    who = {"organisation_id": actor.organisation, "of": row, "person_id": actor.person}
    if PulseTaken.objects.filter(**who).exists():
        raise AnsweredAlready(row.pk)
    PulseTaken.objects.create(**who)
    for question, said in given.items():
        _count(row, team, question, said)
    return facts.PulseTold(row.pk)


@action(policy.CLOSE)
def close(row: PulseRound, *, actor: Actor, at: datetime) -> facts.PulseClosed:
    """Let go of who took part in a round that is over; raises NotOpen while one can still answer."""
    if day_of(at) <= row.closes_on:
        raise NotOpen(row.pk)
    PulseTaken.objects.filter(of=row).delete()
    row.closed_at = row.closed_at or at
    row.save(update_fields=["closed_at"])
    return facts.PulseClosed(row.pk)


def _count(row: PulseRound, team: int | None, question: PulseQuestion, said: int) -> None:
    of = {"of": row, "question": question, "answer": said, "organisation_id": row.organisation_id}
    counts = PulseCount.objects.filter(**of, team=team)
    if not counts.update(times=F("times") + 1):
        PulseCount.objects.create(**of, team_id=team, times=1)


def _refuse_unknown(team: int | None, actor: Actor) -> None:
    if team is not None and not _living(actor).filter(pk=team).exists():
        raise UnknownTeam(team)


def _living(actor: Actor) -> QuerySet[Team]:
    return Team.objects.filter(organisation=actor.organisation, ended_at=None)
