# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is a plan that governments join under a condition, and where does it stand? Amounts are cents."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from stuurhuis.commons.rules.conditions import Condition, CostKey, Together, Willing, together
from stuurhuis.commons.rules.formats import Origin


class PlanState(StrEnum):
    """Open until it is agreed, or ends; then it moves no more."""

    OPEN = "open"
    AGREED = "agreed"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class PlanOver(Exception):
    """It was agreed, withdrawn or over before; nothing of it moves any more."""


class NotInTime(Exception):
    """A day that is over, or after the day on which the plan ends."""


class NotReached(Exception):
    """There is nothing to confirm yet: the conditions do not hold together, or ours does not."""


class NothingWeighed(Exception):
    """Costs that are divided by inhabitants or use need a number of each, from one on."""


@dataclass(frozen=True, slots=True)
class PlanWords:
    """What would be done together and why, for how many months, and what it costs in all.

    `unit` says what is counted when costs go by use; `least` how many take part at least, `closes` until when
    it can still become something. The last three say what it asks of the law.
    """

    title: str
    why: str
    cents: int
    months: int
    key: CostKey
    unit: str
    least: int
    closes: date
    moves_powers: bool = False
    new_body: bool = False
    personal_data: bool = False


@dataclass(frozen=True, slots=True)
class CommitmentSeen:
    """What an organisation said of a plan; `agreed` is the most that was confirmed, on `confirmed_on`."""

    id: int
    plan: str
    organisation: str
    condition: Condition
    agreed: int | None
    confirmed_on: date | None

    @property
    def willing(self) -> Willing:
        """The same, to reason with."""
        return Willing(self.organisation, self.condition, self.agreed)


@dataclass(frozen=True, slots=True)
class PlanSeen:
    """A plan with everybody's condition; `settled` is who takes part for how much, once it is agreed."""

    id: str
    organisation: str
    own: bool
    words: PlanWords
    origin: Origin
    opened: datetime
    state: PlanState
    ended_on: date | None
    commitments: tuple[CommitmentSeen, ...]
    settled: tuple[tuple[str, int], ...]

    @property
    def is_open(self) -> bool:
        """Whether one can still join."""
        return self.state is PlanState.OPEN

    def of(self, organisation: str) -> CommitmentSeen | None:
        """What an organisation said of it."""
        return next((one for one in self.commitments if one.organisation == organisation), None)

    def now(self, today: date) -> Together:
        """Who would take part as it stands today."""
        willing = (one.willing for one in self.commitments)
        return together(willing, self.words.cents, self.words.least, today)

    def waits_for(self, organisation: str, today: date) -> bool:
        """Whether somebody of an organisation has to confirm it."""
        return self.is_open and organisation in self.now(today).unconfirmed
