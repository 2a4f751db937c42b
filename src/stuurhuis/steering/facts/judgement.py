# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to judgements."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JudgementGiven:
    """A professional said what to expect; an earlier judgement of that period has ended."""

    judgement: int
    indicator: str
    period: str


@dataclass(frozen=True, slots=True)
class JudgementWithdrawn:
    """A judgement no longer counts; what it was stays."""

    judgement: int
