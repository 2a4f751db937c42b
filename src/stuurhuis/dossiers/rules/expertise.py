# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scarce expertise: hire, buy, lend or share? Reads expertise.toml, the table of it.

Costs are hours times a rate, with what comes on top; no way is called the best. A number without a source is
an assumption, and says so.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any

from stuurhuis.dossiers.rules.retention import InBoth

TABLE = Path(__file__).with_name("expertise.toml")


class Way(StrEnum):
    """How one comes by somebody who knows."""

    HIRE = "hire"
    BUY = "buy"
    LEND = "lend"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class ExpertiseSource:
    """Where a number comes from, of which day, and where one reads it."""

    words: InBoth
    url: str
    dated: date


@dataclass(frozen=True, slots=True)
class ExpertiseNumber:
    """A number that somebody can change; without a source it is an assumption."""

    key: str
    words: InBoth
    value: float
    source: ExpertiseSource | None


@dataclass(frozen=True, slots=True)
class ExpertiseRisk:
    """What can go wrong, with a source where there is one."""

    words: InBoth
    source: ExpertiseSource | None


@dataclass(frozen=True, slots=True)
class ExpertiseWay:
    """A way with its weeks before somebody begins, and what can go wrong."""

    way: Way
    words: InBoth
    weeks: tuple[int, int]
    weeks_source: ExpertiseSource | None
    risks: tuple[ExpertiseRisk, ...]


@dataclass(frozen=True, slots=True)
class ExpertiseNeed:
    """What is needed, so many hours a week, for so many weeks, on which salary scale."""

    what: str
    hours: float
    weeks: int
    scale: int

    @property
    def whole(self) -> float:
        """All hours together."""
        return self.hours * self.weeks


@dataclass(frozen=True, slots=True)
class ExpertiseCost:
    """What a way costs, from and until, in whole euros, and how that was reckoned: euros are numbers."""

    way: ExpertiseWay
    least: int
    most: int
    parts: tuple[str | float, ...]


@dataclass(frozen=True, slots=True)
class ExpertiseTable:
    """All rows of the table."""

    rates: Mapping[int, float]
    rates_source: ExpertiseSource
    numbers: Mapping[str, ExpertiseNumber]
    ways: Mapping[Way, ExpertiseWay]


@cache
def table() -> ExpertiseTable:
    """The rows, in the order of the table."""
    read = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    sources = {key: _source(one) for key, one in read["sources"].items()}
    return ExpertiseTable(
        {int(scale): float(rate) for scale, rate in read["rates"]["by_scale"].items()},
        sources[read["rates"]["source"]],
        {key: _number(key, one, sources) for key, one in read["numbers"].items()},
        {Way(key): _way(key, one, sources) for key, one in read["ways"].items()},
    )


def compared(need: ExpertiseNeed, numbers: Mapping[str, float]) -> tuple[ExpertiseCost, ...]:
    """What each way costs, in the order of the table; `numbers` are those of the table or others.

    Raises KeyError for a scale or a number that is not there.
    """
    rate = table().rates[need.scale]
    ways = {Way.HIRE: _hire, Way.BUY: _buy, Way.LEND: _lend, Way.SHARE: _share}
    return tuple(ways[way](need, rate, numbers, row) for way, row in table().ways.items())


def _hire(need: ExpertiseNeed, rate: float, numbers: Mapping[str, float], way: ExpertiseWay) -> ExpertiseCost:
    """The hours of the contract at full cost, and recruiting once."""
    weeks = max(need.weeks, ceil(numbers["contract"]))
    paid = need.hours * weeks * rate + numbers["recruiting"]
    parts = (f"{need.hours:g} × {weeks} ×", rate, "+", numbers["recruiting"])
    return ExpertiseCost(way, round(paid), round(paid), parts)


def _buy(need: ExpertiseNeed, _rate: float, numbers: Mapping[str, float], way: ExpertiseWay) -> ExpertiseCost:
    """The hours at the rate of the market, with and without the margin of an agency."""
    market, margin = numbers["market_rate"], 1 + numbers["margin"] / 100
    parts = (f"{need.whole:g} ×", market, f"+ {numbers['margin']:g} %")
    return ExpertiseCost(way, round(need.whole * market), round(need.whole * market * margin), parts)


def _lend(
    need: ExpertiseNeed, rate: float, _numbers: Mapping[str, float], way: ExpertiseWay
) -> ExpertiseCost:
    """The hours at cost, as governments settle it; nothing when it is settled in points one has."""
    return ExpertiseCost(way, 0, round(need.whole * rate), (f"{need.whole:g} ×", rate))


def _share(
    need: ExpertiseNeed, rate: float, numbers: Mapping[str, float], way: ExpertiseWay
) -> ExpertiseCost:
    """The own hours at cost with coordination; a part of recruiting where the team must be found."""
    members, more = max(numbers["members"], 1), 1 + numbers["coordination"] / 100
    own = need.whole * rate * more
    recruiting = numbers["recruiting"] / members
    parts = (f"{need.whole:g} ×", rate, f"+ {numbers['coordination']:g} % +", round(recruiting))
    return ExpertiseCost(way, round(own), round(own + recruiting), parts)


def _source(one: Mapping[str, Any]) -> ExpertiseSource:
    return ExpertiseSource(InBoth(one["nl"], one["en"]), one["url"], one["date"])


def _number(key: str, one: Mapping[str, Any], sources: Mapping[str, ExpertiseSource]) -> ExpertiseNumber:
    return ExpertiseNumber(
        key, InBoth(one["nl"], one["en"]), one["value"], sources.get(one.get("source", ""))
    )


def _way(key: str, one: Mapping[str, Any], sources: Mapping[str, ExpertiseSource]) -> ExpertiseWay:
    risks = tuple(
        ExpertiseRisk(InBoth(risk["nl"], risk["en"]), sources.get(risk.get("source", "")))
        for risk in one["risks"]
    )
    first, last = one["weeks"]
    weeks_source = sources.get(one.get("weeks_source", ""))
    return ExpertiseWay(Way(key), InBoth(one["nl"], one["en"]), (first, last), weeks_source, risks)
