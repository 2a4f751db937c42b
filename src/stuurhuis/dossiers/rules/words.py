# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is the question, why and where, and on which level is it to be answered?"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from stuurhuis.dossiers.rules.standing import Standing


class Level(StrEnum):
    """Where something is best taken up."""

    STREET = "street"
    NEIGHBOURHOOD = "neighbourhood"
    MUNICIPALITY = "municipality"
    REGION = "region"
    PROVINCE = "province"
    NATION = "nation"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True)
class DossierWords:
    """The real question in one sentence, why it matters, where, and how it is kept.

    `places` are codes of organisations; `spot` is a street or neighbourhood in words; `category` is a row of
    the selectielijst.
    """

    question: str
    why: str
    places: tuple[str, ...]
    spot: str
    level: Level
    category: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What a dossier was born from: a reference such as `goal:12`, what it said that day, and its page."""

    reference: str = ""
    words: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """What it brought and for whom, and under which row of the selectielijst it is kept from now on."""

    brought: str
    for_whom: str
    category: str


@dataclass(frozen=True, slots=True)
class DossierSeen:
    """A dossier as one of the organisations that take part sees it; `part` is how that one takes part."""

    id: str
    organisation: str
    own: bool
    words: DossierWords
    origin: Origin
    begun: datetime
    part: int
    accepted: bool
    standings: tuple[Standing, ...]
    closing: ClosingWords | None = None
    closed_on: date | None = None
    destroy_on: date | None = None
    destroyed_on: date | None = None

    def standing_of(self, organisation: str) -> Standing | None:
        """How an organisation stands in it; None for who has not said yes."""
        return next((one for one in self.standings if one.organisation == organisation), None)

    @property
    def moved(self) -> datetime:
        """When somebody last said how it stands."""
        return max((one.since for one in self.standings), default=self.begun)

    @property
    def is_open(self) -> bool:
        """Whether anything can still be done in it."""
        return self.closed_on is None
