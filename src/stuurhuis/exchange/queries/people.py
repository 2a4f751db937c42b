# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does somebody show me, and what do I show?"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from stuurhuis.exchange.models import people as tables
from stuurhuis.exchange.policy import people as policy
from stuurhuis.exchange.rules.people import (
    Audience,
    AvailabilityWords,
    EvidenceKind,
    EvidenceWords,
    ItemKind,
    ItemWords,
)
from stuurhuis.exchange.rules.people_views import (
    Available,
    Deed,
    Edit,
    Item,
    NamedStandIn,
    OwnSuggestion,
    ProfileSeen,
    StandsInFor,
    name_of,
)
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor, RuleOn, rows

Parts = Callable[[RuleOn[Any]], QuerySet[Any]]


@question(policy.SEE_OWN)
def own(shown: QuerySet[tables.Profile], *, actor: Actor, at: datetime) -> ProfileSeen | None:
    """One's own profile with all that is in it; None when one takes no part."""
    row = shown.select_related("person").first()
    if row is None:
        return None
    return _seen(row, lambda rule: rule.subject.objects.all(), edits=True)


@question(policy.SEE_PERSON, one=True)
def person(row: tables.Profile, *, actor: Actor, at: datetime) -> ProfileSeen:
    """The profile of somebody, as far as it is shown to who asks."""
    return _seen(row, lambda rule: rows(rule, actor, at))


@question(policy.SEE_NAMED)
def stands_in_for(shown: QuerySet[tables.StandIn], *, actor: Actor, at: datetime) -> tuple[StandsInFor, ...]:
    """Who named the asker as the one to ask."""
    found = shown.select_related("profile__person").order_by("pk")
    return tuple(
        StandsInFor(
            f"person:{row.profile.person_id}",
            row.pk,
            name_of(row.profile.person.name, row.profile.person.email),
        )
        for row in found
    )


@question(policy.SEE_OWN_SUGGESTIONS)
def own_suggestions(
    shown: QuerySet[tables.SuggestedEdit], *, actor: Actor, at: datetime
) -> tuple[OwnSuggestion, ...]:
    """What the asker proposed to others, that is not decided yet."""
    found = shown.select_related("profile__person").order_by("pk")
    return tuple(
        OwnSuggestion(
            f"person:{row.profile.person_id}",
            row.pk,
            name_of(row.profile.person.name, row.profile.person.email),
            row.words,
            row.suggested_at,
        )
        for row in found
    )


def _seen(row: tables.Profile, parts: Parts, *, edits: bool = False) -> ProfileSeen:
    def of(rule: RuleOn[Any]) -> QuerySet[Any]:
        return parts(rule).filter(profile=row).order_by("pk")

    stand_in = of(policy.SEE_STAND_IN).select_related("person").first()
    return ProfileSeen(
        data_subject=f"person:{row.person_id}",
        id=row.pk,
        person=row.person_id,
        name=name_of(row.person.name, row.person.email),
        email=row.person.email,
        organisation=row.organisation_id,
        organisation_name=parties.organisation(row.organisation_id).name,
        started_at=row.started_at,
        confirmed_at=row.confirmed_at,
        rests_since=row.ended_at,
        warned_at=row.warned_at,
        items=tuple(_item(one) for one in of(policy.SEE_ITEMS)),
        availability=tuple(_available(one) for one in of(policy.SEE_AVAILABILITY)),
        stand_in=_stand_in(stand_in) if stand_in else None,
        deeds=tuple(_deed(one) for one in of(policy.SEE_EVIDENCE).order_by("-happened_on", "pk")),
        edits=_edits(row) if edits else (),
    )


def _item(row: tables.ProfileItem) -> Item:
    words = ItemWords(
        ItemKind(row.kind), row.words, Audience(row.audience), row.concept, row.level, row.interest
    )
    return Item(row.pk, words)


def _available(row: tables.Availability) -> Available:
    words = AvailabilityWords(
        tuple(int(day) for day in row.days),
        row.hours,
        row.since,
        row.until,
        row.region,
        row.remote,
        Audience(row.audience),
    )
    return Available(row.pk, words, parties.organisation(row.region).name if row.region else "")


def _stand_in(row: tables.StandIn) -> NamedStandIn:
    who = row.person
    return NamedStandIn(row.pk, who.pk, name_of(who.name, who.email), who.email, Audience(row.audience))


def _deed(row: tables.Evidence) -> Deed:
    words = EvidenceWords(EvidenceKind(row.kind), row.source, row.words, row.happened_on)
    return Deed(row.pk, words, Audience(row.audience), row.decided_at is not None)


def _edits(row: tables.Profile) -> tuple[Edit, ...]:
    found = tables.SuggestedEdit.objects.filter(profile=row).select_related("item", "suggested_by", "partner")
    return tuple(
        Edit(
            one.pk,
            ItemKind(one.kind),
            one.words,
            one.item.words if one.item else "",
            name_of(one.suggested_by.name, one.suggested_by.email),
            one.partner.name,
            one.suggested_at,
        )
        for one in found.order_by("pk")
    )
