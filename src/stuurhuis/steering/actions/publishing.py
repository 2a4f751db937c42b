# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choose what may become public, make it public, and withdraw it; what was public is never changed."""

from dataclasses import asdict
from datetime import datetime

from django.db import IntegrityError, transaction

from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import publishing as facts
from stuurhuis.steering.models.publishing import Publication, PublicationPlan, Withdrawal
from stuurhuis.steering.policy import publishing as policy
from stuurhuis.steering.queries.publishing import preview
from stuurhuis.steering.rules.published import kept
from stuurhuis.steering.rules.publishing import Choice, PublicWords


class NothingToPublish(Exception):
    """No goal was chosen."""


class NothingNew(Exception):
    """It says the same as what is public now."""


class ChangedMeanwhile(Exception):
    """What would become public is no longer what was looked at."""


class AlreadyWithdrawn(Exception):
    """It is no longer public."""


@action(policy.PLAN)
def plan(choice: Choice, words: PublicWords, *, actor: Actor, at: datetime) -> facts.PublicationPlanned:
    """Keep what may become public, for the whole organisation; nothing becomes public by it."""
    kept_choice = {
        "aspects": sorted(choice.aspects),
        "goals": sorted(choice.goals),
        "things": sorted(choice.things),
    }
    PublicationPlan.objects.update_or_create(
        organisation_id=actor.organisation, defaults=kept_choice | asdict(words) | {"changed_at": at}
    )
    return facts.PublicationPlanned(len(choice.goals), len(choice.aspects))


@action(policy.PUBLISH)
def publish(looked_at: str, *, actor: Actor, at: datetime) -> facts.MadePublic:
    """Make public what was chosen, as it is now and as it was looked at: `looked_at` is its fingerprint.

    Nobody hands over what becomes public; it is read here. Raises NothingToPublish, NothingNew,
    ChangedMeanwhile, NotJudgedYet.
    """
    found = preview(actor=actor, at=at)
    if not found.story.goals:
        raise NothingToPublish
    if found.fingerprint != looked_at:
        raise ChangedMeanwhile
    if found.now and found.now.fingerprint == looked_at:
        raise NothingNew
    own = {"organisation_id": actor.organisation, "number": found.number, "published_at": at}
    said = {"content": kept(found.story), "fingerprint": looked_at}
    try:
        with transaction.atomic():
            row = Publication.objects.create(**own, **said, **asdict(found.words))
    except IntegrityError as other:  # a colleague was first
        raise ChangedMeanwhile from other
    return facts.MadePublic(row.pk, row.number)


@action(policy.WITHDRAW)
def withdraw(
    publication: Publication, reason: str, *, actor: Actor, at: datetime
) -> facts.PublicationWithdrawn:
    """Show a publication no longer; that it was there, and why it is gone, stays. Raises AlreadyWithdrawn."""
    if Withdrawal.objects.filter(publication=publication).exists():
        raise AlreadyWithdrawn(publication.number)
    Withdrawal.objects.create(
        organisation_id=actor.organisation,
        publication=publication,
        number=publication.number,
        published_at=publication.published_at,
        reason=reason,
        withdrawn_at=at,
    )
    return facts.PublicationWithdrawn(publication.pk, publication.number)
