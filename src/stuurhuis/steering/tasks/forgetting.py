# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person is forgotten: what they chose goes, at every organisation that they worked for."""

from collections.abc import Sequence
from datetime import datetime

from stuurhuis.kernel.policy import worker_for
from stuurhuis.steering.actions import choices


def forget(person: int, organisations: Sequence[str], *, at: datetime) -> None:
    """Let go of what a person followed, one organisation at a time; twice is once."""
    for organisation in organisations:
        choices.forget_follower(person, actor=worker_for(organisation), at=at)
