# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take part in the radar or leave it, show it something, say no to what it found, and keep what it finds."""

from collections.abc import Sequence
from datetime import datetime

from stuurhuis.commons.facts import radar as facts
from stuurhuis.commons.models import NotTheSame, Overlap, RadarChoice, RadarNotice
from stuurhuis.commons.policy import radar as policy
from stuurhuis.commons.queries.radar import overlaps as seen
from stuurhuis.commons.rules.radar import OverlapFound, Thing, kept
from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor


class NothingNew(Exception):
    """The same was found as before, so nothing is told."""


class NotInGroup(Exception):
    """This is not among what was found to be the same."""


@action(policy.CHOOSE)
def choose(*, takes_part: bool, actor: Actor, at: datetime) -> facts.RadarChosen:
    """Take part, or leave: then what was found is gone at once, and the others see it no more tomorrow."""
    RadarChoice.objects.update_or_create(
        organisation_id=actor.organisation, defaults={"left_at": None if takes_part else at}
    )
    if not takes_part:
        Overlap.objects.filter(organisation=actor.organisation).delete()
    return facts.RadarChosen(actor.organisation, takes_part)


@action(policy.PUT)
def put(reference: str, words: str, *, actor: Actor, at: datetime) -> facts.PutOnRadar:
    """Show something by its words to all governments, so that it is compared; said again it is the same."""
    said = {"words": words, "opened": True}
    row, _ = RadarNotice.objects.update_or_create(
        organisation_id=actor.organisation, reference=reference, defaults=said,
        create_defaults=said | {"put_at": at},
    )  # fmt: skip
    return facts.PutOnRadar(row.pk, reference)


@action(policy.TAKE_OFF)
def take_off(row: RadarNotice, *, actor: Actor, at: datetime) -> facts.TakenOffRadar:
    """Show it no longer."""
    key, reference = row.pk, row.reference
    row.delete()
    return facts.TakenOffRadar(key, reference)


@action(policy.DENY)
def deny(row: Overlap, other: Thing, *, actor: Actor, at: datetime) -> facts.SaidNotTheSame:
    """Say that something of another is not the same; the radar remembers it. Raises NotInGroup."""
    rest = [one for one in row.others if tuple(one["thing"]) != other]
    if len(rest) == len(row.others):
        raise NotInGroup(other)
    NotTheSame.objects.get_or_create(
        organisation_id=actor.organisation, reference=row.reference, other_id=other.organisation,
        other_reference=other.reference, defaults={"said_at": at},
    )  # fmt: skip
    row.others = rest
    if rest:
        row.save(update_fields=["others"])
    else:
        row.delete()
    return facts.SaidNotTheSame(row.reference, other.organisation, other.reference)


@action(policy.COMPARE)
def keep(found: Sequence[OverlapFound], *, actor: Actor, at: datetime) -> facts.OverlapsKept:
    """Keep what was found for an organisation, and let go of what is not so any more. Raises NothingNew."""
    before = {one.found.reference: one for one in seen(actor=actor, at=at)}
    if {reference: one.found for reference, one in before.items()} == {one.reference: one for one in found}:
        raise NothingNew
    Overlap.objects.filter(organisation=actor.organisation).delete()
    for one in found:
        known = before.get(one.reference)
        since = known.since if known and known.found.key == one.key else at
        Overlap.objects.create(
            organisation_id=actor.organisation, key=one.key, reference=one.reference, words=one.words,
            address=one.address, others=kept(one.others), found_at=since,
        )  # fmt: skip
    return facts.OverlapsKept(len(found))
