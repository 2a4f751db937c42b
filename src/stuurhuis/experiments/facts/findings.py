# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to what the worker finds out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FindingAsked:
    """The worker was asked to find something out."""

    experiment: str
    finding: int
    kind: str


@dataclass(frozen=True, slots=True)
class FindingKept:
    """The worker found it; so many guardrails are crossed in it."""

    experiment: str
    finding: int
    kind: str
    alarms: int
