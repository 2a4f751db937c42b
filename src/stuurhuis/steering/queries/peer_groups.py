# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which groups does an organisation lay beside its own figures, and who chose their members?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from stuurhuis.kernel.door import question
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.models import peer_groups as tables
from stuurhuis.steering.policy import peer_groups as policy
from stuurhuis.steering.rules.peer_groups import GroupWords, Member, PeerGroup


@dataclass(frozen=True, slots=True)
class PeerChooser:
    """Who added a municipality to a group (`added`) or took it out (`removed`), and when."""

    member: int
    region: str
    deed: str
    name: str
    since: date
    data_subject: str


@question(policy.SEE_GROUPS)
def groups(shown: QuerySet[tables.PeerGroup], *, actor: Actor, at: datetime) -> tuple[PeerGroup, ...]:
    """All groups of the organisation by name, those that have ended last."""
    found = [_group(row, _members(row)) for row in shown.order_by("name", "pk")]
    return tuple(sorted(found, key=lambda one: one.until is not None))


@question(policy.SEE_GROUPS, one=True)
def group(row: tables.PeerGroup, *, actor: Actor, at: datetime) -> PeerGroup:
    """One group with all who ever were in it."""
    return _group(row, _members(row))


@question(policy.SEE_GROUPS)
def default(shown: QuerySet[tables.PeerGroup], *, actor: Actor, at: datetime) -> PeerGroup | None:
    """The group that stands beside the organisation's own figures; None where nobody chose one."""
    row = shown.filter(is_default=True, ended_at=None).first()
    return _group(row, _members(row)) if row else None


@question(policy.SEE_CHOOSERS)
def choosers(
    shown: QuerySet[tables.PeerChooser], group: int, *, actor: Actor, at: datetime
) -> tuple[PeerChooser, ...]:
    """Who chose the members of a group, in the order in which they did."""
    found = shown.filter(member__group=group).select_related("person", "member").order_by("pk")
    return tuple(_chooser(row) for row in found)


@question(policy.SEE_OWN_CHOICES)
def own_choices(
    shown: QuerySet[tables.PeerChooser], *, actor: Actor, at: datetime
) -> tuple[PeerChooser, ...]:
    """What the person who asks added to groups and took out of them, the newest first."""
    return tuple(_chooser(row) for row in shown.select_related("person", "member").order_by("-since", "-pk"))


def _chooser(row: tables.PeerChooser) -> PeerChooser:
    name = row.person.name or row.person.email
    return PeerChooser(row.member_id, row.member.region, row.deed, name, row.since, f"person:{row.person_id}")


def _members(row: tables.PeerGroup) -> tuple[Member, ...]:
    of = {"organisation": row.organisation_id, "group": row}
    return tuple(
        Member(one.pk, one.region, day_of(one.started_at), one.why, _day(one.ended_at), one.why_not)
        for one in tables.PeerMember.objects.filter(**of).order_by("region", "pk")
    )


def _group(row: tables.PeerGroup, members: tuple[Member, ...]) -> PeerGroup:
    words = GroupWords(row.name, {name: float(weight) for name, weight in row.weights.items()}, row.year)
    return PeerGroup(row.pk, words, day_of(row.started_at), _day(row.ended_at), row.is_default, members)


def _day(moment: datetime | None) -> date | None:
    return day_of(moment) if moment else None
