# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where something can wait for somebody in dossiers, and what was told about what waits no more."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from stuurhuis.dossiers.actions import waiting as actions
from stuurhuis.dossiers.queries import taking_part, waiting
from stuurhuis.kernel.policy import worker_for


def with_dossiers(organisations: Sequence[str], *, at: datetime) -> list[str]:
    """Those of them that take part in a dossier or were asked to: nobody else is asked."""
    return [code for code in organisations if taking_part.takes_part_in_any(actor=worker_for(code), at=at)]


def let_go(organisations: Sequence[str], *, at: datetime) -> None:
    """Let go of what people were told about what does not wait any more; twice is once."""
    for organisation in organisations:
        worker = worker_for(organisation)
        with suppress(actions.NoMailToLetGo):
            actions.let_go(waiting.waiting(actor=worker, at=at), actor=worker, at=at)
