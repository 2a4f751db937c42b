# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say that organisations agreed on a format together, and whether one follows it."""

from datetime import date, datetime

from stuurhuis.commons.facts import provisions as facts
from stuurhuis.commons.models import BoundParty, Format, Stance
from stuurhuis.commons.policy import provisions as policy
from stuurhuis.commons.rules.provisions import AlreadyBound, SayWhyNot
from stuurhuis.kernel import parties
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


@action(policy.BIND)
def bind(
    row: Format, partner: str, agreement: str, agreed_on: date, *, actor: Actor, at: datetime
) -> facts.PartyBound:
    """Note that an organisation agreed on it too; the maker comes with the first one.

    Raises AlreadyBound, parties.UnknownOrganisation.
    """
    parties.organisation(partner)
    there = set(BoundParty.objects.filter(format=row).values_list("partner", flat=True))
    if partner in there:
        raise AlreadyBound(partner)
    for code in {partner, row.organisation_id} - there:
        both = {"organisation_id": row.organisation_id, "partner_id": code, "format": row}
        BoundParty.objects.create(**both, agreement=agreement, agreed_on=agreed_on)
        Stance.objects.create(**both, follows=True if code == row.organisation_id else None, said_at=at)
    return facts.PartyBound(str(row.pk), partner)


@action(policy.RELEASE)
def release(row: BoundParty, *, actor: Actor, at: datetime) -> facts.PartyReleased:
    """An organisation is not among them any more; what it said goes along."""
    of, partner = row.format_id, row.partner_id
    Stance.objects.filter(format=of, partner=partner).delete()
    row.delete()
    return facts.PartyReleased(str(of), partner)


@action(policy.SAY)
def say(row: BoundParty, *, follows: bool, because: str, actor: Actor, at: datetime) -> facts.StanceTaken:
    """Follow it, or do otherwise and say why. Raises SayWhyNot."""
    if not follows and not because.strip():
        raise SayWhyNot(row.pk)
    Stance.objects.create(
        organisation_id=row.organisation_id, partner_id=row.partner_id, format_id=row.format_id,
        follows=follows, because=because, said_at=at,
    )  # fmt: skip
    return facts.StanceTaken(str(row.format_id), row.partner_id, follows)
