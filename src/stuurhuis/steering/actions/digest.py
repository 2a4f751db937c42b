# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choose how often there is mail about what is new, and keep what each mail told.

A digest is kept before it is sent and noted after. Who is killed in between leaves one of which nobody
knows whether it went: it goes once more, and says so, and never a third time.
"""

from collections.abc import Sequence
from dataclasses import astuple
from datetime import datetime
from typing import Any

from django.utils.timezone import localtime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import digest as facts
from stuurhuis.steering.models.digest import Digest, DigestChoice, DigestPlace
from stuurhuis.steering.policy import digest as policy
from stuurhuis.steering.rules.digest import Rhythm, is_due
from stuurhuis.steering.rules.signals import SignalKey


class NotDueYet(Exception):
    """The moment for the next digest of this person has not come, or another process was first."""


class RepeatedBefore(Exception):
    """A digest of which nobody knows whether it went is sent once more, not again and again."""


@action(policy.CHOOSE)
def choose(rhythm: Rhythm, *, actor: Actor, at: datetime) -> facts.DigestChosen:
    """Say how often one wants to hear what is new; the first mail comes at the next moment."""
    own: dict[str, Any] = {"organisation_id": actor.organisation, "person_id": actor.person}
    kept, _ = DigestChoice.objects.update_or_create(**own, defaults={"rhythm": rhythm.value, "looked_at": at})
    DigestPlace.objects.get_or_create(organisation_id=actor.organisation)
    return facts.DigestChosen(kept.pk, rhythm.value)


@action(policy.STOP)
def stop(wish: DigestChoice, *, actor: Actor, at: datetime) -> facts.DigestStopped:
    """No more mail; twice is once."""
    wish.rhythm = Rhythm.NEVER.value
    wish.save(update_fields=["rhythm"])
    return facts.DigestStopped(wish.pk)


@action(policy.PREPARE)
def prepare(
    wish: DigestChoice, signals: Sequence[SignalKey], *, actor: Actor, at: datetime
) -> facts.DigestPrepared:
    """Keep what will be told, before it goes; raises NotDueYet. Without signals there is no digest."""
    if not is_due(Rhythm(wish.rhythm), wish.looked_at, localtime(at)):
        raise NotDueYet(wish.pk)
    wish.looked_at = at
    wish.save(update_fields=["looked_at"])
    if not signals:
        return facts.DigestPrepared(wish.pk, None, 0)
    kept = Digest.objects.create(
        organisation_id=wish.organisation_id,
        of=wish,
        signals=[astuple(one) for one in signals],
        prepared_at=at,
    )
    return facts.DigestPrepared(wish.pk, kept.pk, len(signals))


@action(policy.REPEAT)
def repeat(digest: Digest, *, actor: Actor, at: datetime) -> facts.DigestRepeated:
    """Keep that it goes once more, before it goes; raises RepeatedBefore."""
    if digest.repeated_at or digest.sent_at:
        raise RepeatedBefore(digest.pk)
    digest.repeated_at = at
    digest.save(update_fields=["repeated_at"])
    return facts.DigestRepeated(digest.pk)


@action(policy.NOTE_SENT)
def note_sent(digest: Digest, *, actor: Actor, at: datetime) -> facts.DigestSent:
    """Keep that the mail server took it."""
    digest.sent_at = at
    digest.save(update_fields=["sent_at"])
    return facts.DigestSent(digest.pk)


@action(policy.TAKE_BACK)
def take_back(digest: Digest, *, actor: Actor, at: datetime) -> facts.DigestTakenBack:
    """The mail server refused it: what it told goes with the next one."""
    fact = facts.DigestTakenBack(digest.pk)
    digest.delete()
    return fact


@action(policy.FORGET_READER)
def forget_reader(person: int, *, actor: Actor, at: datetime) -> facts.ReaderForgotten:
    """Let go of how often a person wanted mail and of what it told; twice is once."""
    wishes = DigestChoice.objects.filter(organisation=actor.organisation, person=person)
    Digest.objects.filter(of__in=wishes).delete()
    gone, _ = wishes.delete()
    return facts.ReaderForgotten(person, gone)
