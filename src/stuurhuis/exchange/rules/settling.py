# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is delivered for which price? Amounts are whole numbers in the smallest part of a unit."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from uuid import NAMESPACE_URL, UUID, uuid5

from stuurhuis.exchange.ports.settling import UnitWorth

POINTS, EURO = "points", "euro"
SCALE = 2  # of both units: a whole one has a hundred parts
EXCHANGE, GIFT = "exchange", "gift"
NOT_SETTLED_HERE = "prepared"


def key_of(debtor: str, about: str) -> UUID:
    """The settlement that the system itself prepares about a subject; it is always the same one."""
    return uuid5(NAMESPACE_URL, f"{debtor}/{about}")


class What(StrEnum):
    """What organisations deliver to one another."""

    REVIEW = "review"
    GIG_DAY = "gig_day"
    COURSE_SEAT = "course_seat"
    DESK_DAY = "desk_day"
    HOUR = "hour"
    PLAN_SHARE = "plan_share"
    FORMAT = "format"


AGREED_EACH_TIME = frozenset({What.PLAN_SHARE, What.FORMAT})
"""What has no tariff: those who settle agree on it beforehand."""


class SettlingRefused(Exception):
    """It is not settled so; each kind says why."""


class NoTariff(SettlingRefused):
    """Nobody said what this costs in this unit on this day."""


class OwnOrganisation(SettlingRefused):
    """An organisation settles with others, not with itself."""


class NothingToSettle(SettlingRefused):
    """The quantity is not above zero, or so small that it costs nothing."""


class AlreadyReserved(SettlingRefused):
    """What was reserved is not changed any more; agree on something new beside it."""


@dataclass(frozen=True, slots=True)
class TariffWords:
    """What something costs from a day on; `reason` is told of a national default."""

    what: str
    unit: str
    amount: int
    since: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SettlementTerms:
    """So much of something that another delivers about a subject (`agreement:12`), until a day."""

    about: str
    creditor: str
    what: str
    quantity: Decimal
    unit: str
    until: date


def cost(quantity: Decimal, price: int) -> int:
    """What a quantity costs, half a part rounded up; raises NothingToSettle."""
    amount = int((quantity * price).to_integral_value(ROUND_HALF_UP))
    if amount <= 0:
        raise NothingToSettle(quantity)
    return amount


def quantity_of(amount: int, price: int) -> Decimal:
    """How much an amount stands for, in hundredths."""
    return (Decimal(amount) / price).quantize(Decimal("0.01"), ROUND_HALF_UP) if price else Decimal(0)


def price(what: str, unit: str, on: date, own: Iterable[TariffWords] = ()) -> int:
    """What one costs on a day: by the own tariff of who delivers, else the national one; raises NoTariff."""
    for known in (tuple(own), national_tariffs()):
        fitting = [one for one in known if (one.what, one.unit) == (what, unit) and one.since <= on]
        if fitting:
            return max(fitting, key=lambda one: one.since).amount
    raise NoTariff(what)


@cache
def units() -> tuple[UnitWorth, ...]:
    """The units with their counter-values, as `units.csv` has them."""
    return tuple(
        UnitWorth(row["unit"], int(row["scale"]), int(row["cents"]), _day(row["since"]), row["reason"])
        for row in _rows("units.csv")
    )


@cache
def national_tariffs() -> tuple[TariffWords, ...]:
    """What holds where an organisation has no tariff of its own, as `tariffs.csv` has it."""
    return tuple(
        TariffWords(row["what"], row["unit"], int(row["amount"]), _day(row["since"]), row["reason"])
        for row in _rows("tariffs.csv")
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = files("stuurhuis.exchange.rules").joinpath(name).read_text("utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def _day(text: str) -> date:
    return date.fromisoformat(text)
