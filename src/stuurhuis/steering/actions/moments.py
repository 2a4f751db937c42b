# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Open and close the address with which a calendar reads the moments to look."""

from datetime import datetime
from typing import Any

from stuurhuis.kernel.door import action
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.facts import moments as facts
from stuurhuis.steering.models.moments import CalendarFeed
from stuurhuis.steering.policy import moments as policy


@action(policy.OPEN_FEED)
def open_feed(*, actor: Actor, at: datetime) -> facts.CalendarOpened:
    """Make an address of one's own; an earlier one stops working."""
    own: dict[str, Any] = {"organisation_id": actor.organisation, "person_id": actor.person}
    CalendarFeed.objects.filter(**own).delete()
    return facts.CalendarOpened(CalendarFeed.objects.create(**own, since=at).pk)


@action(policy.CLOSE_FEED)
def close_feed(feed: CalendarFeed, *, actor: Actor, at: datetime) -> facts.CalendarClosed:
    """Let the address work no longer."""
    fact = facts.CalendarClosed(feed.pk)
    feed.delete()
    return fact


@action(policy.FORGET_FEEDS)
def forget_feeds(person: int, *, actor: Actor, at: datetime) -> facts.CalendarForgotten:
    """Let go of every address of a person; twice is once."""
    gone, _ = CalendarFeed.objects.filter(organisation=actor.organisation, person=person).delete()
    return facts.CalendarForgotten(person, gone)
