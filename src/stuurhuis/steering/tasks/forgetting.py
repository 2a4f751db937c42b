# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person is forgotten: what they chose goes, and who wrote what, at every organisation they worked for."""

from collections.abc import Sequence
from datetime import datetime

from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import authorship, choices, digest, moments


def forget(person: int, organisations: Sequence[str], *, at: datetime) -> None:
    """Let go of what a person followed, wrote and looked after, one organisation at a time; twice is once."""
    for organisation in organisations:
        worker = worker_for(organisation)
        choices.forget_follower(person, actor=worker, at=at)
        digest.forget_reader(person, actor=worker, at=at)
        moments.forget_feeds(person, actor=worker, at=at)
        authorship.forget_author(person, actor=worker, at=at)
