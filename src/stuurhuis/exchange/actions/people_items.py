# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say what one knows and wants, when one can help and who stands in; and take that back."""

from datetime import datetime
from typing import Any

from stuurhuis.exchange.facts import people as facts
from stuurhuis.exchange.models.people import Availability, Evidence, Profile, ProfileItem, StandIn
from stuurhuis.exchange.policy import people as policy
from stuurhuis.exchange.policy.people_lines import works_with
from stuurhuis.exchange.policy.people_opened import open_what_is_chosen
from stuurhuis.exchange.rules.people import Audience, AvailabilityWords, ItemWords
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class SaidAlready(Exception):
    """The same stands in the profile already."""


class EndsBeforeItBegins(Exception):
    """A period whose last day lies before its first."""


class NotAColleague(Exception):
    """Who is named does not work for the same organisation, or is oneself."""


@action(policy.CHANGE)
def add_item(profile: Profile, words: ItemWords, *, actor: Actor, at: datetime) -> facts.ItemKept:
    """Add one thing. Raises SaidAlready."""
    _refuse_twice(profile.pk, words)
    row = ProfileItem.objects.create(organisation_id=profile.organisation_id, profile=profile, **_item(words))
    open_what_is_chosen(profile)
    return facts.ItemKept(profile.pk, row.pk)


@action(policy.CHANGE_ITEM)
def change_item(row: ProfileItem, words: ItemWords, *, actor: Actor, at: datetime) -> facts.ItemKept:
    """Say one thing anew. Raises SaidAlready."""
    _refuse_twice(row.profile_id, words, but=row.pk)
    for name, value in _item(words).items():
        setattr(row, name, value)
    row.save()
    open_what_is_chosen(row.profile)
    return facts.ItemKept(row.profile_id, row.pk)


@action(policy.REMOVE_ITEM)
def remove_item(row: ProfileItem, *, actor: Actor, at: datetime) -> facts.ItemRemoved:
    """Take one thing away."""
    fact = facts.ItemRemoved(row.profile_id, row.pk)
    _take_away(row)
    return fact


@action(policy.CHANGE)
def add_availability(
    profile: Profile, words: AvailabilityWords, *, actor: Actor, at: datetime
) -> facts.AvailabilityKept:
    """Say when and where one can help. Raises EndsBeforeItBegins."""
    row = Availability.objects.create(
        organisation_id=profile.organisation_id, profile=profile, **_availability(words)
    )
    open_what_is_chosen(profile)
    return facts.AvailabilityKept(profile.pk, row.pk)


@action(policy.CHANGE_AVAILABILITY)
def change_availability(
    row: Availability, words: AvailabilityWords, *, actor: Actor, at: datetime
) -> facts.AvailabilityKept:
    """Say it anew. Raises EndsBeforeItBegins."""
    for name, value in _availability(words).items():
        setattr(row, name, value)
    row.save()
    open_what_is_chosen(row.profile)
    return facts.AvailabilityKept(row.profile_id, row.pk)


@action(policy.REMOVE_AVAILABILITY)
def remove_availability(row: Availability, *, actor: Actor, at: datetime) -> facts.AvailabilityRemoved:
    """Say that one can no longer help then."""
    fact = facts.AvailabilityRemoved(row.profile_id, row.pk)
    _take_away(row)
    return fact


@action(policy.REMOVE_EVIDENCE)
def remove_evidence(row: Evidence, *, actor: Actor, at: datetime) -> facts.ItemRemoved:
    """Let go of something that one did here."""
    fact = facts.ItemRemoved(row.profile_id, row.pk)
    _take_away(row)
    return fact


@action(policy.CHANGE)
def name_stand_in(
    profile: Profile, person: int, audience: Audience, *, actor: Actor, at: datetime
) -> facts.StandInNamed:
    """Say whom one can ask when one is away, in the place of who it was. Raises NotAColleague."""
    if not works_with(actor, person, at):
        raise NotAColleague(person)
    StandIn.objects.update_or_create(
        organisation_id=profile.organisation_id,
        profile=profile,
        defaults={"person_id": person, "audience": audience},
    )
    open_what_is_chosen(profile)
    return facts.StandInNamed(profile.pk)


@action(policy.REMOVE_STAND_IN)
def remove_stand_in(row: StandIn, *, actor: Actor, at: datetime) -> facts.StandInGone:
    """Name nobody any more."""
    return _gone(row)


@action(policy.DECLINE_STAND_IN)
def decline_stand_in(row: StandIn, *, actor: Actor, at: datetime) -> facts.StandInGone:
    """Say, as who was named, that one does not stand in."""
    return _gone(row)


def _refuse_twice(profile: int, words: ItemWords, but: int = 0) -> None:
    same = ProfileItem.objects.filter(profile=profile, kind=words.kind, words__iexact=words.words)
    if same.exclude(pk=but).exists():
        raise SaidAlready(words.kind)


def _item(words: ItemWords) -> dict[str, Any]:
    return {
        "kind": words.kind,
        "words": words.words,
        "audience": words.audience,
        "concept": words.concept,
        "level": words.level,
        "interest": words.interest,
    }


def _availability(words: AvailabilityWords) -> dict[str, Any]:
    if words.until is not None and words.until < words.since:
        raise EndsBeforeItBegins(words.until)
    return {
        "days": "".join(str(day) for day in sorted(words.days)),
        "hours": words.hours,
        "since": words.since,
        "until": words.until,
        "region": words.region,
        "remote": words.remote,
        "audience": words.audience,
    }


def _gone(row: StandIn) -> facts.StandInGone:
    fact = facts.StandInGone(row.profile_id)
    _take_away(row)
    return fact


def _take_away(row: ProfileItem | Availability | StandIn | Evidence) -> None:
    profile = row.profile
    row.delete()
    open_what_is_chosen(profile)
