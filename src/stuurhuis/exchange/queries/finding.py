# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who knows something of this, at whatever government? A human chooses; each ranking is kept.

Only the rows of the asked terms are read: how many there are of each, then by sums in the database who could
fit, and of those few all that they show to who asks, through the rules of people themselves.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Case, Count, F, IntegerField, QuerySet, Sum, Value, When

from stuurhuis.exchange.models.finding import Exposure, Keyword, RankedPerson, Ranking
from stuurhuis.exchange.models.people import Availability, Evidence, Profile, ProfileItem
from stuurhuis.exchange.policy import finding as policy
from stuurhuis.exchange.policy import people
from stuurhuis.exchange.rules.finding import CRITERIA_VERSION, Known, PersonFit, Trace, fit, shares
from stuurhuis.exchange.rules.finding_terms import AskedFor, asked_for, terms_of
from stuurhuis.exchange.rules.finding_views import EXAMPLES_AT, Candidate
from stuurhuis.exchange.rules.people import Audience, AvailabilityWords, EvidenceKind, ItemKind
from stuurhuis.exchange.rules.people_views import name_of
from stuurhuis.kernel.door import Chunk, question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor, rows

TOP = 10
NEAREST = 3
LONGEST = 300
WIDE = 100
"""Of so many people, who share most with the question, all that they show is read."""


@dataclass(frozen=True, slots=True)
class Answer(Chunk[Candidate]):
    """Who fits, best first; or when nobody does, who comes nearest. `ranking` is its number in the log.

    `unknown` are the asked words that nobody knows, `left_out` those by which nobody is ranked.
    """

    asked: AskedFor
    ranking: int | None
    unknown: tuple[str, ...]

    @property
    def candidates(self) -> Sequence[Candidate]:
        """Everybody who is shown."""
        return self.rows

    @property
    def is_found(self) -> bool:
        """Whether there is somebody to ask, and not only who comes near."""
        return any(one.fit.is_enough for one in self.rows)


@question(policy.FIND)
def find(
    shown: QuerySet[Keyword], words: str, *, elsewhere: bool = False, actor: Actor, at: datetime
) -> Answer:
    """Who knows something of what is asked in plain Dutch, never the asker; `elsewhere`: at others only."""
    asked = asked_for(words)
    matching = shown.filter(term__in=asked.terms)
    if elsewhere:
        matching = matching.exclude(organisation=actor.organisation)
    counts = dict(matching.order_by().values_list("term").annotate(Count("pk")))
    weights = shares(asked, counts)
    known = _known(matching, _likely(matching, asked, weights, actor), actor, at)
    fits = [(profile, fit(asked, weights, one, at)) for profile, one in known]
    ranked = sorted((one for one in fits if one[1].points), key=lambda one: (-one[1].points, one[0].pk))
    enough = [one for one in ranked if one[1].is_enough][:TOP]
    candidates = tuple(_candidate(*one) for one in enough or ranked[:NEAREST])
    ranking = _kept(words, candidates, elsewhere=elsewhere, actor=actor, at=at)
    return Answer(candidates, None, asked, ranking, _unknown(asked, counts))


def _kept(
    words: str, candidates: Sequence[Candidate], *, elsewhere: bool, actor: Actor, at: datetime
) -> int | None:
    """Keep who was shown, or nobody sees it; the same answer to the same question on a day is kept once."""
    if not candidates:
        return None
    asked = {"asked_by_id": actor.person, "question": words[:LONGEST], "elsewhere": elsewhere}
    persons = [one.person for one in candidates]
    with transaction.atomic(savepoint=False):
        earlier = Ranking.objects.filter(**asked, asked_at__date=at.date()).order_by("-pk").first()
        if earlier and persons == list(_shown_in(earlier)):
            return int(earlier.pk)
        ranking = Ranking.objects.create(
            organisation_id=actor.organisation, **asked, criteria=CRITERIA_VERSION, asked_at=at
        )
        RankedPerson.objects.bulk_create(
            RankedPerson(
                organisation_id=actor.organisation,
                ranking=ranking,
                person_id=one.person,
                place=place,
                points=one.fit.points,
            )
            for place, one in enumerate(candidates, start=1)
        )
        _count(persons, actor.organisation, at)
    return int(ranking.pk)


def _shown_in(ranking: Ranking) -> QuerySet[RankedPerson, int]:
    return RankedPerson.objects.filter(ranking=ranking).order_by("place").values_list("person", flat=True)


def _count(persons: Sequence[int], organisation: str, at: datetime) -> None:
    """Count that somebody was shown once more this month."""
    of = {"organisation_id": organisation, "month": day_of(at).replace(day=1)}
    Exposure.objects.bulk_create(
        (Exposure(person_id=one, opened=True, **of) for one in persons), ignore_conflicts=True
    )
    Exposure.objects.filter(**of, person__in=persons).update(times=F("times") + 1)


def _likely(
    matching: QuerySet[Keyword], asked: AskedFor, weights: Sequence[float], actor: Actor
) -> list[int]:
    """The profiles that share most with the question, by a sum that the database makes."""
    worth: dict[str, int] = defaultdict(int)
    for word, weight in zip(asked.words, weights, strict=True):
        for term, percent in word.terms.items():
            worth[term] = max(worth[term], round(percent * weight))
    each = Case(
        *(When(term=term, then=Value(value)) for term, value in sorted(worth.items())),
        default=Value(0),
        output_field=IntegerField(),
    )
    mine = Profile.objects.filter(person=actor.person, organisation=actor.organisation).first()
    found = matching.exclude(profile=mine) if mine else matching
    best = found.order_by().values("profile").annotate(points=Sum(F("weight") * each))
    return [row["profile"] for row in best.order_by("-points", "profile")[:WIDE]]


def _known(
    matching: QuerySet[Keyword], profiles: Sequence[int], actor: Actor, at: datetime
) -> list[tuple[Profile, Known]]:
    """All that these people show to who asks and that shares a term with the question."""
    about = set(matching.filter(profile__in=profiles).order_by().values_list("about", flat=True))
    traces: dict[int, list[Trace]] = defaultdict(list)
    for item in rows(people.SEE_ITEMS, actor, at).filter(pk__in=_numbers(about, "item")).order_by("pk"):
        traces[item.profile_id].append(_said(item))
    deeds = rows(people.SEE_EVIDENCE, actor, at).filter(pk__in=_numbers(about, "evidence"))
    for deed in deeds.order_by("-happened_on", "pk"):
        traces[deed.profile_id].append(_done(deed))
    available: dict[int, list[AvailabilityWords]] = defaultdict(list)
    for row in rows(people.SEE_AVAILABILITY, actor, at).filter(profile__in=traces).order_by("pk"):
        available[row.profile_id].append(_available(row))
    found = Profile.objects.filter(pk__in=traces, ended_at=None).select_related("person", "organisation")
    often = _lately((row.person_id for row in found), at)
    return [
        (
            row,
            Known(
                tuple(traces[row.pk]), row.confirmed_at, tuple(available[row.pk]), often.get(row.person_id, 0)
            ),
        )
        for row in found
    ]


def _numbers(about: Iterable[str], kind: str) -> list[int]:
    return [int(one.partition(":")[2]) for one in about if one.startswith(kind)]


def _lately(persons: Iterable[int], at: datetime) -> Mapping[int, int]:
    """How often each was shown since the first of last month, to all organisations together."""
    first = day_of(at).replace(day=1)
    last = first.replace(year=first.year - (first.month == 1), month=(first.month - 2) % 12 + 1)
    counted = Exposure.objects.filter(person__in=list(persons), month__gte=last).order_by()
    return {row["person"]: row["often"] for row in counted.values("person").annotate(often=Sum("times"))}


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


def _candidate(row: Profile, how: PersonFit) -> Candidate:
    who = row.person
    return Candidate(
        f"person:{row.person_id}",
        row.person_id,
        row.pk,
        name_of(who.name, who.email),
        who.email.endswith(EXAMPLES_AT),
        row.organisation_id,
        row.organisation.name,
        how,
    )


def _unknown(asked: AskedFor, counts: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(word.written for word in asked.words if not any(counts.get(term) for term in word.terms))
