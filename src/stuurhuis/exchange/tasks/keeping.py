# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the market is past its term goes, at every organisation."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from stuurhuis.exchange.actions import keeping as actions
from stuurhuis.kernel.policy import worker_for


def let_go_past_term(organisations: Iterable[str], *, at: datetime) -> None:
    """Let go of names and words whose term is over; twice is once."""
    for organisation in organisations:
        with suppress(actions.NothingPastTerm):
            actions.let_go_past_term(actor=worker_for(organisation), at=at)
