# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask and offer, place it, bring it further and close it; and keep the market fresh."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from stuurhuis.exchange.facts import needs as facts
from stuurhuis.exchange.models.agreements import LoanAgreement
from stuurhuis.exchange.models.invites import Invite
from stuurhuis.exchange.models.needs import Listing, ListingOwner
from stuurhuis.exchange.policy import needs as policy
from stuurhuis.exchange.rules.invites import UNDER_WAY, InviteState
from stuurhuis.exchange.rules.kinds import LeadsTo, kind
from stuurhuis.exchange.rules.needs import (
    COURSE,
    STANDS,
    Freshness,
    ListingDeed,
    ListingState,
    ListingWords,
    Outcome,
    after,
    checked,
    freshness,
    stands_at,
    way,
)
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor

REACHED = {
    "proposed": ListingState.MATCHED,
    "agreed": ListingState.AGREED,
    "running": ListingState.RUNNING,
    "delivered": ListingState.DELIVERED,
    "closed": ListingState.CLOSED,
}


class BackwardDays(Exception):
    """The last day lies before the first."""


class NotThatSide(Exception):
    """This kind is only asked, or only offered."""


class SomebodyIsBusy(Exception):
    """Who is asked or agreed is told first that it does not go on."""


class NothingMoved(Exception):
    """The listing is where what happened to it is, so nothing is told."""


class NothingStale(Exception):
    """All that stands here is fresh, so nothing is told."""


@action(policy.WRITE)
def write(words: ListingWords, *, actor: Actor, at: datetime) -> facts.ListingWritten:
    """A draft that only its owner sees. Raises UnknownKind, FieldsMissing, NotThatSide, BackwardDays."""
    own: dict[str, Any] = {"organisation_id": actor.organisation}
    stays = timedelta(days=kind(words.kind).stays)
    row = Listing.objects.create(
        **own, **_columns(words), province=_province(actor.organisation), state=ListingState.DRAFT,
        written_at=at, moved_at=at, expires_on=day_of(at) + stays,
    )  # fmt: skip
    ListingOwner.objects.create(**own | {"person_id": actor.person}, listing=row)
    return facts.ListingWritten(row.pk, row.kind, row.side)


@action(policy.CHANGE)
def reword(row: Listing, words: ListingWords, *, actor: Actor, at: datetime) -> facts.ListingWritten:
    """Say it otherwise; raises FieldsMissing, NotThatSide, BackwardDays."""
    said = _columns(words)
    for name, value in said.items():
        setattr(row, name, value)
    row.save(update_fields=list(said))
    return facts.ListingWritten(row.pk, row.kind, row.side)


@action(policy.CHANGE)
def publish(row: Listing, *, actor: Actor, at: datetime) -> facts.ListingMoved:
    """Place a draft on the market, for all governments. Raises NoSuchListingMove."""
    row.expires_on = day_of(at) + timedelta(days=kind(row.kind).stays)
    row.opened = True
    ListingOwner.objects.filter(listing=row).update(opened=True)
    return _moved(row, ListingDeed.PUBLISH, "owner", at, "expires_on", "opened")


@action(policy.CHANGE)
def bring_further(row: Listing, deed: ListingDeed, *, actor: Actor, at: datetime) -> facts.ListingMoved:
    """Its owner brings it further, or back on the market. Raises NoSuchListingMove, SomebodyIsBusy."""
    if deed is ListingDeed.REOPEN and _agreements(row):
        raise SomebodyIsBusy(row.pk)
    return _moved(row, deed, "owner", at)


@action(policy.CHANGE)
def close(row: Listing, outcome: Outcome, *, actor: Actor, at: datetime) -> facts.ListingMoved:
    """Close it, and say how it ended. Raises NoSuchListingMove, SomebodyIsBusy."""
    living = Invite.objects.filter(listing=row, state__in=UNDER_WAY - {InviteState.MATCHED})
    if living.exists() or any(one.state != "closed" for one in _agreements(row)):
        raise SomebodyIsBusy(row.pk)
    row.outcome = outcome
    return _moved(row, ListingDeed.CLOSE, "owner", at, "outcome")


@action(policy.CHANGE)
def confirm(row: Listing, *, actor: Actor, at: datetime) -> facts.ListingConfirmed:
    """It still holds: it stands as long again, and comes up when it sank."""
    row.expires_on = day_of(at) + timedelta(days=kind(row.kind).stays)
    row.asked_on = row.sunk_at = None
    row.save(update_fields=["expires_on", "asked_on", "sunk_at"])
    return facts.ListingConfirmed(row.pk)


@action(policy.FOLLOW)
def follow(row: Listing, *, actor: Actor, at: datetime) -> facts.ListingMoved:
    """Bring a listing where its invitations and agreements are. Raises NothingMoved."""
    now = ListingState(row.state)
    deeds = way(now, stands_at(_reached(row), row.capacity))
    if not deeds:
        raise NothingMoved(row.pk)
    if deeds[-1] is ListingDeed.CLOSE:
        ends = {one.outcome for one in _agreements(row)}
        row.outcome = ends.pop() if len(ends) == 1 else Outcome.PARTLY
    for deed in deeds:
        row.state = after(ListingState(row.state), deed, "worker")
    row.moved_at = at
    row.save(update_fields=["state", "outcome", "moved_at"])
    return facts.ListingMoved(row.pk, row.state, row.outcome)


@action(policy.FRESHEN)
def freshen(*, actor: Actor, at: datetime) -> facts.ListingsFreshened:
    """Ask owners whether it holds; without an answer it sinks, then closes. Raises NothingStale."""
    done: dict[Freshness, list[int]] = {one: [] for one in Freshness}
    for row in Listing.objects.filter(organisation=actor.organisation, state__in=STANDS):
        sunk = day_of(row.sunk_at) if row.sunk_at else None
        found = freshness(row.expires_on, row.asked_on, sunk, day_of(at))
        done[found].append(row.pk)
        _freshened(row, found, at)
    told = [tuple(done[one]) for one in (Freshness.ASK, Freshness.SINK, Freshness.EXPIRE)]
    if not any(told):
        raise NothingStale
    return facts.ListingsFreshened(*told)


@action(policy.FORGET)
def forget(person: int, *, actor: Actor, at: datetime) -> facts.OwnerForgotten:
    """Let go of what a person asked and offered in the name of one organisation; twice is once."""
    mine = ListingOwner.objects.filter(organisation=actor.organisation, person=person)
    standing = Listing.objects.filter(pk__in=list(mine.values_list("listing", flat=True)))
    standing.exclude(state=ListingState.CLOSED).update(
        state=ListingState.CLOSED, outcome=Outcome.IRRELEVANT, moved_at=at, title="-", text="-", fields={}
    )
    rows, _ = mine.delete()
    return facts.OwnerForgotten(person, rows)


def _columns(words: ListingWords) -> dict[str, Any]:
    of = kind(words.kind)
    if words.side not in of.sides:
        raise NotThatSide(words.side)
    if words.starts_on and words.ends_on and words.ends_on < words.starts_on:
        raise BackwardDays
    return asdict(words) | {"side": words.side.value, "fields": checked(of, words.fields)}


def _province(organisation: str) -> str:
    """The name of the province of an organisation, so that people can read why two are near."""
    here = parties.organisation(organisation)
    if here.kind == "province":
        return here.name
    return parties.organisation(here.province).name if here.province else ""


def _moved(row: Listing, deed: ListingDeed, by: str, at: datetime, *also: str) -> facts.ListingMoved:
    row.state, row.moved_at = after(ListingState(row.state), deed, by), at
    row.save(update_fields=["state", "moved_at", *also])
    return facts.ListingMoved(row.pk, row.state, row.outcome)


def _agreements(row: Listing) -> list[LoanAgreement]:
    return list(LoanAgreement.objects.filter(listing=row).exclude(state="broken_off"))


def _reached(row: Listing) -> tuple[ListingState, ...]:
    """How far each is who helps; without an agreement its owner says how far it is."""
    matched = Invite.objects.filter(listing=row, state=InviteState.MATCHED)
    by_invite = {one.invite_id: REACHED[one.state] for one in _agreements(row)}
    by_hand = kind(row.kind).leads_to is not LeadsTo.AGREEMENT
    least = max(ListingState(row.state), ListingState.MATCHED, key=COURSE.index) if by_hand else None
    return tuple(by_invite.get(one.pk, least or ListingState.MATCHED) for one in matched)


def _freshened(row: Listing, found: Freshness, at: datetime) -> None:
    if found is Freshness.ASK:
        row.asked_on = day_of(at)
        row.save(update_fields=["asked_on"])
    elif found is Freshness.SINK:
        row.sunk_at = at
        row.save(update_fields=["sunk_at"])
    elif found is Freshness.EXPIRE:
        row.outcome = Outcome.IRRELEVANT
        _moved(row, ListingDeed.CLOSE, "worker", at, "outcome")
