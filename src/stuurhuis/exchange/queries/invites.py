# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was asked, what was answered, and what waits for whom?"""

from datetime import datetime

from django.db.models import QuerySet

from stuurhuis.exchange.models.invites import Consent, Invite, InviteParties
from stuurhuis.exchange.models.people import Line
from stuurhuis.exchange.policy import invites as policy
from stuurhuis.exchange.policy.needs import WRITE
from stuurhuis.exchange.rules.invites import (
    ConsentSeen,
    ConsentState,
    InviteSeen,
    InviteState,
    NamedManager,
    PartiesSeen,
    Party,
)
from stuurhuis.exchange.rules.people_views import name_of
from stuurhuis.kernel.door import question
from stuurhuis.kernel.policy import Actor

FORGOTTEN = "–"  # in the place of a name


@question(policy.SEE)
def invites(
    shown: QuerySet[Invite], of: int | None = None, *, actor: Actor, at: datetime
) -> tuple[InviteSeen, ...]:
    """The invitations that concern one, of one listing or of all; the newest first."""
    found = shown.filter(listing=of) if of else shown
    return tuple(_seen(row) for row in found.select_related("listing").order_by("-begun_at", "-pk"))


@question(policy.SEE, one=True)
def invite(row: Invite, *, actor: Actor, at: datetime) -> InviteSeen:
    """One invitation."""
    return _seen(row)


@question(policy.ANSWER)
def waiting(shown: QuerySet[Invite], *, actor: Actor, at: datetime) -> tuple[InviteSeen, ...]:
    """What waits for one's answer, the day by which first."""
    return tuple(_seen(row) for row in shown.select_related("listing").order_by("answer_by", "pk"))


@question(policy.ANSWER, one=True)
def to_answer(row: Invite, *, actor: Actor, at: datetime) -> InviteSeen:
    """An invitation that waits for one. Raises NotAllowed."""
    return _seen(row)


@question(policy.SEE_PARTIES)
def parties_of(
    shown: QuerySet[InviteParties], invite: int, *, actor: Actor, at: datetime
) -> PartiesSeen | None:
    """Who asks and who helps; None to who may not know, and when they are forgotten."""
    row = shown.filter(invite=invite).select_related("asker", "person").first()
    return _parties(row) if row else None


@question(policy.SEE_PARTIES)
def parties_by_listing(
    shown: QuerySet[InviteParties], of: int, *, actor: Actor, at: datetime
) -> tuple[PartiesSeen, ...]:
    """Who asks and who helps, of each invitation of a listing that one may know."""
    found = shown.filter(invite__listing=of).select_related("asker", "person").order_by("pk")
    return tuple(_parties(row) for row in found)


@question(policy.SEE_CONSENTS)
def consents(shown: QuerySet[Consent], *, actor: Actor, at: datetime) -> tuple[ConsentSeen, ...]:
    """What waits for one as a manager, the day by which first."""
    found = shown.filter(state=ConsentState.ASKED, invite__state=InviteState.CONSENT)
    return tuple(_consent(row) for row in found.select_related("invite__listing").order_by("answer_by", "pk"))


@question(policy.SEE_CONSENTS, one=True)
def consent(row: Consent, *, actor: Actor, at: datetime) -> ConsentSeen:
    """One thing to decide as a manager."""
    return _consent(row)


@question(WRITE)
def known_manager(*, actor: Actor, at: datetime) -> NamedManager | None:
    """Whom one named as manager before, in one's profile; None when nobody."""
    row = Line.objects.filter(organisation=actor.organisation, person=actor.person, refused_at=None).first()
    return NamedManager(row.manager_id, row.stand_in_id) if row else None


def _seen(row: Invite) -> InviteSeen:
    consents = Consent.objects.filter(invite=row).order_by("party")
    return InviteSeen(
        row.pk, row.listing_id, row.listing.title, row.listing.kind, InviteState(row.state),
        Party(row.begun_by), row.organisation.name, row.partner.name, row.answer_by, row.reason,
        tuple((one.party, one.state, one.reason) for one in consents),
    )  # fmt: skip


def _parties(row: InviteParties) -> PartiesSeen:
    return PartiesSeen(
        f"person:{row.person_id or row.asker_id}",
        row.invite_id,
        row.asker_id,
        name_of(row.asker.name, row.asker.email) if row.asker else FORGOTTEN,
        row.person_id,
        name_of(row.person.name, row.person.email) if row.person else FORGOTTEN,
        row.message,
        row.answer,
    )


def _consent(row: Consent) -> ConsentSeen:
    party = Party(row.party)
    elsewhere = row.organisation if party is Party.PERSON else row.partner
    about = row.invite.listing
    return ConsentSeen(
        row.pk, row.invite_id, about.pk, about.title, about.kind, party, ConsentState(row.state),
        row.answer_by, elsewhere.name,
    )  # fmt: skip
