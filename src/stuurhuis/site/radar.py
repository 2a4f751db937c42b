# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who does the same work? What organisations made public or opened, brought together and compared.

The worker reads what is public, and of each organisation in its own name what it opened; what is found is
written for each in its own name.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from django.urls import reverse

from stuurhuis.commons.actions import radar as actions
from stuurhuis.commons.queries import commitments, radar
from stuurhuis.commons.queries.radar import OwnRadar
from stuurhuis.commons.rules.radar import Thing, Undertaking, seen_by
from stuurhuis.commons.tasks.radar import grouped
from stuurhuis.kernel import parties
from stuurhuis.kernel.policy import VISITOR, worker_for
from stuurhuis.steering.queries import publishing
from stuurhuis.steering.rules.goals import Bound
from stuurhuis.steering.rules.published import PublicGoal, PublicIndicator, PublicStory


def look(at: datetime) -> int:
    """Compare all that is public or opened; gives how many groups do the same."""
    organisations = [one.code for one in parties.governments()]
    chosen = {code: radar.own(actor=worker_for(code), at=at) for code in organisations}
    found = [one for one in (*_public(at), *_opened(chosen, at)) if chosen[one.thing.organisation].takes_part]
    denied = {frozenset(pair) for own in chosen.values() for pair in own.denied}
    groups = grouped(found, denied)
    for code in organisations:
        with suppress(actions.NothingNew):
            actions.keep(seen_by(code, groups), actor=worker_for(code), at=at)
    return len(groups)


def _public(at: datetime) -> Iterator[Undertaking]:
    """The goals that anybody can read, of organisations that are there today."""
    today = {one.code for one in parties.governments()}
    for code in publishing.publishers(actor=VISITOR, at=at):
        found = publishing.publication(code, actor=VISITOR, at=at)
        if found and code in today:
            yield from (_goal(goal, found.story) for goal in found.story.goals)


def _goal(goal: PublicGoal, story: PublicStory) -> Undertaking:
    gaps = ((one.id, gap) for one in goal.indicators if (gap := _gap(one)) is not None)
    address = f"{reverse('public_page', args=[story.organisation])}#doel-{goal.id}"
    work = tuple(one.name for one in goal.measures)
    return Undertaking(Thing(story.organisation, f"goal:{goal.id}"), goal.name, address, work, tuple(gaps))


def _gap(one: PublicIndicator) -> float | None:
    """By which part of the target that counts the newest figure falls short; None where nobody can tell."""
    counts = [each for each in one.targets if each.counts and each.value]
    if not counts or one.latest is None:
        return None
    target = counts[-1]
    apart = (target.value - one.latest.value) / abs(target.value)
    if target.bound is Bound.EXACTLY:
        return abs(apart)
    return apart if target.bound is Bound.AT_LEAST else -apart


def _opened(chosen: dict[str, OwnRadar], at: datetime) -> Iterator[Undertaking]:
    """Plans that are open to join, and what organisations showed to the radar beside that."""
    for code, own in chosen.items():
        for one in own.notices:
            yield Undertaking(Thing(code, one.reference), one.words, "")
        for key in commitments.unfinished(actor=worker_for(code), at=at):
            plan = commitments.plan(key, actor=worker_for(code), at=at)
            yield Undertaking(Thing(code, f"commitment:{key}"), plan.words.title, reverse("plan", args=[key]))
