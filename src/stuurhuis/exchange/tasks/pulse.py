# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds that are over: who took part is let go of."""

from collections.abc import Iterable
from datetime import datetime

from stuurhuis.exchange.actions import pulse as actions
from stuurhuis.exchange.queries import pulse
from stuurhuis.kernel.policy import worker_for


def close_past(organisations: Iterable[str], *, at: datetime) -> None:
    """Close every round whose last day is past, at every organisation; twice is once."""
    for organisation in organisations:
        worker = worker_for(organisation)
        for past in pulse.past(actor=worker, at=at):
            actions.close(past, actor=worker, at=at)
