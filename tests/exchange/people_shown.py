# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Karim takes part, names Marije as his manager, and shows things to whom a test chooses."""

from datetime import date

from small_country import AT, DEVENTER
from stuurhuis.exchange.actions import people, people_items, people_lines
from stuurhuis.exchange.rules.people import Audience, AvailabilityWords, ItemKind, ItemWords
from stuurhuis.kernel.memberships import actions as memberships
from stuurhuis.kernel.policy import Actor, actor_for, worker_for

FRIDAYS = AvailabilityWords((5,), 8, date(2026, 1, 1), None, DEVENTER, True, Audience.ELSEWHERE)


def colleague(name: str, organisation: str = DEVENTER) -> Actor:
    """Somebody more of an organisation."""
    email = f"{name.lower()}@example.org"
    worker = worker_for(organisation)
    person = memberships.admit(email, name, "beleidsadviseur", actor=worker, at=AT).person
    return actor_for(person, organisation=organisation, at=AT)


def takes_part(owner: Actor) -> int:
    """A profile that is still empty."""
    return people.begin(actor=owner, at=AT).profile


def shows(owner: Actor, profile: int, audience: Audience, kind: ItemKind = ItemKind.KNOWS) -> int:
    """One thing in a profile, for an audience."""
    words = ItemWords(kind, f"energiebeleid {audience}", audience, level=4, interest=5)
    return people_items.add_item(profile, words, actor=owner, at=AT).item


def manages(manager: Actor, owner: Actor) -> int:
    """The owner names a manager."""
    assert manager.person is not None
    return people_lines.name_manager(manager.person, actor=owner, at=AT).line
