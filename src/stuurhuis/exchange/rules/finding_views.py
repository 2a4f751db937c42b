# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is told of who was found, and of who was shown to whom."""

from dataclasses import dataclass
from datetime import date, datetime

from stuurhuis.exchange.rules.finding import PersonFit

EXAMPLES_AT = "@example.org"  # RFC 2606: nobody real can have such an address


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who was found, with the points and what each is for; `example` when made up."""

    data_subject: str
    person: int
    profile: int
    name: str
    example: bool
    organisation: str
    organisation_name: str
    fit: PersonFit

    @property
    def score(self) -> float:
        """Points, at most a hundred."""
        return self.fit.points / 100


@dataclass(frozen=True, slots=True)
class ExamplesBusy:
    """So many made-up people are there, of so many that are on their way."""

    brought: int
    wanted: int


@dataclass(frozen=True, slots=True)
class PastRanking:
    """What one asked before, and how many people were shown."""

    data_subject: str
    id: int
    question: str
    elsewhere: bool
    asked_at: datetime
    shown: int


@dataclass(frozen=True, slots=True)
class Shown:
    """How often an organisation was shown the one who asks, in a month."""

    data_subject: str
    organisation: str
    organisation_name: str
    month: date
    times: int


@dataclass(frozen=True, slots=True)
class ObjectionSeen:
    """What somebody has against rankings of an organisation in a month, and what was answered."""

    data_subject: str
    id: int
    name: str
    organisation_name: str
    about_name: str
    month: date
    words: str
    made_at: datetime
    answer: str
    answered_at: datetime | None
