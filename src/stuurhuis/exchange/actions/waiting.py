# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep what was told by mail, and let go of that once it does not wait any more."""

from collections.abc import Sequence
from datetime import datetime

from stuurhuis.exchange.facts import waiting as facts
from stuurhuis.exchange.models.waiting import WaitingMail
from stuurhuis.exchange.policy import waiting as policy
from stuurhuis.exchange.rules.waiting import Waits
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class NothingToLetGo(Exception):
    """All that was told still waits, so nothing is told."""


@action(policy.NOTE)
def note(told: Sequence[Waits], *, actor: Actor, at: datetime) -> facts.WaitingTold:
    """One person was told some things; twice is once."""
    own = {"organisation_id": actor.organisation, "sent_at": at}
    WaitingMail.objects.bulk_create(
        [WaitingMail(**own, person_id=one.person, about=one.about, stage=one.stage) for one in told],
        ignore_conflicts=True,
    )
    return facts.WaitingTold(told[0].person, len(told))


@action(policy.LET_GO)
def let_go(waiting: Sequence[Waits], *, actor: Actor, at: datetime) -> facts.WaitingForgotten:
    """Let go of what was told about anything else than what waits now. Raises NothingToLetGo."""
    still = {(one.person, one.about) for one in waiting}
    kept = WaitingMail.objects.filter(organisation=actor.organisation)
    over = [
        key
        for key, person, about in kept.values_list("pk", "person", "about")
        if (person, about) not in still
    ]
    return _gone(WaitingMail.objects.filter(pk__in=over).delete()[0])


@action(policy.LET_GO)
def forget(person: int, *, actor: Actor, at: datetime) -> facts.WaitingForgotten:
    """Let go of what somebody was told. Raises NothingToLetGo."""
    return _gone(WaitingMail.objects.filter(organisation=actor.organisation, person=person).delete()[0])


def _gone(number: int) -> facts.WaitingForgotten:
    if not number:
        raise NothingToLetGo
    return facts.WaitingForgotten(number)
