# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who knows something of this, at whatever government? A human chooses; each ranking is kept.

One read of the index says who could fit, and how well at the most. Of those few all that they show to who
asks is read, through the rules of people themselves, until nobody else can be among the best: the answer is
that of reading everybody. `benchmarks/finding.py` has the times.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F, QuerySet

from stuurhuis.exchange.models.finding import Exposure, Keyword, RankedPerson, Ranking
from stuurhuis.exchange.models.people import Profile
from stuurhuis.exchange.policy import finding as policy
from stuurhuis.exchange.policy.finding_known import known_of
from stuurhuis.exchange.rules.finding import CRITERIA_VERSION, ENOUGH, PersonFit, fit, shares
from stuurhuis.exchange.rules.finding_index import Likely, Posting, likely
from stuurhuis.exchange.rules.finding_terms import AskedFor, asked_for
from stuurhuis.exchange.rules.finding_views import EXAMPLES_AT, Candidate
from stuurhuis.exchange.rules.people_views import name_of
from stuurhuis.kernel.door import Chunk, question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

TOP = 10
NEAREST = 3
LONGEST = 300
AT_ONCE = 40
"""Of so many people at once all that they show is read."""
Fits = Callable[[Collection[int]], list[tuple[int, PersonFit]]]


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
    postings = _postings(shown.exclude(organisation=actor.organisation) if elsewhere else shown, asked)
    counts = Counter(one.term for one in postings)
    weights = shares(asked, counts)

    def fits(profiles: Collection[int]) -> list[tuple[int, PersonFit]]:
        known = known_of(profiles, asked.terms, actor, at)
        return [(profile, fit(asked, weights, one, at)) for profile, one in known.items()]

    mine = set(Profile.objects.filter(person=actor.person).values_list("pk", flat=True))
    could = [one for one in likely(asked, weights, postings) if one.profile not in mine]
    best = _best([one for one in could if one.share >= ENOUGH], TOP, _is_enough, fits)
    best = best or _best(could, NEAREST, _is_near, fits)
    candidates = _candidates(dict(best))
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


def _is_enough(how: PersonFit) -> bool:
    return how.points > 0 and how.is_enough


def _is_near(how: PersonFit) -> bool:
    return how.points > 0


def _postings(shown: QuerySet[Keyword], asked: AskedFor) -> list[Posting]:
    """All that the index has of the asked terms, in one read."""
    found = shown.filter(term__in=asked.terms).order_by().values_list(*Posting._fields)
    return list(map(Posting._make, found))


def _best(
    could: Sequence[Likely], most: int, may: Callable[[PersonFit], bool], fits: Fits
) -> list[tuple[int, PersonFit]]:
    """Who fits best of who could. The first are read, and more of them only as long as there can be somebody
    among those who belongs here.
    """
    found: list[tuple[int, PersonFit]] = []
    for start in range(0, len(could), AT_ONCE):
        if len(found) == most and found[-1][1].points > could[start].most:
            break
        read = fits([one.profile for one in could[start : start + AT_ONCE]])
        found += [(profile, how) for profile, how in read if may(how)]
        found = sorted(found, key=lambda one: (-one[1].points, one[0]))[:most]
    return found


def _candidates(best: Mapping[int, PersonFit]) -> tuple[Candidate, ...]:
    """Who they are: names are read of those alone who are shown."""
    named = Profile.objects.select_related("person", "organisation").in_bulk(list(best))
    return tuple(_candidate(named[profile], how) for profile, how in best.items())


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
