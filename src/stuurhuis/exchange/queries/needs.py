# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What do people ask and offer, what fits, and what looks the same?"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db.models import QuerySet

from stuurhuis.exchange.models import needs as tables
from stuurhuis.exchange.policy import needs as policy
from stuurhuis.exchange.rules.fitting import Fit, alike, fit, significant
from stuurhuis.exchange.rules.kinds import Side, kind
from stuurhuis.exchange.rules.needs import STANDS, ListingSeen, ListingState, ListingWords, row_of
from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

MOST = 5  # that are suggested beside one listing


@dataclass(frozen=True, slots=True)
class ListingContact:
    """Of whom a listing is."""

    data_subject: str
    listing: int
    person: int
    name: str


class Sought(NamedTuple):
    """What somebody looks for on the market; what is empty asks nothing."""

    kind: str = ""
    side: str = ""
    words: str = ""
    place: str = ""


class Fitting(NamedTuple):
    """A listing that fits another, with its points and their reasons."""

    listing: ListingSeen
    fit: Fit


class LookFirst(NamedTuple):
    """What is there already: what fits, best first, and what looks the same."""

    fitting: tuple[Fitting, ...]
    same: tuple[ListingSeen, ...]


@question(policy.SEE)
def market(
    shown: QuerySet[tables.Listing], sought: Sought, *, actor: Actor, at: datetime
) -> tuple[ListingSeen, ...]:
    """What stands on the market and is sought: the newest first, what sank last."""
    found = shown.filter(state__in=[one.value for one in STANDS]).select_related("organisation")
    for column, asked in (("kind", sought.kind), ("side", sought.side)):
        found = found.filter(**{column: asked}) if asked else found
    asked_words = significant(sought.words)
    rows = [_seen(row) for row in found.order_by("-moved_at", "-pk")]
    kept = [one for one in rows if _has(one, asked_words) and _is_at(one, sought.place)]
    return tuple(sorted(kept, key=lambda one: one.sunk))


@question(policy.SEE_OWN)
def mine(shown: QuerySet[tables.Listing], *, actor: Actor, at: datetime) -> tuple[ListingSeen, ...]:
    """What one asked and offered oneself; what is closed last."""
    rows = [_seen(row) for row in shown.select_related("organisation").order_by("-moved_at", "-pk")]
    return tuple(sorted(rows, key=lambda one: one.state is ListingState.CLOSED))


@question(policy.SEE, one=True)
def listing(row: tables.Listing, *, actor: Actor, at: datetime) -> ListingSeen:
    """One need or offer."""
    return _seen(row)


@question(policy.CHANGE, one=True)
def own(row: tables.Listing, *, actor: Actor, at: datetime) -> ListingSeen:
    """One of one's own, to change it. Raises NotAllowed."""
    return _seen(row)


@question(policy.WRITE)
def may_write(*, actor: Actor, at: datetime) -> bool:
    """Whether one may ask and offer here. Raises NotAllowed with what is missing."""
    return True


@question(policy.SEE_OWNERS)
def contact(
    shown: QuerySet[tables.ListingOwner], listing: int, *, actor: Actor, at: datetime
) -> ListingContact | None:
    """Of whom a listing is; None when that person is gone."""
    row = shown.filter(listing=listing, person__is_active=True).select_related("person").first()
    if row is None:
        return None
    name = row.person.name or row.person.email
    return ListingContact(f"person:{row.person_id}", listing, row.person_id, name)


@question(policy.SEE)
def look_first(shown: QuerySet[tables.Listing], about: int, *, actor: Actor, at: datetime) -> LookFirst:
    """What fits this listing, and what others wrote that looks the same."""
    here = _seen(shown.get(pk=about))
    standing = shown.filter(kind=here.words.kind, state__in=[one.value for one in STANDS], sunk_at=None)
    others = [_seen(row) for row in standing.exclude(pk=about).select_related("organisation")]
    found = [_fitting(here, one) for one in others if one.words.side is not here.words.side]
    best = sorted((one for one in found if one), key=lambda one: (-one.fit.cents, one.listing.id))
    same = [
        one
        for one in others
        if one.words.side is here.words.side and alike(one.words.title, here.words.title)
    ]
    return LookFirst(tuple(best[:MOST]), tuple(same[:MOST]))


@question(policy.COUNT)
def declines(shown: QuerySet[tables.Decline], *, actor: Actor, at: datetime) -> tuple[tuple[str, str], ...]:
    """Why people of an organisation could not help: month and reason of each, for counting."""
    return tuple((f"{row.month:%Y-%m}", row.reason) for row in shown.order_by("month", "pk"))


def _fitting(here: ListingSeen, one: ListingSeen) -> Fitting | None:
    of = kind(here.words.kind)
    need, offer = (here, one) if here.words.side is Side.NEED else (one, here)
    found = fit(of.match, row_of(of, need), row_of(of, offer))
    return Fitting(one, found) if found is not None and found.cents else None


def _has(one: ListingSeen, words: tuple[str, ...]) -> bool:
    said = one.words
    held = " ".join(significant(" ".join((said.title, said.text, *said.fields.values()))))
    return all(word in held for word in words)


def _is_at(one: ListingSeen, place: str) -> bool:
    return (
        not place or place.casefold() in one.place.casefold() or place.casefold() == one.province.casefold()
    )


def _seen(row: tables.Listing) -> ListingSeen:
    words = ListingWords(
        row.kind, Side(row.side), row.title, row.text, dict(row.fields),
        row.starts_on, row.ends_on, row.hours, row.capacity,
    )  # fmt: skip
    return ListingSeen(
        row.pk, row.organisation_id, row.organisation.name, row.province, words, ListingState(row.state),
        row.outcome, day_of(row.moved_at), row.expires_on, row.asked_on, row.sunk_at is not None,
    )  # fmt: skip
