# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""The running year, as page and command line bring it in: which task fields an export may name."""

from datetime import datetime

from stuurhuis.connectors.financial.checking import Expected
from stuurhuis.kernel.policy import Actor
from stuurhuis.steering.queries import words


def expected(year: int, month: int, *, actor: Actor, at: datetime) -> Expected:
    """What an export of this month should be about; every task field of Iv3 that has a sheet is known."""
    sheets = words.registered_sheets(actor=actor, at=at).values()
    return Expected(year, month, frozenset(one.task_field for one in sheets if "." in one.task_field))
