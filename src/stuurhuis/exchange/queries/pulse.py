# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""How are the teams doing, and did I say so already?"""

from collections import defaultdict
from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.exchange.models import pulse as tables
from stuurhuis.exchange.policy import pulse as policy
from stuurhuis.exchange.rules import pulse as rules
from stuurhuis.exchange.rules.pulse import (
    PulseQuestion,
    PulseRound,
    PulseRoundWords,
    Team,
    TeamPulse,
    TeamWords,
)
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


@question(policy.PLAN)
def may_plan(*, actor: Actor, at: datetime) -> bool:
    """Whether one may name teams and plan rounds; raises NotAllowed."""
    return True


@question(policy.SEE_TEAMS)
def teams(shown: QuerySet[tables.Team], *, actor: Actor, at: datetime) -> tuple[Team, ...]:
    """The teams of now, by name."""
    return tuple(_team(row) for row in shown.filter(ended_at=None).order_by("name"))


@question(policy.SEE)
def rounds(shown: QuerySet[tables.PulseRound], *, actor: Actor, at: datetime) -> tuple[PulseRound, ...]:
    """All rounds of the organisation, the newest first."""
    return tuple(_round(row) for row in shown.order_by("-opens_on", "-pk"))


@question(policy.SEE)
def past(shown: QuerySet[tables.PulseRound], *, actor: Actor, at: datetime) -> tuple[int, ...]:
    """The rounds that are over and of which is still known who took part."""
    over = shown.filter(closed_at=None, closes_on__lt=day_of(at))
    return tuple(over.values_list("pk", flat=True))


@question(policy.SEE, one=True)
def outcome(row: tables.PulseRound, *, actor: Actor, at: datetime) -> tuple[TeamPulse, ...]:
    """What may be shown of a round; nothing before it is over, so that no two days can be compared."""
    if not _round(row).is_over(day_of(at)):
        return ()
    there = [_team(one) for one in tables.Team.objects.filter(organisation=actor.organisation)]
    return rules.shown(there, _counted(row))


@question(policy.TOOK_PART)
def answered(shown: QuerySet[tables.PulseTaken], pulse_round: int, *, actor: Actor, at: datetime) -> bool:
    """Whether one took part in a round already."""
    return shown.filter(of=pulse_round).exists()


def _counted(row: tables.PulseRound) -> list[rules.Counted]:
    found: dict[int | None, dict[PulseQuestion, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    for one in tables.PulseCount.objects.filter(of=row):
        found[one.team_id][PulseQuestion(one.question)][one.answer] = one.times
    return [rules.Counted(team, given) for team, given in found.items()]


def _team(row: tables.Team) -> Team:
    return Team(row.pk, TeamWords(row.name, row.above_id))


def _round(row: tables.PulseRound) -> PulseRound:
    return PulseRound(row.pk, PulseRoundWords(row.period, row.opens_on, row.closes_on, row.as_indicator))
