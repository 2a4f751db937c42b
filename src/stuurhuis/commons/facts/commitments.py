# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can have happened to a plan that governments join under a condition; amounts are cents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanOpened:
    """All governments see a plan; `origin` is a reference such as `format:…`, or nothing."""

    plan: str
    origin: str
    key: str
    cents: int


@dataclass(frozen=True, slots=True)
class CommitmentMade:
    """An organisation said under which condition it joins; `owner` opened the plan."""

    plan: str
    owner: str
    commitment: int


@dataclass(frozen=True, slots=True)
class CommitmentTakenBack:
    """An organisation does not join any more."""

    plan: str
    owner: str
    commitment: int


@dataclass(frozen=True, slots=True)
class CommitmentConfirmed:
    """Somebody with a mandate confirmed it, for at most so much."""

    plan: str
    owner: str
    commitment: int
    cents: int


@dataclass(frozen=True, slots=True)
class PlanAgreed:
    """Everybody in the largest set confirmed: these take part, and each pays so much of the costs."""

    plan: str
    owner: str
    members: tuple[str, ...]
    cents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanEnded:
    """It was withdrawn, or its day came without enough that confirmed."""

    plan: str
    state: str
