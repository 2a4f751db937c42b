# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who wants to hear what is new, and what is new for them?"""

from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.kernel import parties
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models.digest import Digest, DigestChoice, DigestPlace
from stuurhuis.steering.models.goals import Ownership
from stuurhuis.steering.models.tables import Deferral, Follow
from stuurhuis.steering.policy import digest as policy
from stuurhuis.steering.policy.figures import SEE_FIGURES
from stuurhuis.steering.queries import overview
from stuurhuis.steering.rules.digest import DigestWish, Reader, Rhythm, Unsent, keys_of
from stuurhuis.steering.rules.signals import SignalKey
from stuurhuis.steering.rules.views import Attention


@question(policy.SEE_CHOICE)
def chosen(shown: QuerySet[DigestChoice], *, actor: Actor, at: datetime) -> DigestWish | None:
    """How often this person wants to hear what is new; None when they never chose."""
    row = shown.first()
    return DigestWish(f"person:{row.person_id}", row.pk, Rhythm(row.rhythm)) if row else None


@question(policy.SEE_READERS, one=True)
def wish_of(row: DigestChoice, *, actor: Actor, at: datetime) -> DigestWish:
    """What was chosen, for who holds the link in the mail."""
    return DigestWish(f"person:{row.person_id}", row.pk, Rhythm(row.rhythm))


@question(policy.SEE_READERS)
def wishes(shown: QuerySet[DigestChoice], *, actor: Actor, at: datetime) -> tuple[DigestWish, ...]:
    """What everybody of the organisation chose who ever did, no mail included."""
    return tuple(DigestWish(f"person:{row.person_id}", row.pk, Rhythm(row.rhythm)) for row in shown)


@question(policy.SEE_PLACES)
def places(shown: QuerySet[DigestPlace], *, actor: Actor, at: datetime) -> tuple[str, ...]:
    """Where somebody ever chose mail: the organisations that there are readers to ask of."""
    return tuple(shown.order_by("organisation").values_list("organisation", flat=True))


@question(policy.SEE_READERS)
def readers(shown: QuerySet[DigestChoice], *, actor: Actor, at: datetime) -> tuple[Reader, ...]:
    """Everybody who works for the organisation and wants mail."""
    wanted = shown.exclude(rhythm=Rhythm.NEVER).filter(person__is_active=True).select_related("person")
    return tuple(_reader(row) for row in wanted.order_by("pk") if _works_here(row, at))


@question(policy.SEE_RESTING)
def resting(shown: QuerySet[Deferral], *, actor: Actor, at: datetime) -> frozenset[SignalKey]:
    """What the organisation put aside or accepted, and has not come back yet."""
    found = shown.filter(taken_up_at=None, until__gt=day_of(at))
    return frozenset(SignalKey(*row) for row in found.values_list("region", "indicator", "period", "kind"))


@question(SEE_FIGURES)
def news(reader: Reader, *, actor: Actor, at: datetime) -> tuple[Attention, ...]:
    """What asks attention and concerns somebody, told before or not; raises NotJudgedYet."""
    asleep = resting(actor=actor, at=at)
    places = sorted({actor.organisation, *(region for region, _ in reader.followed)})
    asking = [one for place in places for one in overview.attentions(place, actor=actor, at=at)[0]]
    asking += overview.about_sources(actor.organisation, actor=actor, at=at)
    return tuple(
        one
        for one in asking
        if reader.concerns(one.signal, actor.organisation) and one.signal.key not in asleep
    )


def _reader(row: DigestChoice) -> Reader:
    own = {"organisation": row.organisation_id}
    mails = list(Digest.objects.filter(**own, of=row).order_by("pk"))
    tasks = Ownership.objects.filter(**own, person=row.person_id).values_list("about", flat=True)
    follows = Follow.objects.filter(**own, person=row.person_id).values_list("region", "indicator")
    return Reader(
        data_subject=f"person:{row.person_id}",
        wish=row.pk,
        email=row.person.email,
        language=row.person.language,
        rhythm=Rhythm(row.rhythm),
        looked_at=row.looked_at,
        followed=frozenset(follows),
        told=frozenset(key for mail in mails for key in keys_of(mail.signals)),
        unsent=tuple(
            Unsent(mail.pk, keys_of(mail.signals), mail.repeated_at is not None)
            for mail in mails
            if mail.sent_at is None
        ),
        looked_after=frozenset(tasks),
    )


def _works_here(row: DigestChoice, at: datetime) -> bool:
    held = parties.memberships(row.person_id, at=at)
    return row.organisation_id in {one.organisation for one in held}
