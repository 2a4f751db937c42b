# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep a group of municipalities to compare with, and choose its members by hand, with the reason."""

from collections.abc import Sequence
from datetime import datetime

from stuurhuis.kernel.door import action
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import peer_groups as facts
from stuurhuis.steering.models.peer_groups import PeerChooser, PeerGroup, PeerMember
from stuurhuis.steering.policy import peer_groups as policy
from stuurhuis.steering.rules.peer_groups import GroupWords

ADDED, REMOVED = "added", "removed"


class NameTaken(Exception):
    """Another group that is in use has this name."""


class AlreadyIn(Exception):
    """The municipality is in the group already, or is the organisation's own."""


class NoReason(Exception):
    """Who adds or removes by hand says why."""


class HasEnded(Exception):
    """The group is used no longer, or the municipality is not in it any more."""


@action(policy.SAVE_GROUP)
def save(words: GroupWords, regions: Sequence[str], *, actor: Actor, at: datetime) -> facts.PeerGroupSaved:
    """Keep a group under a name, with the members that were found by likeness; raises NameTaken."""
    of = {"organisation_id": actor.organisation}
    if PeerGroup.objects.filter(**of, name=words.name, ended_at=None).exists():
        raise NameTaken(words.name)
    row = PeerGroup.objects.create(
        **of, name=words.name, weights=dict(words.weights), year=words.year, started_at=at
    )
    found = tuple(region for region in dict.fromkeys(regions) if region != actor.organisation)
    for region in found:
        member = PeerMember.objects.create(**of, group=row, region=region, started_at=at)
        _chose(member, ADDED, actor, at)
    return facts.PeerGroupSaved(row.pk, found)


@action(policy.CHANGE_GROUP)
def add(row: PeerGroup, region: str, why: str, *, actor: Actor, at: datetime) -> facts.PeerAdded:
    """Add a municipality by hand; raises NoReason, AlreadyIn, HasEnded."""
    _refuse_without(why)
    _refuse_ended(row.ended_at)
    of = {"organisation_id": actor.organisation, "group": row, "region": region}
    if region == actor.organisation or PeerMember.objects.filter(**of, ended_at=None).exists():
        raise AlreadyIn(region)
    _chose(PeerMember.objects.create(**of, why=why.strip(), started_at=at), ADDED, actor, at)
    return facts.PeerAdded(row.pk, region)


@action(policy.CHANGE_MEMBER)
def remove(row: PeerMember, why_not: str, *, actor: Actor, at: datetime) -> facts.PeerRemoved:
    """Take a municipality out by hand; raises NoReason, HasEnded."""
    _refuse_without(why_not)
    _refuse_ended(row.ended_at)
    row.ended_at, row.why_not = at, why_not.strip()
    row.save(update_fields=["ended_at", "why_not"])
    _chose(row, REMOVED, actor, at)
    return facts.PeerRemoved(row.group_id, row.region)


@action(policy.CHANGE_GROUP)
def choose(row: PeerGroup, *, actor: Actor, at: datetime) -> facts.PeerGroupChosen:
    """Lay this group beside the organisation's own figures everywhere; raises HasEnded."""
    _refuse_ended(row.ended_at)
    PeerGroup.objects.filter(organisation=actor.organisation, is_default=True).update(is_default=False)
    row.is_default = True
    row.save(update_fields=["is_default"])
    return facts.PeerGroupChosen(row.pk)


@action(policy.CHANGE_GROUP)
def let_go(row: PeerGroup, *, actor: Actor, at: datetime) -> facts.PeerGroupChosen:
    """Lay this group beside the figures no longer: those that are most alike come back."""
    row.is_default = False
    row.save(update_fields=["is_default"])
    return facts.PeerGroupChosen(None)


@action(policy.CHANGE_GROUP)
def end(row: PeerGroup, *, actor: Actor, at: datetime) -> facts.PeerGroupEnded:
    """Use a group no longer; its members and reasons stay in the history. Raises HasEnded."""
    _refuse_ended(row.ended_at)
    row.ended_at, row.is_default = at, False
    row.save(update_fields=["ended_at", "is_default"])
    return facts.PeerGroupEnded(row.pk)


@action(policy.FORGET_CHOOSER)
def forget_chooser(person: int, *, actor: Actor, at: datetime) -> facts.PeerChooserForgotten:
    """Let go of who chose; the groups and the reasons stay, and twice is once."""
    gone, _ = PeerChooser.objects.filter(organisation=actor.organisation, person=person).delete()
    return facts.PeerChooserForgotten(person, gone)


def _chose(member: PeerMember, deed: str, actor: Actor, at: datetime) -> None:
    who = {"organisation_id": actor.organisation, "person_id": actor.person}
    PeerChooser.objects.create(**who, member=member, deed=deed, since=day_of(at))


def _refuse_without(reason: str) -> None:
    if not reason.strip():
        raise NoReason


def _refuse_ended(ended_at: datetime | None) -> None:
    if ended_at:
        raise HasEnded
