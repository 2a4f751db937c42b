# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say that something on the market is not right; hide or keep it; ask to look again."""

from datetime import datetime
from typing import Any

from stuurhuis.exchange.facts import moderation as facts
from stuurhuis.exchange.models.moderation import Report, ReportParties
from stuurhuis.exchange.models.needs import Listing, ListingOwner
from stuurhuis.exchange.policy import moderation as policy
from stuurhuis.exchange.rules.moderation import (
    OUT_OF_SIGHT,
    TO_DECIDE,
    ReportDeed,
    ReportState,
    ReportWords,
    moved,
)
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor, one


class ReportedAlready(Exception):
    """The same person said so before, and it is not decided yet."""


class SecondLook(Exception):
    """Who hid it does not decide about the appeal."""


class NoReason(Exception):
    """Who decides or appeals says why."""


@action(policy.REPORT)
def report(listing: int, words: ReportWords, *, actor: Actor, at: datetime) -> facts.ListingReported:
    """Say what is wrong with a listing of whatever government; raises NotThere, ReportedAlready."""
    row = one(policy.SEE_LISTING, listing, actor, at)
    waiting = Report.objects.filter(listing=row, state__in=TO_DECIDE)
    if ReportParties.objects.filter(report__in=waiting, reporter=actor.person).exists():
        raise ReportedAlready(row.pk)
    sides: dict[str, Any] = {"organisation_id": actor.organisation, "partner_id": row.organisation_id}
    said = Report.objects.create(
        **sides,
        listing=row,
        title=row.title,
        reason=words.reason,
        state=ReportState.REPORTED,
        reported_at=at,
        moved_at=at,
    )
    ReportParties.objects.create(
        **sides | {"reporter_id": actor.person}, report=said, words=words.words.strip()
    )
    return facts.ListingReported(said.pk, row.pk, said.reason)


@action(policy.DECIDE)
def decide(row: Report, deed: ReportDeed, why: str, *, actor: Actor, at: datetime) -> facts.ReportMoved:
    """Keep or hide what was reported, or restore it after an appeal; what is hidden only its owner sees.

    Raises NoSuchReportMove, NoReason, SecondLook.
    """
    parties = ReportParties.objects.get(report=row)
    if row.state == ReportState.APPEALED and parties.decider_id == actor.person:
        raise SecondLook(row.pk)
    parties.decider_id, parties.decision = actor.person, _reason(why)
    told = _moved(row, deed, at)
    parties.save(update_fields=["decider", "decision"])
    if deed in {ReportDeed.HIDE, ReportDeed.RESTORE}:
        hiding = Report.objects.filter(listing=row.listing_id, state__in=OUT_OF_SIGHT)
        _show(row.listing_id, shown=not hiding.exists())
    return told


@action(policy.APPEAL)
def appeal(row: Report, why: str, *, actor: Actor, at: datetime) -> facts.ReportMoved:
    """Ask that somebody else looks at what was hidden; raises NoSuchReportMove, NoReason."""
    parties = ReportParties.objects.get(report=row)
    parties.appeal = _reason(why)
    told = _moved(row, ReportDeed.APPEAL, at)
    parties.save(update_fields=["appeal"])
    return told


def _moved(row: Report, deed: ReportDeed, at: datetime) -> facts.ReportMoved:
    row.state, row.moved_at = moved(ReportState(row.state), deed), at
    row.save(update_fields=["state", "moved_at"])
    return facts.ReportMoved(row.pk, row.listing_id, row.state)


def _show(listing: int, *, shown: bool) -> None:
    Listing.objects.filter(pk=listing).update(opened=shown)
    ListingOwner.objects.filter(listing=listing).update(opened=shown)


def _reason(why: str) -> str:
    if not why.strip():
        raise NoReason
    return why.strip()
