# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the market does by itself: follow what happened, ask whether it still holds, end and forget."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from stuurhuis.exchange.actions import forgetting, invites, needs, people, waiting
from stuurhuis.exchange.facts.agreements import GigFulfilled
from stuurhuis.exchange.queries import needs as queries
from stuurhuis.exchange.rules.people import EvidenceKind, EvidenceWords
from stuurhuis.kernel.parties import day_of
from stuurhuis.kernel.policy import worker_for


def follow(listing: int, owner: str, *, at: datetime) -> None:
    """Bring a listing where its invitations and agreements are; twice is once."""
    with suppress(needs.NothingMoved):
        needs.follow(listing, actor=worker_for(owner), at=at)


def note_gig(fact: GigFulfilled, *, at: datetime) -> None:
    """Suggest to who did it to show it in their profile, if they have one; twice is once."""
    worker = worker_for(fact.lender)
    title = queries.listing(fact.listing, actor=worker, at=at).words.title
    words = EvidenceWords(EvidenceKind.GIG, f"agreement:{fact.agreement}", title, day_of(at))
    with suppress(people.TakesNoPart):
        people.note_evidence(fact.person, words, actor=worker, at=at)


def keep_fresh(organisations: Iterable[str], *, at: datetime) -> None:
    """Ask owners whether it still holds, and end what nobody answered, everywhere; twice is once."""
    for organisation in organisations:
        worker = worker_for(organisation)
        with suppress(needs.NothingStale):
            needs.freshen(actor=worker, at=at)
        with suppress(invites.NothingLapsed):
            invites.lapse(actor=worker, at=at)


def forget(person: int, organisations: Iterable[str], *, at: datetime) -> None:
    """Let go of what somebody asked, offered, answered and was told, in the name of each organisation."""
    for organisation in organisations:
        worker = worker_for(organisation)
        for listing, owner in forgetting.forget(person, actor=worker, at=at).listings:
            follow(listing, owner, at=at)
        needs.forget(person, actor=worker, at=at)
        with suppress(waiting.NothingToLetGo):
            waiting.forget(person, actor=worker, at=at)
