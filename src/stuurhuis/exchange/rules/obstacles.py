# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why could people not help one another, as far as that may be told?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stuurhuis.exchange.rules.needs import DeclineReason
from stuurhuis.exchange.rules.telling import FEWEST, tellable


@dataclass(frozen=True, slots=True)
class Obstacle:
    """How often somebody of an organisation could not help in a quarter; without a reason, in all."""

    organisation: str
    quarter: str
    reason: DeclineReason | None
    times: int


def quarter_of(day: date) -> str:
    """The quarter of a day: 2026-Q4."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def told(counted: Mapping[DeclineReason, int]) -> dict[DeclineReason | None, int]:
    """What may be told of a quarter: all declines from ten, and each reason that gives no few others away."""
    whole = sum(counted.values())
    if whole < FEWEST:
        return {}
    return {None: whole, **{reason: counted[reason] for reason in tellable(whole, counted)}}
