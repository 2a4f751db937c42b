# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the example people of an organisation, a portion in a deed, and say how far they are."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db.models import F

from stuurhuis.exchange.facts import finding as facts
from stuurhuis.exchange.models.finding import ExampleRun, Keyword
from stuurhuis.exchange.models.opening import Assurance
from stuurhuis.exchange.models.people import Availability, Evidence, Line, Profile, ProfileItem
from stuurhuis.exchange.policy import finding as policy
from stuurhuis.exchange.policy.finding_keywords import of_deed, of_item
from stuurhuis.exchange.ports.finding import ExampleProfile
from stuurhuis.exchange.rules.opening import REQUIRED
from stuurhuis.exchange.rules.people import Audience
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

EXAMPLE = "voorbeeld"


@action(policy.BRING_EXAMPLES)
def begin(wanted: int, brought: int, *, actor: Actor, at: datetime) -> facts.ExamplesBegun:
    """Say how many are wanted, and how many are there already."""
    ExampleRun.objects.all().delete()
    ExampleRun.objects.create(wanted=wanted, brought=brought)
    return facts.ExamplesBegun(wanted, brought)


@action(policy.BRING_EXAMPLES)
def bring(
    people: Sequence[tuple[int, ExampleProfile]], managers: dict[int, int], *, actor: Actor, at: datetime
) -> facts.ExamplesBrought:
    """Let these people take part, with their keywords; who takes part already stays as they are.

    What must be in order is recorded as an example where nothing was recorded yet.
    """
    _put_in_order(actor, at)
    here: dict[str, Any] = {"organisation_id": actor.organisation}
    there = set(Profile.objects.filter(**here).values_list("person", flat=True))
    new = [each for each in people if each[0] not in there]
    made = Profile.objects.bulk_create(_profile(*each, actor, at) for each in new)
    told = [(profile, words) for profile, (_, words) in zip(made, new, strict=True)]
    items = ProfileItem.objects.bulk_create(row for each in told for row in _items(*each))
    deeds = Evidence.objects.bulk_create(row for each in told for row in _deeds(*each, at))
    Availability.objects.bulk_create(row for each in told for row in _available(*each))
    Keyword.objects.bulk_create(row for item in items for row in of_item(item))
    Keyword.objects.bulk_create(row for deed in deeds for row in of_deed(deed, day_of(at)))
    Line.objects.bulk_create(
        (Line(**here, person_id=one, manager_id=managers[one], named_at=at) for one in managers),
        ignore_conflicts=True,
    )
    ExampleRun.objects.update(brought=F("brought") + len(made))
    return facts.ExamplesBrought(actor.organisation, len(made))


def _put_in_order(actor: Actor, at: datetime) -> None:
    living = Assurance.objects.filter(organisation=actor.organisation, ended_at=None)
    there = set(living.values_list("kind", flat=True))
    Assurance.objects.bulk_create(
        Assurance(
            organisation_id=actor.organisation,
            kind=one.kind,
            decided_on=day_of(at),
            reference=EXAMPLE,
            opened=True,
            started_at=at,
        )
        for one in REQUIRED
        if one.kind not in there
    )


def _profile(person: int, words: ExampleProfile, actor: Actor, at: datetime) -> Profile:
    return Profile(
        organisation_id=actor.organisation,
        person_id=person,
        started_at=at,
        confirmed_at=at - (day_of(at) - words.confirmed_on),
        opened=any(Audience(item.audience).reaches_others for item in words.items),
    )


def _items(profile: Profile, words: ExampleProfile) -> Iterator[ProfileItem]:
    for one in words.items:
        yield ProfileItem(
            organisation_id=profile.organisation_id,
            profile=profile,
            opened=Audience(one.audience).reaches_others,
            kind=one.kind,
            concept=one.concept,
            words=one.words,
            level=one.level,
            interest=one.interest,
            audience=one.audience,
        )


def _deeds(profile: Profile, words: ExampleProfile, at: datetime) -> Iterator[Evidence]:
    for one in words.deeds:
        yield Evidence(
            organisation_id=profile.organisation_id,
            profile=profile,
            opened=True,
            kind=one.kind,
            source=one.source,
            words=one.words,
            happened_on=one.happened_on,
            audience=Audience.GOVERNMENTS,
            decided_at=at,
        )


def _available(profile: Profile, words: ExampleProfile) -> Iterator[Availability]:
    one = words.available
    if one is not None:
        yield Availability(
            organisation_id=profile.organisation_id,
            profile=profile,
            opened=Audience(one.audience).reaches_others,
            days="".join(map(str, one.days)),
            hours=one.hours,
            since=one.since,
            remote=True,
            audience=one.audience,
        )
