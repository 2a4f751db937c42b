# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask somebody, offer to help, accept or decline with a reason, and agree as a manager."""

from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model

from stuurhuis.exchange.facts import invites as facts
from stuurhuis.exchange.models.invites import Consent, ConsentGiver, Invite, InviteParties
from stuurhuis.exchange.models.needs import Decline, Listing, ListingOwner
from stuurhuis.exchange.policy import invites as policy
from stuurhuis.exchange.queries import invites as queries
from stuurhuis.exchange.queries import needs
from stuurhuis.exchange.rules.invites import (
    GRACE,
    TO_ANSWER,
    UNDER_WAY,
    ConsentState,
    InviteDeed,
    InviteState,
    NamedManager,
    Party,
    Refusal,
    managers,
    moved,
)
from stuurhuis.exchange.rules.kinds import Side, kind
from stuurhuis.exchange.rules.needs import STANDS
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor


class NobodyThere(Exception):
    """Nobody who works for a government has this address."""


class AskedBefore(Exception):
    """This colleague was asked for this, and that is still under way."""


class NotOneself(Exception):
    """One does not ask oneself, nor agree as one's own manager."""


class NotOnTheMarket(Exception):
    """The listing is a draft, taken or closed."""


class OnlyForNeeds(Exception):
    """For a need one invites; who offers something waits until somebody answers."""


class NoManagerNamed(Exception):
    """This kind asks the consent of a manager; say who that is."""


class NothingLapsed(Exception):
    """Nothing waited too long, so nothing is told."""


@action(policy.INVITE)
def invite(
    row: Listing, address: str, message: str, named: NamedManager | None = None, *, actor: Actor, at: datetime
) -> facts.InviteBegun:
    """Ask somebody to help with a need.

    Raises OnlyForNeeds, NotOnTheMarket, NobodyThere, NotOneself, AskedBefore, NoManagerNamed.
    """
    if row.side != Side.NEED:
        raise OnlyForNeeds
    wanted = address.strip().lower()
    person = get_user_model().objects.filter(email=wanted, is_active=True).first()
    held = parties.memberships(person.pk, at=at) if person else ()
    if person is None or not held:
        raise NobodyThere(address)
    made = _begin(row, actor.organisation, held[0].organisation, InviteState.ASKED, at)
    _introduce(made, actor.person, person.pk, message)
    _name_manager(made, Party.ASKER, named, actor, at)
    return facts.InviteBegun(made.pk, row.pk, row.organisation_id, Party.ASKER.value)


@action(policy.RESPOND)
def respond(
    listing: int, message: str, named: NamedManager | None = None, *, actor: Actor, at: datetime
) -> facts.InviteBegun:
    """Offer to help with a need, or ask for what is offered.

    A listing of another organisation is read and not locked: only its own organisation may change it.
    Raises NotThere, NotOnTheMarket, NobodyThere, NotOneself, AskedBefore, NoManagerNamed.
    """
    row = Listing.objects.get(pk=needs.listing(listing, actor=actor, at=at).id)
    owner = ListingOwner.objects.filter(listing=row).values_list("person", flat=True).first()
    if owner is None:
        raise NobodyThere(row.pk)
    if row.side == Side.NEED:
        made = _begin(row, row.organisation_id, actor.organisation, InviteState.OFFERED, at)
        _introduce(made, owner, actor.person, message)
        _name_manager(made, Party.PERSON, named, actor, at)
        return facts.InviteBegun(made.pk, row.pk, row.organisation_id, Party.PERSON.value)
    made = _begin(row, actor.organisation, row.organisation_id, InviteState.ASKED, at)
    _introduce(made, actor.person, owner, message)
    _name_manager(made, Party.ASKER, named, actor, at)
    return facts.InviteBegun(made.pk, row.pk, row.organisation_id, Party.ASKER.value)


@action(policy.ANSWER)
def accept(
    row: Invite, answer: str, named: NamedManager | None = None, *, actor: Actor, at: datetime
) -> facts.InviteAccepted:
    """Say yes; then the managers whom the kind asks. Raises NoManagerNamed, NotOneself, NoSuchInviteMove."""
    side = Party.PERSON if row.state == InviteState.ASKED else Party.ASKER
    _move(row, InviteDeed.ACCEPT, at)
    _name_manager(row, side, named, actor, at)
    InviteParties.objects.filter(invite=row).update(answer=answer)
    Consent.objects.filter(invite=row).update(answer_by=_until(at))
    _match_when_agreed(row, at)
    return facts.InviteAccepted(row.pk, row.listing_id, row.listing.organisation_id, row.state)


@action(policy.ANSWER)
def decline(row: Invite, refusal: Refusal, *, actor: Actor, at: datetime) -> facts.InviteDeclined:
    """Say no, and why. Raises NoSuchInviteMove."""
    InviteParties.objects.filter(invite=row).update(answer=refusal.words)
    return _not(row, InviteDeed.DECLINE, refusal, actor, at)


@action(policy.WITHDRAW)
def withdraw(row: Invite, *, actor: Actor, at: datetime) -> facts.InviteWithdrawn:
    """Take it back. Raises NoSuchInviteMove."""
    _move(row, InviteDeed.WITHDRAW, at)
    return facts.InviteWithdrawn(row.pk, row.listing_id, row.listing.organisation_id)


@action(policy.DECIDE)
def consent(row: Consent, *, actor: Actor, at: datetime) -> facts.ConsentGiven:
    """Agree as a manager, or as the stand-in after the day. Raises NoSuchInviteMove."""
    about = _decided(row, ConsentState.GIVEN, "", actor)
    _match_when_agreed(about, at)
    return facts.ConsentGiven(about.pk, about.listing_id, about.listing.organisation_id, about.state)


@action(policy.DECIDE)
def refuse(row: Consent, refusal: Refusal, *, actor: Actor, at: datetime) -> facts.InviteDeclined:
    """Do not agree, and say why. Raises NoSuchInviteMove."""
    row.reason = refusal.reason
    about = _decided(row, ConsentState.REFUSED, refusal.words, actor)
    return _not(about, InviteDeed.REFUSE, refusal, actor, at)


@action(policy.LAPSE)
def lapse(*, actor: Actor, at: datetime) -> facts.InvitesLapsed:
    """Let lapse what waited too long for who was asked, or for a manager and the stand-in.

    Raises NothingLapsed.
    """
    today, own = day_of(at), {"organisation": actor.organisation}
    waits = Invite.objects.filter(**own, state__in=(InviteState.ASKED, InviteState.OFFERED))
    asked = Consent.objects.filter(**own, state=ConsentState.ASKED, invite__state=InviteState.CONSENT)
    late = set(waits.filter(answer_by__lt=today).values_list("pk", flat=True))
    late |= set(asked.filter(answer_by__lt=today - GRACE).values_list("invite", flat=True))
    for row in Invite.objects.filter(pk__in=late):
        _move(row, InviteDeed.LAPSE, at)
    if not late:
        raise NothingLapsed
    return facts.InvitesLapsed(tuple(sorted(late)))


def _until(at: datetime) -> date:
    return day_of(at) + TO_ANSWER


def _begin(row: Listing, asking: str, helping: str, state: InviteState, at: datetime) -> Invite:
    if row.state not in STANDS:
        raise NotOnTheMarket(row.pk)
    begun = Party.ASKER if state is InviteState.ASKED else Party.PERSON
    return Invite.objects.create(
        organisation_id=asking, partner_id=helping, listing=row, state=state, begun_by=begun,
        answer_by=_until(at), begun_at=at, moved_at=at,
    )  # fmt: skip


def _introduce(row: Invite, asker: int | None, person: int | None, message: str) -> None:
    if asker == person:
        raise NotOneself(person)
    before = InviteParties.objects.filter(person=person, asker=asker, invite__listing=row.listing_id)
    if before.filter(invite__state__in=UNDER_WAY).exists():
        raise AskedBefore(person)
    who = {"asker_id": asker, "person_id": person, "message": message}
    InviteParties.objects.create(**_sides(row) | who, invite=row)


def _name_manager(row: Invite, side: Party, named: NamedManager | None, actor: Actor, at: datetime) -> None:
    """Ask the consent of one's own side, where the kind wants it."""
    if side not in managers(kind(row.listing.kind)):
        return
    line = named or queries.known_manager(actor=actor, at=at)
    if line is None:
        raise NoManagerNamed
    for one in filter(None, (line.manager, line.stand_in)):
        parties.membership(one, organisation=actor.organisation, at=at)
        if one == actor.person:
            raise NotOneself(one)
    asked = Consent.objects.create(
        **_sides(row), invite=row, party=side, state=ConsentState.ASKED, answer_by=_until(at)
    )
    ConsentGiver.objects.create(
        organisation_id=actor.organisation, consent=asked, manager_id=line.manager, stand_in_id=line.stand_in
    )


def _sides(row: Invite) -> dict[str, Any]:
    return {"organisation_id": row.organisation_id, "partner_id": row.partner_id}


def _match_when_agreed(row: Invite, at: datetime) -> None:
    if not Consent.objects.filter(invite=row).exclude(state=ConsentState.GIVEN).exists():
        _move(row, InviteDeed.AGREE, at)


def _decided(row: Consent, state: ConsentState, words: str, actor: Actor) -> Invite:
    """Keep what was decided and by whom; gives the invitation, locked, so that two managers do not race."""
    about = Invite.objects.select_for_update().get(pk=row.invite_id)
    moved(InviteState(about.state), InviteDeed.AGREE)
    row.state = state
    row.save(update_fields=["state", "reason"])
    ConsentGiver.objects.filter(consent=row).update(manager=actor.person, words=words)
    return about


def _not(row: Invite, deed: InviteDeed, refusal: Refusal, actor: Actor, at: datetime) -> facts.InviteDeclined:
    row.reason = refusal.reason
    _move(row, deed, at)
    month = day_of(at).replace(day=1)
    Decline.objects.create(organisation_id=actor.organisation, reason=refusal.reason, month=month)
    return facts.InviteDeclined(row.pk, row.listing_id, row.listing.organisation_id, refusal.reason)


def _move(row: Invite, deed: InviteDeed, at: datetime) -> None:
    row.state, row.moved_at = moved(InviteState(row.state), deed), at
    row.save(update_fields=["state", "moved_at", "reason"])
