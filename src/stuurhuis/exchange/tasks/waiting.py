# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where people take part, what was told about what does not wait any more, and who is forgotten."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from stuurhuis.exchange.actions import waiting as actions
from stuurhuis.exchange.queries import opening, waiting
from stuurhuis.kernel.policy import worker_for


def taking_part(organisations: Sequence[str], *, at: datetime) -> list[str]:
    """Those of them where something can wait for somebody: nobody else is asked."""
    if not organisations:
        return []
    opened = opening.taking_part(actor=worker_for(organisations[0]), at=at)
    return [code for code in organisations if code in opened]


def let_go(organisations: Sequence[str], *, at: datetime) -> None:
    """Let go of what people were told about what does not wait any more; twice is once.

    Where an organisation takes part no longer, nothing waits.
    """
    opened = taking_part(organisations, at=at)
    for organisation in organisations:
        worker = worker_for(organisation)
        waits = waiting.waiting(actor=worker, at=at) if organisation in opened else ()
        with suppress(actions.NothingToLetGo):
            actions.let_go(waits, actor=worker, at=at)
