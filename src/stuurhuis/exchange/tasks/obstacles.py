# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Quarters that are over: what kept people from helping is told."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from stuurhuis.exchange.actions import obstacles as actions
from stuurhuis.exchange.queries import obstacles
from stuurhuis.kernel.policy import worker_for


def tell_what_is_over(organisations: Iterable[str], *, at: datetime) -> None:
    """Tell every quarter that is over, at every organisation; twice is once."""
    for organisation in organisations:
        worker = worker_for(organisation)
        for quarter in obstacles.untold(actor=worker, at=at):
            with suppress(actions.NothingToTell):
                actions.tell(quarter, actor=worker, at=at)
