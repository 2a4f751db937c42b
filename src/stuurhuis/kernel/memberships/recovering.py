# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A way back for who lost phone and recovery codes: an administrator starts it, the password finishes it."""

from datetime import datetime, timedelta

from stuurhuis.kernel.door import action
from stuurhuis.kernel.memberships import facts, policy
from stuurhuis.kernel.memberships.actions import living
from stuurhuis.kernel.policy import Actor
from stuurhuis.kernel.store.days import day_of
from stuurhuis.kernel.store.models import Invitation, Membership, Recovery
from stuurhuis.kernel.store.wall import holding, within

VALID = timedelta(hours=24)
KEPT = timedelta(days=30)  # the term of an invitation and a recovery, P1M, from the day that its link is void


class NotHereAnyMore(Exception):
    """Who is to be helped no longer works here, or the account is closed."""


class RecoveryGone(LookupError):
    """The recovery was used, replaced or never there, or its term is over."""


class NothingToClear(Exception):
    """No invitation and no recovery of the organisation is past its term."""


class WrongPassword(Exception):
    """Who holds the link does not know the password: the mail alone opens nothing."""


@action(policy.START_RECOVERY)
def start_recovery(
    membership: Membership, token_digest: str, *, actor: Actor, at: datetime
) -> facts.RecoveryStarted:
    """Let a colleague set a second factor anew, within a day; an earlier start is replaced.

    Raises NotHereAnyMore.
    """
    if not living(day_of(at)).filter(pk=membership.pk, person__is_active=True).exists():
        raise NotHereAnyMore(membership.pk)
    Recovery.objects.filter(person=membership.person_id, used=None).delete()
    made = Recovery.objects.create(
        organisation_id=membership.organisation_id,
        person_id=membership.person_id,
        token_digest=token_digest,
        started_by_id=actor.person,
        expires=at + VALID,
    )
    return facts.RecoveryStarted(made.pk, made.person_id, made.organisation_id)


@action(policy.RECOVER)
def recover(token_digest: str, password: str, *, actor: Actor, at: datetime) -> facts.SecondFactorGivenUp:
    """Give up the factors that were lost, once, with the password. Raises RecoveryGone, WrongPassword."""
    with holding(token_digest):
        found = Recovery.objects.filter(token_digest=token_digest).first()
    if found is None:
        raise RecoveryGone
    with within(found.organisation_id):
        locked = Recovery.objects.select_for_update().filter(pk=found.pk, used=None, expires__gt=at)
        recovery = locked.filter(person__is_active=True).first()
        if recovery is None or not _works_here(recovery, at):
            raise RecoveryGone
        if not recovery.person.check_password(password):
            raise WrongPassword
        recovery.used = at
        recovery.save(update_fields=["used"])
        return facts.SecondFactorGivenUp(recovery.pk, recovery.person_id, recovery.organisation_id)


@action(policy.CLEAR_LINKS)
def clear_links(*, actor: Actor, at: datetime) -> facts.LinksCleared:
    """Let go of the invitations and recoveries whose term is over, accepted or not; raises NothingToClear."""
    past = {"organisation": actor.organisation, "expires__lte": at - KEPT}
    gone = [table.objects.filter(**past).delete()[0] for table in (Invitation, Recovery)]
    if not any(gone):
        raise NothingToClear(actor.organisation)
    return facts.LinksCleared(actor.organisation, *gone)


def _works_here(recovery: Recovery, at: datetime) -> bool:
    held = living(day_of(at)).filter(organisation=recovery.organisation_id, person=recovery.person_id)
    return held.exists()
