# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""People with a profile who can be found."""

from datetime import date

from small_country import AT
from stuurhuis.exchange.actions import finding, people, people_items
from stuurhuis.exchange.rules.people import Audience, EvidenceKind, EvidenceWords, ItemKind, ItemWords
from stuurhuis.kernel.policy import Actor, worker_for

SHOWN = Audience.GOVERNMENTS
KNOWS = ItemWords(ItemKind.KNOWS, "warmtenetten", SHOWN, level=4)
WISHES = ItemWords(ItemKind.WANTS, "energietransitie", Audience.ELSEWHERE, interest=5)
REVIEWED = EvidenceWords(EvidenceKind.PEER_REVIEW, "review:1", "warmteplan", date(2026, 1, 15))


def take_part(who: Actor, *items: ItemWords, deed: EvidenceWords | None = None) -> int:
    """Begin a profile with these things in it, so that they can be found; gives its key."""
    profile = people.begin(actor=who, at=AT).profile
    for one in items:
        people_items.add_item(profile, one, actor=who, at=AT)
    if deed:
        noted = people.note_evidence(who.person or 0, deed, actor=worker_for(who.organisation), at=AT)
        people.decide_evidence(noted.evidence, SHOWN, actor=who, at=AT)
    lay_out(who, profile)
    return profile


def lay_out(who: Actor, profile: int) -> None:
    """What the worker does when it hears that a profile changed."""
    finding.lay_out(profile, actor=worker_for(who.organisation), at=AT)
