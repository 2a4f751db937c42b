# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep what was told by mail of dossiers, and let go of that once it does not wait any more."""

from collections.abc import Sequence
from datetime import datetime

from stuurhuis.dossiers.facts import waiting as facts
from stuurhuis.dossiers.models import DossierMail
from stuurhuis.dossiers.policy import waiting as policy
from stuurhuis.dossiers.rules.waiting import DossierWaits
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class NoMailToLetGo(Exception):
    """All that was told still waits, so nothing is told."""


@action(policy.NOTE)
def note(told: Sequence[DossierWaits], *, actor: Actor, at: datetime) -> facts.DossierMailTold:
    """One person was told some things; twice is once."""
    rows = [
        DossierMail(
            organisation_id=actor.organisation,
            person_id=one.person,
            about=one.about,
            stage=one.stage,
            sent_at=at,
        )
        for one in told
    ]
    DossierMail.objects.bulk_create(rows, ignore_conflicts=True)
    return facts.DossierMailTold(told[0].person, len(told))


@action(policy.LET_GO)
def let_go(waiting: Sequence[DossierWaits], *, actor: Actor, at: datetime) -> facts.DossierMailForgotten:
    """Let go of what was told about anything else than what waits now. Raises NoMailToLetGo."""
    still = {(one.person, one.about) for one in waiting}
    kept = DossierMail.objects.filter(organisation=actor.organisation)
    over = [row.pk for row in kept if (row.person_id, row.about) not in still]
    return _gone(kept.filter(pk__in=over).delete()[0])


@action(policy.LET_GO)
def forget(person: int, *, actor: Actor, at: datetime) -> facts.DossierMailForgotten:
    """Let go of what somebody was told. Raises NoMailToLetGo."""
    return _gone(DossierMail.objects.filter(organisation=actor.organisation, person=person).delete()[0])


def _gone(number: int) -> facts.DossierMailForgotten:
    if not number:
        raise NoMailToLetGo
    return facts.DossierMailForgotten(number)
