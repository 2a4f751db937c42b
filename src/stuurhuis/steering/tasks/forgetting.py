# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is forgotten, and what is past its term: what people chose goes, and who wrote what."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime

from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import authorship, choices, digest, moments, peer_groups


def forget(person: int, organisations: Sequence[str], *, at: datetime) -> None:
    """Let go of what a person followed, wrote and looked after, one organisation at a time; twice is once."""
    for organisation in organisations:
        worker = worker_for(organisation)
        choices.forget_follower(person, actor=worker, at=at)
        digest.forget_reader(person, actor=worker, at=at)
        moments.forget_feeds(person, actor=worker, at=at)
        authorship.forget_author(person, actor=worker, at=at)
        peer_groups.forget_chooser(person, actor=worker, at=at)


def destroy_past_term(organisations: Iterable[str], *, at: datetime) -> None:
    """Let go of who wrote what, once it was known for as long as it may be, at every organisation."""
    for organisation in organisations:
        with suppress(authorship.NothingPastTerm):
            authorship.destroy_past_term(actor=worker_for(organisation), at=at)
