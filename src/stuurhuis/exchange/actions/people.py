# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take part, rest, confirm, leave; and what one did here, noted for whoever takes part."""

from datetime import datetime
from typing import Any

from django.db.models import Q

from stuurhuis.exchange.facts import people as facts
from stuurhuis.exchange.models.people import Evidence, Line, Profile, StandIn, SuggestedEdit
from stuurhuis.exchange.policy import people as policy
from stuurhuis.exchange.policy.people_opened import open_what_is_chosen
from stuurhuis.exchange.rules.people import Audience, EvidenceWords, is_to_be_removed
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class TakesPartAlready(Exception):
    """Somebody has one profile at an organisation."""


class TakesNoPart(Exception):
    """Of who takes no part, nothing is kept."""


class NotWarnedLongEnough(Exception):
    """A profile is removed a month after the warning, and not before."""


@action(policy.BEGIN)
def begin(*, actor: Actor, at: datetime) -> facts.ProfileBegun:
    """Take part, with a profile that is still empty. Raises TakesPartAlready."""
    of: dict[str, Any] = {"organisation_id": actor.organisation, "person_id": actor.person}
    row, made = Profile.objects.get_or_create(**of, defaults={"started_at": at, "confirmed_at": at})
    if not made:
        raise TakesPartAlready(row.pk)
    return facts.ProfileBegun(row.pk)


@action(policy.REST)
def rest(profile: Profile, *, actor: Actor, at: datetime) -> facts.ProfileRested:
    """Let nobody else see it for a while; nothing is lost."""
    _rest(profile, at)
    return facts.ProfileRested(profile.pk)


@action(policy.CHANGE)
def resume(profile: Profile, *, actor: Actor, at: datetime) -> facts.ProfileResumed:
    """Let it be seen again by whom one chose; that is a confirmation too."""
    profile.ended_at, profile.warned_at, profile.confirmed_at = None, None, at
    profile.save(update_fields=["ended_at", "warned_at", "confirmed_at"])
    open_what_is_chosen(profile)
    return facts.ProfileResumed(profile.pk)


@action(policy.CHANGE)
def confirm(profile: Profile, *, actor: Actor, at: datetime) -> facts.ProfileConfirmed:
    """Say that it is still right; a warning is off."""
    profile.confirmed_at, profile.warned_at = at, None
    profile.save(update_fields=["confirmed_at", "warned_at"])
    return facts.ProfileConfirmed(profile.pk)


@action(policy.LEAVE)
def leave(profile: Profile, *, actor: Actor, at: datetime) -> facts.ProfileRemoved:
    """Take part no longer: all of it is gone at once."""
    return _removed(profile)


@action(policy.NOTE_EVIDENCE)
def note_evidence(person: int, words: EvidenceWords, *, actor: Actor, at: datetime) -> facts.EvidenceNoted:
    """Suggest to somebody to show what they did; until they decide, only they see it. Twice is once.

    Raises TakesNoPart.
    """
    profile = Profile.objects.filter(organisation=actor.organisation, person=person).first()
    if profile is None:
        raise TakesNoPart(person)
    told = {"kind": words.kind, "words": words.words, "happened_on": words.happened_on}
    row, _ = Evidence.objects.get_or_create(
        organisation_id=actor.organisation,
        profile=profile,
        source=words.source,
        defaults={**told, "audience": Audience.ME},
    )
    return facts.EvidenceNoted(profile.pk, row.pk)


@action(policy.DECIDE_EVIDENCE)
def decide_evidence(
    row: Evidence, audience: Audience, *, actor: Actor, at: datetime
) -> facts.EvidenceDecided:
    """Say who sees what one did; it is a suggestion no longer."""
    row.audience, row.decided_at = audience, at
    row.save(update_fields=["audience", "decided_at"])
    open_what_is_chosen(row.profile)
    return facts.EvidenceDecided(row.profile_id, row.pk, audience)


@action(policy.REST_LEAVER)
def rest_leaver(person: int, *, actor: Actor, at: datetime) -> facts.LeaverRested:
    """Let nobody see the profile of who left the organisation, nor name them there; twice is once."""
    profile = Profile.objects.filter(organisation=actor.organisation, person=person).first()
    if profile is not None:
        _rest(profile, at)
    _unname(person, actor.organisation)
    return facts.LeaverRested(person)


@action(policy.WARN)
def warn(profile: Profile, *, actor: Actor, at: datetime) -> facts.ProfileWarned:
    """Keep that its owner is told that it will be removed, before the mail goes."""
    profile.warned_at = at
    profile.save(update_fields=["warned_at"])
    return facts.ProfileWarned(profile.pk)


@action(policy.REMOVE_PAST_TERM)
def remove_past_term(profile: Profile, *, actor: Actor, at: datetime) -> facts.ProfileRemoved:
    """Let go of a profile a month after the warning. Raises NotWarnedLongEnough."""
    if profile.warned_at is None or not is_to_be_removed(profile.warned_at, at):
        raise NotWarnedLongEnough(profile.pk)
    return _removed(profile)


@action(policy.FORGET)
def forget(person: int, *, actor: Actor, at: datetime) -> facts.ProfileForgotten:
    """Let go of all that the organisation kept of somebody here, as owner and as who was named."""
    Profile.objects.filter(organisation=actor.organisation, person=person).delete()
    SuggestedEdit.objects.filter(suggested_by=person).delete()
    _unname(person, actor.organisation)
    return facts.ProfileForgotten(person)


def _rest(profile: Profile, at: datetime) -> None:
    profile.ended_at = profile.ended_at or at
    profile.save(update_fields=["ended_at"])
    open_what_is_chosen(profile)


def _unname(person: int, organisation: str) -> None:
    """Let somebody be nobody's manager or stand-in at an organisation, nor have a manager there."""
    StandIn.objects.filter(organisation=organisation, person=person).delete()
    Line.objects.filter(organisation=organisation, stand_in=person).update(stand_in=None)
    Line.objects.filter(Q(person=person) | Q(manager=person), organisation=organisation).delete()


def _removed(profile: Profile) -> facts.ProfileRemoved:
    fact = facts.ProfileRemoved(profile.pk)
    profile.delete()
    return fact
