# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who left or is forgotten, what somebody did, and which profiles are past their term."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime

from stuurhuis.exchange.actions import people
from stuurhuis.exchange.queries import people_lines
from stuurhuis.exchange.rules.people import EvidenceWords
from stuurhuis.exchange.rules.people_views import Leaving
from stuurhuis.kernel.policy import worker_for


def note(organisation: str, person: int, words: EvidenceWords, *, at: datetime) -> None:
    """Suggest to who did something to show it; nothing is kept of who takes no part. Twice is once."""
    with suppress(people.TakesNoPart):
        people.note_evidence(person, words, actor=worker_for(organisation), at=at)


def rest_leaver(person: int, organisations: Sequence[str], *, at: datetime) -> None:
    """Let nobody see the profile of who left; it goes a month after the warning by mail."""
    for organisation in organisations:
        people.rest_leaver(person, actor=worker_for(organisation), at=at)


def forget(person: int, organisations: Sequence[str], *, at: datetime) -> None:
    """Let go of profile and lines of who is forgotten, everywhere; twice is once."""
    for organisation in organisations:
        people.forget(person, actor=worker_for(organisation), at=at)


def to_be_warned(organisations: Iterable[str], *, at: datetime) -> list[tuple[str, Leaving]]:
    """Whose profile goes in a month, and at which organisation."""
    return [
        (organisation, one)
        for organisation in organisations
        for one in people_lines.to_be_warned(actor=worker_for(organisation), at=at)
    ]


def remove_past_term(organisations: Iterable[str], *, at: datetime) -> None:
    """Let go of profiles a month after the warning."""
    for organisation in organisations:
        worker = worker_for(organisation)
        for one in people_lines.to_be_removed(actor=worker, at=at):
            people.remove_past_term(one.profile, actor=worker, at=at)
