# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may who asks know of people who could fit? Only what they show, read through the rules of people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from django.db.models import QuerySet, Sum

from stuurhuis.exchange.models.finding import Exposure
from stuurhuis.exchange.models.people import Availability, Evidence, Profile, ProfileItem
from stuurhuis.exchange.policy import people
from stuurhuis.exchange.policy.finding_keywords import FOUND_FOR
from stuurhuis.exchange.rules.finding import Known, Trace
from stuurhuis.exchange.rules.finding_terms import terms_of
from stuurhuis.exchange.rules.people import Audience, AvailabilityWords, EvidenceKind, ItemKind
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, rows

Traces = Mapping[int, list[Trace]]
Terms = frozenset[str]


def known_of(profiles: Collection[int], terms: Terms, actor: Actor, at: datetime) -> dict[int, Known]:
    """Of each of these profiles, all that it shows to who asks and that shares a term; none that rests."""
    traces = _traces(profiles, terms, actor, at)
    available: dict[int, list[AvailabilityWords]] = defaultdict(list)
    for row in rows(people.SEE_AVAILABILITY, actor, at).filter(profile__in=traces).order_by("pk"):
        available[row.profile_id].append(_available(row))
    living = Profile.objects.filter(pk__in=traces, ended_at=None)
    found = list(living.values_list("pk", "person", "confirmed_at"))
    often = _lately((person for _, person, _ in found), day_of(at))
    return {
        key: Known(tuple(traces[key]), confirmed_at, tuple(available[key]), often.get(person, 0))
        for key, person, confirmed_at in found
    }


def _traces(profiles: Collection[int], terms: Terms, actor: Actor, at: datetime) -> Traces:
    said: QuerySet[ProfileItem] = rows(people.SEE_ITEMS, actor, at)
    done: QuerySet[Evidence] = rows(people.SEE_EVIDENCE, actor, at)
    of = {"profile__in": profiles, "audience__in": FOUND_FOR}
    found: dict[int, list[Trace]] = defaultdict(list)
    for row, trace in (
        *((row, _said(row)) for row in said.filter(**of).order_by("pk")),
        *((row, _done(row)) for row in done.filter(**of).order_by("-happened_on", "pk")),
    ):
        if not terms.isdisjoint(trace.terms):
            found[row.profile_id].append(trace)
    return found


def _lately(persons: Iterable[int], today: date) -> Mapping[int, int]:
    """How often each was shown since the first of last month, to all organisations together."""
    first = today.replace(day=1)
    last = first.replace(year=first.year - (first.month == 1), month=(first.month - 2) % 12 + 1)
    counted = Exposure.objects.filter(person__in=list(persons), month__gte=last).order_by()
    return dict(counted.values_list("person").annotate(Sum("times")))


def _said(row: ProfileItem) -> Trace:
    terms = terms_of(row.words, row.concept)
    kind = ItemKind(row.kind)
    return Trace(f"item:{row.pk}", kind, row.words, terms, row.level, row.interest, concept=row.concept)


def _done(row: Evidence) -> Trace:
    kind = EvidenceKind(row.kind)
    return Trace(f"evidence:{row.pk}", kind, row.words, terms_of(row.words), happened_on=row.happened_on)


def _available(row: Availability) -> AvailabilityWords:
    days = tuple(int(day) for day in row.days)
    return AvailabilityWords(
        days, row.hours, row.since, row.until, row.region, row.remote, Audience(row.audience)
    )
