# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people choose: to follow an indicator, to let a signal rest or to accept it, until a day."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import choices as facts
from stuurhuis.steering.models.tables import Deferral, Follow
from stuurhuis.steering.policy import choices as policy
from stuurhuis.steering.rules.signals import SignalKey


class DateHasPassed(Exception):
    """A signal can be put aside until a day that is still to come."""


class NoReason(Exception):
    """What is accepted is accepted for a reason."""


def _own(actor: Actor) -> dict[str, Any]:
    return {"organisation_id": actor.organisation, "person_id": actor.person}


@action(policy.FOLLOW)
def follow(region: str, indicator: str, *, actor: Actor, at: datetime) -> facts.IndicatorFollowed:
    """Keep in sight how an indicator goes; following twice is following once."""
    kept, _ = Follow.objects.get_or_create(
        **_own(actor),
        region=region,
        indicator=indicator,
        defaults={"since": at},
    )
    return facts.IndicatorFollowed(kept.pk, indicator, region)


@action(policy.UNFOLLOW)
def unfollow(kept: Follow, *, actor: Actor, at: datetime) -> facts.IndicatorUnfollowed:
    """Stop following."""
    fact = facts.IndicatorUnfollowed(kept.indicator, kept.region)
    kept.delete()
    return fact


@action(policy.FORGET_FOLLOWER)
def forget_follower(person: int, *, actor: Actor, at: datetime) -> facts.FollowerForgotten:
    """Let go of all that a person followed in the name of the organisation; twice is once."""
    gone, _ = Follow.objects.filter(organisation=actor.organisation, person=person).delete()
    return facts.FollowerForgotten(person, gone)


@action(policy.PUT_ASIDE)
def put_aside(
    signal: SignalKey, until: date, reason: str, *, actor: Actor, at: datetime
) -> facts.SignalPutAside:
    """Let a signal sleep for the whole organisation until a day; raises DateHasPassed.

    A later choice takes the place of an earlier one.
    """
    kept = _let_sleep(signal, until, actor, at, reason=reason)
    return facts.SignalPutAside(kept, signal.indicator, signal.region, until)


@action(policy.ACCEPT)
def accept(
    deviation: SignalKey, until: date, reason: str, *, actor: Actor, at: datetime
) -> facts.DeviationAccepted:
    """Say that the organisation knows of a deviation and accepts it until a day, with the reason.

    It sleeps as what was put aside does, and comes back by itself. Raises DateHasPassed, NoReason.
    """
    if not reason.strip():
        raise NoReason
    kept = _let_sleep(deviation, until, actor, at, reason=reason, accepted=True)
    return facts.DeviationAccepted(kept, deviation.indicator, deviation.region, until)


@action(policy.TAKE_UP)
def take_up(kept: Deferral, *, actor: Actor, at: datetime) -> facts.SignalTakenUpAgain:
    """Let a signal ask attention again, before its day has come."""
    kept.taken_up_at = at
    kept.save(update_fields=["taken_up_at"])
    return facts.SignalTakenUpAgain(kept.pk)


def _let_sleep(which: SignalKey, until: date, actor: Actor, at: datetime, **said: Any) -> int:
    if until <= day_of(at):
        raise DateHasPassed(until)
    of = {"organisation_id": actor.organisation, **asdict(which)}
    Deferral.objects.filter(**of, taken_up_at=None).update(taken_up_at=at)
    return Deferral.objects.create(**of, until=until, put_aside_at=at, **said).pk
